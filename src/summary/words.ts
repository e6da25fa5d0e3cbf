import { stateInWords, stateMarks } from "../review/state-words";
import { calendarDate, inWords } from "../tracker/day";
import type { Day, NumberCell } from "../tracker/tracker";
import type { RowReview } from "../review/review";

export function days(count: number): string {
  return counted(count, "day");
}

/** "1 row", "2 rows"; `plural` where an s is not enough. */
export function counted(count: number, one: string, plural = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : plural}`;
}

/** "Overdue 17 days", "Due in 4 days": the state as its cell has it. */
function stateOf(review: RowReview, today: Day): string {
  if (review.state === "Overdue") return `Overdue ${days(review.daysLate)}`;
  if (review.state === "Due soon" && review.due !== undefined) {
    const left = review.due - today;
    if (left === 0) return "Due today";
    if (left > 0) return `Due in ${days(left)}`;
  }
  return stateInWords(review);
}

export function markedState(review: RowReview, today: Day): string {
  return `${stateMarks[review.state]} ${stateOf(review, today)}`;
}

const shortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "19 Jun 2026", for table cells where space is dear. */
export function shortDate(day: Day): string {
  const { date, month, year } = calendarDate(day);
  return `${String(date)} ${shortMonths[month - 1] ?? ""} ${String(year)}`;
}

/** "19 June" in the year of `today`, else "19 June 2025". */
export function nearDate(day: Day, today: Day): string {
  const words = inWords(day);
  return calendarDate(day).year === calendarDate(today).year ? words.replace(/ \d{4}$/, "") : words;
}

/** A figure of a tracker as people write it: 63%, 9, 2.5; the cell's own words where it is no number. */
export function figureOf(cell: NumberCell): string | undefined {
  if (cell.value === undefined) return cell.blank || cell.placeholder || cell.error ? undefined : cell.text;
  return plainFigure(cell.value, cell.percent);
}

/** The row's start or target as a figure: the cell's own, or the one that the measure names. */
export function endOf({ row, ends }: RowReview, field: "baseline" | "target"): string | undefined {
  const own = figureOf(row.cells[field]);
  const told = ends[field];
  return own ?? (told === undefined ? undefined : plainFigure(told, ends.percent));
}

export function plainFigure(value: number, percent: boolean): string {
  const rounded = String(Math.round(value * 100) / 100);
  return percent ? `${rounded}%` : rounded;
}

/** "CR1, CR2 and MR4". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} and ${words[words.length - 1] ?? ""}`;
}

/** The first `most` and how many more: "CR1, CR2 and 5 more". */
export function listedUpTo(words: readonly string[], most: number): string {
  if (words.length <= most) return listed(words);
  return listed([...words.slice(0, most), `${(words.length - most).toLocaleString("en-GB")} more`]);
}

/** With a small first letter, unless the first word is an abbreviation ("DoLS"), a code or a person's title. */
export function midSentence(text: string): string {
  return /^(?!(?:Mr|Mrs|Ms|Miss|Dr|Sr)\b)[A-Z][a-z]+(?![A-Za-z])/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

export function sentence(text: string): string {
  const trimmed = text.trim();
  if (trimmed === "") return "";
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
