import type { LineBreak, RowReview } from "../../review/review";
import type { Steps } from "../../tracker/steps";
import { inLineOrder } from "../attention";
import { cell, paragraph, typedCell, type Part, type TableCell, type TableRow } from "../block";
import type { FieldKey } from "../../tracker/fields";
import {
  hasNoColumn,
  oversightOf,
  refCell,
  stateCell,
  textCell,
  textOf,
  type SummaryContext,
  type SummaryRow,
} from "../context";
import { leftOut } from "../privacy";
import { shortened } from "../text-fit";
import { isExternal } from "../views";
import { counted, endOf, figureOf, nearDate } from "../words";
import { mostRows } from "./alerts";

/** Block 4: cause, action, outcome and governance of each row side by side, and where the line breaks (S86). */
export function* clearLines(context: SummaryContext): Steps<readonly Part[]> {
  const ordered = yield* inLineOrder(context.rows);
  const shown = ordered.slice(0, mostRows);
  const { clearLines: clear, rows: all } = context.review.figures;
  return [
    {
      kind: "table",
      caption:
        all === 0
          ? "One clear line"
          : `One clear line: ${clear.toLocaleString("en-GB")} of ${all.toLocaleString("en-GB")} rows ${clear === 1 ? "shows" : "show"} it`,
      headings: [
        "State",
        "Ref",
        "Cause",
        "Action",
        "Outcome: from → now → target",
        "Governance and checks",
        "Minute reference",
        "Line",
      ],
      none: "There are no rows to show.",
      rows: shown.map((row) => lineRow(context, row)),
    },
    ...(ordered.length > shown.length
      ? [
          paragraph(
            `And ${counted(ordered.length - shown.length, "more row")} in the tracker, in the same order.`,
            "more",
          ),
        ]
      : []),
  ];
}

function lineRow(context: SummaryContext, { review, identity }: SummaryRow): TableRow {
  return {
    identity,
    short: review.row.ref,
    cells: [
      stateCell(context, review),
      refCell(context, review),
      textCell(context, review, "cause", 105),
      textCell(context, review, "action", 125),
      outcomeCell(context, review),
      governanceCell(context, review),
      typedCell("minute", context.words.take("minute", identity) ?? ""),
      lineCell(context, review),
    ],
  };
}

/** "63% → 91% → 95% by 19 June", or the measure where there are no figures. */
export function outcomeText(context: SummaryContext, review: RowReview): string | undefined {
  const { actual, measureDeadline } = review.row.cells;
  const figures = [endOf(review, "baseline"), figureOf(actual), endOf(review, "target")];
  if (!hasFigures(review)) {
    const measure = textOf(context, review, "measure", 120);
    if (measure === "") return undefined;
    // A line may be clear for that figure (SPEC 4.3): to say that there is none would contradict it.
    const told = review.live ? "figure in the update" : "figure in closure or update";
    return `${measure}; ${review.currentValueTold ? told : "no figures recorded"}`;
  }
  const by = measureDeadline.day ?? review.due;
  const [from, now, to] = figures.map((figure) => shortened(figure ?? "not recorded", 24));
  return `${from ?? ""} → ${now ?? ""} → ${to ?? ""}${by === undefined ? "" : ` by ${nearDate(by, context.today)}`}`;
}

/** Whether a start, a current value or a target is given as a figure. */
export function hasFigures({ row: { cells } }: RowReview): boolean {
  return [cells.baseline, cells.actual, cells.target].some((figure) => figureOf(figure) !== undefined);
}

export function noMeasure(review: RowReview): string {
  return hasNoColumn(review, "measure") ? "No column" : "No measure";
}

/** What is measured, and where it stands. */
function outcomeCell(context: SummaryContext, review: RowReview): TableCell {
  const text = outcomeText(context, review);
  if (text === undefined) return cell(noMeasure(review), "quiet");
  const measure = hasFigures(review) ? textOf(context, review, "measure", 70) : "";
  return cell(measure === "" || measure === leftOut ? text : `${measure}:\n${text}`);
}

/** Who checks above the owner, how often, when last and when next. */
function governanceCell(context: SummaryContext, review: RowReview): TableCell {
  return cell([oversightOf(context, review, 55), reviewsText(context, review)].join("\n"));
}

/** "Weekly, last 1 June, next 8 June"; of what the tracker has no column for, nothing is said. */
function reviewsText(context: SummaryContext, review: RowReview): string {
  const cycle = textOf(context, review, "cycle", 40);
  const last = review.row.cells.lastReview.day;
  const next = review.nextReview;
  const columnless = (field: FieldKey): boolean => hasNoColumn(review, field);
  const parts = [
    cycle !== "" ? cycle : columnless("cycle") ? "" : "no cycle",
    last !== undefined ? `last ${nearDate(last, context.today)}` : columnless("lastReview") ? "" : "no review recorded",
    !review.live || (next === undefined && columnless("nextReview"))
      ? ""
      : next === undefined
        ? "no next date"
        : `next ${nearDate(next, context.today)}`,
  ].filter((part) => part !== "");
  const text = parts.join(", ");
  if (text !== "") return text.charAt(0).toUpperCase() + text.slice(1);
  return columnless("nextReview") ? "No review column" : "No review recorded";
}

/** "✓ Clear", or the joint that gives way with its reason: "Break: cause (restates concern)". */
function lineText(review: RowReview): string {
  return review.clear ? "✓ Clear" : breakText(review.breaks);
}

function breakText(breaks: readonly LineBreak[]): string {
  if (breaks.length === 0) return "Break: must-fix finding";
  // The worst reason of each joint is enough to start with; the fix list has the others.
  const worst = new Map<string, string>();
  for (const { part, why } of breaks) if (!worst.has(part)) worst.set(part, why);
  return `Break: ${[...worst].map(([part, why]) => `${part} (${why})`).join("; ")}`;
}

function lineCell(context: SummaryContext, review: RowReview): TableCell {
  if (review.clear) return cell("✓ Clear", "clearLine");
  // Outside the provider the wording of our checks stays at home; where the line breaks does not.
  if (isExternal(context.view)) {
    const parts = [...new Set(review.breaks.map(({ part }) => part))];
    return cell(parts.length === 0 ? "Not yet clear" : `Not yet clear: ${parts.join(", ")}`, "breakLine");
  }
  return cell(lineText(review), "breakLine");
}
