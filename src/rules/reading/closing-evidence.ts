import type { Fact } from "../define";
import { closureShows, evidenceIn, rowEvidence, type EvidenceClass } from "./evidence";
import { readText } from "./read-text";
import { missing } from "./row-facts";

/** Whether the words with which a row was closed show a result; false where there are none. */
export const closureProves: Fact<boolean> = ({ cells: { closure } }, { settings }) => {
  if (missing(closure)) return false;
  const read = readText(closure.text, settings.ownWords);
  const { task, outcome } = closureShows(read);
  return outcome || (!task && evidenceIn(read).length > 0);
};

/**
 * The kinds of evidence on which a row stands. Evidence of the concern counts beside what the row was closed with,
 * but not in place of it: a row closed on a finished task stands on that alone.
 */
export const standsOn: Fact<readonly EvidenceClass[]> = ({ cells: { closure } }, about) =>
  about.closed && !missing(closure) && !about.fact(closureProves)
    ? evidenceIn(readText(closure.text, about.settings.ownWords))
    : about.fact(rowEvidence);
