/** What a row's status and dates come to, each worked out once and read by every rule that needs it. */
import { numberOf } from "../../tracker/read-number";
import { readCycle } from "../../tracker/read-cycle";
import { readColour } from "../../tracker/read-colour";
import { isTick } from "../../tracker/read-status";
import { durationsWrittenOut } from "../../tracker/short-durations";
import type { Day, Status, TextCell } from "../../tracker/tracker";
import type { Fact } from "../define";
import { movedAway, toldStanding } from "./told-standing";

/**
 * The row's own status: the cell's words, weighed with the date closed and the sign-off (SPEC 3.16).
 * An empty status is open; where the status is told by a colour alone, blue is closed and green is what the provider
 * said; below a banner such as "COMPLETED" it is closed; where no column holds one, the update may say that the task is
 * done.
 */
export const statusOf: Fact<Status> = ({ cells: { status, rag, closedDate, signoff } }, about) => {
  const { settings } = about;
  if (!status.blank && !status.colourOnly) {
    const signedOff = closedDate.day !== undefined && !missing(signoff);
    return status.status === "task done" && signedOff ? "closed" : (status.status ?? "open");
  }
  if (closedDate.day !== undefined) return "closed";
  const colour = status.colourOnly ? readColour(status.text).colour : rag.colour;
  if (colour === "blue") return "closed";
  if (status.blank && colour !== "red" && colour !== "amber" && about.fact(movedAway)) return "closed";
  if (status.blank && isTick(rag.text)) return "task done";
  if (colour !== "green" || settings.green === "ask" || settings.green === "on time") {
    const speaks = !about.has("status") && colour !== "red" && colour !== "amber";
    return (speaks ? about.fact(toldStanding) : undefined) ?? "open";
  }
  return settings.green === "task done" ? "task done" : "closed";
};

/** Empty, or a placeholder that says nothing (SPEC 2.1). */
export function missing(cell: TextCell): boolean {
  return cell.blank || cell.placeholder;
}

/** The date that counts for lateness: the latest revision, else the first promise; undefined where none can be read. */
export const dueInForce: Fact<Day | undefined> = ({ cells }) => cells.revised.day ?? cells.due.day;

/** How often the due date was moved: each revision, and each older date left in the same cell, counts. */
export const datesMoved: Fact<number> = ({ cells: { due, revised } }) =>
  due.earlier.length + revised.earlier.length + (revised.day === undefined || revised.day === due.day ? 0 : 1);

/**
 * Day on which the target should be reached: measure by, else a period in the measure from the start, else the due
 * date. A revised date takes the place of the period, which was counted before the plan moved.
 */
export const measureDeadline: Fact<Day | undefined> = ({ cells }, about) => {
  if (cells.measureDeadline.day !== undefined) return cells.measureDeadline.day;
  const days = cells.start.day === undefined ? undefined : periodIn(cells.measure.text);
  if (cells.revised.day === undefined && days !== undefined && cells.start.day !== undefined)
    return cells.start.day + days;
  return about.fact(dueInForce);
};

/** Weeks and months only: "within 24 hours" and "within seven days" say how fast each time, not by when. */
const period =
  /\b(?:within|in|over|after)\s(?:the\s)?(?:next\s)?(\d{1,2}|[a-z]{3,6})\s(week|month)s?\b(?!\s(?:of|from|after)\b)/i;

function periodIn(measure: string): number | undefined {
  const [, count = "", unit = ""] = period.exec(durationsWrittenOut(measure)) ?? [];
  const number = count === "" ? undefined : numberOf(count);
  if (number === undefined || number < 1) return undefined;
  return Math.round(number * (unit.toLowerCase() === "week" ? 7 : daysInMonth));
}

/** As the review cycles of SPEC 2.4 count a month. */
const daysInMonth = 30.4;

/** Days past the due date in force; 0 or less where it is not late. Undefined where there is no date or the row is not open. */
export const daysLate: Fact<number | undefined> = (_row, about) => {
  const status = about.fact(statusOf);
  if (status === "closed" || status === "task done") return undefined;
  const due = about.fact(dueInForce);
  return due === undefined ? undefined : about.today - due;
};

/** How many cells of the row hold something. */
export const filledCells: Fact<number> = ({ cells }) => Object.values(cells).filter((cell) => !cell.blank).length;

const beingTested =
  /\b(?:under|being|still)\s(?:investigat|review|test)|\bnot (?:yet )?(?:tested|known|identified|confirmed)\b|\bawaiting (?:the )?(?:rca|root|investigation|outcome)|\b(?:rca|analysis|investigation)\b.*\b(?:pending|follow|ongoing|progress|under ?way|awaited)|\bto be (?:investigated|tested|established)\b|\bstill\b|\b(?:look\w*|digging) into\b|\bfind(?:ing)? out\b|\b(?:enquir|inquir)\w+|\byet$/i;

/** The cause is openly still being found out, in the first days after the concern was raised (SPEC 2.4, 3.16). */
export const causeBeingTested: Fact<boolean> = ({ cells: { cause, raised } }, { today, settings }) =>
  cause.placeholder &&
  raised.day !== undefined &&
  today - raised.day <= settings.investigationDays &&
  beingTested.test(cause.text);

/** The day on which the row was closed; undefined where it is live or no day can be read. */
export const closedOn: Fact<Day | undefined> = ({ cells: { closedDate } }, about) =>
  about.closed ? closedDate.day : undefined;

/** Days between checks above the owner: the longer cadence of the cycle, else the one that the oversight cell names. */
export const oversightCycle: Fact<number | undefined> = ({ cells: { cycle, oversight } }) =>
  cycle.oversightDays ?? (oversight.blank ? undefined : readCycle(oversight.text.slice(0, 300)).days);
