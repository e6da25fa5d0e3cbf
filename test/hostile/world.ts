import { strFromU8, unzipSync } from "fflate";
import { damageCustomXml, loseCustomXml, type EmbeddedExcel } from "../../src/embedded";
import { saveCopy, type OpenedWorkbook } from "../../src/files";
import { rowForWriting } from "../../src/files/cell-rows";
import type { SheetModel } from "../../src/files/model";
import { createOfficeHost } from "../../src/excel";
import type { Problem } from "../../src/host";
import type { RowReview, WorkbookReview } from "../../src/review/review";
import { emptyMemory } from "../../src/review/memory";
import { stateInWords } from "../../src/review/state-words";
import { setAside } from "../../src/taskpane/session/decisions";
import { Session } from "../../src/taskpane/session/session";
import type { Pace } from "../../src/taskpane/session/slices";
import { addStates, hasStates, removeStates } from "../../src/taskpane/session/state-column";
import { answer, buildSummary } from "../../src/taskpane/session/summary";
import { addColumn, exportFindings, takeEverythingOut } from "../../src/taskpane/session/workbook";
import { fieldKeys, fields } from "../../src/tracker/fields";
import { isState } from "../../src/tracker/state-column";
import { openAsGlobalExcel } from "../embedded/office-runtime";
import type { Command, Fault, PaneCommand, PeopleCommand } from "./commands";
import { askedBy, plansOf, saidBy, truthOf } from "./oracle";
import { doAsPeople } from "./people";
import { difference, isOurs, isOurSheet, memoryNamespace, ourMarks, peoplesPart } from "./pictures";
import { openedAgain, today, trackerFile } from "./tracker-file";
import type { VirtualClock } from "./virtual-clock";

function fail(what: string): never {
  throw new Error(what);
}

function mapped(review: WorkbookReview): string {
  return review.trackers.map(({ tracker }) => tracker.columns.map(({ field }) => field).join()).join("|");
}

type Model = EmbeddedExcel["model"];

/** Takes out of a copy of the workbook what the pane was asked to change, so that the rest can be compared. */
type Forget = (model: Model) => void;

/** Rows that are hidden or filtered, and protection, raise no event that says what a review needs. */
const silent: ReadonlySet<PeopleCommand["do"]> = new Set(["filter", "hide row", "protect", "unprotect"]);

/** Gives way after every few steps, so that what people do comes in the middle of reading and reviewing too. */
function fewStepsAtATime(): Pace {
  let now = 0;
  return { now: () => now++, giveWay: () => new Promise((resolve) => setTimeout(resolve)) };
}

/** One workbook, the pane on it, and what must hold whatever is done to it. */
export class World {
  private opened: OpenedWorkbook;
  private excel: EmbeddedExcel;
  private session: Session;
  /** The people's part as they left it. */
  private ledger: Readonly<Record<string, string>>;
  /** What the pane is asked to change of the people's part just now. */
  private forget: Forget | undefined;
  /** Why the pane cannot know that something changed: such a change is never announced, or its event was lost. */
  private unannounced = false;
  private broken: unknown;
  /** People did something while the pane worked. */
  private meanwhile = false;
  /** Excel did not answer something that it did: the pane cannot know what stands there. */
  private unsure = false;
  /** Marks that a highlight left while Excel was silent: they are to go before Excel is asked anything else. */
  private readonly owed = new Set<string>();
  /** Whether an edit of the pane stands in its cell just now; undefined where the pane edits nothing. */
  private editing: (() => boolean) | undefined;
  /** True where people did something between the writing of an edit and its being put back. */
  private halfWay = false;
  /** True while the people's part holds what the last check saw. */
  private asChecked = false;

  private constructor(
    private readonly clock: VirtualClock,
    opened: OpenedWorkbook,
  ) {
    this.opened = opened;
    const started = this.open();
    this.excel = started.excel;
    this.session = started.session;
    this.ledger = peoplesPart(this.excel.model);
  }

  static async start(clock: VirtualClock): Promise<World> {
    const world = new World(clock, openedAgain(trackerFile()));
    await clock.wait(world.session.start());
    await clock.settle();
    return world;
  }

