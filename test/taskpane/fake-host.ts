import type { CellEdit, Host, HostEvent, Outcome, Problem, WorkbookOutline, WrittenSheet } from "../../src/host";
import type { HighlightPlan } from "../../src/review/highlight";
import type { SheetPlan } from "../../src/summary/plan";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/tracker/snapshot";
import { sheetOf } from "../tracker/sheet";

export type Call = keyof Host;

/**
 * A workbook in memory behind the port: what is written can be read again, marks and sheets of ours are found again,
 * an edit is refused where the cell changed meanwhile. It does only what the port promises.
 */
export class FakeHost implements Host {
  sheets: SheetSnapshot[];
  readonly marks = new Map<string, string>();
  readonly highlights = new Map<string, HighlightPlan>();
  readonly remembered = new Map<string, string>();
  readonly plans = new Map<string, SheetPlan>();
  readonly selections: string[] = [];
  readonly calls: Call[] = [];
  activeSheet: string;
  /** Problems that the next call of a kind ends in. */
  readonly failing = new Map<Call, Problem>();
  #listeners = new Set<(event: HostEvent) => void>();
  #gates = new Map<Call, Promise<void>>();

  constructor(
    snapshot: WorkbookSnapshot,
    readonly date1904 = snapshot.date1904,
  ) {
    this.sheets = [...snapshot.sheets];
    this.activeSheet = this.sheets[0]?.name ?? "";
  }

  /** Holds every call of a kind until the returned function is called. */
  hold(call: Call): () => void {
    let open = (): void => undefined;
    this.#gates.set(call, new Promise((resolve) => (open = resolve)));
    return () => {
      this.#gates.delete(call);
      open();
    };
  }

