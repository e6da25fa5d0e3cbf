import type { marker } from "../review/highlight";

const ours: typeof marker = "clear-line:";

/** All conditional formats of a sheet, with the formula of those that have one. */
export function askOurs(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const { conditionalFormats } = sheet.getRange();
  conditionalFormats.load({ id: true, type: true, customOrNullObject: { rule: { formula: true } } });
  return conditionalFormats;
}

/** Its formula; undefined where it has none, as one that was only just added. */
function formulaOf(format: Excel.ConditionalFormat): string | undefined {
  if (format.type !== "Custom" || format.customOrNullObject.isNullObject) return undefined;
  const formula: unknown = format.customOrNullObject.rule.formula;
  return typeof formula === "string" && formula.length > 1 ? formula : undefined;
}

export function idsOf(formats: Excel.ConditionalFormatCollection): string[] {
  return formats.items.map(({ id }) => id);
}

/** Ids of exactly those that carry our marker; ids hold while the workbook stays open. */
export function oursAmong(formats: Excel.ConditionalFormatCollection): string[] {
  return formats.items.filter((format) => formulaOf(format)?.includes(ours)).map(({ id }) => id);
}

/** Ours that were added since, with those that a refusal left without the formula that would have marked them. */
export function addedSince(formats: Excel.ConditionalFormatCollection, before: readonly string[]): string[] {
  return formats.items
    .filter((format) => !before.includes(format.id) && format.type === "Custom")
    .filter((format) => formulaOf(format)?.includes(ours) ?? true)
    .map(({ id }) => id);
}

export function removeMarks(sheet: Excel.Worksheet, ids: readonly string[]): void {
  const { conditionalFormats } = sheet.getRange();
  for (const id of ids) conditionalFormats.getItem(id).delete();
}
