import type { Tracker } from "../../tracker/tracker";
import { inWords } from "../../tracker/day";
import { namesNoPlace } from "../../tracker/sheet-names";
import { paragraph, type Part } from "../block";
import type { SummaryContext } from "../context";
import { listed, listedUpTo } from "../words";
import { isBySheet } from "./services";

/** What the sheet is not, on every summary (SPEC 4.1). */
const limitStatement =
  "This sheet checks how the plan is written and dated. It does not judge whether care is safe or compliant.";

const frameworks = {
  saf: "Single assessment framework (34 quality statements)",
  draft: "Draft key lines of enquiry, version 9 (not final)",
} as const;

/**
 * Whom the summary is about: the services that rows name, else the homes that titles name, else the sheets, unless these
 * are named by when, how things stand or a key question; "" where nothing says it.
 */
export function subjectOf(context: SummaryContext): string {
  const { trackers } = context.review;
  const services = listedUpTo(context.services, 3);
  const homes = trackers.map(({ tracker: { home, sheet } }) => home ?? (namesNoPlace(sheet) ? "" : sheet));
  const named = listedUpTo(
    [...new Set(homes)].filter((name) => name !== ""),
    3,
  );
  if (isBySheet(context)) return named;
  return trackers.every(({ tracker }) => isByUnit(tracker, context)) ? `${named} (${services})` : services;
}

/** "Rose unit" is a part of the home that the title names. */
function isByUnit({ home, sheet, columns }: Tracker, { units }: SummaryContext): boolean {
  const service = columns.find(({ field }) => field === "service");
  return home !== undefined && service !== undefined && units.has(`${sheet}!${String(service.column)}`);
}

/** Block 0. */
export function heading(context: SummaryContext): readonly Part[] {
  const sheets = context.review.trackers.map(({ tracker }) => `“${tracker.sheet}”`);
  const read = [...new Set(sheets)];
  const subject = subjectOf(context);
  const preparedBy = context.words.said("preparedName");
  const last = context.changes?.previous;
  const period = last === undefined ? "first summary" : `since ${inWords(last.day)}, the summary compared with`;
  const first = [
    ...(read.length === 1 && read[0] === `“${subject}”` ? [] : [subject]),
    read.length === 0 ? "no tracker sheet read" : `${read.length === 1 ? "sheet" : "sheets"} ${listed(read)}`,
    `for the ${context.view}`,
    frameworks[context.settings.framework],
  ];
  const second = [
    `Run on ${inWords(context.runAt.day)}${context.runAt.time === "" ? "" : ` at ${context.runAt.time}`}`,
    period,
    ...(preparedBy === "" ? [] : [`prepared by ${preparedBy}`]),
    ...(context.runAt.day === context.today ? [] : [`dates judged as on ${inWords(context.today)}`]),
  ];
  return [
    paragraph("Recovery governance summary", "title"),
    paragraph(capital(first.filter((text) => text !== "").join(" · ")), "subtitle"),
    paragraph(`${second.join(" · ")} · ${limitStatement}`, "subtitleLast"),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
