interface Timer {
  readonly at: number;
  readonly go: () => void;
}

const realImmediate = setImmediate;
const realTimeout = setTimeout;
const realClear = clearTimeout;
const realPerformance = performance;

/** Everything that waits for nothing but other code has run. */
export function quiet(): Promise<void> {
  return new Promise((resolve) => realImmediate(resolve));
}

/**
 * Time that passes only when nothing else is left to do: a minute of silence costs nothing. Timers of code under test
 * go through it between `install` and `uninstall`, and a look at the clock moves it on by a millisecond, so that what
 * gives way after so long does so at the same place on every machine.
 */
export class VirtualClock {
  private now = 0;
  private lastId = 0;
  private looks = 0;
  private readonly timers = new Map<number, Timer>();

  install(): void {
    const set = (go: () => void, milliseconds = 0): number => {
      this.lastId += 1;
      this.timers.set(this.lastId, { at: this.now + milliseconds, go });
      return this.lastId;
    };
    const clear = (id: number | undefined): void => {
      if (id !== undefined) this.timers.delete(id);
    };
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear, performance: { now: () => this.looks++ } });
  }

  uninstall(): void {
    Object.assign(globalThis, { setTimeout: realTimeout, clearTimeout: realClear, performance: realPerformance });
  }

  /** Lets the next timer go; false where there is none. */
  private next(): boolean {
    const [first] = [...this.timers].sort(([a, one], [b, other]) => one.at - other.at || a - b);
    if (!first) return false;
    const [id, timer] = first;
    this.timers.delete(id);
    this.now = Math.max(this.now, timer.at);
    timer.go();
    return true;
  }

  /** The result, however long it takes; an error where nothing can bring it any more. */
  async wait<T>(work: Promise<T>): Promise<T> {
    const state = { done: false };
    const ended = work.finally(() => {
      state.done = true;
    });
    ended.catch(() => undefined);
    for (;;) {
      await quiet();
      if (state.done) return ended;
      if (!this.next()) throw new Error("Nothing is left that could end what was begun.");
    }
  }

  /** All that was begun has ended, timers included. */
  async settle(): Promise<void> {
    do await quiet();
    while (this.next());
    await quiet();
  }
}
