import type { marker } from "../review/highlight";

const ours: typeof marker = "clear-line:";

/** All conditional formats of a sheet, with the formula of those that have one. */
export function askOurs(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const { conditionalFormats } = sheet.getRange();
  conditionalFormats.load({ id: true, type: true, customOrNullObject: { rule: { formula: true } } });
  return conditionalFormats;
}

/** Ids of exactly those that carry our marker; ids hold while the workbook stays open. */
export function oursAmong(formats: Excel.ConditionalFormatCollection): string[] {
  return formats.items.flatMap((format) => {
    if (format.type !== "Custom" || format.customOrNullObject.isNullObject) return [];
    const formula: unknown = format.customOrNullObject.rule.formula;
    return typeof formula === "string" && formula.includes(ours) ? [format.id] : [];
  });
}

export function removeMarks(sheet: Excel.Worksheet, ids: readonly string[]): void {
  const { conditionalFormats } = sheet.getRange();
  for (const id of ids) conditionalFormats.getItem(id).delete();
}
