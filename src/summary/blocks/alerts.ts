import { refsUpTo } from "../row-refs";
import { calendarDate } from "../../tracker/day";
import type { RowReview } from "../../review/review";
import { givesState } from "../../review/states";
import { stretch, type Steps } from "../../tracker/steps";
import { isException } from "../attention";
import { cell, paragraph, typedCell, type Part, type Table, type TableCell, type TableRow } from "../block";
import {
  controlOf,
  hasNoColumn,
  inLines,
  ownerAndService,
  refCell,
  stateCell,
  textOf,
  type SummaryContext,
  type SummaryRow,
} from "../context";
import { leftOut, quotesLeftOut } from "../privacy";
import { atAGlance } from "./at-a-glance";
import { isBySheet } from "./services";
import { stateMarks, stateWords } from "../../review/state-words";
import { counted, midSentence } from "../words";
import { rowStates, type RowState } from "../../review/review";

/** On page 1 (SPEC 4.3, block 3); the others follow on the next page. */
const mostOnFirstPage = 10;
/** Beyond this a printed list helps nobody; the sentence below it says how many follow, and the list of findings has all. */
export const mostRows = 400;

/** Block 3: what the board must see, worst first. No setting takes a row out of it. */
export function* alerts(context: SummaryContext): Steps<readonly Part[]> {
  const exceptions = context.rows.filter(({ review }) => isException(review));
  const shown = exceptions.slice(0, mostRows);
  yield 0;
  const rows: TableRow[] = [];
  for (const row of shown) {
    rows.push(alertRow(context, row));
    yield rows.length / shown.length;
  }
  const caption =
    exceptions.length === 0 ? "Alerts" : `Alerts, worst first (${exceptions.length.toLocaleString("en-GB")})`;
  const states = countStates(exceptions);
  const foot = yield* stretch(atAGlance(context), 1, 1);
  const table: Table = {
    kind: "table",
    caption,
    headings: [
      "State",
      "Ref",
      "Concern",
      "Why it is here",
      "Cause",
      "In place; told",
      context.services.length < 2 ? "Owner" : isBySheet(context) ? "Owner and sheet" : "Owner and service",
      "Challenge or decision",
    ],
    none:
      context.rows.length === 0
        ? "There are no rows yet."
        : "None: no action is triggered, overdue or incomplete, and no closure needs a challenge.",
    rows,
    firstPage: {
      most: mostOnFirstPage,
      more: (above) => moreText(context, exceptions, above, states),
      foot,
    },
  };
  return [table, ...restOf(exceptions, shown)];
}

function restOf(exceptions: readonly SummaryRow[], shown: readonly SummaryRow[]): readonly Part[] {
  const rest = exceptions.slice(shown.length);
  if (rest.length === 0) return [];
  return [
    paragraph(
      `And ${counted(rest.length, "more row")}: ${byStateText(countStates(rest))}. The list of findings shows them all.`,
      "more",
    ),
  ];
}

/** Asked for each row that may be the last on page 1, so it looks at no more rows than it must. */
function moreText(
  context: SummaryContext,
  exceptions: readonly SummaryRow[],
  above: number,
  states: StateCounts,
): string {
  const rest = exceptions.length - above;
  const named =
    rest <= 12
      ? namedByState(context, exceptions.slice(above))
      : byStateText(without(states, countStates(exceptions.slice(0, above))));
  return `And ${rest.toLocaleString("en-GB")} more on the next page: ${named}.`;
}

type StateCounts = ReadonlyMap<RowState, number>;

function countStates(rows: readonly SummaryRow[]): StateCounts {
  const counts = new Map<RowState, number>();
  for (const { review } of rows) counts.set(review.state, (counts.get(review.state) ?? 0) + 1);
  return counts;
}

function without(counts: StateCounts, less: StateCounts): StateCounts {
  return new Map([...counts].map(([state, count]) => [state, count - (less.get(state) ?? 0)]));
}

function stateInWords(state: RowState): string {
  return `${stateMarks[state]} ${midSentence(stateWords[state])}`;
}

function namedByState(context: SummaryContext, rest: readonly SummaryRow[]): string {
  const of = (state: RowState) => rest.filter(({ review }) => review.state === state).map(({ review }) => review);
  return rowStates
    .filter((state) => of(state).length > 0)
    .map((state) => `${stateInWords(state)}: ${refsUpTo(context, of(state), 12)}`)
    .join("; ");
}

function byStateText(counts: StateCounts): string {
  return rowStates
    .filter((state) => (counts.get(state) ?? 0) > 0)
    .map((state) => `${stateInWords(state)} ${(counts.get(state) ?? 0).toLocaleString("en-GB")}`)
    .join(", ");
}

