import { checkSchema, CheckJsonText } from "../../src/cli/contract";
import { reviewWorkbook } from "../../src/review/review-workbook";
import type { WorkbookReview } from "../../src/review/review";
import { defaultSettings } from "../../src/rules/settings";
import { readWorkbook } from "../../src/tracker/read-workbook";
import type { SheetSnapshot } from "../../src/tracker/snapshot";
import { sheetOf, workbookOf } from "../tracker/sheet";
import { today } from "../tracker/understood";

function reviewOf(...sheets: readonly SheetSnapshot[]): WorkbookReview {
  const reading = readWorkbook(workbookOf(...sheets), { today, choices: [] });
  return reviewWorkbook(reading, { today, settings: defaultSettings });
}

const tracker = (name: string, rows: number) =>
  sheetOf({
    name,
    rows: [
      ["Ref", "Concern", "Action", "Owner", "Due date"],
      ...Array.from({ length: rows }, (_, at) => [`A${String(at)}`, `Gap ${String(at)}`, "Add a slot", "RM", 46_200]),
    ],
  });

test.each<[string, readonly (readonly SheetSnapshot[])[], readonly number[][]]>([
  ["no workbook", [], []],
  ["a workbook of charts alone, before another", [[], [tracker("Plan", 2)]], [[], [2]]],
  [
    "sheets without rows between sheets with many",
    [[sheetOf({ name: "Empty", rows: [] }), tracker("Plan", 200)]],
    [[0, 200]],
  ],
  ["a sheet whose name looks like the text itself", [[tracker('"rows": []', 1)], [tracker("Plan", 65)]], [[1], [65]]],
])("the text of %s is whole and keeps the contract", (_words, workbooks, rows) => {
  const json = new CheckJsonText();
  const pieces = [
    json.begin(today),
    ...workbooks.flatMap((sheets, at) => json.workbook(`${String(at)}.xlsx`, reviewOf(...sheets))),
    json.end(),
  ];
  const read = checkSchema.parse(JSON.parse(pieces.join("\n")));
  expect(read.workbooks.map(({ sheets }) => sheets.map((sheet) => sheet.rows.length))).toEqual(rows);
});
