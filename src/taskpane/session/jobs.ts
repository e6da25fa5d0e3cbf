import type { Outcome, Progress } from "../../host";
import { said } from "../words/announcements";
import { problems } from "../words/problems";
import type { Work } from "./state";
import type { Store } from "./store";

export type Job = (progress: Progress) => Promise<Outcome<unknown>>;

/** What the pane does, one thing at a time, with its progress and its problem shown. */
export class Jobs {
  readonly #store: Store;
  readonly #unanswered: () => void;
  #stopping: { cancelled: boolean } | undefined;
  #again: (() => Promise<boolean>) | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** `unanswered` is called where Excel said nothing, so that nobody knows what stands there now. */
  constructor(store: Store, unanswered: () => void) {
    this.#store = store;
    this.#unanswered = unanswered;
  }

  /** False where another job runs, or where it failed: then the problem is said. */
  async run(kind: Work["kind"], job: Job): Promise<boolean> {
    if (this.#store.read().work) return false;
    const progress = { cancelled: false, report: (part: number) => this.#store.change({ work: { kind, done: part } }) };
    this.#stopping = progress;
    this.#again = () => this.run(kind, job);
    this.#store.change({ work: { kind, done: undefined }, problem: undefined });
    const outcome = await this.inTurn(async () => {
      try {
        return await job(progress);
      } catch (error) {
        return { ok: false, problem: problems.unexpected(error) } as const;
      }
    });
    this.#stopping = undefined;
    this.#store.change({ work: undefined });
    if (outcome.ok) return true;
    if (outcome.problem.code === "no answer") this.#unanswered();
    if (outcome.problem.code === "cancelled") this.#store.say(said.stopped);
    else this.#store.change({ problem: outcome.problem });
    return false;
  }

  /** Jobs and re-checks end in the order in which they began: each builds on what the one before read. */
  inTurn<T>(job: () => Promise<T>): Promise<T> {
    const result = this.#last.then(job);
    // What fails ends its own turn, not those that follow.
    this.#last = result.catch(() => undefined);
    return result;
  }

  stop(): void {
    if (this.#stopping) this.#stopping.cancelled = true;
  }

  async retry(): Promise<void> {
    await this.#again?.();
  }
}
