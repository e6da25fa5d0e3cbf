import { once } from "./once";
import type { ListHit, ReadText } from "./read-text";

/** Whether the measure counts something: a figure, a number word, or zero / no / all / every / each (MEA-01). */
export const isMeasurable = once(
  (text): boolean =>
    text.has("quantity") || text.words.at.some(({ value, kind }) => value !== undefined || kind !== "word"),
);

/** Whether the measure states a figure to be compared with, in digits or as a word (MEA-04). */
export function statesFigure(read: ReadText): boolean {
  return read.words.at.some(({ value }) => value !== undefined);
}

/** Which way the measure's own words go; undefined where they do not tell or tell both. */
export function wordedDirection(read: ReadText): "higher" | "lower" | undefined {
  const [more, less] = [read.has("more is better"), read.has("less is better")];
  if (more === less) return undefined;
  return more ? "higher" : "lower";
}

/** Whether the measure says by when or how often: within, by, each week, for three months (MEA-03). */
export function statesDeadline(read: ReadText): boolean {
  return read.has("deadline");
}

/** Words after which a task says what it is about: "training in falls", "policy on complaints". */
const topicWords = new Set(["in", "on", "about", "for", "of", "around", "and", "the"]);

/**
 * The words of a measure that show that a task was done, not what came of it (MEA-02), or undefined.
 * Reviews, gaps, incidents, falls, delays, scores and what people receive are results.
 */
export const taskMeasure = once((text): ListHit | undefined => {
  const undone = text.hits("task undone")[0];
  if (undone) return undone;
  if (text.hits("none of")[0]?.from === 0) return undefined;
  // "Zero misfiled letters at monthly audit": the audit is where it is counted, not what is to be done.
  const tasks = text
    .hits("task measure")
    .filter(({ from, to }) => !text.near("measured at", from, to).some((at) => at.from < from && at.to >= to));
  const first = tasks[0];
  if (!first || text.has("absence") || text.has("people tell") || isEachTime(text) || tellsAuditScore(text.text))
    return undefined;
  const task = tasks.reduce(
    (best, hit) => (hit.from <= best.to && hit.to > best.to ? { ...best, to: hit.to } : best),
    first,
  );
  return text
    .hits("outcome measure")
    .some(
      (result) =>
        !text
          .near("task measure", result.from - farthest, result.to + nearby)
          .some((one) => belongsTo(text, one, result)),
    )
    ? undefined
    : task;
});

/** "100% of shifts have a signed briefing before the door opens": but shifts that "have had the training" are those who work them. */
function isEachTime(read: ReadText): boolean {
  return read.has("each time") && !read.has("training");
}

/** "Monthly care plan audit - MCA section 95%": a figure right of the audit is its score, unless it counts audits done. */
function tellsAuditScore(text: string): boolean {
  const [scored] = /\baudits?\b[^.;,\n]{0,30}?\b\d{1,3}(?:\.\d)?\s?%(?:\s\w+)?/i.exec(text) ?? [];
  return (
    scored !== undefined && !/\b(?:complete|completed|done|carried|undertaken|returned|held|of|staff)\b/i.test(scored)
  );
}

/** What a task is about is no result: "incident training", "training in falls", a word inside the task's own phrase. */
function belongsTo(read: ReadText, task: ListHit, result: ListHit): boolean {
  if (result.from <= task.to && result.to >= task.from) return true;
  if (result.to < task.from) return adjoining(read, result.to, task.from);
  const after = task.to + 1;
  // "PEEP form in place for 100% of people": for whom it is in place makes no result of it.
  const forWhom = read.words.at[after]?.text === "for" && result.from - task.to <= farthest;
  if (forWhom && read.words.clauses[result.from] === read.words.clauses[after] && whom.has(resultWord(read, result)))
    return true;
  // "Closed on time" is told by its own "on", not by what the task is about.
  return (
    result.from > after && adjoining(read, task.to, result.from) && topicWords.has(read.words.at[after]?.text ?? "")
  );
}

const nearby = 3;
const farthest = 7;
const whom = new Set(["people", "resident", "client", "tenant", "person", "user", "service"]);

function resultWord(read: ReadText, { from, to }: ListHit): string {
  return from === to ? (read.words.at[from]?.stem ?? "") : "";
}

function adjoining(read: ReadText, before: number, after: number): boolean {
  return after - before <= nearby && read.words.clauses[before] === read.words.clauses[after];
}
