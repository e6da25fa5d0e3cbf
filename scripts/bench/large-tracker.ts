import { fieldKeys, fields, type FieldKey } from "../../src/tracker/fields";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/tracker/snapshot";
import { dayOf } from "../../src/tracker/day";
import acceptance from "../../test/fixtures/acceptance-rows.json";
import { sheetOf, workbookOf } from "../../test/tracker/sheet";

type SampleRow = Partial<Record<FieldKey, string>>;

const samples = acceptance.rows as unknown as readonly SampleRow[];
const units = ["Ash", "Beech", "Cedar", "Damson", "Elder", "Fir", "Gorse", "Hazel", "Ivy", "Juniper", "Larch", "Maple"];
const topics = [
  "meals",
  "baths",
  "falls",
  "creams",
  "weights",
  "calls",
  "visits",
  "charts",
  "hoists",
  "doors",
  "fluids",
];

/** 34 columns: what the acceptance rows fill, and what a full tracker has beside it. */
const columns: readonly FieldKey[] = fieldKeys.filter(
  (field) => samples.some((row) => row[field] !== undefined) || field === "interim" || field === "trigger",
);

/** Dates as serials and percentages as fractions, as a sheet holds them; every text differs from row to row. */
function valueOf(field: FieldKey, typed: string, at: number): string | number {
  const date = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(typed);
  if (date) return dayOf(Number(date[3]), Number(date[2]), Number(date[1])) ?? typed;
  const percent = /^(\d+)%$/.exec(typed);
  if (percent) return Number(percent[1]) / 100;
  if (field === "ref") return `R${String(at + 1)}`;
  if (field === "concern" || field === "cause" || field === "action" || field === "progress")
    return `${typed} ${topics[at % topics.length] ?? ""} ${units[Math.floor(at / 7) % units.length] ?? ""} ${String(at)}`;
  return typed;
}

/** A tracker of that many rows, made of the acceptance rows with words of their own in each. */
export function largeSheet(rows: number): SheetSnapshot {
  return sheetOf({
    name: "Recovery tracker",
    rows: [
      columns.map((field) => fields[field].label),
      ...Array.from({ length: rows }, (_, at) => {
        const sample = samples[at % samples.length] ?? {};
        return columns.map((field) => valueOf(field, sample[field] ?? "", at));
      }),
    ],
    formats: Object.fromEntries(
      columns.flatMap((field, column) => {
        if (fields[field].kind === "date") return [[column, "dd/mm/yyyy"]];
        return fields[field].kind === "number" ? [[column, "0%"]] : [];
      }),
    ),
  });
}

export function largeWorkbook(rows: number): WorkbookSnapshot {
  return workbookOf(largeSheet(rows));
}
