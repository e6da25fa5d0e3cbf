/** What a table needs and no heading of it names, found by what the columns hold. */
import { claimOf, setClaim, settle, topClaim, type ColumnCase } from "./column-claims";

/** A claim from which a heading counts as naming something. */
const says = 0.45;

/** The first column numbers the rows where it holds a different code or number in each. */
export function nameTheRows(columns: readonly ColumnCase[]): void {
  if (columns.some((column) => claimOf(column, "ref") >= says)) return;
  const named = columns.filter(({ heading, profile }) => heading.text !== "" || profile.filled >= 3);
  const candidate = named
    .slice(0, 2)
    .find(
      (column) =>
        !tells(column, columns) &&
        column.profile.filled >= 2 &&
        column.profile.ids >= 0.8 &&
        column.profile.distinct >= 0.95,
    );
  if (candidate !== undefined)
    setClaim(candidate, "ref", 0.58, "It stands first, and each row holds a different number or code.");
}

/** Words for open and done in nearly every cell tell the status, whatever the heading says. */
export function findTheStatus(columns: readonly ColumnCase[]): void {
  if (columns.some((column) => claimOf(column, "status") >= says || claimOf(column, "rag") >= says)) return;
  const candidate = columns.find(
    ({ profile }) =>
      profile.filled >= 4 && profile.statuses >= 0.85 && profile.averageWords < 3 && profile.distinct <= 0.6,
  );
  if (candidate !== undefined) settle(candidate, "status", 0.66, "Its cells hold words for open and closed.");
}

/** Whether the heading names something that no other heading names more surely. */
function tells(column: ColumnCase, columns: readonly ColumnCase[]): boolean {
  const top = topClaim(column);
  if (top === undefined || top.confidence < says) return false;
  return !columns.some((each) => {
    const other = topClaim(each);
    return each !== column && other?.field === top.field && other.confidence > top.confidence;
  });
}

/**
 * Where no heading names the concern, the column with the longest descriptions is what a table is about: of those left
 * of the cause or the action where there is one, else of all.
 */
export function findTheConcern(columns: readonly ColumnCase[]): void {
  if (columns.some((column) => claimOf(column, "concern") >= says)) return;
  const plan = columns.findIndex(
    (column) => (claimOf(column, "cause") >= says || claimOf(column, "action") >= says) && tells(column, columns),
  );
  let longest: ColumnCase | undefined;
  for (const column of plan < 0 ? columns : columns.slice(0, plan)) {
    const { filled, sentences, averageWords, links, distinct } = column.profile;
    if (filled < 3 || sentences < 0.5 || links > 0.2 || distinct < 0.5 || tells(column, columns)) continue;
    if (longest === undefined || averageWords > longest.profile.averageWords) longest = column;
  }
  if (longest !== undefined)
    setClaim(longest, "concern", 0.56, "Its cells hold the longest descriptions, and no heading names the concern.");
}
