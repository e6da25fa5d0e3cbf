import { readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook, snapshotOf } from "../../src/files";
import { inWords } from "../../src/tracker/day";
import type { FieldKey } from "../../src/tracker/fields";
import type { WorkbookSnapshot } from "../../src/tracker/snapshot";
import type { Day } from "../../src/tracker/tracker";
import { acceptanceRows, acceptanceToday, workbookOfRows } from "../../test/tracker/acceptance";

type Row = Partial<Record<FieldKey, string>>;

/** A tracker at one or more moments: a summary is built at each, and the last one is drawn. */
export interface DrawnTracker {
  readonly name: string;
  readonly builds: readonly { readonly on: Day; readonly workbook: WorkbookSnapshot }[];
}

const sampleFile = path.resolve(__dirname, "../../assets/samples/recovery-tracker.xlsx");
const inOrder = new Set(["CR1", "MR1", "MR6", "IL1", "IL6"]);
const risks = ["High", "Medium", "High", "Low"];
const longText =
  "and this was seen again on several shifts across the whole building, with notes kept in more than one place, ".repeat(
    3,
  );

/** Every size and mood that a summary must stand, on the day of the acceptance rows. */
export function drawnTrackers(): readonly DrawnTracker[] {
  const now = (name: string, workbook: WorkbookSnapshot): DrawnTracker => ({
    name,
    builds: [{ on: acceptanceToday, workbook }],
  });
  return [
    now("sample", sampleWorkbook()),
    { name: "fourth summary", builds: fourBuilds() },
    now("risk and experience", withRisk()),
    now("3 rows", workbookOfRows(acceptanceRows.slice(0, 3))),
    now("200 rows with long texts", workbookOfRows(manyRows(200))),
    now("0 rows", workbookOfRows([])),
    now("all in order", workbookOfRows(acceptanceRows.filter(({ ref }) => inOrder.has(ref)))),
  ];
}

function sampleWorkbook(): WorkbookSnapshot {
  const opened = openWorkbook(new Uint8Array(readFileSync(sampleFile)), path.basename(sampleFile));
  if (!opened.ok) throw new Error(opened.problem.what);
  return snapshotOf(opened.workbook.model);
}

function manyRows(count: number): readonly Row[] {
  return Array.from({ length: count }, (_, at) => {
    const row: Row = acceptanceRows[at % acceptanceRows.length] ?? {};
    const long = (field: FieldKey): string => `${row[field] ?? ""} ${longText}`;
    return {
      ...row,
      ref: `R${String(at + 1)}`,
      concern: long("concern"),
      cause: long("cause"),
      action: long("action"),
    };
  });
}

/** The acceptance rows with the columns that a commissioner asks for. */
function withRisk(): WorkbookSnapshot {
  const rows = acceptanceRows.map((row, at): Row => ({
    ...row,
    risk: risks[at % risks.length] ?? "",
    ...(at % 3 === 0 ? { riskReduced: "Medium" } : at % 3 === 1 ? { riskReduced: "Not yet" } : {}),
    ...(at % 4 === 0 ? { experience: "Two people say that staff now come when they call; one does not yet." } : {}),
    ...(at % 5 === 0 ? { interim: "Daily check by the deputy until the new routine holds" } : {}),
    ...(row.ref === "IL4"
      ? { escalation: "Told the nominated individual on 9 June; night briefing moved to 20:00" }
      : {}),
  }));
  const columns = [...fieldsOf(acceptanceRows), "interim", "risk", "riskReduced", "experience"] as const;
  return workbookOfRows(rows, [...new Set<FieldKey>(columns)]);
}

function fieldsOf(rows: readonly Row[]): readonly FieldKey[] {
  const found = new Set<FieldKey>();
  for (const row of rows)
    for (const field of Object.keys(row) as (FieldKey | "expect" | "state")[])
      if (field !== "expect" && field !== "state") found.add(field);
  return [...found];
}

/** A month apart: values rise, a due date moves, an owner changes, a row is new and another is closed. */
function fourBuilds(): DrawnTracker["builds"] {
  const change = (rows: readonly Row[], ref: string, to: Row): readonly Row[] =>
    rows.map((row) => (row.ref === ref ? { ...row, ...to } : row));
  const march = change(
    change(
      acceptanceRows.filter(({ ref }) => ref !== "MR5" && ref !== "CR6"),
      "CR1",
      { actual: "68%", lastReview: dated(91), owner: "Deputy Manager", due: dated(-20) },
    ),
    "IL1",
    { actual: "41%", lastReview: dated(92) },
  );
  const april = change(change(march, "CR1", { actual: "77%", lastReview: dated(62) }), "IL1", {
    actual: "60%",
    lastReview: dated(60),
  });
  const may = change(change(april, "CR1", { actual: "84%", lastReview: dated(33), due: dated(-4) }), "IL1", {
    actual: "73%",
    lastReview: dated(31),
  });
  return [march, april, may, acceptanceRows].map((rows, at, all) => ({
    on: acceptanceToday - 31 * (all.length - 1 - at),
    workbook: workbookOfRows(rows),
  }));
}

/** So many days before the acceptance day, as people type dates; after it where negative. */
function dated(daysAgo: number): string {
  return inWords(acceptanceToday - daysAgo);
}
