import { refsUpTo } from "../row-refs";
import { readRisk } from "../../tracker/read-risk";
import type { FieldKey } from "../../tracker/fields";
import type { RowReview } from "../../review/review";
import { cell, paragraph, type Part, type TableCell, type TableRow } from "../block";
import { controlOf, refCell, stateCell, textCell, type SummaryContext } from "../context";
import type { StyleName } from "../styles";
import { counted, listed } from "../words";
import { mostRows } from "./alerts";

type Level = RowReview["row"]["cells"]["risk"]["level"];

const levels: readonly (readonly [Level, string])[] = [
  [3, "High"],
  [2, "Medium"],
  [1, "Low"],
  [undefined, "Not stated"],
];

/** What is late, by how much is at stake, and whether anything keeps people safe meanwhile (SPEC 4.2, commissioner). */
export function overdueByRisk(context: SummaryContext): readonly Part[] {
  const live = context.rows.map(({ review }) => review).filter((review) => review.live);
  const late = live.filter((review) => review.overdue || review.reviewMissed);
  const isStated = live.some(({ row }) => row.cells.risk.level !== undefined);
  const caption = "Overdue by risk";
  if (late.length === 0) return [{ kind: "table", caption, headings: [], none: "Nothing is overdue.", rows: [] }];
  return [
    {
      kind: "table",
      caption: `${caption}: ${counted(late.length, "live row")} overdue or with a review missed`,
      headings: ["Risk", "Live", "Overdue", "Review missed", "Late, with a control or reason", "Late, with neither"],
      none: "",
      rows: levels
        .map(([level, name]) => ({ level, name, rows: live.filter(({ row }) => row.cells.risk.level === level) }))
        .filter(({ level, rows }) => rows.length > 0 || (level !== undefined && isStated))
        .map(({ name, rows }) => riskRow(context, name, rows)),
    },
  ];
}

function riskRow(context: SummaryContext, name: string, rows: readonly RowReview[]): TableRow {
  const late = rows.filter((review) => review.overdue || review.reviewMissed);
  const hasControl = (review: RowReview): boolean => controlOf(context, review, 40) !== "";
  return {
    cells: [
      cell(name, "textBold"),
      cell(rows.length, "numberLeft"),
      refs(
        context,
        rows.filter(({ overdue }) => overdue),
      ),
      refs(
        context,
        rows.filter(({ reviewMissed }) => reviewMissed),
      ),
      refs(context, late.filter(hasControl)),
      refs(
        context,
        late.filter((review) => !hasControl(review)),
        "must",
      ),
    ],
  };
}

function refs(context: SummaryContext, rows: readonly RowReview[], style: StyleName = "text"): TableCell {
  if (rows.length === 0) return cell("None", "quiet");
  const named = refsUpTo(context, rows, 8);
  return cell(`${rows.length.toLocaleString("en-GB")}: ${named}`, style);
}

function isFilled({ blank, placeholder }: { readonly blank: boolean; readonly placeholder: boolean }): boolean {
  return !blank && !placeholder;
}

const asked = ["risk", "riskReduced", "experience", "interim"] as const satisfies FieldKey[];
const askedNames: Readonly<Record<(typeof asked)[number], string>> = {
  risk: "how high the risk is",
  riskReduced: "how high it is now",
  experience: "what people say",
  interim: "what keeps people safe meanwhile",
};

/** Has risk gone down, and do people notice? Rows that say anything of it, high risk first (S78, S90). */
export function riskThenAndNow(context: SummaryContext): readonly Part[] {
  const reviews = context.rows.map(({ review }) => review);
  const saying = reviews.filter(({ row }) => asked.some((field) => isFilled(row.cells[field])));
  const ordered = [...saying].sort((a, b) => (b.row.cells.risk.level ?? 0) - (a.row.cells.risk.level ?? 0));
  const rows = ordered.slice(0, mostRows).map((review) => thenAndNow(context, review));
  return [
    {
      kind: "table",
      caption: "Risk then and now, and people's experience",
      headings: [
        "State",
        "Ref",
        "Concern",
        "People's experience",
        "What keeps people safe meanwhile",
        "Risk then",
        "Risk now",
        "Has it gone down?",
      ],
      none: `No row records ${listed(Object.values(askedNames)).replace(/ and ([^,]*)$/, " or $1")}.`,
      rows,
    },
    ...(ordered.length > rows.length
      ? [paragraph(`And ${counted(ordered.length - rows.length, "more row")}.`, "more")]
      : []),
    ...(rows.length === 0 ? [] : [paragraph(gapsText(reviews))].filter(({ text }) => text !== "")),
  ];
}

function thenAndNow(context: SummaryContext, review: RowReview): TableRow {
  return {
    cells: [
      stateCell(context, review),
      refCell(context, review),
      textCell(context, review, "concern", 90),
      textCell(context, review, "experience", 140),
      textCell(context, review, "interim", 110, "None recorded"),
      levelCell(context, review, "risk"),
      levelCell(context, review, "riskReduced"),
      movementCell(review),
    ],
  };
}

function levelCell(context: SummaryContext, review: RowReview, field: "risk" | "riskReduced"): TableCell {
  return textCell(context, review, field, 40, "Not stated");
}

/** From the two levels where both can be read, else from the answer to "Risk reduced?". */
function movementCell({ row }: RowReview): TableCell {
  const { risk, riskReduced } = row.cells;
  const now = readRisk(riskReduced.text);
  if (risk.level !== undefined && now !== undefined) {
    if (now < risk.level) return cell("Down", "clearLine");
    return now > risk.level ? cell("Up", "must") : cell("Same", "textBold");
  }
  if (/^(?:yes|y|reduced|down)\b/i.test(riskReduced.text)) return cell("Yes", "clearLine");
  return /^(?:no|n|not)\b/i.test(riskReduced.text) ? cell("Not yet", "textBold") : cell("Not known", "quiet");
}

/** "11 of 15 live rows do not say how high the risk is; …": what could not be shown. */
function gapsText(reviews: readonly RowReview[]): string {
  const live = reviews.filter((review) => review.live);
  const gaps = asked.flatMap((field) => {
    const silent = live.filter(({ row }) => !isFilled(row.cells[field])).length;
    return silent === 0 ? [] : [`${askedNames[field]} (${silent.toLocaleString("en-GB")})`];
  });
  if (gaps.length === 0) return "";
  return `Not recorded in all of the ${counted(live.length, "live row")}: ${listed(gaps)}.`;
}
