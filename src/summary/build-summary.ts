import { inWords } from "../tracker/day";
import type { Part } from "./block";
import { alerts } from "./blocks/alerts";
import { clearLines } from "./blocks/clear-lines";
import { heading, providerOf } from "./blocks/heading";
import { kept } from "./blocks/kept";
import { position } from "./blocks/position";
import { purpose } from "./blocks/purpose";
import { contextOf, type SummaryContext, type SummaryInput } from "./context";
import { layOut } from "./layout";
import type { SheetPlan } from "./plan";
import { blocksOf, type BlockName } from "./views";

export type { SummaryInput } from "./context";

/** Name of the summary's sheet where nobody gave another. */
export const summarySheetName = "Governance summary";
/** Identifies the summary's sheet whatever its name and view: there is one in a workbook. */
export const summaryMark = "summary 1";

const blocks: Readonly<Record<BlockName, (context: SummaryContext) => readonly Part[]>> = {
  position,
  purpose,
  alerts,
  "clear lines": clearLines,
};

/** The governance summary as a sheet to be written: values only, so that it can be copied and sent. */
export function buildSummary(input: SummaryInput): SheetPlan {
  const context = contextOf(input);
  const parts = [
    ...heading(context),
    ...blocksOf[input.view].flatMap((name) => blocks[name](context)),
    ...kept(context),
  ];
  const title = `${providerOf(context)} – Recovery governance summary – ${inWords(input.runAt.day)}`;
  return layOut(parts, {
    name: input.sheetName ?? summarySheetName,
    mark: summaryMark,
    header: title,
    footer:
      "Page &P of &N · Checks how the plan is written; not a judgement of care · Official-sensitive: contains care information",
    frozenRows: 0,
  });
}
