import { askOurs, oursAmong, removal } from "./our-marks";
import { problem, Stop } from "./problems";
import type { RunContext } from "./run";
import type { Sheets } from "./sheets";

interface Asked {
  readonly sheet: Excel.Worksheet;
  readonly formats: Excel.ConditionalFormatCollection;
  readonly protection: Excel.WorksheetProtection;
}

function ask(sheet: Excel.Worksheet): Asked {
  sheet.load("name");
  const { protection } = sheet;
  protection.load("protected,options");
  return { sheet, formats: askOurs(sheet), protection };
}

/** All or nothing: where a sheet with marks of ours is protected, none is touched and that sheet is named. */
export async function clearHighlights(
  sheets: Sheets,
  names: readonly string[] | undefined,
  context: RunContext,
): Promise<{ removed: number }> {
  let asked: Asked[];
  if (names) {
    asked = names.map((name) => ask(context.workbook.worksheets.getItem(name)));
    await context.sync();
  } else asked = (await sheets.askAll(context, ask, () => undefined)).sheets.map((one) => one.asked);

  const found = asked.map((one) => ({ ...one, ids: oursAmong(one.formats) })).filter(({ ids }) => ids.length > 0);
  const shut = found.find(({ protection }) => protection.protected && protection.options.allowFormatCells !== true);
  if (shut)
    throw new Stop(
      problem("sheet protected", {
        what: `${shut.sheet.name} is protected, so its highlights cannot be taken away.`,
      }),
    );
  if (found.length === 0) return { removed: 0 };
  for (const { sheet, ids } of found) for (const piece of removal(sheet, ids)) piece.ask();
  await context.sync();
  return { removed: found.reduce((sum, { ids }) => sum + ids.length, 0) };
}
