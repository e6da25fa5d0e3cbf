/** What the latest update says of a row's standing where no column holds a status: "Completed 9/4 – form in use". */
import type { Status } from "../../tracker/tracker";
import type { Fact } from "../define";
import { latestUpdate } from "./updates";

const over =
  /^\W*(?:(?:all|now|both|fully|task|action|this|is|was|been|has|have)\s+){0,3}(complete[d]?|done|actioned|implemented|finished|achieved|resolved|fixed|closed|signed off)\b/i;
const notAllOfIt =
  /\b(?:except|apart from|but|however|not|still|awaiting|waiting|outstanding|pending|partly|part|half|first|some|most|mostly|only|remaining|left|to (?:do|follow|be)|on order|c\/f|carr(?:y|ied) (?:fwd|forward|over))\b/i;
const share = /\b(\d+) ?(?:of|out of) ?(\d+)\b/gi;
const percent = /\b(\d+(?:\.\d+)?) ?%/g;

/** Undefined where the update begins with anything else, or says that part of it is left. */
export const toldStanding: Fact<Status | undefined> = (row, about) => {
  if (row.cells.progress.blank) return undefined;
  const text = about.fact(latestUpdate);
  const [, word] = over.exec(text) ?? [];
  if (word === undefined || notAllOfIt.test(text)) return undefined;
  for (const [, part, whole] of text.matchAll(share)) if (Number(part) < Number(whole)) return undefined;
  for (const [, value] of text.matchAll(percent)) if (Number(value) < 100) return undefined;
  return /^(?:closed|signed)/i.test(word) ? "closed" : "task done";
};
