import { ExcelError, type EmbeddedExcel } from "../../src/embedded";
import type { SheetModel } from "../../src/files/model";
import type { PeopleCommand } from "./commands";
import { isOurSheet } from "./pictures";
import { columnCount, headingRows } from "./tracker-file";

/** Sheets of the people, in their order. */
function theirSheets({ model }: EmbeddedExcel): SheetModel[] {
  return model.sheets.filter((sheet) => !isOurSheet(model, sheet));
}

function firstRow(sheet: SheetModel): number {
  return (headingRows[sheet.name] ?? headingRows[sheet.name.replace(" renamed", "")] ?? 0) + 1;
}

function lastRow(sheet: SheetModel): number {
  return Math.max(
    0,
    ...[...sheet.cells].filter(([, line]) => [...line.values()].some(({ value }) => value !== "")).map(([row]) => row),
  );
}

/** Does it as a person at the grid would; false where Excel would not let them. */
export function doAsPeople(excel: EmbeddedExcel, command: PeopleCommand): boolean {
  try {
    carryOut(excel, command);
    return true;
  } catch (error) {
    if (error instanceof ExcelError && error.code !== "NotImplemented") return false;
    throw error;
  }
}

function carryOut(excel: EmbeddedExcel, command: PeopleCommand): void {
  const theirs = theirSheets(excel);
  const sheet = "sheet" in command ? theirs[command.sheet % theirs.length] : theirs[0];
  if (!sheet) return;
  const { name } = sheet;
  const first = firstRow(sheet);
  const our = excel.model.sheets.find((one) => isOurSheet(excel.model, one));
  switch (command.do) {
    case "type":
      excel.edit(name, first + command.row - 1, command.column, command.value, command.by);
      return;
    case "insert row":
      excel.insertRows(name, first + command.row - 1, 1, command.by);
      return;
    case "delete row":
      excel.deleteRows(name, first + command.row - 1, 1, command.by);
      return;
    case "insert column":
      excel.insertColumns(name, command.column, 1, command.by);
      return;
    case "delete column":
      excel.deleteColumns(name, command.column, 1, command.by);
      return;
    case "sort": {
      const rows = lastRow(sheet) - first + 1;
      if (rows < 2 || sheet.merges.length > 0) return;
      const area = { row: first, column: 0, rows, columns: columnCount + 3 };
      excel.sort(name, area, command.column, command.ascending, command.by);
      return;
    }
    case "filter": {
      const rows = lastRow(sheet) - first + 2;
      if (rows < 2 || sheet.protection.on) return;
      const passes = (row: number): boolean =>
        command.word === "" || [...(sheet.cells.get(row)?.values() ?? [])].some(({ value }) => value === command.word);
      excel.filter(name, { row: first - 1, column: 0, rows, columns: columnCount }, passes);
      return;
    }
    case "hide row":
      if (!sheet.protection.on) excel.hideRows(name, [first + command.row], command.hidden);
      return;
    case "protect":
      if (!sheet.protection.on) excel.protect(name, { allowFormatCells: command.format });
      return;
    case "unprotect":
      excel.unprotect(name);
      return;
    case "protect structure":
      excel.model.structureProtected = command.on;
      return;
    case "rename sheet":
      excel.renameSheet(name, name.endsWith(" renamed") ? name.replace(" renamed", "") : `${name} renamed`, command.by);
      return;
    case "add sheet":
      excel.addSheet(`Extra ${String(excel.model.sheets.length)}`, command.by);
      return;
    case "delete sheet":
      if (theirs.length > 1) excel.deleteSheet(name, command.by);
      return;
    case "undo":
      excel.undo();
      return;
    case "select":
      excel.select(name, { row: first + command.row, column: 0, rows: 1, columns: 1 });
      return;
    case "type in our sheet":
      if (our) excel.edit(our.name, command.row, command.column, command.value);
      return;
    case "rename our sheet":
      if (our) excel.renameSheet(our.name, `${our.name.slice(0, 20)} ours`);
      return;
    case "delete our sheet":
      if (our) excel.deleteSheet(our.name, command.by);
  }
}
