/** How long a review takes on trackers of 10,000 and 100,000 rows, after one edit, and rule by rule. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { rereview } from "../src/review/rereview";
import { reviewWorkbook } from "../src/review/review-workbook";
import { catalogue } from "../src/rules/catalogue";
import { defaultSettings } from "../src/rules/settings";
import { fieldKeys, fields, type FieldKey } from "../src/tracker/fields";
import { rowReader } from "../src/tracker/read-rows";
import { rereadRows } from "../src/tracker/reread-rows";
import type { MappedColumn, Tracker, TrackerRow, WorkbookReading } from "../src/tracker/tracker";

export interface ReviewFigures {
  readonly rows: number;
  readonly columns: number;
  /** Milliseconds; the middle of several runs. */
  readonly review: number;
  /** Milliseconds of a review of ten times the rows, and how many times the first it is. */
  readonly tenfold: number;
  readonly times: number;
  /** Milliseconds to read one row again and review it with the rows tied to it. */
  readonly rereview: number;
  /** Milliseconds of a review with the rule alone, dearest first. */
  readonly byRule: readonly { readonly rule: string; readonly milliseconds: number }[];
}

export const reviewBudgets = { review: 300, times: 11, rereview: 16 } as const;

const today = 46_188;
const rows = 10_000;
const runs = 5;

type Typed = Partial<Record<FieldKey, string>>;

const places = "lounge kitchen garden stairs laundry bathroom corridor office clinic porch cellar attic".split(" ");
const things =
  "bells meals doors weights fluids baths charts keys hoists beds lifts visits windows records drills".split(" ");
const faults =
  "late missing unsigned blocked broken skipped unclear cold wet lost unlocked delayed noisy stained".split(" ");

/** The acceptance rows over and over, each with a concern, dates and figures of its own. */
function typedRows(count: number): readonly Typed[] {
  const file = path.resolve(import.meta.dirname, "../test/fixtures/acceptance-rows.json");
  const { rows: models } = JSON.parse(readFileSync(file, "utf8")) as { rows: readonly Typed[] };
  return Array.from({ length: count }, (_none, at) => {
    const model = models[at % models.length] ?? {};
    const pick = (list: readonly string[], step: number) => list[Math.floor(at / step) % list.length] ?? "";
    const note = `${pick(things, 1)} ${pick(faults, 7)} near the ${pick(places, 3)} on wing ${pick(places, 11)}`;
    return {
      ...model,
      ref: `R${String(at + 1)}`,
      service: `Home ${String(Math.floor(at / 250))}`,
      concern: at % 3 === 0 ? `${model.concern ?? ""}, ${note}` : `${note[0]?.toUpperCase() ?? ""}${note.slice(1)}`,
      progress: at % 2 === 0 ? `${model.progress ?? ""} Seen: ${note}.` : (model.progress ?? ""),
      evidence: `${model.evidence ?? ""}; sample ${String(at)}`,
    };
  });
}

function trackerOf(typed: readonly Typed[]): Tracker {
  const used = new Set(typed.slice(0, 18).flatMap((row) => Object.keys(row)));
  used.add("interim");
  const columns: MappedColumn[] = fieldKeys
    .filter((field) => used.has(field))
    .map((field, column) => ({ column, field, header: fields[field].label, confidence: 1, reason: "", chosen: false }));
  const layout = {
    date1904: false,
    formats: {},
    formatsTop: 0,
    merges: [],
    fills: {},
    largestRisk: 25,
    keyQuestion: undefined,
  };
  const reader = rowReader("Bench", columns, layout);
  const read: TrackerRow[] = [];
  typed.forEach((cells, index) => {
    const place = { row: index + 1, section: undefined, hidden: false, continues: false };
    read.push(reader.read(place, (column) => cells[columns[column]?.field ?? "ref"] ?? "", read.at(-1)));
  });
  return {
    sheet: "Bench",
    headerRows: [0],
    firstRow: 1,
    lastRow: read.length,
    firstColumn: 0,
    lastColumn: columns.length - 1,
    columns,
    unmapped: [],
    rows: read,
    notes: [],
    fingerprint: "bench",
    layout,
  };
}

const readingOf = (tracker: Tracker): WorkbookReading => ({
  sheets: [{ name: tracker.sheet, reason: "", trackers: [tracker] }],
});

function milliseconds(work: () => unknown, times = runs): number {
  const taken: number[] = [];
  for (let run = 0; run < times; run++) {
    const started = performance.now();
    work();
    taken.push(performance.now() - started);
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

/** Measures; the texts of both sizes are new to the reader in their first run, and the middle run counts. */
export function benchReview(): ReviewFigures {
  const options = { today, settings: defaultSettings };
  const small = trackerOf(typedRows(rows));
  const review = milliseconds(() => reviewWorkbook(readingOf(small), options));
  const again = trackerOf(typedRows(rows * 10));
  const tenfold = milliseconds(() => reviewWorkbook(readingOf(again), options), 3);
  const byRule = catalogue
    .map((rule) => ({
      rule: rule.id,
      milliseconds: milliseconds(() => reviewWorkbook(readingOf(small), { ...options, rules: [rule] }), 3),
    }))
    .sort((a, b) => b.milliseconds - a.milliseconds);
  return {
    rows,
    columns: small.columns.length,
    review,
    tenfold,
    times: tenfold / review,
    rereview: rereviewTime(small),
    byRule,
  };
}

function rereviewTime(tracker: Tracker): number {
  let current = tracker;
  let review = reviewWorkbook(readingOf(tracker), { today, settings: defaultSettings });
  let edit = 0;
  return milliseconds(() => {
    const row = current.rows[(edit * 977) % current.rows.length];
    if (!row) return;
    const values = current.columns.map(({ field }) =>
      field === "cause" ? `Cause number ${String(edit)}` : row.cells[field].raw,
    );
    edit++;
    const reread = rereadRows(current, { row: row.row, column: 0, values: [values] });
    if (!reread) throw new Error("The row could not be read again.");
    current = reread.tracker;
    review = rereview(review, readingOf(current));
  }, 25);
}

/** Budgets of DESIGN 7 that the figures break, in words; empty where they keep all. */
export function brokenBudgets(figures: ReviewFigures): readonly string[] {
  const broken: string[] = [];
  for (const key of ["review", "times", "rereview"] as const)
    if (figures[key] > reviewBudgets[key])
      broken.push(`${key}: ${figures[key].toFixed(1)}, budget ${String(reviewBudgets[key])}`);
  return broken;
}

if (process.argv[1] === import.meta.filename) {
  const figures = benchReview();
  console.log(JSON.stringify({ ...figures, byRule: figures.byRule.slice(0, 15) }, null, 1));
  for (const line of brokenBudgets(figures)) console.error(line);
  if (brokenBudgets(figures).length > 0) process.exitCode = 1;
}
