import { rowTitle } from "../../review/row-title";
import { messageOf, type RowReview } from "../../review/review";
import { inWords } from "../../tracker/day";
import { rowNameIn } from "./row";
import { words } from "./screen";
import { stateInWords } from "../../review/state-words";

/**
 * One owner's rows as plain text for an email: each row with its state, due date and what to fix. Lines begin with a
 * bullet, for a spreadsheet into which they are pasted takes one that begins with "=" or "-" for a formula.
 */
export function ownerList(owner: string, rows: readonly RowReview[], severalSheets: boolean): string {
  const lines = rows.map((review) => {
    const { row, due, findings } = review;
    const head = `• ${rowNameIn(row, severalSheets)}: ${rowTitle(row) || words.noConcern} (${stateInWords(review)}${due === undefined ? "" : `, due ${inWords(due)}`})`;
    const fixes = findings
      .filter(({ severity }) => severity !== "advice")
      .map((finding) => `  ◦ ${messageOf(finding)}`);
    return [head, ...fixes].join("\n");
  });
  return [`Recovery tracker: ${owner === "" ? "actions without an owner" : `actions of ${owner}`}`, "", ...lines].join(
    "\n",
  );
}
