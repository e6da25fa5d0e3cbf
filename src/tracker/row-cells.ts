import { fieldKeys, fields, type FieldKey } from "./fields";
import { isPlaceholder } from "./placeholder";
import { readColour } from "./read-colour";
import { readCycle, unitOfCycle } from "./read-cycle";
import { dayOfSerial, isDateFormat, placeDate, readDateText, type DateText } from "./read-date";
import { readKeyQuestion } from "./read-key-question";
import { readNumber } from "./read-number";
import { readRisk, scaleOf } from "./read-risk";
import { readStatus } from "./read-status";
import { matchStatement } from "./reference/match-statement";
import type { CellValue } from "./snapshot";
import { calendarDate } from "./day";
import { cycleWrittenOut, typedDuration } from "./short-durations";
import { isBlank, isErrorCode, plainText } from "./text";
import type {
  CellOf,
  CycleCell,
  DateCell,
  Day,
  KeyQuestionCell,
  NumberCell,
  RagCell,
  RiskCell,
  RowCells,
  StatusCell,
  TextCell,
  TrackerLayout,
} from "./tracker";

/** Any cell of a row, before its field is known to the type. */
export type Cell = CellOf<FieldKey>;

const noDays: readonly Day[] = [];

/**
 * The cell with what its kind of reading adds, put into the same object: V8 gives objects that are made by spreading
 * a hidden class each, and every look at one of many such cells is then a search.
 */
const withReading = <T extends TextCell, R extends object>(cell: T, reading: R): T & R => Object.assign(cell, reading);

/** A cell of the field in which nothing stands. */
function emptyCell(field: FieldKey, column: number): Cell {
  const text: TextCell = {
    column,
    raw: "",
    text: "",
    blank: true,
    placeholder: false,
    inherited: false,
    error: false,
  };
  switch (fields[field].kind) {
    case "text":
      return text;
    case "date":
      return withReading(text, placeDate({ kind: "blank" }, undefined)) satisfies DateCell;
    case "number":
      return withReading(text, { value: undefined, percent: false }) satisfies NumberCell;
    case "cycle":
      return withReading(text, readCycle("")) satisfies CycleCell;
    case "status":
      return withReading(text, { status: undefined, colourOnly: false }) satisfies StatusCell;
    case "rag":
      return withReading(text, { colour: undefined, byFill: false }) satisfies RagCell;
    case "keyQuestion":
      return withReading(text, { keyQuestion: undefined }) satisfies KeyQuestionCell;
    case "risk":
      return withReading(text, { level: undefined }) satisfies RiskCell;
  }
}

/** A row of a tracker that has no columns: what every row starts from. */
export const noCells: RowCells = Object.fromEntries(
  fieldKeys.map((field) => [field, emptyCell(field, -1)]),
) as unknown as RowCells;

/** Longer texts hardly ever repeat, so keeping them costs more than it saves. */
const longestShared = 40;

export interface ColumnReader {
  readonly field: FieldKey;
  readonly column: number;
  /** The cell of a stored value; equal values give the same object, so that long columns cost little. */
  read(raw: CellValue, row: number): Cell;
  /** Settles a period ("within eight weeks") that waits for the row's start date. */
  settle(cell: Cell, start: Day | undefined): Cell;
}

