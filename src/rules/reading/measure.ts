import type { ListHit, ReadText } from "./read-text";

/** Whether the measure counts something: a figure, a number word, or zero / no / all / every / each (MEA-01). */
export function isMeasurable(read: ReadText): boolean {
  return read.fact(
    (text) => text.has("quantity") || text.words.at.some(({ value, kind }) => value !== undefined || kind !== "word"),
  );
}

/** Whether the measure says by when or how often: within, by, each week, for three months (MEA-03). */
export function statesDeadline(read: ReadText): boolean {
  return read.has("deadline");
}

/**
 * The words of a measure that show that a task was done, not what came of it (MEA-02), or undefined.
 * Reviews, gaps, incidents, falls, delays, scores and what people receive are results.
 */
export function taskMeasure(read: ReadText): ListHit | undefined {
  return read.fact((text) => {
    const tasks = text.hits("task measure");
    const results = text.hits("outcome measure");
    // What the task itself is about is no result: "falls training completed" is still training.
    const free = tasks.find((task) => !results.some((result) => result.from > task.to || result.to < task.from));
    return free && tasks.reduce((best, hit) => (hit.from === free.from && hit.to > best.to ? hit : best), free);
  });
}
