import type { SheetMarked } from "../host";
import type { HighlightPlan, Mark } from "../review/highlight";
import { addressChunks } from "./addresses";
import { askAll, type Piece } from "./batches";
import { askOurs, idsOf, oursAmong, removal } from "./our-marks";
import { problem, Stop } from "./problems";
import type { RunContext } from "./run";
import { askSeen, type AskedSeen } from "./seen";

/** What adding one conditional format costs besides its addresses and its formula; measured, rounded up. */
const bytesPerMark = 1_750;
/** What asking for a sheet's protection and formats costs; of the answer, a guess that thousands of formats break. */
const bytesPerSheet = 1_800;
const bytesPerAnswer = 20_000;

/** A sheet that is to be marked, as it was found. */
interface Target {
  readonly plan: HighlightPlan;
  readonly sheet: Excel.Worksheet;
  readonly formats: Excel.ConditionalFormatCollection;
  readonly seen: AskedSeen;
}

function find(plan: HighlightPlan, context: RunContext): { target: () => Target; pieces: readonly Piece[] } {
  let target: Target | undefined;
  const sheet = () => context.workbook.worksheets.getItemOrNullObject(plan.sheet);
  const seen = askSeen(sheet, plan.seen);
  const ask = (): void => {
    const found = sheet();
    found.load("id,name");
    found.protection.load("protected,options");
    target = { plan, sheet: found, formats: askOurs(found), seen };
  };
  return {
    target: () => {
      if (!target) throw new Stop(problem("unexpected"));
      return target;
    },
    pieces: [{ request: bytesPerSheet, answer: bytesPerAnswer, ask }, ...seen.pieces],
  };
}

/** Why a sheet cannot be marked; undefined where it can. */
function refusalOf({ plan, sheet, seen }: Target): SheetMarked["problem"] {
  if (sheet.isNullObject) return problem("sheet gone");
  const { protection } = sheet;
  if (protection.protected && protection.options.allowFormatCells !== true)
    return problem("sheet protected", {
      what: `${plan.sheet} is protected, so nothing can be highlighted on it.`,
      next: "The findings are listed all the same. Take the protection off under Review to highlight them.",
    });
  return seen.holds() ? undefined : problem("changed meanwhile");
}

/**
 * Puts each plan's marks in place of ours on its sheet. The new ones are added before the old ones go, so that a refusal
 * half-way leaves the old ones standing; what was added until then is taken away again, on every sheet. A sheet that
 * cannot be marked does not hold up the others.
 */
export async function highlight(plans: readonly HighlightPlan[], context: RunContext): Promise<readonly SheetMarked[]> {
  const asked = plans.map((plan) => find(plan, context));
  await askAll(
    asked.flatMap(({ pieces }) => pieces),
    context,
  );
  await context.letOthersGo();
  const targets = asked.map(({ target }) => target());
  const problems = new Map(targets.map((target) => [target, refusalOf(target)]));
  const open = targets.filter((target) => problems.get(target) === undefined);

  const now = open.map((target): Marking => {
    const sheet = context.workbook.worksheets.getItem(target.plan.sheet);
    // Read once more after the marks: a row that another author moved in between must not stay accused.
    return { target, sheet, after: askSeen(() => sheet, target.plan.seen), before: idsOf(target.formats) };
  });
  try {
    await askAll(
      now.flatMap(({ target, sheet, after }) => [...additions(target.plan.marks, sheet), ...after.pieces]),
      context,
    );
  } catch (error) {
    await context.mend(error, (again) => takeAway(now.map(newOnes), again));
    throw error;
  }
  await context.letOthersGo();
  const moved = now.filter(({ after }) => !after.holds());
  for (const { target } of moved) problems.set(target, problem("changed meanwhile"));
  const going = [...moved.map(newOnes), ...now.filter((one) => !moved.includes(one)).map(oldOnes)];
  try {
    if (moved.length > 0) throw new Stop(problem("changed meanwhile"));
    await askAll(
      now.flatMap(({ target, sheet }) => removal(sheet, oursAmong(target.formats))),
      context,
    );
  } catch (error) {
    // The new ones of the others are whole and right: what is left of the old ones goes, for some may be gone already.
    if (!(await context.mend(error, (again) => takeAway(going, again))) && moved.length === 0) throw error;
  }
  return targets.map((target) => ({ sheet: target.plan.sheet, problem: problems.get(target) }));
}

interface Marking {
  readonly target: Target;
  readonly sheet: Excel.Worksheet;
  readonly after: AskedSeen;
  /** Ids of all formats that stood there. */
  readonly before: readonly string[];
}

/** Which marks of ours are to go from a sheet. */
interface Going {
  /** Its id, under which it is found also where somebody renames it meanwhile. */
  readonly sheet: string;
  goes(id: string): boolean;
}

function newOnes({ target, before }: Marking): Going {
  return { sheet: target.sheet.id, goes: (id) => !before.includes(id) };
}

function oldOnes({ target }: Marking): Going {
  const old = oursAmong(target.formats);
  return { sheet: target.sheet.id, goes: (id) => old.includes(id) };
}

/** Last first: Excel puts each new format on top, and the plan's first is to be looked at first. */
function additions(marks: readonly Mark[], sheet: Excel.Worksheet): Piece[] {
  return [...marks].reverse().flatMap((mark) =>
    addressChunks(mark.areas).map((address): Piece => ({
      request: bytesPerMark + address.length + JSON.stringify(mark.formula).length,
      answer: 0,
      ask: () => add(sheet, mark, address),
    })),
  );
}

function add(sheet: Excel.Worksheet, mark: Mark, address: string): void {
  const where = address.includes(",") ? sheet.getRanges(address) : sheet.getRange(address);
  const { custom } = where.conditionalFormats.add("Custom");
  custom.rule.formula = mark.formula.startsWith("=") ? mark.formula : `=${mark.formula}`;
  custom.format.fill.color = mark.style.fill;
  custom.format.font.color = mark.style.font;
  if (mark.style.bold) custom.format.font.bold = true;
}

/** After a refusal: removes the marks of ours that are to go, also where one of the sheets is gone by now. */
async function takeAway(going: readonly Going[], context: RunContext): Promise<void> {
  const found: { one: Going; sheet: Excel.Worksheet; formats: Excel.ConditionalFormatCollection }[] = [];
  await askAll(
    going.map((one): Piece => ({
      request: bytesPerSheet,
      answer: bytesPerAnswer,
      ask: () => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(one.sheet);
        sheet.load("name");
        found.push({ one, sheet, formats: askOurs(sheet) });
      },
    })),
    context,
  );
  const there = found.filter(({ sheet }) => !sheet.isNullObject);
  await askAll(
    there.flatMap(({ one, formats }) =>
      removal(
        context.workbook.worksheets.getItem(one.sheet),
        oursAmong(formats).filter((id) => one.goes(id)),
      ),
    ),
    context,
  );
}