export function columnReader(field: FieldKey, column: number, heading: string, layout: TrackerLayout): ColumnReader {
  const header = heading.replace(/_/g, " ");
  const blank = emptyCell(field, column);
  const formats = layout.formats[column];
  const wide = typeof formats === "string" ? formats : undefined;
  const { kind } = fields[field];
  const cells = new Map<CellValue, Cell>();
  /** Of columns whose cells have formats of their own: the same number may be a date here and a count there. */
  const numbers = new Map<string | undefined, Map<CellValue, Cell>>();
  const periods = new Map<Cell, DateText>();
  // Below "Owner" the word is the template's; below "Who" it is whoever owns the home.
  const theOwner = field === "owner" && !/\bowner\b/i.test(header);
  const seenBy = field === "oversight" ? whoSees.exec(header)?.[1] : undefined;
  const riskScale = scaleOf(layout.largestRisk, header);
  const unit = kind === "cycle" ? unitOfCycle(header)?.replace(/s?$/, "s") : undefined;

  function formatAt(row: number): string | undefined {
    return wide ?? (formats as readonly string[] | undefined)?.[row - layout.formatsTop];
  }

  function make(raw: CellValue, format: string | undefined): Cell {
    if (isBlank(raw)) return blank;
    const text = shownText(raw, format, layout.date1904);
    const error = typeof raw === "string" && isErrorCode(text);
    const base: TextCell = {
      column,
      raw,
      text,
      blank: false,
      placeholder: error || (isPlaceholder(text) && !saysEnough(field, text) && !(theOwner && /^owner$/i.test(text))),
      inherited: false,
      error,
    };
    switch (kind) {
      case "text":
        return seenBy !== undefined && saidYes.test(text) ? { ...base, placeholder: false, by: seenBy } : base;
      case "date":
        return dateCell(base, raw, format);
      case "number":
        return withReading(base, readNumber(raw, format)) satisfies NumberCell;
      case "cycle":
        return cycleCell(base, format);
      case "status": {
        const meaning = layout.statusKey?.says[text];
        if (meaning === undefined) return withReading(base, readStatus(text, header)) satisfies StatusCell;
        return withReading(base, { ...readStatus(meaning), meaning }) satisfies StatusCell;
      }
      case "rag":
        return withReading(base, { colour: readColour(text).colour, byFill: false }) satisfies RagCell;
      case "keyQuestion":
        return withReading(base, {
          keyQuestion: readKeyQuestion(text) ?? matchStatement(text)?.keyQuestion,
        }) satisfies KeyQuestionCell;
      case "risk":
        return withReading(base, { level: readRisk(raw, riskScale) }) satisfies RiskCell;
    }
  }

  function cycleCell(base: TextCell, format: string | undefined): CycleCell {
    const { raw } = base;
    const typed =
      typeof raw === "number"
        ? typedDuration(dayOfSerial(raw, { format, date1904: layout.date1904 }), format)
        : undefined;
    // Below "Review freq (days)" a 30 is every 30 days.
    const counted = unit !== undefined && /^\d{1,3}$/.test(base.text) ? `${base.text} ${unit}` : undefined;
    const text = counted ?? typed?.text;
    const cell = text === undefined ? base : { ...base, text, placeholder: false };
    return withReading(cell, readCycle(cycleWrittenOut(cell.text)));
  }

  function dateCell(base: TextCell, raw: CellValue, format: string | undefined): DateCell {
    if (typeof raw === "number") {
      // A formula that points at an empty cell shows day 0: nothing was typed here.
      if (raw === 0) return blank as DateCell;
      const day = dayOfSerial(raw, { format, date1904: layout.date1904 });
      const typed = typedDuration(day, format);
      if (typed?.sure === true) return textDateCell({ ...base, text: typed.text });
      // Said as a date whatever the format, which goes elsewhere when rows are sorted and is not read with them.
      return withReading(day === undefined ? base : { ...base, text: dayText(day) }, {
        day,
        earlier: noDays,
        reading: day === undefined ? ("unreadable" as const) : ("date" as const),
      });
    }
    return textDateCell(base);
  }

  function textDateCell(base: TextCell): DateCell {
    const text = readDateText(base.text);
    const cell: DateCell = withReading(base, placeDate(text, undefined));
    if (text.kind === "period") periods.set(cell, text);
    return cell;
  }

  function number(raw: number, format: string | undefined): Cell {
    let alike = numbers.get(format);
    if (alike === undefined) numbers.set(format, (alike = new Map<CellValue, Cell>()));
    let cell = alike.get(raw);
    if (cell === undefined) alike.set(raw, (cell = make(raw, format)));
    return cell;
  }

  return {
    field,
    column,
    read(raw, row) {
      if (raw === "") return blank;
      if (typeof raw === "number" && typeof formats === "object") return number(raw, formatAt(row));
      if (typeof raw === "string" && raw.length > longestShared && kind === "text") return make(raw, wide);
      let cell = cells.get(raw);
      if (cell === undefined) cells.set(raw, (cell = make(raw, wide)));
      return cell;
    },
    settle(cell, start) {
      if (periods.size === 0 || start === undefined) return cell;
      const period = periods.get(cell);
      return period === undefined ? cell : { ...(cell as DateCell), ...placeDate(period, start) };
    },
  };
}

/** What a person sees in the cell, as far as the stored value and its format tell. */
function shownText(raw: CellValue, format: string | undefined, date1904: boolean): string {
  if (typeof raw !== "number" || format === undefined) return plainText(raw);
  if (format.includes("%")) return `${String(Math.round(raw * 10_000) / 100)}%`;
  if (!isDateFormat(format)) return String(raw);
  const day = dayOfSerial(raw, { format, date1904 });
  return day === undefined ? String(raw) : dayText(day);
}

function dayText(day: Day): string {
  const { year, month, date } = calendarDate(day);
  return `${String(date).padStart(2, "0")}/${String(month).padStart(2, "0")}/${String(year)}`;
}

/** "Reviewed by HM" names who stands above, so that the cells only answer whether and when. */
const whoSees = /\b(?:reviewed|checked|seen|monitored|overseen|assured|agreed|approved|audited) by (.+?)[?:]?$/i;
const saidYes = /^(?:y|yes|✓|✔|done|seen|agreed|happy)\b|^[✓✔]|^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b/iu;

/** A single sign is a full answer in some columns: "3" people, "H", "G", "S". */
function saysEnough(field: FieldKey, text: string): boolean {
  if (!/[\p{L}\p{N}✓✔]/u.test(text)) return false;
  const { kind } = fields[field];
  if (kind === "number") return /\d/.test(text) || /^(?:nil|none)$/i.test(text);
  if (kind === "status")
    return /^(?:[a-z0-9✓✔]|in progress|on-? ?going|not (?:yet )?started|pending|under review)$/i.test(text);
  if (kind === "cycle" || kind === "rag" || kind === "keyQuestion" || kind === "risk") return text.length === 1;
  if (field === "ref" || field === "unit" || field === "service") return text.length === 1;
  // Beside other initials it is somebody's; what is not known is written "N/K" or "not known" there.
  if (field === "owner" || field === "contributors" || field === "signoff") return text === "NK";
  return field === "who" && /\d/.test(text);
}
