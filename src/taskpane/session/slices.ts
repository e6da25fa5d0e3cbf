import type { Outcome, Progress } from "../../host";
import type { Steps } from "../../tracker/steps";
import { problems } from "../words/problems";

/** How work in slices knows that its time is up, and how it lets the page go on meanwhile. */
export interface Pace {
  /** Milliseconds from any moment on. */
  now(): number;
  /** Comes back after whatever else waited: keys, clicks, drawing, events of Excel. */
  giveWay(): Promise<void>;
}

/** Works so long at a stretch: well below the 50 ms in which people expect an answer, and a frame is hardly missed. */
export const sliceMilliseconds = 12;

/** The share of building a sheet after which only Excel has something to do. */
export const toWritten = 0.8;

/** The share of the work after which progress is told again: drawing it costs time too. */
const telling = 0.01;

/**
 * Does work step by step, a slice at a time. Nothing of it is seen before its end: where the person stops it, all that
 * was there before stays. The caller's own work before and after lies in slices of its own.
 */
export async function inSlices<T>(steps: Steps<T>, pace: Pace, progress: Progress): Promise<Outcome<T>> {
  let told = 0;
  let result: IteratorResult<number, T> | undefined;
  for (;;) {
    await pace.giveWay();
    if (progress.cancelled) return { ok: false, problem: problems.stopped };
    if (result?.done === true) return { ok: true, value: result.value };
    const until = pace.now() + sliceMilliseconds;
    do result = steps.next();
    while (result.done !== true && pace.now() < until);
    if (result.done === true || result.value < told + telling) continue;
    told = result.value;
    progress.report(told);
  }
}

/** Progress of a stretch of a longer job, 0 to 1 of the whole. */
export function between(progress: Progress, from: number, to: number): Progress {
  return {
    get cancelled() {
      return progress.cancelled;
    },
    report: (done) => progress.report(from + (to - from) * done),
  };
}

/** Progress that is not told, of a job within another. */
export function unsaid(progress: Progress): Progress {
  return {
    get cancelled() {
      return progress.cancelled;
    },
    report: () => undefined,
  };
}

/**
 * The pace of a page. Not `scheduler.yield`, where there is one: what goes on after it goes before timers and messages,
 * so that the button to stop would never come; and not a timer, which a browser holds back for 4 ms each time.
 */
export const pagePace: Pace = {
  now: () => performance.now(),
  giveWay: () =>
    new Promise((resolve) => {
      if (typeof MessageChannel === "undefined") {
        setTimeout(resolve);
        return;
      }
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    }),
};
