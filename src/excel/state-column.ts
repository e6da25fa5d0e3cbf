import type { StandingColumn, StateColumnPlan, StateWords } from "../review/state-column";
import { addColumn } from "./add-column";
import { askAll, type Piece } from "./batches";
import { problem, Stop } from "./problems";
import { putBack } from "./put-back";
import type { RunContext } from "./run";
import { askSeen, type AskedSeen } from "./seen";
import { textAsTyped } from "./typed-text";

/** Rows written at once, and what one of them costs; measured, rounded up. */
const mostRows = 1_000;
const bytesPerRow = 40;
const bytesPerRange = 900;

/** Wide enough for the longest state in Excel's usual font, in points. */
const width = 132;

/** A column as it was found: its heading first. Formulas, for words that somebody works out are theirs. */
interface Found {
  readonly cells: Excel.Range;
  readonly seen: AskedSeen;
}

/** Cells below each other that take other words now. */
interface Run {
  readonly row: number;
  readonly before: readonly unknown[];
  readonly words: readonly string[];
}

interface Written {
  readonly plan: StateColumnPlan;
  readonly after: AskedSeen;
  readonly runs: readonly Run[];
  readonly over: readonly Excel.Range[];
}

/**
 * Writes the states, and only into cells that are empty or hold a state: what somebody typed there stays. Nothing is
 * written where the rows moved since the review; what came in between is put back, as with an edit.
 */
export async function writeStates(plans: readonly StateColumnPlan[], context: RunContext): Promise<void> {
  if (plans.length === 0) return;
  const found = await findAll(plans, context);
  plans.forEach((plan, at) => {
    mustBeFree(plan, found[at]);
  });
  for (const plan of plans) if (!plan.stands) await begin(plan, context);

  const written = plans.map((plan, at) => write(plan, runsOf(plan, linesOf(found[at])), context));
  await askAll(
    written.flatMap(({ pieces }) => pieces),
    context,
  );
  const wrong = written.filter(({ done }) => !holds(done()));
  if (wrong.length === 0) return;
  for (const { done } of wrong) {
    const { plan, runs, over } = done();
    const sheet = context.workbook.worksheets.getItem(plan.sheet);
    runs.forEach((run, at) => {
      const range = over[at];
      if (range) putBack(sheet.getRangeByIndexes(run.row, plan.column, run.words.length, 1), range);
    });
  }
  await context.sync();
  throw new Stop(problem("changed meanwhile"));
}

async function findAll(plans: readonly StateColumnPlan[], context: RunContext): Promise<readonly Found[]> {
  const found: Found[] = [];
  const pieces = plans.flatMap((plan): Piece[] => {
    const sheet = () => context.workbook.worksheets.getItem(plan.sheet);
    const seen = askSeen(sheet, plan.seen);
    const ask = (): void => {
      const cells = sheet().getRangeByIndexes(plan.headerRow, plan.column, plan.words.length + 1, 1);
      cells.load("formulas");
      found.push({ cells, seen });
    };
    return [{ request: bytesPerRange, answer: plan.words.length * bytesPerRow, ask }, ...seen.pieces];
  });
  await askAll(pieces, context);
  return found;
}

/** The heading and what stands below it, top down. */
function linesOf(found: Pick<Found, "cells"> | undefined): readonly unknown[] {
  return ((found?.cells.formulas ?? []) as unknown[][]).map(([value]) => value);
}

function mustBeFree(plan: StateColumnPlan, found: Found | undefined): void {
  if (!found?.seen.holds()) throw new Stop(problem("changed meanwhile"));
  const lines = linesOf(found);
  const isOurs = typeof lines[0] === "string" && lines[0].startsWith(plan.ours.heading);
  if (plan.stands && !isOurs) throw new Stop(problem("changed meanwhile"));
  if (!plan.stands && lines.some((value) => value !== ""))
    throw new Stop(
      problem("changed meanwhile", {
        what: `There is something at the right-hand end of ${plan.sheet}, where the column would go.`,
        next: "Move it one column to the right, then try again. Nothing was changed.",
      }),
    );
}

/** The column itself, as any other that is added; the words come into it with those of the standing ones. */
async function begin(plan: StateColumnPlan, context: RunContext): Promise<void> {
  const { headerRow, column, heading, words, seen } = plan;
  await addColumn(plan.sheet, headerRow, column, heading, seen[0]?.value, context);
  const sheet = context.workbook.worksheets.getItem(plan.sheet);
  const { format } = sheet.getRangeByIndexes(headerRow + 1, column, words.length, 1);
  format.columnWidth = width;
  // Rows of a tracker are tall: at the foot of its cell a word would seem to belong to the row below.
  format.verticalAlignment = "Top";
}

