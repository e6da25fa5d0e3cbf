import { headingOfTheirs } from "../../src/excel/state-column";
import type { CellValue } from "../../src/tracker/snapshot";
import { isState, isStateHeading } from "../../src/tracker/state-column";
import type { ConditionalFormatModel, SheetModel, WorkbookModel } from "../../src/files/model";

/** Namespace of the part in which Clear Line remembers. */
export const memoryNamespace = "urn:clear-line";
const marker = "clear-line:";
const ourName = "ClearLine.Sheet";

/** Ours, or what a refusal left of one: people cannot make one without a formula. */
export function isOurs({ formulas, type }: ConditionalFormatModel): boolean {
  return formulas.some((formula) => formula.includes(marker)) || (type === "expression" && formulas.length === 0);
}

/** Sheets that carry our mark; the starter and what somebody copied of ours among them. */
export function isOurSheet(model: WorkbookModel, { name }: SheetModel): boolean {
  return model.names.some((one) => one.name === ourName && one.sheet?.toLowerCase() === name.toLowerCase());
}

const texts = new WeakMap<object, string>();

function styleText(style: object): string {
  let text = texts.get(style);
  if (text === undefined) {
    text = JSON.stringify(style, (key, value: unknown) => (key === "xf" ? undefined : value));
    texts.set(style, text);
  }
  return text;
}

function sorted<T>(entries: Iterable<readonly [number, T]>): (readonly [number, T])[] {
  return [...entries].sort(([a], [b]) => a - b);
}

/** The value of a formula comes with the next calculation, which is nobody's doing. */
function said(value: CellValue, formula: string | undefined, error: boolean): readonly unknown[] {
  return formula === undefined ? [value, error] : [formula];
}

/** Sheet columns of ours, by the row of their heading; what people wrote into them is theirs. */
function stateColumns({ cells }: SheetModel): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [row, line] of cells)
    for (const [column, { value }] of line) if (isStateHeading(value)) found.set(column, row);
  return found;
}

function pictureOfSheet(sheet: SheetModel): unknown {
  const { cells, conditionalFormats, rowStyles, columnStyles, charts } = sheet;
  const ours = stateColumns(sheet);
  const isOfOurs = (row: number, column: number, value: CellValue): boolean => {
    if (value === headingOfTheirs) return true;
    const heading = ours.get(column);
    return heading !== undefined && row >= heading && (isState(value) || isStateHeading(value));
  };
  const plain = '{"numberFormat":"General"';
  return {
    ...sheet,
    // These two change when a workbook is opened again.
    id: "",
    part: "",
    cells: sorted(cells).flatMap(([row, line]) =>
      sorted(line).flatMap(([column, { value, formula, style, error }]) => {
        const look = styleText(style);
        const blank = value === "" && formula === undefined && look.startsWith(plain) && !look.includes('"fill":"');
        if (blank || (formula === undefined && isOfOurs(row, column, value))) return [];
        return [`${String(row)},${String(column)} ${JSON.stringify(said(value, formula, error))} ${look}`];
      }),
    ),
    rowStyles: sorted(rowStyles).map(([row, style]) => [row, styleText(style)]),
    columnStyles: sorted(columnStyles).map(([column, style]) => [column, styleText(style)]),
    conditionalFormats: conditionalFormats
      .filter((format) => !isOurs(format))
      .sort((a, b) => a.priority - b.priority)
      .map(({ areas, type, formulas, format, stopIfTrue }) => ({ areas, type, formulas, format, stopIfTrue })),
    // What protection would allow says nothing while it is off.
    protection: sheet.protection.on ? Object.entries(sheet.protection).sort(([a], [b]) => a.localeCompare(b)) : "off",
    charts: charts.map(({ name, type, source }) => ({ name, type, source })),
    rowHeights: sorted(sheet.rowHeights),
    columnWidths: sorted(sheet.columnWidths).filter(([column]) => !ours.has(column)),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    customProperties: [...sheet.customProperties],
  };
}

/** All of a workbook that is not ours, part by part, so that a difference names its sheet. */
export function peoplesPart(model: WorkbookModel): Readonly<Record<string, string>> {
  const theirs = model.sheets.filter((sheet) => !isOurSheet(model, sheet));
  return {
    ...Object.fromEntries(theirs.map((sheet) => [`sheet ${sheet.name}`, JSON.stringify(pictureOfSheet(sheet))])),
    sheets: theirs.map(({ name }) => name).join("|"),
    names: JSON.stringify(
      model.names.filter(
        ({ name, sheet }) => name !== ourName && (sheet === undefined || theirs.some((one) => one.name === sheet)),
      ),
    ),
    customXml: JSON.stringify(
      model.customXml.filter(({ xml }) => !xml.includes(memoryNamespace)).map(({ xml }) => xml),
    ),
    structure: JSON.stringify([model.structureProtected, model.date1904]),
  };
}

/** Our conditional formats of each sheet of the people, by id, the topmost first. */
export function ourMarks(model: WorkbookModel): ReadonlyMap<string, readonly ConditionalFormatModel[]> {
  return new Map(
    model.sheets.map(({ id, conditionalFormats }) => [
      id,
      conditionalFormats.filter(isOurs).sort((a, b) => a.priority - b.priority),
    ]),
  );
}

export function difference(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was = "", is = ""] = [before[key], after[key]];
    if (was === is) continue;
    let at = 0;
    while (was[at] === is[at]) at += 1;
    const from = Math.max(0, at - 80);
    return `${key}: was …${was.slice(from, at + 160)}… is …${is.slice(from, at + 160)}…`;
  }
  return "";
}
