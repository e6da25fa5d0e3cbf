import type { SheetModel } from "../files/model";
import { copyOfSheet } from "../files/model-copy";
import type { Session } from "./session";

type State = readonly { readonly sheet: SheetModel; readonly before: SheetModel }[];

/**
 * The steps that Ctrl+Z takes back: what the person did and, as in today's Excel, what an add-in's request changed.
 * Adding, renaming and deleting sheets and what another author does empties the list, as it does on the desktop.
 */
export class UndoList {
  private readonly states: State[] = [];
  /** The workbook as it is; undefined once it changed. */
  private now: State | undefined;

  constructor(
    private readonly session: Session,
    private readonly longest: number,
  ) {}

  /** Carries out what may change cells or looks; where it did, it becomes a step. */
  step<T>(work: () => T): T {
    if (this.longest === 0) return work();
    const before = (this.now ??= this.session.model.sheets.map((sheet) => ({ sheet, before: copyOfSheet(sheet) })));
    const heard = new Set<"sheets" | "cells">();
    const stop = this.session.listen(({ kind }) => {
      if (kind === "sheets") heard.add("sheets");
      else if (kind !== "selection") heard.add("cells");
    });
    try {
      return work();
    } finally {
      stop();
      if (heard.has("sheets")) this.forget();
      else if (heard.has("cells")) {
        this.states.push(before);
        this.now = undefined;
      }
      if (this.states.length > this.longest) this.states.shift();
    }
  }

  forget(): void {
    this.states.length = 0;
    this.now = undefined;
  }

  /** False where there is nothing to take back. */
  undo(): boolean {
    const state = this.states.pop();
    if (!state) return false;
    this.now = undefined;
    for (const { sheet, before } of state) {
      const used = JSON.stringify([...sheet.cells].map(([row, line]) => [row, [...line]]));
      const values = JSON.stringify([...before.cells].map(([row, line]) => [row, [...line]])) !== used;
      Object.assign(sheet, before);
      const area = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };
      if (!values) {
        this.session.lookChanged(sheet, undefined);
        continue;
      }
      this.session.calculationNeeded(sheet, area);
      this.session.valuesChanged(sheet, area, "Local");
    }
    this.session.calculate();
    return true;
  }
}