function runsOf(plan: StateColumnPlan, lines: readonly unknown[]): readonly Run[] {
  const { headerRow, words, ours, heading, stands } = plan;
  const hidden = new Set(plan.hidden);
  const runs: { row: number; before: unknown[]; words: string[] }[] = [];
  if (stands && lines[0] !== heading) runs.push({ row: headerRow, before: [lines[0]], words: [heading] });
  words.forEach((word, at) => {
    const before = lines[at + 1] ?? "";
    if (before === word || !isOurs(before, ours)) return;
    const row = headerRow + 1 + at;
    const run = runs.at(-1);
    const follows = run && run.row + run.words.length === row && run.words.length < mostRows;
    // Values written across rows that a filter hides come to stand elsewhere (#224): each of those goes by itself.
    if (!follows || hidden.has(row) || hidden.has(row - 1) || run.row === headerRow)
      runs.push({ row, before: [before], words: [word] });
    else {
      run.before.push(before);
      run.words.push(word);
    }
  });
  return runs;
}

function isOurs(value: unknown, { words }: StateWords): boolean {
  return value === "" || (typeof value === "string" && words.includes(value));
}

function write(
  plan: StateColumnPlan,
  runs: readonly Run[],
  context: RunContext,
): { readonly pieces: readonly Piece[]; readonly done: () => Written } {
  const sheet = () => context.workbook.worksheets.getItem(plan.sheet);
  const after = askSeen(sheet, plan.seen);
  const over: Excel.Range[] = [];
  const pieces = runs.map((run): Piece => {
    const range = () => sheet().getRangeByIndexes(run.row, plan.column, run.words.length, 1);
    const ask = (): void => {
      const before = range();
      before.load("values,formulas");
      over.push(before);
      range().values = run.words.map((word) => [textAsTyped(word)]);
    };
    const bytes = bytesPerRange + run.words.length * bytesPerRow;
    return { request: bytes, answer: bytes, ask };
  });
  return {
    pieces: runs.length === 0 ? [] : [...pieces, ...after.pieces],
    done: () => ({ plan, after, runs, over }),
  };
}

function holds({ after, runs, over }: Written): boolean {
  if (runs.length === 0) return true;
  const asBefore = runs.every((run, at) => {
    const lines = (over[at]?.formulas ?? []) as unknown[][];
    return run.before.every((value, line) => lines[line]?.[0] === value);
  });
  return asBefore && after.holds();
}

/** Takes the columns away, of an Excel table as a whole; none where one of them holds something that is not ours. */
export async function clearStates(
  columns: readonly StandingColumn[],
  context: RunContext,
): Promise<{ removed: number }> {
  if (columns.length === 0) return { removed: 0 };
  const { worksheets, tables } = context.workbook;
  const asked = columns.map((column) => {
    const cells = worksheets
      .getItem(column.sheet)
      .getRangeByIndexes(column.headerRow, column.column, column.rows + 1, 1);
    cells.load("formulas");
    const inTables = worksheets.getItem(column.sheet).getCell(column.headerRow, column.column).getTables(false);
    inTables.load("items/name,items/showHeaders");
    return { column, cells, inTables };
  });
  await context.sync();
  for (const { column, cells } of asked) mustBeOurs(column, linesOf({ cells }));

  const ranges: { readonly column: StandingColumn; readonly cells: Excel.Range; readonly over: Excel.Range }[] = [];
  for (const { column, cells, inTables } of asked) {
    const table = inTables.items.find(({ showHeaders }) => showHeaders);
    const [heading] = linesOf({ cells });
    if (table && typeof heading === "string") tables.getItem(table.name).columns.getItem(heading).delete();
    else {
      const whole = () =>
        worksheets.getItem(column.sheet).getRangeByIndexes(column.headerRow, column.column, column.rows + 1, 1);
      const over = whole();
      over.load("values,formulas");
      whole().clear("Contents");
      ranges.push({ column, cells, over });
    }
  }
  await context.sync();

  const moved = ranges.filter(({ cells, over }) => {
    const before = linesOf({ cells });
    return linesOf({ cells: over }).some((value, at) => value !== before[at]);
  });
  for (const { column, over } of moved)
    putBack(
      worksheets.getItem(column.sheet).getRangeByIndexes(column.headerRow, column.column, column.rows + 1, 1),
      over,
    );
  for (const { column } of ranges.filter((one) => !moved.includes(one)))
    worksheets
      .getItem(column.sheet)
      .getRangeByIndexes(column.headerRow, column.column, column.rows + 1, 1)
      .clear("Formats");
  await context.sync();
  if (moved.length > 0) throw new Stop(problem("changed meanwhile"));
  return { removed: columns.length };
}

function mustBeOurs({ sheet, headerRow, ours }: StandingColumn, lines: readonly unknown[]): void {
  const [heading, ...below] = lines;
  if (typeof heading !== "string" || !heading.startsWith(ours.heading)) throw new Stop(problem("changed meanwhile"));
  const theirs = below.findIndex((value) => !isOurs(value, ours));
  if (theirs >= 0)
    throw new Stop(
      problem("changed meanwhile", {
        what: `Row ${headerRow + 2 + theirs} of that column on ${sheet} holds something that Clear Line did not write.`,
        next: "Move it to another column, then try again. Nothing was changed.",
      }),
    );
}
