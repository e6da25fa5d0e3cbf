import ExcelJS from "exceljs";
import { openFile } from "../../src/taskpane/workbench/open-file";
import { today } from "../tracker/understood";

async function withFormulas(...formulas: string[]): Promise<File> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Plan");
  for (const formula of formulas) sheet.addRow(["Due", { formula, date1904: false }]);
  return new File([await book.xlsx.writeBuffer()], "plan.xlsx");
}

async function noticesOf(file: File): Promise<string | undefined> {
  const opening = await openFile(file, today);
  return opening.ok ? opening.notices.join(" ") : undefined;
}

test("formulas that cannot be worked out are counted in one sentence when the workbench opens a workbook", async () => {
  expect(await noticesOf(await withFormulas("CUBEVALUE(A1)", "TODAY()+28"))).toBe(
    "1 cell holds a formula without a result, read as empty. Open the workbook in Excel, save it and check it again.",
  );
  expect(await noticesOf(await withFormulas("CUBEVALUE(A1)", "CUBEVALUE(A2)"))).toMatch(
    /^2 cells hold formulas without/,
  );
});

test("nothing is said where every formula has a result", async () => {
  expect(await noticesOf(await withFormulas("TODAY()+28", "1+1"))).toBe("");
});

test("a file that is no workbook is said in a sentence with its name", async () => {
  const opening = await openFile(new File(["notes"], "notes.xlsx"), today);
  expect(opening.ok ? "" : opening.sentence).toMatch(/^notes\.xlsx: /);
});
