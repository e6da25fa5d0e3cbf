/**
 * Work that is done bit by bit, each too short to be noticed, so that whoever runs it can let other things happen in
 * between. It knows no time; each step tells how much of the work is done, 0 to 1.
 */
export type Steps<T> = Generator<number, T, undefined>;

/** Does all of it at once. */
export function toTheEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same steps as a stretch of a larger work. */
export function* stretch<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + (to - from) * step.value;
  }
}