  private open(): { readonly excel: EmbeddedExcel; readonly session: Session } {
    const { excel } = openAsGlobalExcel({ model: this.opened.model, today: () => today, undoSteps: 10 });
    const host = createOfficeHost();
    const session = new Session({ host, today: () => today, clock: () => "14:03", pace: fewStepsAtATime() });
    return { excel, session };
  }

  private get memory() {
    return this.session.store.read().memory ?? emptyMemory;
  }

  async perform(command: Command): Promise<void> {
    switch (command.who) {
      case "people":
        this.people(command.what);
        await this.clock.settle();
        break;
      case "pane":
        await this.pane(command);
        break;
      case "reopen":
        await this.reopen(command.settings);
    }
    this.holds();
  }

  private people(what: PeopleCommand): void {
    // Excel has no "write if": what came in between stands written over until the next request puts it back.
    if (this.editing?.() === true && difference(this.ledger, this.picture()) !== "") this.halfWay = true;
    else this.untouched("before people did something");
    doAsPeople(this.excel, what);
    if (silent.has(what.do)) this.unannounced = true;
    if (what.do !== "select") this.asChecked = false;
    this.ledger = this.picture();
  }

  private picture(): Readonly<Record<string, string>> {
    if (!this.forget) return peoplesPart(this.excel.model);
    const copy = structuredClone(this.excel.model);
    this.forget(copy);
    return peoplesPart(copy);
  }

  private untouched(when: string): void {
    const found = difference(this.ledger, this.picture());
    if (found !== "") fail(`The people's part was changed, ${when}: ${found}`);
  }

  private arm(fault: Fault): void {
    const { faults } = this.excel;
    switch (fault.wrong) {
      case "fails":
        faults.failAt({ request: fault.request, action: fault.action, code: fault.code });
        return;
      case "cell edit":
        faults.beforeRequest(fault.request, () => {
          faults.startCellEdit(fault.requests);
        });
        return;
      case "no answer":
        faults.beforeRequest(fault.request, () => {
          faults.dropAnswers(fault.requests);
          this.unsure = true;
        });
        return;
      case "late answer":
        faults.beforeRequest(fault.request, () => {
          faults.answerLate(90_000);
          this.unsure = true;
        });
        return;
      case "carried out late":
        this.unsure = true;
        faults.beforeRequest(fault.request, () => {
          faults.delayRequests(90_000);
        });
        return;
      case "events":
        faults.eventDelivery = fault.events;
        if (fault.events !== "doubled") this.unannounced = true;
        return;
      case "too large":
        faults.payloadLimit = fault.bytes;
        return;
      case "meanwhile":
        faults.beforeRequest(fault.request, () => {
          this.meanwhile = true;
          // Ctrl+Z takes back what the pane just did: then nobody can say what should stand there.
          if (fault.people.do === "undo") this.unsure = true;
          try {
            this.people(fault.people);
          } catch (error) {
            // Excel itself must go on; the sequence fails when the pane has ended.
            this.broken ??= error;
          }
        });
    }
  }

  private startAfresh(): void {
    this.meanwhile = false;
    this.halfWay = false;
    this.editing = undefined;
    this.unsure = false;
  }

