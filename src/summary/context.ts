import type { FieldKey } from "../tracker/fields";
import { stretch, type Steps } from "../tracker/steps";
import type { Day } from "../tracker/tracker";
import { orderInSteps } from "../review/order";
import type { RowReview, WorkbookReview } from "../review/review";
import type { Settings } from "../rules/settings";
import { cell, type TableCell } from "./block";
import { identityOf, type RowIdentity } from "./identity";
import { unitColumnsOf, type UnitColumns } from "./few-people";
import { isLeftOut, leftOut, roleOnly, type Privacy } from "./privacy";
import { ambiguousIn, shortRefOf, type AmbiguousRefs } from "./row-refs";
import { bodySize, stateStyles } from "./styles";
import { gridFor } from "./grid";
import { shortened, shortenedToLines } from "./text-fit";
import { WordsInPlace, type TypedWords } from "./typed";
import { isExternal, type View } from "./views";
import { days, markedState, midSentence } from "./words";
import { compare, type Changes } from "./compare";
import type { Snapshot } from "./history";

export interface SummaryInput {
  readonly review: WorkbookReview;
  readonly view: View;
  /** The clock of the person's machine, as it is to be printed: "14:03"; "" where the day was chosen and no hour fits it. */
  readonly runAt: { readonly day: Day; readonly time: string };
  readonly settings: Settings;
  /** What people wrote in the summary that this one replaces. */
  readonly typed: TypedWords;
  /** Oldest first. */
  readonly history: readonly Snapshot[];
  readonly privacy: Privacy;
  /** Name of the sheet; "Governance summary" where not given. */
  readonly sheetName?: string;
}

/** A tracker row with what the blocks need of it. */
export interface SummaryRow {
  readonly review: RowReview;
  readonly identity: RowIdentity;
}

export interface SummaryContext extends SummaryInput {
  readonly today: Day;
  /** All rows of all trackers, those that need attention first. */
  readonly rows: readonly SummaryRow[];
  readonly services: readonly string[];
  readonly ambiguous: AmbiguousRefs;
  /** Columns that name a part of a home. */
  readonly units: UnitColumns;
  /** Widths of the columns of the sheet's grid. */
  readonly widths: readonly number[];
  readonly words: WordsInPlace;
  /** Against the last snapshot of an earlier day or build; undefined on a first summary. */
  readonly changes: Changes | undefined;
}

/** Identities are worked out when asked for: of thousands of rows only those with typed cells need one. */
class RowInAttention implements SummaryRow {
  #identity: RowIdentity | undefined;

  constructor(readonly review: RowReview) {}

