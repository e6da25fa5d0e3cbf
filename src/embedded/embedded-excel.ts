import type { SheetModel, WorkbookModel } from "../files/model";
import type { Area, CellValue } from "../tracker/snapshot";
import { bytesOf, Counters } from "./counters";
import { ExcelError, type ExcelErrorCode } from "./errors";
import { execute } from "./execute";
import { Faults } from "./faults";
import { supplyOffice, type OfficeTheme } from "./office-context";
import { requirementSets, type ExcelEdition } from "./requirements";
import type { OfficeRuntime } from "./runtime";
import { Session, type Author, type Change } from "./session";
import type { Bridge, Request, ResponseBody } from "./wire";
import * as person from "./person";
import { UndoList } from "./undo";

export interface EmbeddedOptions {
  readonly model: WorkbookModel;
  readonly runtime: OfficeRuntime;
  /** Which Excel it answers as; Microsoft 365 unless told otherwise. */
  readonly edition?: ExcelEdition;
  readonly theme?: OfficeTheme;
  /** Day number of today for TODAY(); the computer's day unless told otherwise. */
  readonly today?: () => number;
  /** How typed dates are read: "en-GB" unless told otherwise. */
  readonly locale?: "en-GB" | "en-US";
  readonly fileName?: string;
  /** How many steps Ctrl+Z goes back; 0 unless told otherwise, for each step keeps a copy of the workbook. */
  readonly undoSteps?: number;
}

/** Request flag of `Excel.run({ delayForCellEdit: true })`, from the runtime file. */
const delayForCellEdit = 64;

/** A request that puts something with "=" into cells; conditional formats are evaluated elsewhere. */
const writesFormula = /"Name":"(?:Values|Formulas)[^{]*\{"Arguments":[^}]*"[=+-]/;

/** What is sent back, with its UTF-8 bytes: they are counted once, for an answer may have millions. */
interface Answer {
  readonly text: string;
  readonly bytes: number;
}

/** An Excel in memory that answers Microsoft's office.js; nothing of it is Microsoft's but the runtime. */
export class EmbeddedExcel {
  readonly counters = new Counters();
  readonly faults = new Faults();
  readonly model: WorkbookModel;
  private readonly session: Session;
  private readonly bridge: Bridge;
  private readonly undoList: UndoList;
  private waitingForCellEdit: (() => void)[] = [];
  /** Requests are carried out one after the other, in the order in which they came. */
  private line: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(options: EmbeddedOptions) {
    this.model = options.model;
    this.session = new Session(options.model, {
      today: options.today ?? computersToday,
      locale: options.locale ?? "en-GB",
      fileName: options.fileName ?? "Workbook.xlsx",
    });
    this.undoList = new UndoList(this.session, options.undoSteps ?? 0);
    const bridge: Bridge = {
      sendMessageToHost: (text) => {
        this.receive(text);
      },
    };
    this.bridge = bridge;
    supplyOffice(options.runtime, {
      excelApi: requirementSets[options.edition ?? "Microsoft 365"],
      theme: options.theme,
    });
    options.runtime.OfficeExtension.HostBridge.init(bridge);
  }

  /** Handlers that are registered, and objects that add-in code holds: both end where they began. */
  get held(): { readonly handlers: number; readonly references: number } {
    return { handlers: this.session.events.handlers, references: this.session.references.size };
  }

  get activeSheet(): string {
    return this.session.activeSheet.name;
  }

  selection(sheet: string): Area {
    return this.session.selection(this.sheet(sheet));
  }

  /** Until the returned function is called. */
  on(_event: "change", listener: (change: Change) => void): () => void {
    return this.session.listen(listener);
  }

  /** As a person types it: text is read as Excel reads it, raises the change event. */
  edit(sheet: string, row: number, column: number, value: CellValue, by: Author = "Local"): void {
    this.act(() => {
      person.edit(this.session, this.sheet(sheet), row, column, value, by);
    }, by);
    if (this.session.hasFormulas || (typeof value === "string" && /^[=+-]/.test(value)))
      void this.calculateSoon(this.sheet(sheet));
  }

