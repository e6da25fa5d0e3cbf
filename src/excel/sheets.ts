import type { Visibility } from "../tracker/snapshot";
import { officeCode } from "./problems";
import type { RunContext } from "./run";

export interface KnownSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
}

const facts = "items/id,items/name,items/visibility";

/**
 * The sheets as they were last listed. Their ids hold for the session only (#38, #1390), which is all they are used
 * for here: to ask every sheet in the request that also asks which sheets there are.
 */
export class Sheets {
  private known: readonly KnownSheet[] = [];

  get all(): readonly KnownSheet[] {
    return this.known;
  }

  nameOf(id: string): string | undefined {
    return this.known.find((sheet) => sheet.id === id)?.name;
  }

  /** How many there were; 1 where nobody asked yet. */
  get count(): number {
    return Math.max(1, this.known.length);
  }

  forget(): void {
    this.known = [];
  }

  /** A sheet that was only just added, with what it was asked: the next question reaches it in the first round trip. */
  add(sheet: Excel.Worksheet): void {
    if (this.nameOf(sheet.id) === undefined) this.known = [...this.known, knownOf(sheet)];
  }

  async list(context: RunContext): Promise<void> {
    const { worksheets } = context.workbook;
    worksheets.load(facts);
    await context.sync();
    this.known = worksheets.items.map(knownOf);
  }

  /**
   * Asks something of every sheet: in one round trip where no sheet was added since the last time, else in two.
   * `beside` is asked once, in the first of them.
   */
  async askAll<T, B>(
    context: RunContext,
    ask: (sheet: Excel.Worksheet, id: string) => T,
    beside: (workbook: Excel.Workbook) => B,
  ): Promise<{ readonly sheets: readonly { readonly sheet: KnownSheet; readonly asked: T }[]; readonly beside: B }> {
    try {
      return await this.askListed(context, ask, beside);
    } catch (error) {
      const oneWentAway = officeCode(error) === "ItemNotFound" || officeCode(error) === "InvalidReference";
      if (!oneWentAway || this.known.length === 0) throw error;
      this.forget();
      return await this.askListed(context, ask, beside);
    }
  }

  private async askListed<T, B>(
    context: RunContext,
    ask: (sheet: Excel.Worksheet, id: string) => T,
    beside: (workbook: Excel.Workbook) => B,
  ) {
    const { worksheets } = context.workbook;
    worksheets.load(facts);
    const asked = new Map(this.known.map(({ id }) => [id, ask(worksheets.getItem(id), id)]));
    const besides = beside(context.workbook);
    await context.sync();
    const listed = worksheets.items.map(knownOf);
    this.known = listed;
    const added = listed.filter(({ id }) => !asked.has(id));
    for (const { id } of added) asked.set(id, ask(worksheets.getItem(id), id));
    if (added.length > 0) await context.sync();
    const sheets = listed.flatMap((sheet) => {
      const answer = asked.get(sheet.id);
      return answer === undefined ? [] : [{ sheet, asked: answer }];
    });
    return { sheets, beside: besides };
  }
}

function knownOf({ id, name, visibility }: Excel.Worksheet): KnownSheet {
  return { id, name, visibility: visible(visibility) };
}

function visible(visibility: Excel.Worksheet["visibility"]): Visibility {
  if (visibility === "Visible") return "visible";
  return visibility === "Hidden" ? "hidden" : "veryHidden";
}
