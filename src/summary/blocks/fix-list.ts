import { columnName } from "../../tracker/address";
import { aboutSheets } from "../../review/about-sheets";
import type { Finding, RowReview } from "../../review/review";
import { cell, paragraph, type Part, type TableRow } from "../block";
import { ownerOf, refCell, stateCell, type SummaryContext } from "../context";
import { fieldLabel } from "../wording";
import { isLeftOut, quotesLeftOut } from "../privacy";
import { shortened } from "../text-fit";
import { counted } from "../words";
import { mostRows } from "./alerts";

export const severityWords = { must: "Must fix", should: "Should fix", advice: "Advice" } as const;

interface Fix {
  readonly review: RowReview;
  readonly finding: Finding;
}

/** Annex A: what to type in which row, must-fix first in the order of attention. Advice stays in the pane. */
export function fixList(context: SummaryContext): readonly Part[] {
  const all = context.rows.flatMap(({ review }) => review.findings.map((finding): Fix => ({ review, finding })));
  const must = all.filter(({ finding }) => finding.severity === "must");
  const should = all.filter(({ finding }) => finding.severity === "should");
  const advice = all.length - must.length - should.length;
  const fixes = [...must, ...should];
  const shown = fixes.slice(0, mostRows);
  return [
    ...sheetFindings(context),
    {
      kind: "table",
      caption: `Fix list: ${counted(must.length, "must-fix finding")}, ${String(should.length)} should-fix`,
      headings: ["State", "Ref", "What was seen", "What to type", "Where", "Severity", "Owner"],
      none: "Nothing to fix: no must-fix and no should-fix finding.",
      rows: shown.map((fix) => fixRow(context, fix)),
    },
    ...(fixes.length > shown.length
      ? [
          paragraph(
            `And ${counted(fixes.length - shown.length, "more finding")}. The list of findings shows them all.`,
            "more",
          ),
        ]
      : []),
    ...(advice === 0
      ? []
      : [paragraph(`${counted(advice, "piece")} of advice ${advice === 1 ? "is" : "are"} in the pane.`)]),
  ];
}

function fixRow(context: SummaryContext, { review, finding }: Fix): TableRow {
  const private_ = isFindingLeftOut(context, review, finding);
  return {
    cells: [
      stateCell(context, review),
      refCell(context, review),
      cell(private_ ? finding.name.replace(/-/g, " ") : shortened(finding.what, 160)),
      cell(shortened(finding.fix === "" ? finding.what : finding.fix, 170)),
      finding.field === undefined
        ? cell("–", "quiet")
        : cell(
            finding.column === undefined
              ? fieldLabel(finding.field, context.settings.wording)
              : `${columnName(finding.column)}: ${fieldLabel(finding.field, context.settings.wording)}`,
          ),
      cell(severityWords[finding.severity], finding.severity === "must" ? "must" : "text"),
      cell(ownerOf(context, review) || "Nobody"),
    ],
  };
}

/** A message quotes the words that made it fire. */
export function isFindingLeftOut(context: SummaryContext, review: RowReview, finding: Finding): boolean {
  if (quotesLeftOut(context, review, finding.what)) return true;
  return finding.field === undefined ? context.privacy.leaveOutFreeText : isLeftOut(context, review, finding.field);
}

function sheetFindings(context: SummaryContext): readonly Part[] {
  const found = aboutSheets(context.review.trackers);
  if (found.length === 0) return [];
  return [
    {
      kind: "table",
      caption: "About the tracker as a whole",
      headings: ["Severity", "Rule", "What was seen", "What to do", "Why it matters", "Sheet"],
      none: "",
      rows: found.map((finding) => ({
        cells: [
          cell(severityWords[finding.severity], finding.severity === "must" ? "must" : "text"),
          cell(finding.rule),
          cell(shortened(finding.what, 160)),
          cell(shortened(finding.fix, 170)),
          cell(shortened(finding.why, 140)),
          cell(finding.sheet),
        ],
      })),
    },
  ];
}
