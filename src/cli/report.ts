import { rowTitle } from "../review/row-title";
import { inWords } from "../tracker/day";
import type { Severity } from "../rules/define";
import type { Tracker } from "../tracker/tracker";
import { aboutSheets } from "../review/about-sheets";
import { countMissing } from "../review/missing-columns";
import { stateInWords } from "../review/state-words";
import { refAtStart } from "../tracker/ref-in-words";
import { messageOf, type Finding, type RowReview, type WorkbookReview } from "../review/review";
import { byAttention } from "../summary/attention";
import { positionSentence } from "../summary/blocks/position";
import { counted, listed } from "../summary/words";
import { worstFirst } from "../review/order";

const severityWords = { must: "must fix", should: "should fix", advice: "advice" } as const;

/** A report for people: the position first, then rows worst first, then what was said about the sheet. */
export function report(file: string, review: WorkbookReview): string {
  const lines = [file, ""];
  if (review.trackers.length === 0) {
    lines.push("  No recovery tracker was found in this workbook.");
    for (const { name, reason } of review.reading.sheets) lines.push(`  ${name}: ${reason}`);
    return lines.join("\n");
  }
  lines.push(`  ${positionSentence(review.figures, countMissing(review.trackers))}`, "");
  const told = new Set(aboutSheets(review.trackers));
  let unlisted = 0;
  for (const { tracker, findings, notes } of review.trackers) {
    lines.push(`  ${understood(tracker)}`);
    const said = new Set(findings.map(({ what }) => what));
    for (const { text } of tracker.notes) if (!said.has(text)) lines.push(`    ${text}`);
    const ofSheet = worstFirst(findings.filter((each) => told.has(each)));
    const advised = ofSheet.filter(({ severity }) => severity === "advice");
    for (const finding of ofSheet.filter((each) => advised.indexOf(each) < mostAdvice))
      lines.push(`    ${severityWords[finding.severity]}: ${messageOf(finding)}`);
    unlisted += Math.max(0, advised.length - mostAdvice);
    const noted = new Set(tracker.notes.map(({ text }) => text));
    for (const note of notes) if (!noted.has(note.what)) lines.push(`    ${messageOf(note)}`);
  }
  const rows = review.trackers.flatMap((tracker) => tracker.rows).sort(byAttention);
  for (const row of rows) {
    const told = [...ofSeverity(row, "must"), ...ofSeverity(row, "should")];
    if (told.length > 0 || row.state !== "In date") lines.push("", ...rowLines(row, told, review.trackers.length > 1));
  }
  const advice = rows.reduce((sum, row) => sum + ofSeverity(row, "advice").length, unlisted);
  if (advice > 0)
    lines.push(
      "",
      `  ${advice === 1 ? "1 piece of advice is" : `${String(advice)} pieces of advice are`} not listed here; --json has ${advice === 1 ? "it" : "them"}.`,
    );
  lines.push(
    "",
    `  Judged as on ${inWords(review.today)}. This checks how the plan is written and dated, not whether care is safe.`,
  );
  return lines.join("\n");
}

function ofSeverity({ findings }: RowReview, wanted: Severity): readonly Finding[] {
  return findings.filter(({ severity }) => severity === wanted);
}

/** Advice on a sheet as a whole that is listed; in a tracker of hundreds of rows it would stand in front of all of them. */
const mostAdvice = 3;

/** Headings that are named where their columns are not used. */
const mostUnused = 3;

function unused({ unmapped }: Tracker): string {
  const names = unmapped.map(({ header }) => header.replace(/\s+/g, " ").trim()).filter((header) => header !== "");
  if (names.length === 0) return "";
  const quoted = names.slice(0, mostUnused).map((name) => `"${name.length > 40 ? `${name.slice(0, 39)}…` : name}"`);
  const more = names.length - quoted.length;
  return ` Not used: ${listed(more > 0 ? [...quoted, `${String(more)} more`] : quoted)}.`;
}

function understood(tracker: Tracker): string {
  const headings = tracker.headerRows.map((row) => row + 1).join(" and ");
  return (
    `${tracker.sheet}: headings in row ${headings}, ${counted(tracker.rows.length, "row")}, ` +
    `${String(tracker.columns.length)} of ${String(tracker.columns.length + tracker.unmapped.length)} columns understood.${unused(tracker)}`
  );
}

function rowLines(review: RowReview, told: readonly Finding[], several: boolean): readonly string[] {
  const { row } = review;
  const state = stateInWords(review);
  const place = `${several ? `${row.sheet} ` : ""}row ${String(row.row + 1)}`;
  const about = rowTitle(row).replace(/\s+/g, " ");
  const short = about.length > 80 ? `${about.slice(0, 79)}…` : about;
  return [
    `  ${state.toUpperCase()}  ${row.ref === place ? place : `${refAtStart(row.ref)}, ${place}`}: ${short}`,
    ...told.map((finding) => `    ${severityWords[finding.severity].padEnd(10)} ${messageOf(finding)}`),
  ];
}