function alertRow(context: SummaryContext, { review, identity }: SummaryRow): TableRow {
  const said = context.words.take("challenge", identity);
  return {
    identity,
    short: review.row.ref,
    cells: [
      stateCell(context, review),
      refCell(context, review),
      shortCell(context, review, "concern", 2),
      cell(whyText(context, review, { column: 3, lines: 2 })),
      shortCell(context, review, "cause", 4),
      safetyCell(context, review),
      ownerAndService(context, review),
      typedCell("challenge", said ?? ""),
    ],
  };
}

/** Two lines: the clear line of the row, further down, has the whole text. */
function shortCell(context: SummaryContext, review: RowReview, field: "concern" | "cause", column: number): TableCell {
  const text = textOf(context, review, field, 160);
  if (text !== "") return cell(inLines(context, text, column, 2));
  // A list of things to do names no concern: what is to be done says at least what the row is about.
  const action = field === "concern" && hasNoColumn(review, field) ? textOf(context, review, "action", 160) : "";
  if (action === leftOut) return cell(leftOut);
  if (action !== "") return cell(inLines(context, `Action: ${action}`, column, 2));
  return cell(hasNoColumn(review, field) ? "No column" : "Not recorded", "quiet");
}

/** What keeps people safe meanwhile, and who was told. A plan to tell somebody is no escalation: the review says so. */
function safetyCell(context: SummaryContext, review: RowReview): TableCell {
  if (!review.live) return cell("–", "quiet");
  const told = isUntold(review) ? "" : textOf(context, review, "escalation", 90);
  const control = controlOf(context, review, 90);
  const [noControls, noTold] = [hasNoColumn(review, "interim"), hasNoColumn(review, "escalation")];
  if (told === "" && control === "" && noControls === noTold)
    return cell(noTold ? "No column for either" : "Neither recorded", review.state === "Triggered" ? "must" : "quiet");
  const lines = [
    control !== "" ? inLines(context, control, 5, 2) : noControls ? "In place: no column" : "In place: none",
    told !== "" ? inLines(context, `Told: ${told}`, 5, 2) : noTold ? "Told: no column" : "Told: nobody",
  ];
  return cell(lines.join("\n"));
}

/** Triggered, and the row does not say who was told: TRG-07, or a tracker without a column where it could. */
export function isUntold({ findings, state, row }: RowReview): boolean {
  const hasNoColumn = row.cells.escalation.column < 0;
  return findings.some(({ rule }) => rule === "TRG-07") || (state === "Triggered" && hasNoColumn);
}

/** Where a text has to fit. */
export interface Room {
  /** Of the grid. */
  readonly column: number;
  readonly lines: number;
}

/** Why the row is among the alerts: what triggered it, else what must be fixed. */
export function whyText(context: SummaryContext, review: RowReview, room: Room): string {
  if (context.privacy.leaveOutFreeText) return namesOf(review);
  const mayBeSaid = (what: string): boolean => !quotesLeftOut(context, review, what);
  const triggered = review.triggers.filter(mayBeSaid).map(trimmed);
  const musts = [...review.findings]
    .sort((one, other) => Number(givesState(other, review.state)) - Number(givesState(one, review.state)))
    .filter(({ severity, rule }) => severity === "must" && rule !== "TRG-07")
    .filter(({ field }) => field === undefined || textOf(context, review, field, 40) !== leftOut)
    .map(({ what }) => what)
    .filter(mayBeSaid)
    .map(trimmed);
  const reasons = triggered.length > 0 ? triggered : musts;
  const texts = reasons.map((reason, at) => withoutThisYear(context, at === 0 ? reason : midSentence(reason)));
  const fits = (text: string): string => inLines(context, text, room.column, room.lines);
  // The worst reason first, and as many more as there is room for: never half a reason.
  let text = "";
  for (const reason of texts) {
    const longer = text === "" ? reason : `${text}; ${reason}`;
    if (text === "") text = fits(reason);
    else if (fits(longer) === longer) text = longer;
  }
  return text === "" ? namesOf(review) : text;
}

function withoutThisYear({ today }: SummaryContext, text: string): string {
  return text.replaceAll(` ${String(calendarDate(today).year)}`, "");
}

function namesOf(review: RowReview): string {
  const names = review.findings
    .filter(({ severity }) => severity === "must")
    .map(({ name }) => name.replace(/-/g, " "));
  return names.length === 0 ? stateWords[review.state] : capital(names.join("; "));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function trimmed(text: string): string {
  return text.trim().replace(/\.$/, "");
}
