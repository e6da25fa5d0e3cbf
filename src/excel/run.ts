import type { Outcome, Progress } from "../host";
import { failed, officeCode, problem, problemOf, Stop } from "./problems";

/** Pauses before Excel is asked again while a cell is being edited: clicking the pane does not end that (#3388). */
const editPauses = [300, 700, 1500];
/** Excel that says nothing for so long is taken for gone; a batch of the largest tracker takes a fraction of it. */
const longestSilence = 60_000;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** One run's requests. Named `context` where it is passed on, as the rules of eslint-plugin-office-addins expect. */
export class RunContext {
  private constructor(
    private readonly requests: Excel.RequestContext,
    private readonly progress: Progress | undefined,
  ) {}

  /**
   * Not `Excel.run`: that releases the ranges it kept in one more request at the end, a round trip that nothing needs
   * here, because no range is used after the `sync` that answers it.
   */
  static start(progress?: Progress): RunContext {
    return new RunContext(new Excel.RequestContext(), progress);
  }

  /** The same run with nothing pending: after a refusal, what was asked along with it is forgotten. */
  again(): RunContext {
    return RunContext.start(this.progress);
  }

  get workbook(): Excel.Workbook {
    return this.requests.workbook;
  }

  /** Sends what was asked so far; ends the run where it was cancelled or Excel stays silent. */
  async sync(): Promise<void> {
    this.stopWhereCancelled();
    await withinSilence(this.requests.sync());
    this.stopWhereCancelled();
  }

  report(done: number): void {
    this.progress?.report(done);
  }

  private stopWhereCancelled(): void {
    if (this.progress?.cancelled) throw new Stop(problem("cancelled"));
  }
}

async function withinSilence<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Stop(problem("no answer"))), longestSilence);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}

export type Work<T> = (context: RunContext) => Promise<T>;
export type Run = <T>(work: Work<T>, progress?: Progress) => Promise<Outcome<T>>;

/** One run at a time: a batch starts when the one before it has ended, however it ended. */
export function createRun(): Run {
  let last: Promise<unknown> = Promise.resolve();

  async function runOne<T>(work: Work<T>, progress: Progress | undefined): Promise<Outcome<T>> {
    for (let tries = 0; ; tries++) {
      try {
        return { ok: true, value: await work(RunContext.start(progress)) };
      } catch (error) {
        const wait = editPauses[tries];
        if (officeCode(error) !== "InvalidOperationInCellEditMode" || wait === undefined)
          return failed(problemOf(error));
        await pause(wait);
      }
    }
  }

  return (work, progress) => {
    const run = last.then(() => runOne(work, progress));
    last = run;
    return run;
  };
}
