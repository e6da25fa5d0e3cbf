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
const bytesPerRange = 1_800;

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
  await context.putRight(async (again) => {
    for (const { done } of wrong) takeBack(done(), again);
    await again.sync();
  });
  throw new Stop(problem("changed meanwhile"));
}

function takeBack({ plan, runs, over }: Written, context: RunContext): void {
  const sheet = context.workbook.worksheets.getItem(plan.sheet);
  runs.forEach((run, at) => {
    const range = over[at];
    if (!range) return;
    const back = sheet.getRangeByIndexes(run.row, plan.column, run.words.length, 1);
    putBack(back, range);
    if (!plan.stands) undress(back, range);
  });
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
async function begin({ sheet, headerRow, column, heading, seen }: StateColumnPlan, context: RunContext): Promise<void> {
  await addColumn(sheet, headerRow, column, heading, seen[0]?.value, context);
}

/** Rows of a tracker are tall: at the foot of its cell a word would seem to belong to the row below. */
function dress({ format }: Excel.Range): void {
  format.verticalAlignment = "Top";
}

/** As far as a range of many looks can tell its own. */
function undress({ format }: Excel.Range, { format: before }: Excel.Range): void {
  if ((before.verticalAlignment as string | null) !== null) format.verticalAlignment = before.verticalAlignment;
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
  // With its own heading: it may be gone again, and words without one would be taken for somebody's.
  const heading = { row: plan.headerRow, column: plan.column, value: plan.heading };
  const after = askSeen(sheet, [...plan.seen, heading]);
  const over: Excel.Range[] = [];
  const pieces = runs.map((run): Piece => {
    const range = () => sheet().getRangeByIndexes(run.row, plan.column, run.words.length, 1);
    const ask = (): void => {
      const before = range();
      before.load("values,formulas,format/verticalAlignment");
      over.push(before);
      const now = range();
      now.values = run.words.map((word) => [textAsTyped(word)]);
      if (!plan.stands) dress(now);
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

/** What stands above the words of others in a column that is to go: an Excel table takes no empty heading. */
export const headingOfTheirs = "Notes";

interface Going {
  readonly column: StandingColumn;
  /** As they were found, the heading first. */
  readonly lines: readonly unknown[];
  /** The table that the whole column goes from; undefined where cells are emptied. */
  readonly table: string | undefined;
  /** True where somebody else wrote into the column: their words stay, under a heading of their own. */
  readonly shared: boolean;
}

/**
 * Takes the states and their heading away, of an Excel table the whole column. What somebody else wrote there stays. What
 * came in between is put back, as with an edit.
 */
export async function clearStates(
  columns: readonly StandingColumn[],
  context: RunContext,
): Promise<{ removed: number }> {
  if (columns.length === 0) return { removed: 0 };
  const going = await findGoing(columns, context);
  const emptied = going.filter(({ table }) => table === undefined).map((one) => ({ one, over: empty(one, context) }));
  for (const { lines, table } of going)
    if (table !== undefined) context.workbook.tables.getItem(table).columns.getItem(String(lines[0])).delete();
  await context.sync();

  const moved = emptied.filter(({ one, over }) =>
    linesOf({ cells: over }).some((value, at) => value !== one.lines[at]),
  );
  await context.putRight(async (again) => {
    for (const { one, over } of moved) putBack(cellsOf(one.column, again), over);
    for (const one of going) if (!moved.some((other) => other.one === one)) undressAll(one, again);
    await again.sync();
  });
  if (moved.length > 0) throw new Stop(problem("changed meanwhile"));
  return { removed: columns.length };
}

function undressAll({ column, table, shared }: Going, context: RunContext): void {
  const cells = cellsOf(column, context);
  cells.format.useStandardWidth = true;
  if (table === undefined && !shared) cells.clear("Formats");
}

async function findGoing(columns: readonly StandingColumn[], context: RunContext): Promise<readonly Going[]> {
  const asked = columns.map((column) => {
    const cells = cellsOf({ ...column, rows: column.rows + 1 }, context);
    cells.load("formulas");
    const heading = context.workbook.worksheets.getItem(column.sheet).getCell(column.headerRow, column.column);
    const inTables = heading.getTables(false);
    inTables.load("items/name,items/showHeaders");
    return { column, cells, inTables };
  });
  await context.sync();
  return asked.map(({ column, cells, inTables }): Going => {
    const found = linesOf({ cells });
    const lines = found.slice(0, column.rows + 1);
    const [heading, ...below] = lines;
    const begins = typeof heading === "string" && heading.startsWith(column.ours.heading);
    // Rows that went in since the check push the last state below the tracker's end.
    const next = found[column.rows + 1];
    if (!begins || (next !== "" && isOurs(next, column.ours))) throw new Stop(problem("changed meanwhile"));
    const shared = below.some((value) => !isOurs(value, column.ours));
    const table = shared ? undefined : inTables.items.find(({ showHeaders }) => showHeaders)?.name;
    return { column, lines, table, shared };
  });
}

/** Empties what is ours of a column; what the request found there, before it did. */
function empty({ column, lines, shared }: Going, context: RunContext): Excel.Range {
  const over = cellsOf(column, context);
  over.load("values,formulas");
  const sheet = context.workbook.worksheets.getItem(column.sheet);
  if (!shared) cellsOf(column, context).clear("Contents");
  else
    lines.forEach((value, at) => {
      if (at > 0 && (value === "" || !isOurs(value, column.ours))) return;
      sheet.getCell(column.headerRow + at, column.column).values = [[at === 0 ? headingOfTheirs : ""]];
    });
  return over;
}

/** The column, its heading first. */
function cellsOf({ sheet, headerRow, column, rows }: StandingColumn, context: RunContext): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(headerRow, column, rows + 1, 1);
}