  private async pane({ what, faults, stopped }: Extract<Command, { who: "pane" }>): Promise<void> {
    this.startAfresh();
    const before = ourMarks(this.excel.model);
    const sheets = this.excel.model.sheets.map(({ name }) => name).join();
    const names = new Map(this.excel.model.sheets.map(({ id, name }) => [id, name]));
    const askedBefore = new Map([...names].map(([id, name]) => [id, this.asked([name]).length]));
    if (what.do === "check") this.unannounced = false;
    for (const fault of faults) this.arm(fault);
    this.session.dismissProblem();
    this.forget = this.mayChange(what);
    this.ledger = this.picture();
    const work = this.begin(what);
    if (stopped) this.session.stop();
    const ok = await this.clock.wait(work);
    await this.clock.settle();
    this.excel.endCellEdit();
    this.excel.faults.clear();
    // What Excel would not hear of while a cell was edited is put right within seconds of its end.
    await this.clock.wait(new Promise((resolve) => setTimeout(resolve, 6_000)));
    await this.clock.settle();
    if (this.broken !== undefined) throw this.broken as Error;
    // Where people acted on a cell that was to be put back nobody can say what should stand there now.
    if (!this.halfWay) this.untouched(`by "${what.do}"`);
    this.forget = undefined;
    this.editing = undefined;
    this.ledger = this.picture();
    this.explained(what, faults, ok || stopped);
    if (what.do === "check") this.checked(ok);
    if (ok && !stopped && (what.do === "check" || what.do === "write states")) this.statesStand();
    if (what.do === "edit in pane" || what.do === "add column") this.asChecked = false;
    if (what.do === "highlight") this.highlighted(ok, before, names, askedBefore);
    if (what.do === "clear" && ok) this.noMarks();
    if (what.do === "take everything out" && ok && this.session.store.read().checked) this.nothingKept();
    if (!ok && !this.unsure && !this.meanwhile) {
      const now = this.excel.model.sheets.map(({ name }) => name).join();
      if (now !== sheets) fail(`"${what.do}" failed and left other sheets: ${now}`);
    }
  }

  private get rows(): readonly RowReview[] {
    return this.session.store.read().checked?.review.trackers.flatMap((one) => one.rows) ?? [];
  }

  private begin(what: PaneCommand): Promise<boolean> {
    const { session } = this;
    switch (what.do) {
      case "check":
        return session.check();
      case "highlight":
        return session.highlight();
      case "clear":
        return session.clearHighlights();
      case "summary":
        return this.summary(what.keep);
      case "findings sheet":
        return exportFindings(session);
      case "take everything out":
        return takeEverythingOut(session);
      case "set aside": {
        const all = this.rows.flatMap(({ row, findings }) => findings.map((finding) => ({ row, finding })));
        const chosen = all[what.finding % Math.max(1, all.length)];
        if (!chosen) return Promise.resolve(true);
        return setAside(session, chosen.finding, chosen.row, { by: "MB", reason: "Agreed at the meeting." });
      }
      case "show row": {
        const chosen = this.rows[what.row % Math.max(1, this.rows.length)];
        return session.select(chosen?.row.sheet ?? "Tracker", chosen?.row.row ?? 0, 0).then(() => true);
      }
      case "add column": {
        const tracker = session.store.read().checked?.review.trackers[0]?.tracker;
        if (!tracker) return Promise.resolve(true);
        return addColumn(session, tracker, "escalation").then(() => session.store.read().problem === undefined);
      }
      case "write states":
        return addStates(session).then(() => session.store.read().problem === undefined);
      case "remove states":
        return removeStates(session).then(() => session.store.read().problem === undefined);
      case "edit in pane": {
        const chosen = this.chosen(what);
        return chosen ? session.edit({ ...chosen.wish, value: what.value }) : Promise.resolve(true);
      }
    }
  }

  private async summary(keep: boolean): Promise<boolean> {
    if (!this.session.store.read().checked) return true;
    let ok = await buildSummary(this.session);
    for (let asked = 0; asked < 3 && this.session.store.read().asking; asked++) {
      const about = this.session.store.read().asking?.about;
      ok = await answer(this.session, about === "privacy" ? "keep all" : keep ? "keep a copy" : "replace");
    }
    return ok;
  }

  /** The cell that a person edits in the pane: where it is, what it was, and what tells its row and its column. */
  private chosen(what: Extract<PaneCommand, { do: "edit in pane" }>) {
    const row = this.rows[what.row % Math.max(1, this.rows.length)]?.row;
    if (!row) return undefined;
    const fields = fieldKeys.filter((field) => row.cells[field].column >= 0 && !row.cells[field].inherited);
    const field = fields[what.column % Math.max(1, fields.length)];
    if (!field) return undefined;
    const trackers = this.session.store.read().checked?.review.trackers ?? [];
    const columns = trackers.find(({ tracker }) => tracker.rows.includes(row))?.tracker.columns ?? [];
    const { column, raw } = row.cells[field];
    return {
      wish: { sheet: row.sheet, row: row.row, column, was: raw },
      heading: columns.find((one) => one.column === column)?.header,
      ref: field === "ref" || row.cells.ref.blank ? undefined : row.cells.ref,
    };
  }