  select(sheet: string, area: Area): void {
    this.act(() => {
      this.session.select(this.sheet(sheet), area);
    });
  }

  activate(sheet: string): void {
    this.act(() => {
      this.session.activate(this.sheet(sheet));
    });
  }

  insertRows(sheet: string, row: number, count = 1, by: Author = "Local"): void {
    this.act(() => {
      person.insertRows(this.session, this.sheet(sheet), row, count, by);
    }, by);
  }

  deleteRows(sheet: string, row: number, count = 1, by: Author = "Local"): void {
    this.act(() => {
      person.deleteRows(this.session, this.sheet(sheet), row, count, by);
    }, by);
  }

  insertColumns(sheet: string, column: number, count = 1, by: Author = "Local"): void {
    this.act(() => {
      person.insertColumns(this.session, this.sheet(sheet), column, count, by);
    }, by);
  }

  deleteColumns(sheet: string, column: number, count = 1, by: Author = "Local"): void {
    this.act(() => {
      person.deleteColumns(this.session, this.sheet(sheet), column, count, by);
    }, by);
  }

  /** Sorts the rows of an area without headings by one of its columns, counted from the area's first. */
  sort(sheet: string, area: Area, column: number, ascending = true, by: Author = "Local"): void {
    this.act(() => {
      person.sort(this.session, this.sheet(sheet), area, column, ascending, by);
    }, by);
  }

  hideRows(sheet: string, rows: readonly number[], hidden = true): void {
    this.act(() => {
      person.hideRows(this.session, this.sheet(sheet), rows, hidden);
    });
  }

  /** A filter over the area, its heading row first: the rows that do not pass are hidden. */
  filter(sheet: string, area: Area, passes: (row: number) => boolean): void {
    this.act(() => {
      person.filter(this.session, this.sheet(sheet), area, passes);
    });
  }

  addSheet(name: string, by: Author = "Local"): void {
    this.act(() => {
      person.addSheet(this.session, name, by);
    }, by);
  }

  renameSheet(sheet: string, name: string, by: Author = "Local"): void {
    this.act(() => {
      person.renameSheet(this.session, this.sheet(sheet), name, by);
    }, by);
  }

  deleteSheet(sheet: string, by: Author = "Local"): void {
    this.act(() => {
      person.deleteSheet(this.session, this.sheet(sheet), by);
    }, by);
  }

  /** Ctrl+Z; false where there is nothing to take back. Needs `undoSteps`. */
  undo(): boolean {
    const undone = this.undoList.undo();
    this.sendEvents();
    return undone;
  }

  /** A person protects the sheet; what is not said to be allowed is not. */
  protect(sheet: string, allow: Partial<Omit<SheetModel["protection"], "on">> = {}): void {
    this.act(() => {
      person.protect(this.session, this.sheet(sheet), allow);
    });
  }

  unprotect(sheet: string): void {
    this.act(() => {
      person.unprotect(this.session, this.sheet(sheet));
    });
  }

  /** What waits because a person types goes on. */
  endCellEdit(): void {
    this.faults.endCellEdit();
    const waiting = this.waitingForCellEdit;
    this.waitingForCellEdit = [];
    for (const go of waiting) go();
  }

  /** The window is gone: nothing is answered or sent any more. */
  close(): void {
    this.closed = true;
  }

  private async calculateSoon(sheet: SheetModel): Promise<void> {
    if (this.session.calculator) return;
    await this.loadCalculator();
    this.session.calculate();
    this.session.tell({ sheet, area: undefined, kind: "values" });
  }

  private sheet(name: string): SheetModel {
    const sheet = this.session.sheetNamed(name);
    if (!sheet) throw new ExcelError("ItemNotFound", name);
    return sheet;
  }

