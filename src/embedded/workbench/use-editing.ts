import { useState } from "react";
import type { SheetModel } from "../../files/model";
import type { Area } from "../../tracker/snapshot";
import type { EmbeddedExcel } from "../embedded-excel";
import { editTextOf } from "./cell-look";

interface Edited {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Editing {
  /** The cell that is being typed in, with its text so far. */
  readonly edited: Edited | undefined;
  /** Begins with `text` in place of what stands in the cell, where it is given. */
  start(cell: Area, text?: string): void;
  type(text: string): void;
  /** Writes what was typed, where it is another text. */
  commit(): void;
  cancel(): void;
  /** Writes a cell that is not being typed in. */
  write(row: number, column: number, text: string): void;
}

/** Typing into a cell as Excel has it: while it lasts, the workbook answers no request. */
export function useEditing(excel: EmbeddedExcel, sheet: SheetModel, onRefused: (sentence: string) => void): Editing {
  const [edited, setEdited] = useState<Edited>();
  const standing = (row: number, column: number): string =>
    editTextOf(sheet.cells.get(row)?.get(column), excel.model.date1904);
  const write = (row: number, column: number, text: string): void => {
    try {
      excel.edit(sheet.name, row, column, text);
    } catch (error) {
      onRefused(error instanceof Error ? error.message : "The workbook refused this.");
    }
  };
  return {
    edited,
    write,
    start: ({ row, column }, text) => {
      excel.faults.startCellEdit();
      setEdited({ row, column, text: text ?? standing(row, column) });
    },
    type: (text) => setEdited((before) => before && { ...before, text }),
    commit: () => {
      excel.endCellEdit();
      if (!edited) return;
      setEdited(undefined);
      const { row, column, text } = edited;
      if (standing(row, column) !== text) write(row, column, text);
    },
    cancel: () => {
      excel.endCellEdit();
      setEdited(undefined);
    },
  };
}
