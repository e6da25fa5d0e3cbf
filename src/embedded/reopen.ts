import type { WorkbookModel } from "../files/model";

/**
 * The workbook as it comes back after saving, closing and opening again: everything as it was, but sheets and
 * conditional formats under new ids (#38, #1390; ConditionalFormat.id is an index of the session).
 */
export function reopened(model: WorkbookModel): WorkbookModel {
  const copy = structuredClone(model);
  const nonce = String(Math.floor(Math.random() * 1e12)).padStart(12, "0");
  for (const [at, sheet] of copy.sheets.entries()) {
    sheet.id = `{00000000-0001-0000-${String(at).padStart(4, "0")}-${nonce}}`;
    for (const [index, format] of sheet.conditionalFormats.entries()) format.id = `{${nonce}-format-${at}-${index}}`;
  }
  return copy;
}

/** Custom XML that was not saved, as on a Mac (#6091). */
export function loseCustomXml(model: WorkbookModel): void {
  model.customXml = [];
}

/** Custom XML as somebody or something else left it: well-formed, but half of each text is gone. */
export function damageCustomXml(model: WorkbookModel): void {
  for (const part of model.customXml)
    part.xml = part.xml.replace(/>([^<&]+)/g, (_, text: string) => `>${text.slice(0, text.length / 2)}`);
}
