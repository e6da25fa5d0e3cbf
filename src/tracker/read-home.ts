/** The home or service that a workbook is about, as the lines above its tables or a front sheet name it. */
import { isPlaceholder } from "./placeholder";
import { namesNoPlace } from "./sheet-names";
import type { SheetSnapshot, WorkbookSnapshot } from "./snapshot";
import { plainText } from "./text";

/** Titles and cover lines stand at the top of a sheet. */
const firstRows = 15;
/** A line that holds more is a row of a table. */
const mostCells = 6;
/** A title is not a paragraph. */
const longestTitle = 140;
const longestName = 60;

/** "Service: Oakfield House", "Name of home"; "Service type" and "Home manager" are about something else. */
const label =
  /^(?:name of (?:the )?)?(?:service|care service|care home|nursing home|residential home|home|premises|scheme|branch|registered location|cqc location|location)(?: name| address)?(?<colon>\s*[:–]\s*|\s+-\s+)?(?<name>.*)$/i;
/** Where another label begins in the same cell: "Service: Holly Bank Registered Manager: J Smith". */
const nextLabel =
  /\s*(?:[|;\n]|,? (?=(?:(?:Registered|Home|Unit|Service|Last|Next|CQC|Review|Report|Inspection|Nominated) )?[A-Z]\w{1,14}(?: (?:of|by|date|name)\b[^:]{0,15})?:)).*$/s;

/** A part of a title that ends so is a home's name, where a word stands before it that is not of every title. */
const kind =
  /\b(?:house|lodge|court|manor|grange|hall|(?:care|nursing|residential|retirement) (?:home|centre|village)|home|n\/?h|r\/?h|hospice|cottage|villa|priory|gables|mews|heights|meadows?|gardens|view|bank|rise|homecare|home care|domiciliary care|care services|care agency|care group|supported living|extra care|group|care (?:ltd|limited)|ltd|limited)\.?$/i;
const ofEveryTitle =
  /^(?:the|our|your|this|a|an|and|of|for|in|on|at|to|by|all|each|every|new|cqc|care|home|homes|house|nursing|residential|service|services|provider|quality|improvement|action|plan|recovery|working|steering|task|focus|governance|group|mock|fire|safe|risk|front|back|resident|residents|relatives|staff|people|person|centred|domiciliary|supported|living|extra|group's|village)$/i;

/** By name of the sheet. Where all that name one agree, it is also that of sheets whose own name says no place. */
export function homesOf(snapshot: WorkbookSnapshot, ours: ReadonlySet<string>): ReadonlyMap<string, string> {
  const sheets = snapshot.sheets.filter(({ name }) => !ours.has(name));
  const homes = new Map<string, string>();
  for (const sheet of sheets) {
    const home = homeOn(sheet);
    if (home !== undefined) homes.set(sheet.name, home);
  }
  const [only, another] = new Set([...homes.values()].map((name) => name.toLowerCase()));
  const [shared] = homes.values();
  if (only !== undefined && another === undefined && shared !== undefined)
    for (const { name } of sheets) if (namesNoPlace(name)) homes.set(name, shared);
  return homes;
}

function homeOn({ top, values }: SheetSnapshot): string | undefined {
  let fromTitle: string | undefined;
  for (const line of values.slice(0, Math.max(0, firstRows - top))) {
    const cells = line.map(plainText).filter((text) => text !== "");
    if (cells.length > mostCells) break;
    for (const [at, text] of cells.entries()) {
      const labelled = labelledName(text, cells[at + 1], cells.length);
      if (labelled !== undefined) return labelled;
    }
    if (cells.length <= 2) fromTitle ??= cells.map(nameInTitle).find((name) => name !== undefined);
  }
  return fromTitle;
}

function labelledName(text: string, beside: string | undefined, cells: number): string | undefined {
  if (text.length > longestTitle) return undefined;
  const found = label.exec(text);
  if (!found) return undefined;
  const { colon, name = "" } = found.groups ?? {};
  if (name !== "") return colon === undefined ? undefined : asName(name.replace(nextLabel, ""));
  return beside !== undefined && (colon !== undefined || cells === 2) ? asName(beside) : undefined;
}

function asName(text: string): string | undefined {
  const name = text.trim();
  const isName =
    name.length <= longestName &&
    /^\p{Lu}|^\d+[a-z]? \p{Lu}/u.test(name) &&
    !name.endsWith(":") &&
    !isPlaceholder(name);
  return isName ? name : undefined;
}

function nameInTitle(title: string): string | undefined {
  if (title.length > longestTitle) return undefined;
  const parts = title.split(/\s[–—-]\s|[|:,\n(]|\b(?:for|at)\b/);
  return parts.map((part) => part.trim()).find(isHome);
}

function isHome(part: string): boolean {
  if (!kind.test(part) || asName(part) === undefined) return false;
  const words = part.replace(kind, "").trim().split(/\s+/);
  return words.length <= 4 && words.every((word) => /^[\p{Lu}\d&']/u.test(word)) && words.some(isOwn);
}

function isOwn(word: string): boolean {
  return word !== "" && !ofEveryTitle.test(word);
}
