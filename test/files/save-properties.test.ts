import fc from "fast-check";
import { packageFaults } from "../../scripts/saved-copies/package-faults";
import { rowForWriting } from "../../src/files/cell-rows";
import type { CellModel, CellStyleModel, WorkbookModel } from "../../src/files/model";
import { packageFixture, sheetXml } from "./package-fixture";
import { addHighlight, addSummary, cell, opened, plainModel, reopened, saved, setCell, touchedParts } from "./saving";
import { cellAddress } from "../../src/files/address";
import { escapeXml } from "../../src/files/xml";

interface Content {
  readonly row: number;
  readonly column: number;
  readonly kind: "number" | "text" | "shared" | "formula" | "blank" | "boolean";
  readonly text: string;
}

const content: fc.Arbitrary<Content> = fc.record({
  row: fc.nat(12),
  column: fc.nat(30),
  kind: fc.constantFrom("number", "text", "shared", "formula", "blank", "boolean"),
  text: fc.string({ unit: "binary", maxLength: 12 }).filter((text) => !/[\u0000-\u001f\ufffe\uffff]/.test(text)),
});

/** A workbook as some program may have written it: rows with and without numbers, cells of every kind. */
function workbookOf(contents: readonly Content[], numbered: boolean): Uint8Array {
  const rows = new Map<number, Map<number, Content>>();
  for (const each of contents) {
    const row = rows.get(each.row) ?? new Map<number, Content>();
    rows.set(each.row, row.set(each.column, each));
  }
  const cellXml = ({ row, column, kind, text }: Content): string => {
    const at = cellAddress(row, column);
    if (kind === "number") return `<c r="${at}" s="1"><v>${row * 100 + column + 0.5}</v></c>`;
    if (kind === "shared") return `<c r="${at}" t="s"><v>0</v></c>`;
    if (kind === "formula") return `<c r="${at}"><f>A1+${column}</f><v>1</v></c>`;
    if (kind === "blank") return `<c r="${at}" s="1"/>`;
    if (kind === "boolean") return `<c r="${at}" t="b"><v>1</v></c>`;
    return `<c r="${at}" t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
  };
  const order = [...rows].sort((a, b) => a[0] - b[0]);
  const data = order.map(([row, cells]) => {
    const inner = [...cells].sort((a, b) => a[0] - b[0]).map(([, each]) => cellXml(each));
    return `<row r="${row + 1}"${numbered ? ' spans="1:31" ht="20" customHeight="1"' : ""}>${inner.join("")}</row>`;
  });
  return packageFixture({
    strings: ["<r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r>"],
    sheets: [
      {
        name: "Log",
        xml: sheetXml(
          `<dimension ref="A1:B2"/><cols><col min="2" max="4" width="15" bestFit="1" customWidth="1"/></cols><sheetData>${data.join("")}</sheetData><conditionalFormatting sqref="A1:A9"><cfRule type="cellIs" priority="1" operator="greaterThan"><formula>5</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="B1"><formula1>$A$1:$A$3</formula1></dataValidation></dataValidations>`,
        ),
      },
      { name: "Other", xml: sheetXml("<sheetData/>") },
    ],
  });
}

const style: fc.Arbitrary<Partial<CellStyleModel>> = fc.record(
  {
    bold: fc.boolean(),
    fill: fc.constantFrom("#FFEEDD", "#102030"),
    numberFormat: fc.constantFrom("0%", "dd/mm/yyyy", 'd" of "mmmm', "m/d/yyyy"),
    wrap: fc.boolean(),
    horizontal: fc.constantFrom("left" as const, "center" as const),
    fontColor: fc.constantFrom("#FF0000", "#00AA11"),
    locked: fc.boolean(),
    borders: fc.constant({ top: { style: "thin" as const, color: "#445566" } }),
  },
  { requiredKeys: [] },
);

type Edit =
  | { readonly kind: "value"; readonly row: number; readonly column: number; readonly value: string | number | boolean }
  | { readonly kind: "style"; readonly row: number; readonly column: number; readonly style: Partial<CellStyleModel> }
  | { readonly kind: "clear"; readonly row: number; readonly column: number }
  | { readonly kind: "formula"; readonly row: number; readonly column: number }
  | { readonly kind: "highlight" | "summary" | "move" | "hide" | "width" | "height"; readonly at: number };

const place = { row: fc.nat(15), column: fc.nat(35) };
const value = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 })
    .map((number) => (number === 0 ? 0 : number)),
  fc.boolean(),
  fc.constantFrom("=1+1", "@x", "_x000D_", "\r\n", " ", "\ud800"),
);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant("value" as const), ...place, value }),
  fc.record({ kind: fc.constant("style" as const), ...place, style }),
  fc.record({ kind: fc.constant("clear" as const), ...place }),
  fc.record({ kind: fc.constant("formula" as const), ...place }),
  fc.record({
    kind: fc.constantFrom("highlight" as const, "summary", "move", "hide", "width", "height"),
    at: fc.nat(20),
  }),
);

function apply(model: WorkbookModel, change: Edit): void {
  const sheet = model.sheets.find(({ name }) => name === "Log")!;
  switch (change.kind) {
    case "value":
    case "formula":
    case "style": {
      const old = sheet.cells.get(change.row)?.get(change.column);
      const inherited = old?.style ?? sheet.columnStyles.get(change.column) ?? cell("").style;
      const next = { ...(old ?? cell("")), style: inherited };
      const put = (part: Partial<CellModel>): void => setCell(sheet, change.row, change.column, { ...next, ...part });
      if (change.kind === "value") put({ value: change.value, formula: undefined, error: false });
      if (change.kind === "formula") put({ value: 2, formula: "=1+1", error: false });
      if (change.kind === "style") put({ style: { ...inherited, ...change.style, xf: undefined } });
      return;
    }
    case "clear":
      rowForWriting(sheet, change.row).delete(change.column);
      return;
    case "highlight":
      addHighlight(sheet, `AND(N("clear-line:${change.at}")=0,$A1<"<&>")`);
      return;
    case "summary":
      addSummary(model, `Summary ${model.sheets.length}`);
      return;
    case "move":
      model.sheets.unshift(...model.sheets.splice(-1));
      return;
    case "hide":
      sheet.hiddenRows.add(change.at);
      sheet.hiddenColumns.add(change.at);
      return;
    case "width":
      sheet.columnWidths.set(change.at, 10 + change.at);
      return;
    case "height":
      sheet.rowHeights.set(change.at, 12 + change.at);
  }
}

describe("random edits and marks on random workbooks", () => {
  test("a saved copy reads back exactly what was written, and the parts around it are the same bytes", () => {
    fc.assert(
      fc.property(
        fc.array(content, { maxLength: 30 }),
        fc.boolean(),
        fc.array(edit, { maxLength: 12 }),
        (contents, numbered, edits) => {
          const bytes = workbookOf(contents, numbered);
          const workbook = opened(bytes);
          for (const each of edits) apply(workbook.model, each);
          workbook.model.activeSheet = 0;
          const copy = saved(workbook);
          expect(plainModel(opened(copy).model)).toEqual(plainModel(workbook.model));
          const touched = touchedParts(bytes, copy).filter((part) => !part.startsWith("+"));
          expect(touched).not.toContain("xl/sharedStrings.xml");
          expect(touchedParts(copy, saved(opened(copy)))).toEqual([]);
          expect(packageFaults(copy)).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });

  test("marks put on and taken off leave the sheet as it was", () => {
    fc.assert(
      fc.property(
        fc.array(content, { maxLength: 20 }),
        fc.array(fc.nat(9), { minLength: 1, maxLength: 6 }),
        (contents, marks) => {
          const bytes = workbookOf(contents, true);
          const workbook = opened(bytes);
          const before = JSON.stringify(plainModel(workbook.model));
          const original = workbook.model.sheets[0]!.conditionalFormats.map((format) => ({ ...format }));
          for (const mark of marks) addHighlight(workbook.model.sheets[0]!, `N("clear-line:${mark}")=0`);
          const marked = reopened(workbook);
          const sheet = marked.model.sheets[0]!;
          expect(sheet.conditionalFormats).toHaveLength(marks.length + 1);
          sheet.conditionalFormats = sheet.conditionalFormats.filter(
            (format) => !format.formulas.some((formula) => formula.includes("clear-line:")),
          );
          sheet.conditionalFormats.forEach((format, i) => (format.priority = original[i]!.priority));
          const cleared = saved(marked);
          expect(JSON.stringify(plainModel(opened(cleared).model))).toBe(before);
          expect(touchedParts(bytes, cleared).filter((part) => part !== "xl/styles.xml")).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