  private mayChange(what: PaneCommand): Forget | undefined {
    if (what.do === "add column" || what.do === "write states") {
      const trackers = this.session.store.read().checked?.review.trackers.map(({ tracker }) => tracker) ?? [];
      const places = (what.do === "add column" ? trackers.slice(0, 1) : trackers).map((tracker) => ({
        id: this.excel.model.sheets.find(({ name }) => name === tracker.sheet)?.id,
        heading: tracker.headerRows.at(-1) ?? 0,
        column: tracker.lastColumn + 1,
      }));
      return (model) => {
        for (const { id, heading, column } of places) {
          const sheet = model.sheets.find((one) => one.id === id);
          if (!sheet) continue;
          // The neighbour's look and width come along; the cell must have been empty.
          const value = sheet.cells.get(heading)?.get(column)?.value;
          if (value === "" || value === fields.escalation.label) rowForWriting(sheet, heading).delete(column);
          if (what.do === "write states") withoutLooks(sheet, column);
          sheet.columnWidths.delete(column);
        }
      };
    }
    if (what.do !== "edit in pane") return undefined;
    const chosen = this.chosen(what);
    if (!chosen) return undefined;
    const { wish, heading, ref } = chosen;
    const sheetId = this.excel.model.sheets.find(({ name }) => name === wish.sheet)?.id;
    this.editing = () => {
      const sheet = this.excel.model.sheets.find(({ id }) => id === sheetId);
      return sheet?.cells.get(wish.row)?.get(wish.column)?.value === what.value;
    };
    // The cell of that heading in rows of that reference: wherever it went, only there may anything be written.
    return (model) => {
      const sheet = model.sheets.find(({ id }) => id === sheetId);
      if (!sheet) return;
      const lines = [...sheet.cells.keys()].map((row) => rowForWriting(sheet, row));
      const columns = lines.flatMap((line) =>
        [...line].flatMap(([at, { value }]) => (String(value) === heading ? [at] : [])),
      );
      for (const line of lines)
        if (!ref || ref.column < 0 || [...line.values()].some(({ value }) => value === ref.raw))
          for (const at of columns) line.delete(at);
    };
  }

  /** A failure is said in words that help; what nobody made go wrong does not go wrong. */
  private explained(what: PaneCommand, faults: readonly Fault[], ok: boolean): void {
    const { problem, asking } = this.session.store.read();
    if (!ok && !problem && !asking && what.do !== "set aside") fail(`"${what.do}" failed and nothing was said.`);
    if (!problem) return;
    for (const text of [problem.what, problem.next])
      if (text === "" || text.split(" ").length > 25) fail(`The problem is not said well: ${text}`);
    const made = faults.some(({ wrong }) => wrong === "fails");
    if (!made && (problem.code === "unexpected" || problem.code === "old Excel"))
      fail(`"${what.do}" ended as ${problem.code}: ${problem.what}`);
  }

  /** Where a column of ours stands it says what the review says, but for what people wrote into it. */
  private statesStand(): void {
    const { problem, checked } = this.session.store.read();
    if (problem || this.meanwhile || this.unsure || !checked) return;
    for (const { tracker, rows } of checked.review.trackers) {
      if (!hasStates(tracker)) continue;
      const cells = this.excel.model.sheets.find(({ name }) => name === tracker.sheet)?.cells;
      for (const review of rows) {
        const { ref, row } = review.row;
        const value = cells?.get(row)?.get(tracker.stateColumn ?? 0)?.value;
        const word = stateInWords(review);
        if (isState(value) && value !== word) fail(`${ref} is ${word}, and its column says "${String(value)}".`);
      }
    }
  }

  private checked(ok: boolean): void {
    if (!ok || this.meanwhile) return;
    this.asChecked = true;
  }

  /** What the review as it stands asks for on a sheet, under one of its names. */
  private asked(names: readonly string[]): readonly string[] {
    const { checked } = this.session.store.read();
    if (!checked) return [];
    const snapshot = this.session.checking.held?.snapshot ?? { sheets: [], date1904: false };
    const plans = plansOf({ review: checked.review, snapshot }, this.memory);
    return names.map((name) => askedBy(plans, name)).reduce((one, other) => (one.length > 0 ? one : other));
  }

