import type { WorkbookModel } from "../files/model";
import type { ConditionalStyles } from "./formulas/conditional-styles";
import { EmbeddedExcel, type EmbeddedOptions } from "./embedded-excel";
import { countPending, holdsFormulas } from "./formula-cells";

export type { EmbeddedExcel, EmbeddedOptions } from "./embedded-excel";
export type { Author, Change } from "./session";
export type { ActionFault, EventDelivery, Faults } from "./faults";
export type { Counters } from "./counters";
export { ExcelError, type ExcelErrorCode } from "./errors";
export { requirementSets, type ExcelEdition } from "./requirements";
export { runtimeFile, runtimeOf, runtimeVersion, type OfficeRuntime, type RuntimeScope } from "./runtime";
export { newWorkbook } from "./new-workbook";
export { damageCustomXml, loseCustomXml, reopened } from "./reopen";
export { formattedText } from "./shown-text";
export { placeOf } from "./rows-and-columns";

export type { ConditionalStyle, ConditionalStyles } from "./formulas/conditional-styles";

/** Evaluates conditional formats for a grid; the libraries behind it are loaded when it is first asked for. */
export async function loadConditionalStyles(model: WorkbookModel): Promise<ConditionalStyles> {
  const { ConditionalStyles: Styles } = await import("./formulas/conditional-styles");
  return new Styles(model);
}

/**
 * Works out what Excel works out when it opens a workbook: formulas without a stored result, and those that change by
 * themselves (TODAY). `today` is a day number. Gives how many formulas have no result still.
 */
export async function calculateOnOpening(model: WorkbookModel, today: number): Promise<number> {
  if (!holdsFormulas(model)) return 0;
  const { FormulaCalculator } = await import("./formulas/calculator");
  new FormulaCalculator().recalculate(model, today);
  return countPending(model);
}

/** What to tell the person of formulas that had no result when the workbook was opened, one or more. */
export function formulasWithoutResult(formulas: number): string {
  const cells = formulas === 1 ? "1 cell holds a formula" : `${String(formulas)} cells hold formulas`;
  return `${cells} without a result, read as empty. Open the workbook in Excel, save it and check it again.`;
}

/** Opens the workbook in an Excel of our own and hands office.js over to it; the runtime file is loaded before. */
export function startEmbeddedExcel(options: EmbeddedOptions): EmbeddedExcel {
  return new EmbeddedExcel(options);
}
