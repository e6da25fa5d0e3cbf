/** Rows that tell of one or two people together with their unit and a day: these may identify somebody (SPEC 6.1). */
import type { WorkbookReview } from "../review/review";
import { readDate } from "../tracker/read-date";
import type { FieldKey } from "../tracker/fields";
import type { TrackerRow } from "../tracker/tracker";

/** Texts that a summary copies or quotes. */
const copied = [
  "concern",
  "who",
  "evidence",
  "pattern",
  "cause",
  "action",
  "interim",
  "measure",
  "progress",
  "escalation",
  "learning",
  "closure",
  "experience",
] as const satisfies readonly FieldKey[];

/** Of these, what tells who was affected: two people who gave feedback are none. */
const telling = ["concern", "who", "pattern", "cause", "progress", "escalation"] as const satisfies readonly FieldKey[];

const people =
  "(?:persons?|people|residents?|service users?|tenants?|clients?|individuals?|patients?|guests?|lad(?:y|ies)|gentlem[ae]n|m[ae]n|wom[ae]n|child(?:ren)?)";
const few = new RegExp(
  `(?<![\\d.,/%-]|\\b(?:from|by|with) )\\b(?:1|2|one|two|(?:a )?single)(?: (?:of|out of) (?:the |our )?(?:\\d+|\\w+))?(?: (?!or |more |per )[\\p{L}-]+){0,2} ${people}\\b(?! centred)(?!'s)`,
  "iu",
);
/** "One person" as the whole answer to who was affected may be a bare figure. */
const bareFew = /^(?:1|2|one|two)$/i;
const unit =
  /\b(?:\p{Lu}\p{L}+ (?:[Uu]nit|[Ww]ing|[Ff]loor|[Ss]uite|[Ww]ard|[Cc]orridor|[Bb]ungalow|[Ff]lat|[Ll]anding)|(?:[Uu]nit|[Ff]loor|[Ff]lat|[Rr]oom|[Bb]ungalow|[Ww]ard|[Ww]ing) (?:\d+\p{L}?|\p{Lu}\p{L}*)|(?:[Gg]round|[Ff]irst|[Ss]econd|[Tt]hird|[Tt]op|[Ll]ower|[Uu]pper|1st|2nd|3rd) [Ff]loor|(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est) [Ww]ing)\b/u;
const unitHeading = /\b(?:unit|floor|wing|flat|ward|bungalow|suite|corridor|room)\b/i;
const shortDay =
  /(?<![\d/.-])\d{1,2}[/.-](?:0?[1-9]|1[0-2])(?![\d/.-])|\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** Columns that name a part of a home, as "sheet!column". */
export type UnitColumns = ReadonlySet<string>;

export function unitColumnsOf({ trackers }: Pick<WorkbookReview, "trackers">): UnitColumns {
  const found = new Set<string>();
  for (const { tracker } of trackers)
    for (const { field, header, column } of tracker.columns)
      if (field === "service" && unitHeading.test(header)) found.add(`${tracker.sheet}!${String(column)}`);
  return found;
}

/** The fields of the row that count one or two people, where the row also tells the unit and a day; empty where not. */
export function tellsOfFew({ sheet, cells }: TrackerRow, units: UnitColumns): readonly FieldKey[] {
  // Where no column holds the concern, the action's may hold both.
  const where: readonly FieldKey[] = cells.concern.column < 0 ? [...telling, "action"] : telling;
  const counting = where.filter((field) => !cells[field].blank && countsFew(cells[field].text, field));
  if (counting.length === 0) return counting;
  const texts = copied.flatMap((field) => (cells[field].blank ? [] : [cells[field].text]));
  const named =
    (!cells.service.blank &&
      (units.has(`${sheet}!${String(cells.service.column)}`) || unit.test(cells.service.text))) ||
    texts.some((text) => unit.test(text));
  const dated = cells.raised.day !== undefined || texts.some((text) => shortDay.test(text) || hasDay(text));
  return named && dated ? counting : [];
}

/** Whether a text counts one or two people. */
export function countsFew(text: string, field: FieldKey): boolean {
  return few.test(text) || (field === "who" && bareFew.test(text));
}

function hasDay(text: string): boolean {
  return /\d/.test(text) && readDate(text).day !== undefined;
}
