import type { FieldKey } from "./fields";
import { isPlaceholder } from "./placeholder";

/** What is typed where nothing was found, and an audit's own question. */
const nothingWrong =
  /^(?:none|nothing|nil) (?:of note|at present|currently|to (?:note|report|raise))[.!]?$|^(?:no|nil|none|zero)(?: (?:new|further|other|significant))?(?: (?:gaps?|concerns?|issues?|problems?|actions?|findings?|errors?|omissions?|faults?|incidents?|falls|complaints?|discrepanc(?:y|ies)))?(?: (?:found|identified|noted|raised|seen|reported|required|needed|this (?:week|month|quarter|audit|time)))*[.!]?$|^(?:\S+ ){2,}\S*\?$/i;
/** A visit at which all was well, and "n/a" below what was found. */
const wasWell =
  /^(?:n\/?a|not applicable|nothing (?:found|to report|noted)|all (?:fine|good|ok(?:ay)?|well|clear|correct|in order|satisfactory))(?=[.,;:!–-]|$)/i;
/** What is typed where an action would stand and nothing is to change. */
const goesOnAsBefore =
  /^(?:no (?:further )?action.*|(?:to )?(?:maintain|sustain|continue)(?: (?:as is|as now|as before|current (?:practice|standards?)|this|good practice))?|bau|business as usual|-|–|—)[.!]?$/i;
const signsOnly = /^[^\p{L}\p{N}]*$/u;

/**
 * True where nothing was found and nobody wrote what to change, or where a standard is listed that has no gap: such a
 * row is none of a plan. `text` gives the words of a row's own cells, "" for a field without a column.
 */
export function foundNothing(text: (field: FieldKey) => string): boolean {
  const concern = text("concern");
  const judged = !signsOnly.test(concern);
  if (judged && !nothingWrong.test(concern) && !wasWell.test(concern)) return false;
  const isNothing = (field: FieldKey): boolean => text(field) === "" || isPlaceholder(text(field));
  // A dash as the concern and a dash as the action answer for a clause that was not broken.
  if (concern !== "" && !judged && text("action") !== "" && signsOnly.test(text("action"))) return isNothing("cause");
  if (!judged && text("qs") === "" && text("keyQuestion") === "") return false;
  if (judged && goesOnAsBefore.test(text("action"))) return isNothing("cause") && isNothing("due");
  // Whoever runs the home is named also where nothing is to be done; an audit's question with an owner is a row.
  const answers = judged && !concern.endsWith("?");
  return (["cause", "action", "due", ...(answers ? [] : (["owner"] as const))] as const).every(isNothing);
}
