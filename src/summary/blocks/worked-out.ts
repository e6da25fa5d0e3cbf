import { ruleOf } from "../../rules/catalogue";
import { settingsInForce } from "../../review/settings-in-force";
import { notRunReasons } from "../../review/not-run";
import { columnName } from "../../tracker/address";
import { paragraph, type Part } from "../block";
import type { SummaryContext } from "../context";
import { fieldLabel, psirfLine } from "../wording";
import { legendRows } from "../legend";
import { shortened } from "../text-fit";
import { isExternal } from "../views";
import { counted, days, listed, midSentence, sentence } from "../words";

/** Annex C: how the figures came about, so that anyone can check them. */
export function workedOut(context: SummaryContext): readonly Part[] {
  return [
    {
      kind: "table",
      caption: "What the states mean",
      headings: ["State", "Rows", "What it means", "Where it comes from"],
      none: "",
      rows: legendRows(context.review.figures),
    },
    paragraph("How this was worked out", "blockTitle", 8),
    ...[...sheetLines(context), ...columnLines(context), ...settingLines(context), ...notRunLines(context)].map(
      (text) => paragraph(text, "prose"),
    ),
    paragraph(textLine(context), "prose"),
  ];
}

function sheetLines(context: SummaryContext): readonly string[] {
  const { reading, trackers } = context.review;
  const read = trackers.map(({ tracker, rows }) => {
    const hidden = tracker.rows.filter((row) => row.hidden).length;
    const also =
      hidden === 0 ? "" : ` ${counted(hidden, "hidden or filtered row")} ${hidden === 1 ? "was" : "were"} checked too.`;
    if (rows.length === 0) return `Sheet “${tracker.sheet}”: the headings were found, and no row below them yet.`;
    return `Sheet “${tracker.sheet}”: ${counted(rows.length, "row")} read, from row ${String(tracker.firstRow + 1)} to ${String(tracker.lastRow + 1)}.${also}`;
  });
  const skipped = reading.sheets
    .filter((sheet) => sheet.trackers.length === 0)
    .map(({ name, reason }) => `Sheet “${name}” was left out: ${midSentence(sentence(shortened(reason, 200)))}`);
  const notes = trackers.flatMap(({ tracker: { sheet, notes: ofReading }, notes: found }) => [
    ...ofReading.filter(({ code }) => code !== "hidden rows").map(({ text }) => ({ sheet, said: text })),
    // The causes block says which factor lies behind many rows.
    ...found.filter(({ rule }) => rule !== "SHT-09").map(({ what }) => ({ sheet, said: what })),
  ]);
  return [
    ...read,
    ...skipped,
    ...bySheets(
      notes,
      (sheets, said, several) => `Sheet${several ? "s" : ""} ${sheets}: ${sentence(shortened(said, 260))}`,
    ),
  ];
}

interface SaidOfSheet {
  readonly sheet: string;
  readonly said: string;
}

/** What is the same of several sheets is said once: homes of one group often keep the same tracker. */
function bySheets(
  found: readonly SaidOfSheet[],
  line: (sheets: string, said: string, several: boolean) => string,
): readonly string[] {
  const sheetsBy = new Map<string, Set<string>>();
  for (const { sheet, said } of found) sheetsBy.set(said, (sheetsBy.get(said) ?? new Set()).add(`“${sheet}”`));
  return [...sheetsBy].map(([said, sheets]) => line(listed([...sheets]), said, sheets.size > 1));
}

function columnLines(context: SummaryContext): readonly string[] {
  const columns = context.review.trackers.map(({ tracker }) => ({
    sheet: tracker.sheet,
    said: tracker.columns
      .map(({ column, field }) => `${columnName(column)} ${fieldLabel(field, context.settings.wording)}`)
      .join(", "),
  }));
  return bySheets(columns, (sheets, said) => `Columns used on ${sheets}: ${said}.`);
}

const shortfallWords = {
  never: "triggers when the deadline passed, when worse than the baseline, or by the row's own trigger",
  absolute: "triggers at once where the target is 100% or zero",
  all: "triggers at once on every row",
} as const;

function settingLines({ settings, review }: SummaryContext): readonly string[] {
  const { green } = settingsInForce(settings, review.reading);
  return [
    `Settings: due soon within ${days(settings.dueSoonDays)}; grace for reviews ${days(settings.reviewGraceDays)}; ` +
      `repeat after closure within ${counted(settings.repeatMonths, "month")}; check after closure from ${counted(settings.embeddingWeeks, "week")}; ` +
      `below target ${shortfallWords[settings.anyShortfall]}${green === "ask" ? "" : `; green means ${green}`}.`,
    ...(settings.wording === "psirf" ? [psirfLine] : []),
    ...quieterLines(settings),
    ...ownWordLines(settings),
  ];
}

/** Who reads the figures must know which rules did not make them (SPEC 3.0). */
function quieterLines({ turnedDown, turnedOff }: SummaryContext["settings"]): readonly string[] {
  const named = (rules: readonly string[]): string =>
    listed(rules.map((id) => `${ruleOf(id)?.title ?? "a rule of another version"} (${id})`));
  if (turnedDown.length + turnedOff.length === 0) return ["No rule is turned off or down."];
  return [
    ...(turnedOff.length === 0 ? [] : [`Rules turned off: ${named(turnedOff)}.`]),
    ...(turnedDown.length === 0 ? [] : [`Rules turned down to advice: ${named(turnedDown)}.`]),
  ];
}

function ownWordLines({ ownWords }: SummaryContext["settings"]): readonly string[] {
  const lists = Object.entries(ownWords).filter(([, own]) => own.length > 0);
  if (lists.length === 0) return [];
  const said = lists.map(([name, own]) => `${name} (${counted(own.length, "word")})`);
  return [`The provider's own words were added to: ${listed(said)}.`];
}

function notRunLines(context: SummaryContext): readonly string[] {
  if (isExternal(context.view)) return [];
  const notChecked = context.review.trackers
    .map(({ tracker, notRun }) => ({ sheet: tracker.sheet, said: notRunReasons(notRun).join("\n") }))
    .filter(({ said }) => said !== "");
  return bySheets(notChecked, (sheets, said) => `Not checked on ${sheets}:\n${said}`);
}

function textLine(context: SummaryContext): string {
  const names = isExternal(context.view) ? " Owners are shown as roles." : "";
  const text = context.privacy.leaveOutFreeText
    ? "Free text was left out."
    : context.privacy.leaveOutFlagged
      ? "Any text that may identify a person was left out."
      : "Long texts end with “…”; the whole text is in the row.";
  return text + names;
}
