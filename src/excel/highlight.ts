import type { HighlightPlan, Mark } from "../review/highlight";
import { addressChunks } from "./addresses";
import { askOurs, idsOf, oursAmong, removeMarks } from "./our-marks";
import { problem, Stop } from "./problems";
import type { RunContext } from "./run";
import { askSeen } from "./seen";

/** Requests stay far below Excel's 5 MB, for a request of megabytes blocks Excel while it works through it. */
const mostRequestBytes = 58_000;
/** What adding one conditional format costs besides its addresses and its formula; measured, rounded up. */
const bytesPerMark = 1_750;

interface Piece {
  readonly mark: Mark;
  readonly address: string;
}

/**
 * Puts the plan's marks in place of ours. The new ones are added before the old ones go, so that a refusal half-way
 * leaves the old ones standing; what was added until then is taken away again.
 */
export async function highlight(plan: HighlightPlan, context: RunContext): Promise<{ marks: number }> {
  const sheet = context.workbook.worksheets.getItem(plan.sheet);
  const { protection } = sheet;
  protection.load("protected,options");
  const formats = askOurs(sheet);
  const seen = askSeen(sheet, plan.seen);
  await context.sync();
  if (protection.protected && protection.options.allowFormatCells !== true)
    throw new Stop(
      problem("sheet protected", {
        what: `${plan.sheet} is protected, so nothing can be highlighted on it.`,
        next: "The findings are listed all the same. Take the protection off under Review to highlight them.",
      }),
    );
  if (!seen.holds()) throw new Stop(problem("changed meanwhile"));

  const old = oursAmong(formats);
  try {
    const trips = requests(plan.marks);
    for (const trip of trips.slice(0, -1)) await addNow(sheet, trip, context);
    for (const piece of trips.at(-1) ?? []) add(sheet, piece);
    // Read once more together with the marks: a row that another author moved in between must not stay accused.
    const after = askSeen(sheet, plan.seen);
    await context.sync();
    if (!after.holds()) throw new Stop(problem("changed meanwhile"));
  } catch (error) {
    const before = idsOf(formats);
    await context.mend(error, (again) => takeAway(plan.sheet, (ours) => !before.includes(ours), again));
    throw error;
  }
  if (old.length === 0) return { marks: plan.marks.length };
  try {
    removeMarks(sheet, old);
    await context.sync();
  } catch (error) {
    // The new ones are whole and right: what is left of the old ones goes, for some of them may be gone already.
    if (!(await context.mend(error, (again) => takeAway(plan.sheet, (ours) => old.includes(ours), again)))) throw error;
  }
  return { marks: plan.marks.length };
}

/** Last first: Excel puts each new format on top, and the plan's first is to be looked at first. */
function requests(marks: readonly Mark[]): Piece[][] {
  const trips: Piece[][] = [[]];
  let bytes = 0;
  for (const mark of [...marks].reverse())
    for (const address of addressChunks(mark.areas)) {
      const cost = bytesPerMark + address.length + JSON.stringify(mark.formula).length;
      if (bytes + cost > mostRequestBytes && bytes > 0) {
        trips.push([]);
        bytes = 0;
      }
      trips.at(-1)?.push({ mark, address });
      bytes += cost;
    }
  return trips;
}

function add(sheet: Excel.Worksheet, { mark, address }: Piece): void {
  const where = address.includes(",") ? sheet.getRanges(address) : sheet.getRange(address);
  const { custom } = where.conditionalFormats.add("Custom");
  custom.rule.formula = mark.formula.startsWith("=") ? mark.formula : `=${mark.formula}`;
  custom.format.fill.color = mark.style.fill;
  custom.format.font.color = mark.style.font;
  if (mark.style.bold) custom.format.font.bold = true;
}

async function addNow(sheet: Excel.Worksheet, trip: readonly Piece[], context: RunContext): Promise<void> {
  for (const piece of trip) add(sheet, piece);
  await context.sync();
}

/** After a refusal: removes the marks of ours that are to go. */
async function takeAway(sheetName: string, goes: (id: string) => boolean, context: RunContext): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const formats = askOurs(sheet);
  await context.sync();
  const going = oursAmong(formats).filter(goes);
  if (going.length === 0) return;
  removeMarks(sheet, going);
  await context.sync();
}
