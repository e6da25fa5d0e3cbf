import type { Piece } from "./batches";
import type { marker } from "../review/highlight";

const ours: typeof marker = "clear-line:";

/** All conditional formats of a sheet, with the formula of those that have one. */
export function askOurs(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const { conditionalFormats } = sheet.getRange();
  conditionalFormats.load({ id: true, type: true, customOrNullObject: { rule: { formula: true } } });
  return conditionalFormats;
}

/** The formula of a custom format, "" where a refusal left it without one; undefined for the other kinds. */
function formulaOf(format: Excel.ConditionalFormat): string | undefined {
  if (format.type !== "Custom" || format.customOrNullObject.isNullObject) return undefined;
  const formula: unknown = format.customOrNullObject.rule.formula;
  return typeof formula === "string" ? formula : undefined;
}

/** People cannot make a custom format without a formula: one that has none is what a refusal left of ours. */
function isOurs(format: Excel.ConditionalFormat): boolean {
  const formula = formulaOf(format);
  return formula !== undefined && (formula.length <= 1 || formula.includes(ours));
}

export function idsOf(formats: Excel.ConditionalFormatCollection): string[] {
  return formats.items.map(({ id }) => id);
}

/** Ids of exactly those that carry our marker; ids hold while the workbook stays open. */
export function oursAmong(formats: Excel.ConditionalFormatCollection): string[] {
  return formats.items.filter(isOurs).map(({ id }) => id);
}

/** What taking one mark away costs, rounded up. */
const bytesPerRemoval = 350;

export function removal(sheet: Excel.Worksheet, ids: readonly string[]): Piece[] {
  return ids.map((id) => ({
    request: bytesPerRemoval,
    answer: 0,
    ask: () => sheet.getRange().conditionalFormats.getItem(id).delete(),
  }));
}
