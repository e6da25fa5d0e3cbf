import { parseArgs } from "node:util";
import { dayOfClock, dayOfIso } from "../tracker/day";
import type { Day } from "../tracker/tracker";

export interface CheckArguments {
  readonly paths: readonly string[];
  readonly today: Day;
  readonly json: boolean;
  /** Folder for checked copies; undefined where none are asked for. */
  readonly out: string | undefined;
  /** Whether an existing checked copy may be replaced. */
  readonly force: boolean;
  readonly help: boolean;
}

export type ReadArguments =
  { readonly ok: true; readonly value: CheckArguments } | { readonly ok: false; readonly sentence: string };

export const usage = `Usage: npm run check -- FILE… [--today 2026-06-15] [--json] [--out FOLDER [--force]]

Checks recovery trackers in workbooks (.xlsx, .xlsm, .xls, .xlsb, .ods), or in every workbook of a folder.

  --today DATE   judge dates as on this day (year-month-day); otherwise today
  --json         print the findings for a program instead of a report for people
  --out FOLDER   save a checked copy of each workbook there, with highlights and summary; never over the original
  --force        let --out replace a copy that is already there

Ends with 0 when nothing must be fixed, 1 when something must, 2 when a file could not be read.`;

/** Reads the command line; `now` gives the day where --today is not said. */
export function readArguments(words: readonly string[], now: Date): ReadArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        today: { type: "string" },
        json: { type: "boolean", default: false },
        out: { type: "string" },
        force: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    const today = values.today === undefined ? dayOfClock(now) : dayOfIso(values.today);
    if (today === undefined) {
      return { ok: false, sentence: `"${values.today ?? ""}" is not a date: write --today as 2026-06-15.` };
    }
    if (positionals.length === 0 && !values.help) {
      return { ok: false, sentence: `No workbook was named.\n\n${usage}` };
    }
    if (values.force && values.out === undefined) {
      return { ok: false, sentence: "--force goes with --out: it says that a checked copy may be replaced." };
    }
    const { json, out, force, help } = values;
    return { ok: true, value: { paths: positionals, today, json, out, force, help } };
  } catch (error) {
    const what = error instanceof Error ? error.message.split(". ")[0] : String(error);
    return { ok: false, sentence: `${what ?? ""}.\n\n${usage}` };
  }
}
