import { newWorkbook } from "../../src/embedded";
import { rowForWriting } from "../../src/files/cell-rows";
import type { CellModel, SheetModel, WorkbookModel } from "../../src/files/model";
import type { CellValue } from "../../src/tracker/snapshot";
import type { HighlightPlan, Mark } from "../../src/review/highlight";
import { createOfficeHost } from "../../src/excel";
import type { Host, Outcome } from "../../src/host";
import { openAsGlobalExcel, type TestExcel } from "../embedded/office-runtime";
import type { EmbeddedOptions } from "../../src/embedded";

/** 15 June 2026. */
export const today = 46_188;

const plain: CellModel["style"] = {
  numberFormat: "General",
  fill: undefined,
  fontName: "Calibri",
  fontSize: 11,
  fontColor: undefined,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  indent: 0,
  borders: {},
  locked: true,
  xf: undefined,
};
const date: CellModel["style"] = { ...plain, numberFormat: "dd/mm/yyyy" };
const percent: CellModel["style"] = { ...plain, numberFormat: "0%" };

export function put(
  sheet: SheetModel,
  row: number,
  column: number,
  value: CellValue,
  style: CellModel["style"] = plain,
): void {
  rowForWriting(sheet, row).set(column, { value, formula: undefined, style, error: false });
}

export const headings = [
  "Ref",
  "Issue identified",
  "Root cause",
  "Corrective action",
  "Lead",
  "Target date",
  "Measure",
  "Progress",
  "Next review",
  "Status",
] as const;

/** A tracker under two title rows: headings in row 3, then `rows` rows of dates, percentages and sentences. */
export function trackerWorkbook(rows: number, others: readonly string[] = ["Lists"]): WorkbookModel {
  const model = newWorkbook(["Tracker", ...others]);
  const [sheet] = model.sheets;
  if (!sheet) return model;
  put(sheet, 0, 0, "Oakfield House recovery tracker");
  for (const [column, heading] of headings.entries()) put(sheet, 2, column, heading);
  for (let at = 0; at < rows; at++) {
    const row = at + 3;
    put(sheet, row, 0, `R${String(at + 1)}`);
    put(
      sheet,
      row,
      1,
      `Care reviews overdue for ${String(at % 38)} people with changing needs on unit ${String(at % 5)}`,
    );
    put(sheet, row, 2, "Key workers had no protected time to complete reviews because urgent care always came first");
    put(
      sheet,
      row,
      3,
      "Weekly review slot on the rota with cover for urgent care; manager checks the schedule every Friday",
    );
    put(sheet, row, 4, "Registered Manager");
    put(sheet, row, 5, today - 40 + (at % 80), date);
    put(sheet, row, 6, "95% of reviews completed on time within eight weeks");
    put(sheet, row, 7, (60 + (at % 40)) / 100, percent);
    put(sheet, row, 8, today - 10 + (at % 30), date);
    put(sheet, row, 9, at % 3 === 0 ? "Closed" : "In progress");
  }
  return model;
}

/** The same tracker on a sheet of each name. */
export function severalTrackers(rows: number, names: readonly string[]): WorkbookModel {
  const model = newWorkbook(names);
  for (const sheet of model.sheets) sheet.cells = structuredClone(trackerWorkbook(rows, []).sheets[0]!.cells);
  return model;
}

export interface Opened extends TestExcel {
  readonly host: Host;
}

/** The workbook in an embedded Excel, and Clear Line's port on it. */
export function open(model: WorkbookModel, options: Partial<Omit<EmbeddedOptions, "model" | "runtime">> = {}): Opened {
  const excel = openAsGlobalExcel({ model, today: () => today, ...options });
  return { ...excel, host: createOfficeHost() };
}

/** The value, or a failure of the test that says the problem. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.what} ${outcome.problem.next}`);
  return outcome.value;
}

export function problemOf(outcome: Outcome<unknown>) {
  if (outcome.ok) throw new Error("The call succeeded where a problem was expected.");
  return outcome.problem;
}

const red = { fill: "#F8D7D5", font: "#5C1111", bold: true };

/** A live mark over the whole due-date column and a judged one on the first cells of it. */
export function planFor(sheet: string, rows: number, judged = 3): HighlightPlan {
  const live = (column: number, kind: Mark["kind"], formula: string): Mark => ({
    kind,
    areas: [{ row: 3, column, rows, columns: 1 }],
    formula,
    style: red,
    live: true,
  });
  const cells = Array.from({ length: Math.min(judged, Math.ceil(rows / 2)) }, (_, at) => 3 + at * 2);
  return {
    sheet,
    marks: [
      live(5, "overdue", '=AND(N("clear-line:overdue")=0,ISNUMBER($F4),$F4<TODAY(),$J4<>"Closed")'),
      live(8, "review missed", '=AND(N("clear-line:review-missed")=0,ISNUMBER($I4),$I4<TODAY(),$J4<>"Closed")'),
      {
        kind: "triggered",
        areas: cells.map((row) => ({ row, column: 1, rows: 1, columns: 1 })),
        formula: '=N("clear-line:triggered")=0',
        style: red,
        live: false,
      },
    ],
    seen: cells.map((row) => ({
      row,
      column: 1,
      value: `Care reviews overdue for ${String((row - 3) % 38)} people with changing needs on unit ${String((row - 3) % 5)}`,
    })),
  };
}

/** Highlights one sheet: its problem or that of the whole. */
export async function mark(host: Host, plan: HighlightPlan): Promise<Outcome<void>> {
  const outcome = await host.highlight([plan]);
  if (!outcome.ok) return outcome;
  const [marked] = outcome.value;
  return marked?.problem ? { ok: false, problem: marked.problem } : { ok: true, value: undefined };
}

/** Everything of a workbook that people see, for comparing before with after. */
export function pictureOf(model: WorkbookModel): unknown {
  return structuredClone({
    sheets: model.sheets.map((sheet) => ({
      name: sheet.name,
      cells: [...sheet.cells].map(([row, cells]) => [row, [...cells]]),
      conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, id: "" })),
      merges: sheet.merges,
      hyperlinks: sheet.hyperlinks,
      widths: [...sheet.columnWidths],
    })),
    names: model.names,
    customXml: model.customXml,
  });
}
