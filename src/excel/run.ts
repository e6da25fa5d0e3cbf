import type { Outcome, Progress } from "../host";
import { failed, officeCode, problem, problemOf, Stop } from "./problems";

/** Pauses before Excel is asked again while a cell is being edited: clicking the pane does not end that (#3388). */
const editPauses = [300, 700, 1500];
/** Between tries to put right what a refusal left, where Excel would not hear of it: a cell is edited for minutes. */
const repairPause = 5_000;
/** Work on one request after which the page may answer first; office.js takes half a second for a whole summary. */
const longestStretch = 12;
/** Excel that says nothing for so long is taken for gone; a batch of the largest tracker takes a fraction of it. */
const longestSilence = 60_000;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Brings the workbook back to what it was before a job that failed half-way; throws where Excel refuses that too. */
export type Repair = (context: RunContext) => Promise<void>;

/** A repair that keeps failing for reasons of its own is given up; the next highlight or summary replaces what stayed. */
const mostTries = 5;

/** What could not be brought back yet. It goes before whatever is asked of Excel next. */
class Owed {
  private readonly repairs: { readonly repair: Repair; tries: number }[] = [];

  add(repair: Repair): void {
    this.repairs.push({ repair, tries: 0 });
  }

  get any(): boolean {
    return this.repairs.length > 0;
  }

  async settle(context: () => RunContext): Promise<void> {
    for (let owed = this.repairs[0]; owed; owed = this.repairs[0]) {
      try {
        await owed.repair(context());
      } catch (error) {
        owed.tries += 1;
        const { code } = problemOf(error);
        // Nothing new is begun on top of it: what is owed would take that away too.
        if (code === "cell being edited" || (code !== "sheet gone" && owed.tries < mostTries)) throw error;
      }
      this.repairs.shift();
    }
  }
}

/** One run's requests. Named `context` where it is passed on, as the rules of eslint-plugin-office-addins expect. */
export class RunContext {
  /** The request that Excel was given up for. */
  private unanswered: Promise<unknown> | undefined;
  private restedAt = performance.now();

  private constructor(
    private readonly requests: Excel.RequestContext,
    private readonly progress: Progress | undefined,
    private readonly owe: (repair: Repair, unanswered: Promise<unknown> | undefined) => void,
  ) {}

  /**
   * Not `Excel.run`: that releases the ranges it kept in one more request at the end, a round trip that nothing needs
   * here, because no range is used after the `sync` that answers it.
   */
  static start(progress: Progress | undefined, owe: RunContext["owe"]): RunContext {
    return new RunContext(new Excel.RequestContext(), progress, owe);
  }

  /** The same run with nothing pending: after a refusal, what was asked along with it is forgotten. */
  again(): RunContext {
    return RunContext.start(this.progress, this.owe);
  }

  get workbook(): Excel.Workbook {
    return this.requests.workbook;
  }

  /** Sends what was asked so far; ends the run where it was cancelled or Excel stays silent. */
  async sync(): Promise<void> {
    this.stopWhereCancelled();
    // Office.js puts the request together in one go.
    await this.rest();
    const answer = this.requests.sync();
    this.unanswered = answer;
    await withinSilence(answer);
    this.unanswered = undefined;
    this.restedAt = performance.now();
    this.stopWhereCancelled();
  }

  /** Called while a long request is put together: lets the page answer first where that has taken a moment already. */
  async rest(): Promise<void> {
    if (performance.now() - this.restedAt >= longestStretch) await this.letOthersGo();
  }

  /** Called between two pieces of work that are long by themselves: office.js reading an answer of megabytes, and ours. */
  async letOthersGo(): Promise<void> {
    await pause(0);
    this.restedAt = performance.now();
  }

  report(done: number): void {
    this.progress?.report(done);
  }

  /**
   * After a job failed half-way: repairs now, or, where Excel is being typed in or silent, before it is asked anything
   * else and as soon as it is heard again. True where it is done.
   */
  async mend(error: unknown, repair: Repair): Promise<boolean> {
    if (problemOf(error).code === "no answer") {
      this.owe(repair, this.unanswered);
      return false;
    }
    try {
      // A person's wish to stop does not stop what puts things right.
      await whileEdited(() => repair(RunContext.start(undefined, this.owe)));
      return true;
    } catch {
      this.owe(repair, undefined);
      return false;
    }
  }

  /** Brings back what a request wrote over: now, or as soon as Excel lets it. The job itself is not begun again for it. */
  async putRight(repair: Repair): Promise<void> {
    try {
      await repair(this);
    } catch (error) {
      await this.mend(error, repair);
    }
  }

  private stopWhereCancelled(): void {
    if (this.progress?.cancelled) throw new Stop(problem("cancelled"));
  }
}

/** Asks again, after pauses, as long as a cell is being edited; then throws what Excel threw. */
async function whileEdited<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      const wait = editPauses[tries];
      if (officeCode(error) !== "InvalidOperationInCellEditMode" || wait === undefined) throw error;
      await pause(wait);
    }
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
  const owed = new Owed();

  const owe = (repair: Repair, unanswered: Promise<unknown> | undefined): void => {
    owed.add(repair);
    const heard = (): void => {
      void run(() => Promise.resolve()).then(() => {
        if (owed.any) setTimeout(heard, repairPause);
      });
    };
    if (unanswered) void unanswered.then(heard, heard);
    else setTimeout(heard, repairPause);
  };

  async function runOne<T>(work: Work<T>, progress: Progress | undefined): Promise<Outcome<T>> {
    try {
      const value = await whileEdited(async () => {
        await owed.settle(() => RunContext.start(undefined, owe));
        return work(RunContext.start(progress, owe));
      });
      return { ok: true, value };
    } catch (error) {
      return failed(problemOf(error));
    }
  }

  const run: Run = (work, progress) => {
    const running = last.then(() => runOne(work, progress));
    last = running;
    return running;
  };
  return run;
}