  private highlighted(
    ok: boolean,
    before: ReturnType<typeof ourMarks>,
    names: ReadonlyMap<string, string>,
    askedBefore: ReadonlyMap<string, number>,
  ): void {
    const { checked } = this.session.store.read();
    if (!checked) return;
    const { model } = this.excel;
    const now = ourMarks(model);
    if (ok && !this.meanwhile) this.inTheirColumns();
    if (ok && this.asChecked && !this.meanwhile && !this.unsure) {
      // With what was set aside or kept since.
      const plans = plansOf(truthOf(model, this.memory), this.memory);
      for (const sheet of model.sheets) {
        const lines = (now.get(sheet.id) ?? []).map(({ areas, formulas, format }) =>
          JSON.stringify([areas, formulas[0], format.fill, format.fontColor]),
        );
        const asked = askedBy(plans, sheet.name);
        const wrong = lines.filter((line, at) => line !== asked[at]);
        if (plans.some((plan) => plan.sheet === sheet.name) && (wrong.length > 0 || lines.length !== asked.length))
          fail(`The highlights of ${sheet.name} are\n${wrong.join("\n")}\nwhere the review asks for other ones.`);
      }
    }
    if (ok) return;
    for (const sheet of model.sheets) {
      const ids = (now.get(sheet.id) ?? []).map(({ id }) => id);
      const old = (before.get(sheet.id) ?? []).map(({ id }) => id).filter((id) => !this.owed.has(id));
      const added = ids.filter((id) => !old.includes(id) && !this.owed.has(id));
      if (this.unsure) {
        for (const id of added) this.owed.add(id);
        continue;
      }
      const kept = old.filter((id) => ids.includes(id));
      if (added.length === 0 && (kept.length === old.length || this.meanwhile)) continue;
      // A sheet that was renamed meanwhile may have got back the name by which the pane knows it.
      const asked = this.asked([names.get(sheet.id) ?? sheet.name, sheet.name]);
      // The new set is whole, and what is left of the old one goes as soon as Excel lets it.
      if (added.length === asked.length || (this.meanwhile && added.length === askedBefore.get(sheet.id))) continue;
      fail(
        `Highlighting failed and left on ${sheet.name} ${String(kept.length)} of ${String(old.length)} old marks and ${String(added.length)} of ${String(asked.length)} new ones.`,
      );
    }
  }

  /** Each mark lies in a column under the heading that the review read there. */
  private inTheirColumns(): void {
    const { model } = this.excel;
    for (const { tracker } of this.session.store.read().checked?.review.trackers ?? []) {
      const sheet = model.sheets.find(({ name }) => name === tracker.sheet);
      for (const { areas } of sheet?.conditionalFormats.filter(isOurs) ?? [])
        for (const { column } of areas) {
          const header = tracker.columns.find((one) => one.column === column)?.header;
          const there = [...(sheet?.cells.values() ?? [])].some((line) => String(line.get(column)?.value) === header);
          if (header !== undefined && !there)
            fail(`A mark for "${header}" lies in another column of ${tracker.sheet}.`);
        }
    }
  }

  private noMarks(): void {
    for (const { name, conditionalFormats } of this.excel.model.sheets)
      if (conditionalFormats.some(isOurs)) fail(`Marks were left on ${name} after clearing.`);
  }

  private nothingKept(): void {
    const left = this.excel.model.customXml.filter(({ xml }) => xml.includes(memoryNamespace));
    if (left.length > 0) fail(`What was remembered was left: ${left.map(({ xml }) => xml).join(", ")}`);
  }

