/** What makes a live row Triggered, worked out once for every rule that depends on it (SPEC 3.16, States). */
import type { Fact, RuleId } from "../define";
import { anyShortfall, deadlineMissed, direction, worseThanBaseline, valuesOf } from "./measured-values";
import { readText, type ReadText } from "./read-text";
import { reviewMissed } from "./next-review";
import { missing, statusOf } from "./row-facts";
import { causeRevised, failedWords, triggerWords, type TriggerWords } from "./update";
import { contentWords } from "./similarity";
import { triggerMet, type TriggerAnswer } from "./trigger-answer";
import { datedEntries, latestUpdate } from "./updates";

/** The latest entry of the update, read. */
const updateRead: Fact<ReadText> = (_row, about) => readText(about.fact(latestUpdate), about.settings.ownWords);

/** Trigger words in the latest entry (TRG-04). */
export const updateTrigger: Fact<TriggerWords | undefined> = ({ cells: { progress } }, about) =>
  progress.blank || !about.live ? undefined : triggerWords(about.fact(updateRead));

/** Whether the row's own trigger is met (TRG-05); undefined where the row has none. */
export const ownTriggerAnswer: Fact<TriggerAnswer | undefined> = ({ cells }, about) => {
  const { trigger, progress, measure, concern } = cells;
  // ">5" is too short for a text and yet a trigger.
  if ((missing(trigger) && !/\d/.test(trigger.text)) || !about.live) return undefined;
  const read = (text: string): ReadText => readText(text, about.settings.ownWords);
  return triggerMet(read(trigger.text), {
    ...about.fact(valuesOf),
    direction: about.fact(direction),
    counted: [measure, concern].flatMap((cell) => (missing(cell) ? [] : contentWords(read(cell.text)))),
    update: progress.blank ? undefined : about.fact(updateRead),
    entries: about.fact(datedEntries).map(read),
  });
};

export interface Failure {
  readonly why: "status" | "update" | "deadline" | "came back";
  /** Words of the cell that tells it; empty where figures or dates do. */
  readonly words: string;
}

/** The action has failed and nothing says that the cause was looked at again (TRG-06). */
export const causeNotRevisited: Fact<Failure | undefined> = ({ cells }, about) => {
  const failure = about.live ? about.fact(actionFailed) : undefined;
  if (!failure) return undefined;
  const { cause, progress } = cells;
  const revised = [cause, progress].some(
    (cell) => !cell.blank && causeRevised(readText(cell.text, about.settings.ownWords)) !== undefined,
  );
  return revised ? undefined : failure;
};

const actionFailed: Fact<Failure | undefined> = ({ cells: { status, progress } }, about) => {
  const own = about.fact(statusOf);
  if (own === "not effective" || own === "re-opened") return { why: "status", words: status.text };
  const words = progress.blank ? undefined : failedWords(about.fact(updateRead));
  if (words !== undefined) return { why: "update", words };
  if (about.counts("TRG-01") && about.fact(deadlineMissed)) return { why: "deadline", words: "" };
  return about.repeats.length > 0 ? { why: "came back", words: "" } : undefined;
};

/** Rules by which the row is triggered, apart from TRG-06: what happened, not what is missing in the answer to it. */
export const happenings: Fact<readonly RuleId[]> = (_row, about) => {
  if (!about.live) return none;
  const found: RuleId[] = [];
  if (about.fact(deadlineMissed)) found.push("TRG-01");
  if (about.fact(worseThanBaseline) || about.fact(anyShortfall)) found.push("TRG-02");
  if (about.fact(updateTrigger)?.softened === false) found.push("TRG-04");
  if (about.fact(ownTriggerAnswer)?.met === true) found.push("TRG-05");
  if (about.repeats.length > 0) found.push("EVD-06");
  if (about.fact(reviewMissed)) found.push("REV-01");
  return found.length === 0 ? none : found.filter((rule) => about.counts(rule));
};

const none: readonly RuleId[] = [];

export const isTriggered: Fact<boolean> = (_row, about) =>
  about.fact(happenings).length > 0 || (about.counts("TRG-06") && about.fact(causeNotRevisited) !== undefined);
