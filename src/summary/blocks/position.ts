import { countMissing, missingColumns, missingText } from "../../review/missing-columns";
import type { Figures, WorkbookReview } from "../../review/review";
import { exceptionRules } from "../../review/states";
import { ruleOf } from "../../rules/catalogue";
import type { FieldKey } from "../../tracker/fields";
import { cell, paragraph, type Part, type TableCell } from "../block";
import type { SummaryContext } from "../context";
import { directionOf, type Direction } from "../compare";
import { stateMarks } from "../../review/state-words";
import { counted, listed, listedUpTo } from "../words";

/** The whole position as one sentence (SPEC 4.3, block 2). */
export function positionSentence(figures: Figures, missing = 0): string {
  if (figures.rows === 0) return "The tracker has no rows yet, so there is no position to report.";
  return `${livePart(figures)}; ${mustFixPart(figures, missing)}; ${clearPart(figures)}.`;
}

function livePart({ live, triggered, overdue }: Figures): string {
  if (live === 0) return "There are no live actions";
  if (live === 1) {
    if (triggered > 0) return `The only live action is triggered${overdue > 0 ? " and overdue" : ""}`;
    return overdue > 0 ? "The only live action is overdue" : "The only live action is neither triggered nor overdue";
  }
  const of = `Of ${number(live)} live actions,`;
  if (triggered === 0 && overdue === 0) return `${of} none is triggered or overdue`;
  if (triggered === 0) return `${of} none is triggered and ${number(overdue)} ${overdue === 1 ? "is" : "are"} overdue`;
  const are = triggered === 1 ? "is" : "are";
  return `${of} ${number(triggered)} ${are} triggered and ${overdue === 0 ? "none" : number(overdue)} overdue`;
}

function mustFixPart({ rowsWithMustFix: rows }: Figures, missing: number): string {
  if (missing > 0) {
    const columns = `${counted(missing, "needed column is", "needed columns are")} missing`;
    return rows === 0 ? columns : `${counted(rows, "row needs", "rows need")} something fixed and ${columns}`;
  }
  if (rows === 0) return "no row needs anything fixed before it can be relied on";
  if (rows === 1) return "1 row needs something fixed before it can be relied on";
  return `${number(rows)} rows need something fixed before they can be relied on`;
}

function clearPart({ rows, clearLines }: Figures): string {
  const what = "cause, action, outcome and governance in one clear line";
  if (rows === 1) return clearLines === 1 ? `the only row shows ${what}` : `the only row does not show ${what}`;
  if (clearLines === 0) return `none of ${number(rows)} shows ${what}`;
  if (clearLines === rows) return `all ${number(rows)} show ${what}`;
  return `${number(clearLines)} of ${number(rows)} ${clearLines === 1 ? "shows" : "show"} ${what}`;
}

function number(count: number): string {
  return count.toLocaleString("en-GB");
}

interface FigureColumn {
  readonly label: string;
  readonly value: string | number;
  readonly mark?: string;
  readonly before: (previous: Figures) => string;
  readonly direction: (previous: Figures) => Direction;
}

function columnsOf({ figures, trackers }: WorkbookReview): readonly FigureColumn[] {
  const untold = (field: FieldKey): boolean =>
    trackers.length > 0 && trackers.every((tracker) => missingColumns(tracker).includes(field));
  const plain = (label: string, key: PlainFigure, mark?: string): FigureColumn => ({
    label,
    value: figures[key],
    ...(mark !== undefined && figures[key] > 0 ? { mark } : {}),
    before: (previous) => number(previous[key]),
    direction: (previous) => directionOf(figures[key], previous[key]),
  });
  return [
    plain("Live", "live"),
    plain("Triggered", "triggered", stateMarks.Triggered),
    untold("due") ? noColumn("Overdue") : plain("Overdue", "overdue", stateMarks.Overdue),
    untold("nextReview") ? noColumn("Reviews missed") : plain("Reviews missed", "reviewsMissed"),
    plain("Plan incomplete", "planIncomplete", stateMarks["Plan incomplete"]),
    plain("Repeat after closure", "repeats"),
    {
      label: "Closed: evidenced / challenge",
      value: closedText(figures),
      before: closedText,
      direction: (previous) => directionOf(figures.closedChallenge, previous.closedChallenge),
    },
    {
      label: "Clear lines",
      value: `${number(figures.clearLines)} of ${number(figures.rows)}`,
      before: (previous) => `${number(previous.clearLines)} of ${number(previous.rows)}`,
      direction: (previous) => directionOf(figures.clearLines, previous.clearLines),
    },
  ];
}

