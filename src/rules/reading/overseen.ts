/** Whether somebody above a row's owner is shown as checking it (GOV-01). */
import type { TextCell } from "../../tracker/tracker";
import type { Fact } from "../define";
import { deniedBefore } from "./denial";
import { levelsIn } from "./oversight";
import { readText, type ReadText } from "./read-text";
import { missing } from "./row-facts";

/** Levels to whom even a quality lead or an operations manager answers. */
const topLevels =
  /\b(?:nominated individual|ni|responsible individual|ri|board|trustees?|directors?|chief executive|ceo)\b/i;
/** Owners who are themselves such a level; a clinical lead or a service manager is not (GOV-01). */
const ownerIsAbove =
  /\b(?:nominated individual|ni|responsible individual|ri|provider|(?:quality|governance) (?:lead|manager|director|officer|partner)|head of (?:quality|governance|compliance|operations)|(?:operations|ops|regional|area|group|divisional) (?:manager|director|lead)|directors?|board|trustees?|chief executive|ceo|proprietor|owner)\b/i;
/** Managers who are not the manager of the service. */
const lesser = new Set(
  "deputy assistant asst unit floor team hr office kitchen night shift ward clinical catering maintenance training housekeeping facilities domestic activities rota case line".split(
    " ",
  ),
);

export const isOverseen: Fact<boolean> = ({ cells: { owner, oversight, escalation, progress } }, { settings }) => {
  const read = ({ by = "", ...cell }: TextCell) =>
    missing(cell) ? undefined : readText(by === "" ? cell.text : `${by} ${cell.text}`, settings.ownWords);
  const ownTop = settings.topLevel.trim().toLowerCase();
  if (ownTop !== "" && [owner, oversight].some((cell) => cell.text.toLowerCase().includes(ownTop))) return true;
  const [owning, overseeing, escalating, telling] = [owner, oversight, escalation, progress].map(read);
  const told = [overseeing, escalating, telling].filter((text) => text !== undefined);
  if (owning && ownerIsAbove.test(owning.text)) {
    if (told.some((text) => levelsIn(text).minutes !== undefined)) return true;
    return !topLevels.test(owning.text) && told.some((text) => topLevels.test(text.text));
  }
  if (told.some(namesAbove)) return true;
  if (owning && namesManager(owning)) return false;
  return [overseeing, escalating].some((text) => text !== undefined && namesManager(text));
};

function namesAbove(read: ReadText): boolean {
  const { above } = levelsIn(read);
  return above !== undefined && !deniedBefore(read, above.from);
}

/** The service's own manager, not a deputy or the manager of a unit. */
function namesManager(read: ReadText): boolean {
  const { at, clauses } = read.words;
  return read.hits("level: manager").some(({ from }) => {
    if (deniedBefore(read, from)) return false;
    const before = clauses[from - 1] === clauses[from] ? at[from - 1]?.text : undefined;
    return before === undefined || !lesser.has(before);
  });
}
