import { reviewWorkbook } from "../../src/review/review-workbook";
import { defaultSettings } from "../../src/rules/settings";
import { readWorkbook } from "../../src/tracker/read-workbook";
import { sheetOf, workbookOf } from "../tracker/sheet";
import { today } from "../tracker/understood";

/** Who of the rows with these cells below the heading is not overseen. */
function unseen(heading: string, ...cells: readonly string[]): string[] {
  const rows = [
    ["Concern", "Root cause", "Action", "Who", "Complete by", "Measure", heading],
    ...cells.map((cell) => [
      "MUST not redone",
      "Weights on paper",
      "Weights on the handset",
      "CL",
      today + 9,
      "100%",
      cell,
    ]),
  ];
  const sheet = sheetOf({ rows, formats: { 4: "dd/mm/yyyy" } });
  const reading = readWorkbook(workbookOf(sheet), { today, choices: [] });
  const [tracker] = reviewWorkbook(reading, { today, settings: defaultSettings }).trackers;
  return tracker!.rows
    .filter(({ findings }) => findings.some(({ rule }) => rule === "GOV-01"))
    .map(({ row }) => row.cells.oversight.text);
}

test("a heading that names who reviews it is answered with yes, a tick or a day", () => {
  expect(unseen("Reviewed by HM", "yes 9/6", "✓", "9/6/26", "yes 9/6\nhappy to close", "no", "not yet")).toEqual([
    "no",
    "not yet",
  ]);
});

test("a heading that names nobody above is not", () => {
  expect(unseen("Reviewed by", "yes 9/6", "NI 9/6")).toEqual(["yes 9/6"]);
});