  get identity(): RowIdentity {
    return (this.#identity ??= identityOf(this.review.row));
  }
}

/** Rows whose identity is worked out in one step. */
const atOnce = 16;

export function* contextOf(input: SummaryInput): Steps<SummaryContext> {
  const reviews = input.review.trackers.flatMap(({ rows }) => rows);
  const rows: RowInAttention[] = [];
  const identities: RowIdentity[] = [];
  const identified = input.typed.length > 0 || input.history.length > 0;
  for (const review of yield* stretch(orderInSteps(reviews), 0, 0.5)) {
    const row = new RowInAttention(review);
    rows.push(row);
    if (identified) identities.push(row.identity);
    if (rows.length % atOnce === 0) yield 0.5 + rows.length / reviews.length / 2;
  }
  const ambiguous = ambiguousIn(reviews);
  const services = [...new Set(reviews.map(({ row }) => row.service))];
  return {
    ...input,
    today: input.review.today,
    rows,
    services,
    ambiguous,
    widths: gridFor(reviews.map((review) => shortRefOf({ ambiguous }, review))),
    units: unitColumnsOf(input.review),
    words: yield* stretch(WordsInPlace.of(input.typed, input.typed.length === 0 ? [] : identities), 1, 1),
    changes: yield* stretch(compare(input.history, rows, input.review.today), 1, 1),
  };
}

/** A text of the row for a table: as the tracker has it, shortened at `most` characters, or left out for privacy. */
export function textOf(context: SummaryContext, review: RowReview, field: FieldKey, most: number): string {
  const { text, blank } = review.row.cells[field];
  if (blank || text === "") return "";
  if (isLeftOut(context, review, field)) return leftOut;
  return shortened(text, most);
}

/** Whether the tracker cannot say it: nothing is then known of the row, neither that it is there nor that it is missing. */
export function hasNoColumn({ row }: RowReview, field: FieldKey): boolean {
  return row.cells[field].column < 0;
}

/** Like `textOf`, with the words for an empty cell. */
export function textCell(
  context: SummaryContext,
  review: RowReview,
  field: FieldKey,
  most: number,
  none = "Not recorded",
): TableCell {
  const text = textOf(context, review, field, most);
  return text === "" ? cell(hasNoColumn(review, field) ? "No column" : none, "quiet") : cell(text);
}

/** The owner as this reader may see them: a role outside the provider. */
export function ownerOf(context: SummaryContext, review: RowReview, field: FieldKey = "owner", most = 60): string {
  const { text, blank } = review.row.cells[field];
  if (blank) return "";
  return shortened(isExternal(context.view) || context.privacy.leaveOutFreeText ? roleOnly(text) : text, most);
}

/** The ref as a link to the row. */
export function refCell(context: SummaryContext, review: RowReview): TableCell {
  const { row } = review;
  return {
    value: shortRefOf(context, review),
    style: "link",
    link: {
      sheet: row.sheet,
      row: row.row,
      column: Math.max(0, row.cells.ref.column >= 0 ? row.cells.ref.column : row.cells.concern.column),
      tip: `Row ${String(row.row + 1)}, ${nameOf(context, review)}`,
    },
  };
}

/** The state with its mark, and how late the action is where the state does not say it. */
export function stateCell(context: SummaryContext, review: RowReview): TableCell {
  const late = review.daysLate > 0 && review.state !== "Overdue" ? `\n${days(review.daysLate)} late` : "";
  return cell(`${markedState(review, context.today)}${late}`, stateStyles[review.state]);
}

/** Texts in a table whose rows must stay low: as many lines as given in the column of the grid. */
export function inLines({ widths }: SummaryContext, text: string, column: number, lines: number): string {
  return shortenedToLines(text, widths[column] ?? bodySize, lines, { size: bodySize, bold: false });
}

/**
 * What keeps people safe until the action is finished, as the row has it; "See the update" where an overdue row says it
 * or the reason only there (DAT-06 is silent); empty where nothing does.
 */
export function controlOf(context: SummaryContext, review: RowReview, most: number): string {
  const { blank, placeholder } = review.row.cells.interim;
  if (!blank && !placeholder) return textOf(context, review, "interim", most);
  const unexplained = [...review.findings, ...review.setAside.map(({ finding }) => finding)];
  return review.overdue && !unexplained.some(({ rule }) => rule === "DAT-06") ? "See the update" : "";
}

/** Who above the owner looks at it. */
export function oversightOf(context: SummaryContext, review: RowReview, most: number): string {
  const by = textOf(context, review, "oversight", most);
  if (by !== "") return by;
  return hasNoColumn(review, "oversight") ? "No oversight column" : "Nobody above the owner";
}

/** The owner, and below the service where the summary speaks of several. */
export function ownerAndService(context: SummaryContext, review: RowReview): TableCell {
  const owner = ownerOf(context, review);
  const service = context.services.length > 1 ? `\n${shortened(review.row.service, 40)}` : "";
  return cell(`${owner === "" ? "Nobody" : owner}${service}`, owner === "" ? "must" : "text");
}

/** A short name of the row in a sentence: "reviews overdue for people on respite stays"; without a concern its action. */
export function nameOf(context: SummaryContext, review: RowReview): string {
  for (const field of ["concern", "action"] as const) {
    const text = textOf(context, review, field, 60);
    if (text !== "" && text !== leftOut) return midSentence(text);
  }
  return review.row.service;
}
