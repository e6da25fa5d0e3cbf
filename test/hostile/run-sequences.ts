import fc from "fast-check";
import { sequences } from "./commands";
import { VirtualClock } from "./virtual-clock";
import { World } from "./world";

export interface SequenceRun {
  readonly runs: number;
  readonly seed: number;
  /** Where given, the one sequence that fast-check reported under it. */
  readonly path: string | undefined;
}

/** The same sequences every time, so that a change is blamed only for what it did itself. */
export const steadySeed = 20_261_125;

/** What `CLEAR_LINE_SEED`, `CLEAR_LINE_PATH` and `CLEAR_LINE_SEQUENCES` ask for; the steady seed where they say none. */
export function askedRun(usual: number): SequenceRun {
  const { CLEAR_LINE_SEQUENCES: runs, CLEAR_LINE_SEED: seed, CLEAR_LINE_PATH: path } = process.env;
  return {
    runs: whole("CLEAR_LINE_SEQUENCES", runs, usual, 1),
    seed: whole("CLEAR_LINE_SEED", seed, steadySeed, Number.MIN_SAFE_INTEGER),
    path,
  };
}

/** A number that somebody set; throws where it is none, for a run of no sequences would find nothing wrong. */
function whole(name: string, text: string | undefined, usual: number, least: number): number {
  const value = text === undefined ? usual : Number(text);
  if (Number.isInteger(value) && value >= least) return value;
  throw new Error(`${name} is "${text ?? ""}": give a whole number${least === 1 ? " of 1 or more" : ""}.`);
}

/** Undefined where all held; else the shortest sequence that does not, what did not hold, and how to run it again. */
export async function runSequences({ runs, seed, path }: SequenceRun): Promise<string | undefined> {
  const clock = new VirtualClock();
  clock.install();
  try {
    const property = fc.asyncProperty(sequences, async (commands) => {
      const world = await World.start(clock);
      for (const command of commands) await world.perform(command);
      await world.end();
    });
    const result = await fc.check(property, { numRuns: runs, seed, ...(path === undefined ? {} : { path }) });
    if (!result.failed) return undefined;
    const [commands] = result.counterexample ?? [[]];
    const { errorInstance: error } = result;
    return [
      error instanceof Error ? (error.stack ?? error.message) : String(error),
      ...commands.map((command, at) => `${String(at + 1)}. ${JSON.stringify(command)}`),
      `Again with CLEAR_LINE_SEED=${String(seed)} CLEAR_LINE_PATH=${result.counterexamplePath ?? ""}`,
    ].join("\n");
  } finally {
    clock.uninstall();
  }
}
