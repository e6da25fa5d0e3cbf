import { statesFigure } from "../../rules/reading/measure";
import { readText } from "../../rules/reading/read-text";
import type { RowReview } from "../../review/review";
import { shortRefOf } from "../row-refs";
import type { Steps } from "../../tracker/steps";
import { cell, paragraph, type Part, type Table, type TableCell, type TableRow } from "../block";
import { hasFigures } from "./clear-lines";
import { refCell, textCell, textOf, type SummaryContext, type SummaryRow } from "../context";
import type { OutcomePoint } from "../compare";
import { directionWords, outcomePoints, standingOf, standings, type Standing } from "../outcome-points";
import type { StyleName } from "../styles";
import { shortened } from "../text-fit";
import { counted, endOf, figureOf, plainFigure, shortDate } from "../words";
import { mostRows } from "./alerts";

/** A trend needs this many points. */
const enoughPoints = 3;
/** As many lines as can be told apart in grey. */
const mostLines = 5;

const standingStyles: Readonly<Record<Standing, StyleName>> = {
  "Not met, deadline passed": "must",
  "Worse than at the start": "must",
  "No current value": "quiet",
  "Behind a steady path": "textBold",
  "Not met yet, in time": "text",
  "Told in the update": "text",
  "No target": "quiet",
  "Which way is good is not said": "quiet",
  Met: "clearLine",
};

/** Rows that are looked at in one step. */
const atOnce = 256;

interface Outcome {
  readonly row: SummaryRow;
  readonly standing: Standing;
  readonly points: readonly OutcomePoint[];
}

/** Block 6: has risk in practice gone down? Baseline, last time, now and target of every row with a measure. */
export function* outcomes(context: SummaryContext): Steps<readonly Part[]> {
  const byStanding = new Map<Standing, Outcome[]>(standings.map((standing) => [standing, []]));
  for (const [at, row] of context.rows.entries()) {
    if (at % atOnce === 0) yield at / context.rows.length;
    const { measure, target } = row.review.row.cells;
    if (measure.text === "" && target.value === undefined) continue;
    const standing = standingOf(context, row.review);
    byStanding.get(standing)?.push({ row, standing, points: outcomePoints(context, row.review) });
  }
  const found = [...byStanding.values()].flat();
  if (
    found.length > 0 &&
    found.every(({ row, standing }) => standing === "No current value" && !hasFigures(row.review))
  )
    return [
      {
        kind: "table",
        caption: "Outcomes",
        headings: [],
        none: `${counted(found.length, "row has", "rows have")} a measure; none has a start, current or target value of its own, so nothing can be compared.`,
        rows: [],
      },
    ];
  yield 1;
  const experienced = found.some(({ row }) => textOf(context, row.review, "experience", 10) !== "");
  return [
    {
      kind: "table",
      caption: captionOf(found),
      headings: [
        "Standing",
        "Ref",
        "Outcome measure",
        "What the figures say",
        ...(experienced ? ["People's experience"] : []),
        "Start and last time",
        "Now",
        "Target, by when",
      ],
      none: "No row has an outcome measure.",
      rows: found.slice(0, mostRows).map((outcome) => outcomeRow(context, outcome, experienced)),
    },
    ...(experienced || found.length === 0 ? [] : [paragraph("No row records what people say has changed for them.")]),
    ...overTime(context, found),
  ];
}

/** No target is called unmet where no row has a figure to tell it by. */
function captionOf(found: readonly Outcome[]): string {
  if (found.length === 0) return "Outcomes";
  const told = found.some(({ row: { review } }) => review.row.cells.actual.value !== undefined);
  if (!told)
    return found.some(({ standing }) => standing === "Told in the update")
      ? "Outcomes: current values stand in updates only"
      : "Outcomes: no current value recorded";
  const met = found.filter(({ standing }) => standing === "Met").length;
  return `Outcomes: ${String(met)} of ${String(found.length)} targets met`;
}

function outcomeRow(context: SummaryContext, { row, standing, points }: Outcome, experienced: boolean): TableRow {
  const { review } = row;
  const { actual, measureDeadline, start, lastReview } = review.row.cells;
  const before = context.changes?.before.get(review);
  const by = measureDeadline.day ?? review.due;
  const lastTime = before?.actual === undefined ? [] : [`Last time: ${plainFigure(before.actual, before.percent)}`];
  const fit = (text: string): string => shortened(text, 30);
  return {
    cells: [
      cell(standing, standingStyles[standing]),
      refCell(context, review),
      textCell(context, review, "measure", 110),
      cell(directionWords(review, points)),
      ...(experienced ? [experienceCell(context, row)] : []),
      cell([startText(endOf(review, "baseline"), start.day), ...lastTime].join("\n")),
      cell(
        standing === "Told in the update"
          ? "See update"
          : dated(figureOf(actual), actual.value === undefined ? undefined : lastReview.day),
      ),
      cell(
        [endOf(review, "target") ?? targetInMeasure(context, review), by === undefined ? "no date" : shortDate(by)]
          .map(fit)
          .join("\n"),
      ),
    ],
  };
}

