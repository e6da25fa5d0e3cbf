import { calendarDate } from "../../tracker/day";
import type { RowReview } from "../../review/review";
import { isException } from "../attention";
import { cell, paragraph, typedCell, type Part, type Table, type TableRow } from "../block";
import { ownerOf, refCell, stateCell, textCell, textOf, type SummaryContext, type SummaryRow } from "../context";
import { leftOut } from "../privacy";
import { shortened } from "../text-fit";
import { counted, listedUpTo, midSentence, stateMarks, stateWords } from "../words";
import { rowStates, type RowState } from "../../review/review";

/** On page 1 (SPEC 4.3, block 3); the others follow on the next page. */
export const mostOnFirstPage = 10;
/** Beyond this a printed list helps nobody; the sentence below it says how many follow, and the list of findings has all. */
export const mostRows = 400;

/** Block 3: what the board must see, worst first. No setting takes a row out of it. */
export function alerts(context: SummaryContext): readonly Part[] {
  const exceptions = context.rows.filter(({ review }) => isException(review));
  const shown = exceptions.slice(0, mostRows);
  const rows = shown.map((row) => alertRow(context, row));
  const caption =
    exceptions.length === 0 ? "Alerts" : `Alerts, worst first (${exceptions.length.toLocaleString("en-GB")})`;
  const table: Table = {
    kind: "table",
    caption,
    headings: [
      "State",
      "Ref",
      "Concern",
      "Why it is here",
      "Cause",
      "In place now",
      "Escalated to, when",
      "Owner",
      "Service",
      "Days late",
      "Challenge or decision",
    ],
    none: "None: no action is triggered, overdue or incomplete, and no closure needs a challenge.",
    rows,
    firstPage: {
      most: mostOnFirstPage,
      more: (rest) => moreText(exceptions.slice(rows.length - rest.length).map(({ review }) => review)),
    },
  };
  return [table, ...restOf(exceptions, shown)];
}

function restOf(exceptions: readonly SummaryRow[], shown: readonly SummaryRow[]): readonly Part[] {
  const rest = exceptions.slice(shown.length).map(({ review }) => review);
  if (rest.length === 0) return [];
  return [
    paragraph(
      `And ${counted(rest.length, "more row")}: ${byStateText(rest)}. The list of findings shows them all.`,
      "more",
    ),
  ];
}

function moreText(rest: readonly RowReview[]): string {
  const named = rest.length <= 12 ? namedByState(rest) : byStateText(rest);
  return `And ${rest.length.toLocaleString("en-GB")} more on the next page: ${named}.`;
}

function statesIn(rest: readonly RowReview[]): readonly { state: RowState; reviews: readonly RowReview[] }[] {
  return rowStates
    .map((state) => ({ state, reviews: rest.filter((review) => review.state === state) }))
    .filter(({ reviews }) => reviews.length > 0);
}

function namedByState(rest: readonly RowReview[]): string {
  return statesIn(rest)
    .map(
      ({ state, reviews }) =>
        `${stateMarks[state]} ${midSentence(stateWords[state])}: ${listedUpTo(
          reviews.map(({ row }) => row.ref),
          12,
        )}`,
    )
    .join("; ");
}

function byStateText(rest: readonly RowReview[]): string {
  return statesIn(rest)
    .map(
      ({ state, reviews }) =>
        `${stateMarks[state]} ${midSentence(stateWords[state])} ${reviews.length.toLocaleString("en-GB")}`,
    )
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
      textCell(context, review, "concern", 90),
      cell(whyText(context, review, 105)),
      textCell(context, review, "cause", 105),
      review.live ? textCell(context, review, "interim", 70) : cell("–", "quiet"),
      escalationCell(context, review),
      ownerOf(context, review) === "" ? cell("Nobody", "quiet") : cell(ownerOf(context, review)),
      cell(shortened(review.row.service, 40)),
      review.daysLate > 0 ? cell(review.daysLate, "numberLeft") : cell("", "text"),
      typedCell("challenge", said ?? ""),
    ],
  };
}

/** Recorded only where the review does not say that it is missing: a plan to tell somebody is no escalation. */
function escalationCell(context: SummaryContext, review: RowReview): ReturnType<typeof cell> {
  const missing = review.findings.some(({ rule }) => rule === "TRG-07");
  const text = textOf(context, review, "escalation", 90);
  if (!review.live && text === "") return cell("–", "quiet");
  if (missing || text === "") return cell("None recorded", review.state === "Triggered" ? "must" : "quiet");
  return cell(text);
}

/** Why the row is among the alerts: what triggered it, else what must be fixed. */
export function whyText(context: SummaryContext, review: RowReview, most: number): string {
  if (context.privacy.leaveOutFreeText) return namesOf(review);
  const triggered = review.triggers.map(trimmed);
  const musts = review.findings
    .filter(({ severity, rule }) => severity === "must" && rule !== "TRG-07")
    .filter(({ field }) => field === undefined || textOf(context, review, field, most) !== leftOut)
    .map(({ what }) => trimmed(what));
  const reasons = triggered.length > 0 ? triggered : musts;
  const untold = review.findings.some(({ rule }) => rule === "TRG-07") ? "; nobody told" : "";
  const texts = reasons.map((reason, at) => withoutThisYear(context, at === 0 ? reason : midSentence(reason)));
  // The worst reason first, and as many more as there is room for: never half a reason.
  let text = "";
  for (const reason of texts)
    if (text === "") text = shortened(reason, most - untold.length);
    else if (text.length + reason.length + 2 + untold.length <= most) text = `${text}; ${reason}`;
  return text === "" ? namesOf(review) + untold : text + untold;
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