/** Zero would say that none was: without the column nobody can tell. */
function noColumn(label: string): FigureColumn {
  return { label, value: "No column", before: () => "", direction: () => "same" };
}

/** What is missing on every row belongs to the position: the sentence counts only what the tracker can say. */
function missingLines({ trackers }: WorkbookReview): readonly string[] {
  const sheetsBy = new Map<string, { missing: readonly FieldKey[]; sheets: string[] }>();
  for (const tracker of trackers) {
    const missing = missingColumns(tracker);
    const key = missing.join();
    const found = sheetsBy.get(key) ?? { missing, sheets: [] };
    const name = `“${tracker.tracker.sheet}”`;
    if (!found.sheets.includes(name)) found.sheets.push(name);
    sheetsBy.set(key, found);
  }
  const all = new Set(trackers.map(({ tracker }) => tracker.sheet)).size;
  return [...sheetsBy.values()].flatMap(({ missing, sheets }) => {
    const has =
      sheets.length === all
        ? sheets.length === 1
          ? "The tracker has"
          : "The trackers have"
        : `${listedUpTo(sheets, 3)} ${sheets.length === 1 ? "has" : "have"}`;
    const text = missingText(has, missing);
    return text === "" ? [] : [text];
  });
}

/** Closures that hold, and those to challenge. */
function closedText({ closedEvidenced, closedChallenge }: Figures): string {
  const mark = closedChallenge > 0 ? `${stateMarks["Closed - challenge"]} ` : "";
  return `${number(closedEvidenced)} / ${mark}${number(closedChallenge)}`;
}

type PlainFigure = "live" | "triggered" | "overdue" | "reviewsMissed" | "planIncomplete" | "repeats";

/** Block 2: the sentence, then the numbers with what they were last time. */
export function position(context: SummaryContext): readonly Part[] {
  const { figures } = context.review;
  const columns = columnsOf(context.review);
  const previous = context.changes?.previous.figures;
  const now: TableCell[] = columns.map(({ value, mark, label }) =>
    cell(
      mark === undefined ? value : `${mark} ${String(value)}`,
      label === "Triggered" && mark ? "figureTriggered" : "figure",
    ),
  );
  const before: TableCell[] = previous
    ? columns.map((column) => {
        const was = column.before(previous);
        return cell(was === "" ? "" : `was ${was}, ${column.direction(previous)}`, "figureBefore");
      })
    : [];
  const aside = figures.setAsideMust;
  return [
    paragraph(positionSentence(figures, countMissing(context.review.trackers)), "position", 4),
    ...missingLines(context.review).map((text) => paragraph(text, "strong")),
    {
      kind: "table",
      caption: "Position in numbers",
      captionHidden: true,
      headingStyle: "figureHeader",
      headings: columns.map(({ label }) => label),
      none: "",
      rows: [{ cells: now }, ...(previous ? [{ cells: before }] : [])],
    },
    ...(aside > 0
      ? [
          paragraph(
            `${number(aside)} must-fix ${aside === 1 ? "finding was" : "findings were"} set aside: see the list.`,
          ),
        ]
      : []),
    ...quietExceptions(context).map((text) => paragraph(text)),
  ];
}

/** What the settings keep from the figures and the alerts is said beside them, not only in the annex (SPEC 4.1). */
function quietExceptions({ settings: { turnedDown, turnedOff } }: SummaryContext): readonly string[] {
  const titles = [...exceptionRules]
    .filter((rule) => turnedDown.includes(rule) || turnedOff.includes(rule))
    .map((rule) => ruleOf(rule)?.title ?? rule);
  return titles.length === 0
    ? []
    : [`Turned down or off in the settings, so neither counted here nor among the alerts: ${listed(titles)}.`];
}