/** Where no column holds the target, "95% of plans in date" says it beside. */
function targetInMeasure({ settings }: SummaryContext, { row }: RowReview): string {
  return statesFigure(readText(row.cells.measure.text, settings.ownWords)) ? "In the measure" : "No target";
}

function experienceCell(context: SummaryContext, { review }: SummaryRow): TableCell {
  const text = textOf(context, review, "experience", 110);
  return text === "" ? cell("Not recorded", "quiet") : cell(text);
}

function startText(figure: string | undefined, day: number | undefined): string {
  return figure === undefined ? "No start value" : `Start ${dated(figure, day)}`;
}

/** "63% on 24 Apr 2026". */
function dated(figure: string | undefined, day: number | undefined): string {
  if (figure === undefined) return "None";
  return day === undefined ? shortened(figure, 30) : `${shortened(figure, 30)} on ${shortDate(day)}`;
}

/** The rows with enough points as a table, and a line chart of the same numbers. */
function overTime(context: SummaryContext, found: readonly Outcome[]): readonly Part[] {
  const enough = found.filter(({ points, row }) => row.review.live && points.length >= enoughPoints);
  const tracked = enough.filter(({ row }) => row.review.row.cells.actual.percent);
  const others = enough.filter(({ row }) => !row.review.row.cells.actual.percent);
  const drawn = tracked.slice(0, mostLines);
  if (drawn.length === 0)
    return found.length === 0
      ? []
      : [paragraph("No percentage has three points yet, so no line is drawn: two points are not a trend.")];
  const refs = drawn.map(({ row }) => shortRefOf(context, row.review));
  const rows = rowsOverTime(context, drawn);
  const lead = leadText(context, tracked.length, others);
  const table: Table = {
    kind: "table",
    caption: "Outcomes over time, percentages",
    ...(lead === "" ? {} : { lead }),
    headings: ["Summary of", ...refs],
    none: "",
    rows,
    chart: {
      name: "Clear Line outcomes over time",
      kind: "line",
      title: "Outcomes over time (%)",
      axisTitle: "Per cent",
      axisFormat: "0%",
      columns: drawn.length + 1,
      rows: rows.length,
      place: drawn.length <= 3 ? { beside: 4 } : "below",
    },
  };
  return [table];
}

function leadText(context: SummaryContext, tracked: number, others: readonly Outcome[]): string {
  const more = tracked > mostLines ? `The ${String(mostLines)} most pressing of ${String(tracked)}. ` : "";
  const numbers =
    others.length === 0
      ? ""
      : `Measured in numbers: ${others
          .slice(0, mostLines)
          .map((outcome) => spoken(context, outcome))
          .join(" ")}`;
  return `${more}${numbers}`.trim();
}

/** The baseline, then what each summary saw: the same days for all rows, so that lines have no gaps. */
function rowsOverTime(context: SummaryContext, drawn: readonly Outcome[]): readonly TableRow[] {
  const row = (label: string, valueOf: (outcome: Outcome) => number | undefined): TableRow => ({
    cells: [cell(label, "textBold"), ...drawn.map((outcome) => valueCell(valueOf(outcome)))],
  });
  const earlier = context.changes?.days ?? [];
  return [
    row("Start", (outcome) => outcome.row.review.ends.baseline),
    ...earlier.map((day, at) =>
      row(shortDate(day), (outcome) => context.changes?.values.get(outcome.row.review)?.[at]),
    ),
    row(shortDate(context.today), (outcome) => outcome.row.review.row.cells.actual.value),
  ];
}

function valueCell(value: number | undefined): TableCell {
  return value === undefined ? cell("") : cell(value / 100, Number.isInteger(value) ? "percent" : "percentFine");
}

function spoken(context: SummaryContext, { row, points }: Outcome): string {
  const { percent } = row.review.row.cells.actual;
  return `${shortRefOf(context, row.review)}: ${points.map(({ day, value }) => `${plainFigure(value, percent)} on ${shortDate(day)}`).join(", ")}.`;
}