  private act(action: () => void, by: Author = "Local"): void {
    if (by === "Local") this.undoList.step(action);
    else {
      this.undoList.forget();
      action();
    }
    this.sendEvents();
  }

  private receive(text: string): void {
    const request = JSON.parse(text) as Request;
    const { Actions } = request.message.body;
    const bytes = bytesOf(text);
    this.counters.requested(
      bytes,
      Actions.every((action) => action.ActionType === 1 || action.Name === "_RemoveReference"),
    );
    if (this.faults.cellEdit && ((request.flags ?? 0) & delayForCellEdit) !== 0)
      this.waitingForCellEdit.push(() => {
        this.later(request, text, bytes);
      });
    else this.later(request, text, bytes);
  }

  /** Never within the call that sent it: an Excel is another process. */
  private later(request: Request, text: string, bytes: number): void {
    const turn = async (): Promise<void> => {
      await this.calculatorFor(text);
      const delay = this.faults.delayOfNext();
      if (delay > 0) await wait(delay);
      this.carryOut(request, bytes);
    };
    this.line = this.line.then(turn);
  }

  /** The libraries that evaluate formulas are loaded once there is a formula to evaluate. */
  private async calculatorFor(text: string): Promise<void> {
    if (this.session.calculator) return;
    if (!this.session.hasFormulas && !writesFormula.test(text)) return;
    await this.loadCalculator();
  }

  private async loadCalculator(): Promise<void> {
    const { FormulaCalculator } = await import("./formulas/calculator");
    this.session.calculator ??= new FormulaCalculator();
  }

  private carryOut(request: Request, bytes: number): void {
    if (this.closed) return;
    const { cellEdit, dropped, late } = this.faults.arriving();
    let answer: Answer;
    if (cellEdit) answer = answerTo(request, refusal("InvalidOperationInCellEditMode"));
    else if (bytes > this.faults.payloadLimit) answer = answerTo(request, refusal("RequestPayloadSizeLimitExceeded"));
    else answer = this.answer(request);
    if (dropped) return;
    if (late === 0) this.send(answer);
    else
      void wait(late).then(() => {
        if (!this.closed) this.send(answer);
      });
  }

  private send({ text, bytes }: Answer): void {
    this.counters.answered(bytes);
    this.bridge.onMessageFromHost?.(text);
    this.sendEvents();
  }

  private answer(request: Request): Answer {
    const body = this.undoList.step(() =>
      execute(request.message.body, this.session, (index) => {
        const code = this.faults.atThis(index);
        return code === undefined ? undefined : new ExcelError(code, "");
      }),
    );
    const answer = answerTo(request, body);
    return answer.bytes > this.faults.payloadLimit
      ? answerTo(request, refusal("ResponsePayloadSizeLimitExceeded"))
      : answer;
  }

  private sendEvents(): void {
    const entries = this.session.events.take();
    if (entries.length === 0 || this.closed) return;
    const { eventDelivery } = this.faults;
    if (eventDelivery === "lost") return;
    const sent =
      eventDelivery === "doubled"
        ? entries.flatMap((entry) => [entry, entry])
        : eventDelivery === "reversed"
          ? entries.toReversed()
          : entries;
    void Promise.resolve().then(() => {
      if (!this.closed) this.bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries: sent } }));
    });
  }
}

function answerTo(request: Request, body: ResponseBody): Answer {
  const text = JSON.stringify({
    id: request.id,
    type: 2,
    flags: 0,
    message: { statusCode: 200, headers: {}, body },
  });
  return { text, bytes: bytesOf(text) };
}

/** The whole request is refused before its first action. */
function refusal(code: ExcelErrorCode): ResponseBody {
  const { message } = new ExcelError(code, "");
  return { TraceIds: [], Error: { Code: code, Message: message, Location: "", ActionIndex: -1, HttpStatusCode: 400 } };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

function computersToday(): number {
  const now = new Date();
  return Math.round(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000) + 25_569;
}