  tell(event: HostEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  cell(sheet: string, row: number, column: number): CellValue {
    const found = this.#sheet(sheet);
    return found?.values[row - found.top]?.[column - found.left] ?? "";
  }

  /** A person types in the grid: the cell changes and Excel tells. */
  type(sheet: string, row: number, column: number, value: CellValue, local = true): void {
    this.#put(sheet, row, column, value);
    this.tell({ kind: "changed", sheet, area: { row, column, rows: 1, columns: 1 }, local });
  }

  selectInGrid(sheet: string, row: number, column = 0): void {
    this.tell({ kind: "selected", sheet, area: { row, column, rows: 1, columns: 1 } });
  }

  outline: Host["outline"] = () => this.#answer("outline", () => this.#outline());

  read: Host["read"] = (choose, progress) =>
    this.#answer("read", () => {
      progress?.report(1);
      if (progress?.cancelled === true)
        return new Refusal({ code: "cancelled", what: "The check was stopped.", next: "Nothing was changed." });
      const outline = this.#outline();
      const names = choose?.(outline);
      return {
        sheets: this.sheets.filter(({ name }) => names === undefined || names.includes(name)),
        date1904: this.date1904,
        outline,
      };
    });

  readRows: Host["readRows"] = (sheet, { row, column, rows, columns }) =>
    this.#answer("readRows", () =>
      Array.from({ length: rows }, (_, down) =>
        Array.from({ length: columns }, (__, across) => this.cell(sheet, row + down, column + across)),
      ),
    );

  highlight: Host["highlight"] = (plans) =>
    this.#answer("highlight", () =>
      plans.map((plan) => {
        const { sheet } = plan;
        const held = plan.seen.every(({ row, column, value }) => this.cell(sheet, row, column) === value);
        const problem = { code: "changed meanwhile", what: "The sheet was changed.", next: "Check again." } as const;
        if (!held) return { sheet, problem };
        this.highlights.set(sheet, plan);
        return { sheet, problem: undefined };
      }),
    );

  clearHighlights: Host["clearHighlights"] = (names) =>
    this.#answer("clearHighlights", () => {
      const cleared = [...this.highlights.keys()].filter((name) => names === undefined || names.includes(name));
      for (const name of cleared) this.highlights.delete(name);
      return { removed: cleared.length };
    });

  written: Host["written"] = (kind) =>
    this.#answer("written", () =>
      this.sheets.flatMap(({ name, top, left, values }): WrittenSheet[] => {
        const mark = this.marks.get(name);
        return mark?.startsWith(kind) === true ? [{ name, mark, top, left, values }] : [];
      }),
    );

  write: Host["write"] = (plan, options = {}) =>
    this.#answer("write", () => {
      const former = this.sheets.find(({ name }) => this.marks.get(name) === plan.mark);
      if (former && options.copyName !== undefined) {
        this.#rename(former.name, options.copyName);
        this.marks.set(options.copyName, `kept ${plan.mark}`);
      }
      const name = former && options.copyName === undefined ? former.name : plan.name;
      const rows = plan.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? ""));
      this.sheets = [...this.sheets.filter((sheet) => sheet.name !== name), sheetOf({ name, rows })];
      this.marks.set(name, plan.mark);
      this.plans.set(name, plan);
      if (options.remember) this.remembered.set(options.remember.key, options.remember.text);
      if (options.activate === true) this.activeSheet = name;
      this.tell({ kind: "sheets" });
      return { sheet: name };
    });

  removeSheet: Host["removeSheet"] = (mark) =>
    this.#answer("removeSheet", () => {
      const before = this.sheets.length;
      this.sheets = this.sheets.filter(({ name }) => this.marks.get(name) !== mark);
      return { removed: before - this.sheets.length };
    });

  removeRows: Host["removeRows"] = (rows) =>
    this.#answer("removeRows", () => {
      if (rows.some(({ sheet, row, column, value }) => this.cell(sheet, row, column) !== value))
        return new Refusal({ code: "changed meanwhile", what: "The row was changed.", next: "Look again." });
      for (const name of new Set(rows.map(({ sheet }) => sheet))) {
        const found = this.#sheet(name);
        const gone = new Set(rows.flatMap(({ sheet, row }) => (sheet === name ? [row] : [])));
        if (found)
          this.#replace(name, {
            ...found,
            values: found.values.filter((_, at) => !gone.has(at + found.top)),
            hiddenRows: found.hiddenRows.filter((row) => !gone.has(row)),
          });
      }
      return { removed: rows.length };
    });

  select: Host["select"] = (sheet, row, column) =>
    this.#answer("select", () => {
      this.selections.push(`${sheet}!${String(row)},${String(column)}`);
      this.tell({ kind: "selected", sheet, area: { row, column, rows: 1, columns: 1 } });
      return undefined;
    });

  edit: Host["edit"] = ({ sheet, row, column, value, was, seen = [] }: CellEdit) =>
    this.#answer("edit", () => {
      const held = seen.every((one) => this.cell(sheet, one.row, one.column) === one.value);
      if (this.cell(sheet, row, column) !== was || !held)
        return new Refusal({ code: "changed meanwhile", what: "The cell was changed.", next: "Look again." });
      this.type(sheet, row, column, value);
      return undefined;
    });

  addColumn: Host["addColumn"] = (sheet, row, column, header) =>
    this.#answer("addColumn", () => {
      const found = this.#sheet(sheet);
      if (!found) return undefined;
      this.#widen(found, column);
      this.#put(sheet, row, column, header);
      return undefined;
    });

  writeStates: Host["writeStates"] = (plans) =>
    this.#answer("writeStates", () => {
      for (const plan of plans) {
        const found = this.#sheet(plan.sheet);
        if (found) this.#widen(found, plan.column);
        this.#put(plan.sheet, plan.headerRow, plan.column, plan.heading);
        plan.words.forEach((word, at) => {
          const row = plan.headerRow + 1 + at;
          if (
            plan.ours.words.includes(String(this.cell(plan.sheet, row, plan.column))) ||
            this.cell(plan.sheet, row, plan.column) === ""
          )
            this.#put(plan.sheet, row, plan.column, word);
        });
        const area = { row: plan.headerRow, column: plan.column, rows: plan.words.length + 1, columns: 1 };
        this.tell({ kind: "changed", sheet: plan.sheet, area, local: true });
      }
    });

  clearStates: Host["clearStates"] = (columns) =>
    this.#answer("clearStates", () => {
      for (const { sheet, headerRow, column, rows } of columns)
        for (let row = headerRow; row <= headerRow + rows; row++) this.#put(sheet, row, column, "");
      return { removed: columns.length };
    });

  recall: Host["recall"] = (key) => this.#answer("recall", () => this.remembered.get(key));

  remember: Host["remember"] = (key, text) =>
    this.#answer("remember", () => {
      if (text === undefined) this.remembered.delete(key);
      else this.remembered.set(key, text);
      return undefined;
    });

  listen: Host["listen"] = (listener) =>
    this.#answer("listen", () => {
      this.#listeners.add(listener);
      return () => void this.#listeners.delete(listener);
    });

  async #answer<T>(call: Call, value: () => T | Refusal): Promise<Outcome<T>> {
    this.calls.push(call);
    await this.#gates.get(call);
    const problem = this.failing.get(call);
    if (problem) {
      this.failing.delete(call);
      return { ok: false, problem };
    }
    const answer = value();
    return answer instanceof Refusal ? { ok: false, problem: answer.problem } : { ok: true, value: answer };
  }

  #outline(): WorkbookOutline {
    return {
      activeSheet: this.activeSheet,
      sheets: this.sheets.map(({ name, visibility, values, top, left }) => ({
        name,
        visibility,
        mark: this.marks.get(name),
        content: values.some((line) => line.some((value) => value !== ""))
          ? { row: top, column: left, rows: values.length, columns: values[0]?.length ?? 0 }
          : undefined,
      })),
    };
  }

  #sheet(name: string): SheetSnapshot | undefined {
    return this.sheets.find((sheet) => sheet.name === name);
  }

  #replace(name: string, now: SheetSnapshot): void {
    this.sheets = this.sheets.map((sheet) => (sheet.name === name ? now : sheet));
  }

  #rename(name: string, now: string): void {
    const sheet = this.#sheet(name);
    if (sheet) this.#replace(name, { ...sheet, name: now });
  }

  #widen(found: SheetSnapshot, column: number): void {
    const width = column - found.left + 1;
    this.#replace(found.name, {
      ...found,
      values: found.values.map((line) =>
        Array.from({ length: Math.max(width, line.length) }, (_, at) => line[at] ?? ""),
      ),
    });
  }

  #put(sheet: string, row: number, column: number, value: CellValue): void {
    const found = this.#sheet(sheet);
    if (!found) return;
    const values = found.values.map((line, at) =>
      at === row - found.top ? line.map((before, across) => (across === column - found.left ? value : before)) : line,
    );
    this.#replace(sheet, { ...found, values });
  }
}

class Refusal {
  constructor(readonly problem: Problem) {}
}