  /** Whatever was done. */
  private holds(): void {
    const { model } = this.excel;
    const state = this.session.store.read();
    if (state.work) fail(`The pane is still ${state.work.kind}.`);
    this.untouched("by whatever came after");
    for (const { name, sheet } of model.names)
      if (name.startsWith("ClearLine") && !model.sheets.some((one) => one.name === sheet))
        fail(`The name ${name} was left without its sheet.`);
    if (!state.checked || state.checked.stale !== undefined || this.unannounced) return;
    const { review } = truthOf(model, this.memory);
    // What a column is, is decided at a check, also where edits since would have it read as another.
    if (mapped(review) !== mapped(state.checked.review)) return;
    const truth = saidBy(review);
    const said = saidBy(state.checked.review);
    const at = truth.findIndex((line, index) => line !== said[index]);
    if (at >= 0 || said.length !== truth.length)
      fail(
        `The pane shows as current\n${said[at] ?? String(said.length)}\nwhere the sheet says\n${truth[at] ?? String(truth.length)}`,
      );
  }

  private async reopen(settings: "kept" | "lost" | "damaged"): Promise<void> {
    this.session.end();
    await this.clock.settle();
    // A saved copy says that it does not take these changes over; people make them in Excel itself.
    for (const sheet of this.excel.model.sheets) {
      if (sheet.protection.on) this.excel.unprotect(sheet.name);
      sheet.autoFilter = undefined;
    }
    this.excel.model.structureProtected = false;
    this.ledger = this.picture();
    const marks = this.marksBySheet();
    const saved = saveCopy(this.opened, this.excel.model);
    if (!saved.ok) fail(`The workbook could not be saved: ${saved.problem.what}`);
    this.excel.close();
    this.opened = openedAgain(saved.bytes);
    if (settings === "lost") loseCustomXml(this.opened.model);
    if (settings === "damaged") damageCustomXml(this.opened.model);
    const { excel, session } = this.open();
    this.excel = excel;
    this.session = session;
    this.untouched("by saving and opening again");
    if (this.marksBySheet() !== marks)
      fail(`Marks changed on the way through the file: ${marks} became ${this.marksBySheet()}`);
    this.unannounced = false;
    this.asChecked = false;
    await this.clock.wait(session.start());
    await this.clock.settle();
  }

  private marksBySheet(): string {
    const { model } = this.excel;
    const all = ourMarks(model);
    return JSON.stringify(
      model.sheets.map(({ id, name }) => [
        name,
        all.get(id)?.map(({ areas, formulas, format }) => [areas, formulas, format]),
      ]),
    );
  }

  /** Everything of ours is taken out, and then nothing of it is left: not in the workbook, not in its file. */
  async end(): Promise<void> {
    const { model, faults } = this.excel;
    faults.clear();
    model.structureProtected = false;
    for (const { name, protection } of model.sheets) if (protection.on) this.excel.unprotect(name);
    this.unannounced = true;
    this.ledger = this.picture();
    await this.clock.settle();
    await this.must("checked", this.session.check());
    await this.must("cleared", this.session.clearHighlights());
    await this.must("taken out", takeEverythingOut(this.session));
    this.noMarks();
    this.nothingKept();
    for (const sheet of model.sheets.filter((one) => isOurSheet(model, one))) this.excel.deleteSheet(sheet.name);
    this.session.end();
    await this.clock.settle();
    this.untouched("in the end");
    if (model.names.some(({ name }) => name.startsWith("ClearLine"))) fail("A name of ours was left.");
    if (this.excel.held.handlers > 0) fail(`${String(this.excel.held.handlers)} handlers were left.`);
    const saved = saveCopy(this.opened, model);
    if (!saved.ok) fail(`The workbook could not be saved: ${saved.problem.what}`);
    for (const [part, content] of Object.entries(unzipSync(saved.bytes)))
      if (/clear-?line/i.test(strFromU8(content))) fail(`The file still speaks of us in ${part}.`);
    this.excel.close();
  }

  private async must(what: string, work: Promise<boolean>): Promise<void> {
    const ok = await this.clock.wait(work);
    await this.clock.settle();
    const problem: Problem | undefined = this.session.store.read().problem;
    if (!ok) fail(`In the end nothing could be ${what}: ${problem?.code ?? ""} ${problem?.what ?? ""}`);
  }
}

/** Empty cells of a column have no look that counts, for the states that come into it have one. */
function withoutLooks(sheet: SheetModel, column: number): void {
  for (const row of sheet.cells.keys())
    if (sheet.cells.get(row)?.get(column)?.value === "") rowForWriting(sheet, row).delete(column);
}
