import type { SheetPlan } from "../summary/plan";
import type { WriteOptions } from "../host";
import { Filling } from "./batches";
import { askMark, changeMark, markOf, putMark } from "./marks";
import type { Memory } from "./memory";
import type { OurSheet, OurSheets } from "./our-sheets";
import { officeCode, problem, problemOf, Stop } from "./problems";
import type { RunContext } from "./run";
import type { Sheets } from "./sheets";
import { clearOurs, fill, putValues } from "./write-sheet";

const longestName = 31;

/** "Summary 2" where "Summary" is taken; Excel compares names without regard to case. */
function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const base = wanted.slice(0, longestName);
  let name = base;
  for (let next = 2; used.has(name.toLowerCase()); next++) {
    const ending = ` ${next}`;
    name = base.slice(0, longestName - ending.length) + ending;
  }
  return name;
}

/** What the sheet of this mark is, and what may be done about it. */
interface Target {
  readonly former: OurSheet | undefined;
  readonly name: string;
  /** Name under which the former sheet is kept, where it is kept. */
  readonly kept: string | undefined;
}

function targetOf(plan: SheetPlan, options: WriteOptions, ours: readonly OurSheet[], names: readonly string[]): Target {
  const former = ours.find(({ mark }) => mark === plan.mark);
  if (!former) return { former, name: freeName(plan.name, names), kept: undefined };
  if (options.copyName === undefined) return { former, name: former.name, kept: undefined };
  const kept = freeName(options.copyName, names);
  const others = names.filter((name) => name !== former.name);
  return { former, name: freeName(plan.name, [...others, kept]), kept };
}

/** Refusals that another look at the workbook may explain or cure. */
const stale = new Set(["ItemNotFound", "InvalidReference", "ItemAlreadyExists", "AccessDenied", "InvalidArgument"]);

export class Writer {
  /** The plans that stand in the workbook now, by mark: what is put back when a rebuild fails half-way. */
  private readonly standing = new Map<string, SheetPlan>();

  constructor(
    private readonly sheets: Sheets,
    private readonly ours: OurSheets,
    private readonly memory: Memory,
  ) {}

  async write(plan: SheetPlan, options: WriteOptions, context: RunContext): Promise<{ sheet: string }> {
    const { known } = this.ours;
    if (known) {
      const target = targetOf(
        plan,
        options,
        known,
        this.sheets.all.map(({ name }) => name),
      );
      try {
        return await this.build(plan, options, target, context);
      } catch (error) {
        // Whatever was known of the workbook was wrong, or Excel stumbled: look again, then write once more.
        const once = stale.has(officeCode(error) ?? "") || problemOf(error).code === "unexpected";
        if (!(await this.bringBack(error, plan.mark, target, context, !once)) || !once) throw error;
      }
      this.ours.forget();
    }
    return this.writeAfterLooking(plan, options, known ? context.again() : context);
  }

  private async writeAfterLooking(
    plan: SheetPlan,
    options: WriteOptions,
    context: RunContext,
  ): Promise<{ sheet: string }> {
    const { ours, beside: protection } = await this.ours.findAndAsk(context, (workbook) => {
      workbook.protection.load("protected");
      return workbook.protection;
    });
    const target = targetOf(
      plan,
      options,
      ours,
      this.sheets.all.map(({ name }) => name),
    );
    if (protection.protected && (!target.former || target.kept !== undefined))
      throw new Stop(problem("workbook protected"));
    try {
      return await this.build(plan, options, target, context);
    } catch (error) {
      await this.bringBack(error, plan.mark, target, context, true);
      throw error;
    }
  }

  private async build(plan: SheetPlan, options: WriteOptions, target: Target, context: RunContext) {
    const { worksheets } = context.workbook;
    const { former, name, kept } = target;
    let sheet: Excel.Worksheet;
    if (former && kept === undefined) {
      sheet = worksheets.getItem(former.id);
      clearOurs(sheet, former.charts);
    } else {
      if (former && kept !== undefined) {
        const before = worksheets.getItem(former.id);
        before.name = kept;
        changeMark(before, `kept ${former.mark}`);
      }
      // `add` keeps the person's undo list on the desktop; copying, renaming and deleting sheets does not.
      sheet = worksheets.add(name);
      putMark(sheet, plan.mark);
    }
    await fill(sheet, plan, new Filling(context, options.smallRequests));
    if (options.activate === true) {
      sheet.activate();
      sheet.getRange("A1").select();
    }
    sheet.load("id,name,visibility");
    const { remember } = options;
    const settle = remember && (await this.memory.put(remember.key, remember.text, context));
    await context.sync();
    this.standing.set(plan.mark, plan);
    this.ours.forget();
    this.ours.expect(sheet);
    await settle?.(context);
    return { sheet: name };
  }

  /**
   * What a build that failed half-way left: a sheet that was only just added goes, a former one is as it was. Where Excel
   * was silent the sheet may be whole, and people may have typed in it since: the next build takes it over by its mark.
   */
  private async bringBack(
    error: unknown,
    mark: string,
    target: Target,
    context: RunContext,
    refills: boolean,
  ): Promise<boolean> {
    this.ours.forget();
    if (problemOf(error).code === "no answer") return false;
    const { former, kept } = target;
    if (!former || kept !== undefined) {
      // As known now: by the time Excel hears of it, the list may hold the sheet that is to go.
      const before = this.sheets.all.map((sheet) => sheet.id);
      return context.mend(error, (again) => this.undoAdding(mark, target, before, again));
    }
    return !refills || (await context.mend(error, (again) => this.refill(mark, former, again)));
  }

  private async undoAdding(
    mark: string,
    { former, name, kept }: Target,
    before: readonly string[],
    context: RunContext,
  ): Promise<void> {
    const added = context.workbook.worksheets.getItemOrNullObject(name);
    added.load("id");
    const own = askMark(added);
    await context.sync();
    // A sheet that somebody else made under that name meanwhile has no mark, or an older place in the list.
    const isNew = !added.isNullObject && !before.includes(added.id) && (markOf(own) ?? mark) === mark;
    if (isNew) context.workbook.worksheets.getItem(added.id).delete();
    if (former && kept !== undefined) {
      const again = context.workbook.worksheets.getItem(former.id);
      again.name = former.name;
      changeMark(again, former.mark);
    }
    if (isNew || former) await context.sync();
  }

  /** The sheet as it was, or at least all that stood in it. */
  private async refill(mark: string, former: OurSheet, context: RunContext): Promise<void> {
    const plan = this.standing.get(mark);
    const sheet = context.workbook.worksheets.getItem(former.id);
    const { charts } = sheet;
    charts.load("items/name");
    await context.sync();
    clearOurs(
      sheet,
      charts.items.map(({ name }) => name),
    );
    const filling = new Filling(context);
    if (plan) await fill(sheet, plan, filling);
    // What people typed counts more than what the plan had, so the values as they were read go on top.
    const { top: row, left: column, values } = former;
    const area = { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
    if (area.columns > 0) await putValues(sheet, area, (at) => values[at] ?? [], filling);
    await context.sync();
  }
}
