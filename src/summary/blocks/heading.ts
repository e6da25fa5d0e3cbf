import { inWords } from "../../tracker/day";
import { paragraph, type Part } from "../block";
import type { SummaryContext } from "../context";
import { listed, listedUpTo } from "../words";

/** What the sheet is not, on every summary (SPEC 4.1). */
const limitStatement =
  "This sheet checks how the plan is written and dated. It does not judge whether care is safe or compliant.";

const frameworks = {
  saf: "Single assessment framework (34 quality statements)",
  draft: "Draft key lines of enquiry, version 9 (not final)",
} as const;

/** The provider where it is named, else the services that the tracker names. */
export function providerOf(context: SummaryContext): string {
  const provider = context.provider?.trim() ?? "";
  return provider === "" ? listedUpTo(context.services, 3) : provider;
}

/** Block 0. */
export function heading(context: SummaryContext): readonly Part[] {
  const sheets = context.review.trackers.map(({ tracker }) => `“${tracker.sheet}”`);
  const read = [...new Set(sheets)];
  const provider = providerOf(context);
  const last = context.changes?.previous;
  const period = last === undefined ? "first summary" : `since ${inWords(last.day)}, the summary compared with`;
  const first = [
    ...(read.length === 1 && read[0] === `“${provider}”` ? [] : [provider]),
    ...(context.provider !== undefined && context.services.length > 0 ? [listedUpTo(context.services, 3)] : []),
    read.length === 0 ? "no tracker sheet read" : `${read.length === 1 ? "sheet" : "sheets"} ${listed(read)}`,
    `for the ${context.view}`,
    frameworks[context.settings.framework],
  ];
  const second = [
    `Run on ${inWords(context.runAt.day)}${context.runAt.time === "" ? "" : ` at ${context.runAt.time}`}`,
    period,
    ...(context.preparedBy.trim() === "" ? [] : [`prepared by ${context.preparedBy.trim()}`]),
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
