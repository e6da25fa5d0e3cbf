import { preparationOf } from "../../src/summary/prepare-copy";
import type { WorkbookSnapshot } from "../../src/tracker/snapshot";

/** The sentences of a preparation of a workbook with everything that must not travel. */
export function prepareSample(workbook: WorkbookSnapshot): readonly string[] {
  const [tracker] = workbook.sheets;
  if (!tracker) throw new Error("No sheet");
  const snapshot: WorkbookSnapshot = {
    ...workbook,
    sheets: [
      { ...tracker, comments: 4, hiddenRows: [9, 10] },
      { ...tracker, name: "Staff", visibility: "hidden" },
    ],
  };
  return preparationOf({
    snapshot,
    highlighted: ["Recovery tracker"],
    checkColumns: [{ sheet: "Recovery tracker", column: 36 }],
    snapshotsKept: 2,
    setAsideKept: 1,
    otherSheets: ["Clear Line findings"],
    typedCells: 3,
  }).map(({ text }) => text);
}
