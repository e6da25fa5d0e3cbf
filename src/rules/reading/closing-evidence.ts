import type { Fact } from "../define";
import { closureShows, evidenceIn, rowEvidence, type EvidenceClass } from "./evidence";
import { readText } from "./read-text";
import { missing } from "./row-facts";
import { contentCount } from "./similarity";

/** Whether the words with which a row was closed show a result; false where there are none. */
export const closureProves: Fact<boolean> = ({ cells: { closure } }, { settings }) => {
  if (missing(closure)) return false;
  const read = readText(closure.text, settings.ownWords);
  const { task, outcome } = closureShows(read);
  return outcome || (!task && evidenceIn(read).length > 0);
};

/** "Training completed": so short that nothing of the concern's evidence can be meant with it. */
const fewOfAClosure = 3;

/**
 * The kinds of evidence on which a row stands: those of the concern and of the closure together (SPEC 3.8). Words that
 * only name a finished task are no evidence, and where they are two or three the row stands on them alone (SPEC 3.14, IL6).
 */
export const standsOn: Fact<readonly EvidenceClass[]> = ({ cells: { evidence, closure } }, about) => {
  if (!about.closed || missing(closure) || about.fact(closureProves)) return about.fact(rowEvidence);
  const closing = readText(closure.text, about.settings.ownWords);
  if (contentCount(closing) <= fewOfAClosure) return evidenceIn(closing);
  return missing(evidence) ? [] : evidenceIn(readText(evidence.text, about.settings.ownWords));
};
