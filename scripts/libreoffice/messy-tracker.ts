import { dayOf } from "../../src/tracker/day";
import { fields, type FieldKey } from "../../src/tracker/fields";
import type { CellValue, WorkbookSnapshot } from "../../src/tracker/snapshot";
import { sheetOf, workbookOf } from "../../test/tracker/sheet";

const columns = [
  "ref",
  "concern",
  "cause",
  "action",
  "owner",
  "due",
  "revised",
  "measure",
  "target",
  "cycle",
  "lastReview",
  "nextReview",
  "status",
  "closedDate",
  "signoff",
] as const satisfies readonly FieldKey[];

const start = dayOf(2026, 6, 15) ?? 0;

/** Everything that the cells of a column are seen to hold, blanks, placeholders and text dates among them. */
const choices: Readonly<Partial<Record<(typeof columns)[number], readonly CellValue[]>>> = {
  cause: ["Handover has no slot for it", "TBC", "", "  ", "?", "See above", "N/A", "Under investigation", "ongoing"],
  action: ["Slot added to the handover sheet", "", "Retrain"],
  owner: ["Deputy Manager", "", "tbc", " ", "-", "Registered Manager"],
  due: [
    start - 20,
    start - 1,
    start,
    start + 1,
    start + 14,
    start + 15,
    "",
    "ASAP",
    "12/06/2026",
    "15.6.26",
    "June 2026",
    "6 weeks",
  ],
  revised: ["", "", "", start + 30, start - 3, "30/06/2026"],
  measure: ["95% on time", "", "TBC", "Improve", " "],
  target: ["", "", 0.95, "95%"],
  cycle: ["Weekly", "Monthly", "", "after each incident", "bi-weekly"],
  lastReview: ["", start - 3, start - 10, start - 40, "01/06/2026"],
  nextReview: ["", start - 2, start, start + 7, "10/06/2026", "TBC", "next week"],
  status: [
    "",
    "Open",
    "In progress",
    "Closed",
    "closed ",
    "Completed",
    "Re-opened",
    "CLOSED - verified",
    "Signed off",
    "Not effective",
  ],
  closedDate: ["", "", "", start - 5, "01/06/2026"],
  signoff: ["", "", "Quality lead"],
};

/** A tracker of random rows: the same for the same seed. */
export function messyTracker(seed: number, rows = 150): WorkbookSnapshot {
  let state = seed * 2_654_435_761;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const lines = Array.from({ length: rows }, (_, at) =>
    columns.map((field): CellValue => {
      if (field === "ref") return `M${String(at + 1)}`;
      if (field === "concern")
        return `Concern number ${String(at + 1)} about ${["meals", "falls", "calls"][at % 3] ?? ""}`;
      const offered = choices[field] ?? [""];
      return offered[next(offered.length)] ?? "";
    }),
  );
  return workbookOf(
    sheetOf({
      name: "Messy tracker",
      rows: [["Messy tracker"], [], columns.map((field) => fields[field].label), ...lines],
      formats: Object.fromEntries(
        columns.flatMap((field, column) => (fields[field].kind === "date" ? [[column, "dd/mm/yyyy"]] : [])),
      ),
    }),
  );
}
