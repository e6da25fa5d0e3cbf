/**
 * A sheet of ours carries its mark as a hidden name of its own: a name goes with its sheet when that is renamed, copied
 * or deleted, and every Excel that we admit has it (worksheet properties would need 1.12).
 */
const markName = "ClearLine.Sheet";

export interface AskedMark {
  readonly name: Excel.NamedItem;
}

export function askMark(sheet: Excel.Worksheet): AskedMark {
  const name = sheet.names.getItemOrNullObject(markName);
  name.load("formula");
  return { name };
}

/** The text of the mark; undefined where the sheet is not ours or somebody broke the name. */
export function markOf({ name }: AskedMark): string | undefined {
  if (name.isNullObject || typeof name.formula !== "string") return undefined;
  const text = /^="((?:[^"]|"")*)"$/.exec(name.formula)?.[1];
  return text?.replaceAll('""', '"');
}

export function putMark(sheet: Excel.Worksheet, mark: string): void {
  const name = sheet.names.add(markName, `="${mark.replaceAll('"', '""')}"`);
  name.visible = false;
}

export function changeMark(sheet: Excel.Worksheet, mark: string): void {
  sheet.names.getItem(markName).formula = `="${mark.replaceAll('"', '""')}"`;
}
