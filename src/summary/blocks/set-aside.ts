import type { RowReview, SetAside } from "../../review/review";
import { cell, type Part, type TableRow } from "../block";
import { refCell, stateCell, type SummaryContext } from "../context";
import { shortened } from "../text-fit";
import { shortDate } from "../words";
import { isFindingLeftOut, severityWords } from "./fix-list";
import { mostRows } from "./alerts";

/** Annex B: what people set aside, with their reason, so that it can be challenged. */
export function setAside(context: SummaryContext): readonly Part[] {
  const all = context.rows.flatMap(({ review }) => review.setAside.map((aside) => ({ review, aside })));
  return [
    {
      kind: "table",
      caption: "Findings set aside",
      headings: ["State", "Ref", "What was seen", "Reason given", "Rule", "Severity", "By", "On"],
      none: "None: nobody set a finding aside.",
      rows: [
        ...context.review.trackers.flatMap((tracker) => tracker.setAside.map(sheetAsideRow)),
        ...all.slice(0, mostRows).map(({ review, aside }) => asideRow(context, review, aside)),
      ],
    },
  ];
}

function sheetAsideRow({ finding, by, on, reason }: SetAside): TableRow {
  return {
    cells: [
      cell("Whole sheet", "textBold"),
      cell("–", "quiet"),
      cell(shortened(finding.what, 150)),
      cell(shortened(reason, 200)),
      cell(`${finding.rule}, ${finding.name.replace(/-/g, " ")}`),
      cell(severityWords[finding.severity], finding.severity === "must" ? "must" : "text"),
      cell(by),
      cell(shortDate(on)),
    ],
  };
}

function asideRow(context: SummaryContext, review: RowReview, { finding, by, on, reason }: SetAside): TableRow {
  const private_ = isFindingLeftOut(context, review, finding);
  return {
    cells: [
      stateCell(context, review),
      refCell(context, review),
      cell(private_ ? finding.name.replace(/-/g, " ") : shortened(finding.what, 150)),
      cell(shortened(reason, 200)),
      cell(`${finding.rule}, ${finding.name.replace(/-/g, " ")}`),
      cell(severityWords[finding.severity], finding.severity === "must" ? "must" : "text"),
      cell(by),
      cell(shortDate(on)),
    ],
  };
}
