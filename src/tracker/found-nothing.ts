import type { FieldKey } from "./fields";
import { isPlaceholder } from "./placeholder";

/** What is typed where nothing was found, and an audit's own question. */
const nothingWrong =
  /^(?:no|nil|none|zero)(?: (?:new|further|other|significant))?(?: (?:gaps?|concerns?|issues?|problems?|actions?|findings?|errors?|omissions?|faults?|incidents?|falls|complaints?|discrepanc(?:y|ies)))?(?: (?:found|identified|noted|raised|seen|reported|required|needed|this (?:week|month|quarter|audit|time)))*[.!]?$|^(?:\S+ ){2,}\S*\?$/i;
/** A visit at which all was well, and "n/a" below what was found. */
const wasWell =
  /^(?:n\/?a|not applicable|nothing (?:found|to report|noted)|all (?:fine|good|ok(?:ay)?|well|clear|correct|in order|satisfactory))(?=[.,;:!–-]|$)/i;
/** What is typed where an action would stand and nothing is to change. */
const goesOnAsBefore =
  /^(?:no (?:further )?action.*|(?:to )?(?:maintain|sustain|continue)(?: (?:as is|as now|as before|current (?:practice|standards?)|this|good practice))?)[.!]?$/i;
const signsOnly = /^[^\p{L}\p{N}]*$/u;

/**
 * True where nothing was found and nobody wrote what to change, or where a standard is listed that has no gap: such a
 * row is none of a plan. `text` gives the words of a row's own cells, "" for a field without a column.
 */
export function foundNothing(text: (field: FieldKey) => string): boolean {
  const concern = text("concern");
  const judged = !signsOnly.test(concern);
  if (judged && !nothingWrong.test(concern) && !wasWell.test(concern)) return false;
  if (!judged && text("qs") === "" && text("keyQuestion") === "") return false;
  const isNothing = (field: FieldKey): boolean => text(field) === "" || isPlaceholder(text(field));
  if (judged && goesOnAsBefore.test(text("action"))) return isNothing("cause") && isNothing("due");
  return (["cause", "action", "owner", "due"] as const).every(isNothing);
}
