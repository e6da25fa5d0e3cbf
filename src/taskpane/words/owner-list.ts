import { messageOf, type RowReview } from "../../review/review";
import { inWords } from "../../tracker/day";
import { rowName } from "./row";
import { stateWords } from "./states";

/**
 * One owner's rows as plain text for an email: each row with its state, due date and what to fix. Lines begin with a
 * bullet, for a spreadsheet into which they are pasted takes one that begins with "=" or "-" for a formula.
 */
export function ownerList(owner: string, rows: readonly RowReview[]): string {
  const lines = rows.map((review) => {
    const { row, state, due, findings } = review;
    const head = `• ${rowName(row)}: ${row.cells.concern.text} (${stateWords[state].word}${due === undefined ? "" : `, due ${inWords(due)}`})`;
    const fixes = findings
      .filter(({ severity }) => severity !== "advice")
      .map((finding) => `  ◦ ${messageOf(finding)}`);
    return [head, ...fixes].join("\n");
  });
  return [`Recovery tracker: actions of ${owner || "nobody yet"}`, "", ...lines].join("\n");
}
