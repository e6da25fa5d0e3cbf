import type { FieldKey } from "../../src/tracker/fields";
import { readWorkbook } from "../../src/tracker/read-workbook";
import { sureEnough } from "../../src/tracker/tracker";
import type { HeadingList } from "./heading-lists";
import { sheetOf, workbookOf } from "./sheet";

export interface Accuracy {
  /** Columns that have a field, and those of them that got it without a click. */
  readonly columns: number;
  readonly right: number;
  /** Columns mapped with confidence, and those of them that were wrong. */
  readonly sure: number;
  readonly sureAndWrong: number;
  readonly lists: number;
  readonly headersRight: number;
  readonly misses: readonly string[];
}

/** Reads each list as an empty template below two title rows and counts what was understood. */
export function accuracyOf(lists: readonly HeadingList[]): Accuracy {
  const count = { columns: 0, right: 0, sure: 0, sureAndWrong: 0, lists: 0, headersRight: 0 };
  const misses: string[] = [];
  for (const { name, columns } of lists) {
    count.lists++;
    const rows = [["Action tracker"], ["Home:", "Oakfield House"], [], columns.map(({ heading }) => heading)];
    const reading = readWorkbook(workbookOf(sheetOf({ rows })), { today: 46_188, choices: [] });
    const tracker = reading.sheets[0]?.trackers[0];
    if (tracker?.headerRows[0] === 3 && tracker.headerRows.length === 1) count.headersRight++;
    else misses.push(`${name}: header ${JSON.stringify(tracker?.headerRows)} ${reading.sheets[0]?.reason ?? ""}`);
    columns.forEach(({ heading, fields }, column) => {
      const got = tracker?.columns.find((each) => each.column === column);
      const field: FieldKey | "-" = got?.field ?? "-";
      const right = fields.includes(field);
      if (!(fields.length === 1 && fields[0] === "-") && !fields.includes("-")) {
        count.columns++;
        if (right) count.right++;
      }
      if (got !== undefined && got.confidence >= sureEnough) {
        count.sure++;
        if (!right) count.sureAndWrong++;
      }
      if (!right)
        misses.push(`${name}: "${heading}" → ${field} ${String(got?.confidence ?? "")}, not ${fields.join("/")}`);
    });
  }
  return { ...count, misses };
}
