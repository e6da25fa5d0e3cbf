import type { CellEdit, Host, Outcome } from "../../host";
import type { Memory } from "../../review/memory";
import type { Day, TrackerRow } from "../../tracker/tracker";
import { said } from "../words/announcements";
import { staleWords } from "../words/problems";
import { Checking, toItsEnd, type CheckingOptions } from "./checking";
import { seenAround } from "./held";
import { follow } from "./live";
import { Jobs, type Job } from "./jobs";
import { between } from "./slices";
import { renewStates } from "./state-column";
import { rowKey, type Grouping, type OpenRow, type Page, type RowFilter, type RowKey, type Work } from "./state";
import { Store } from "./store";

/** The share of highlighting after which it is known what to mark. */
const toPlanned = 0.5;

const done: Outcome<void> = { ok: true, value: undefined };

/**
 * What a person does with the pane. Every method ends with the state changed: a result, or a problem said in words with
 * what was there before still there. None of them throws.
 */
export class Session {
  readonly store = new Store();
  readonly host: Host;
  readonly #options: CheckingOptions;
  readonly checking: Checking;
  #unfollow: (() => void) | undefined;
  readonly #jobs = new Jobs(this.store, () => this.checking.goStale(staleWords.noAnswer));
  /** Rows that the pane itself is selecting, whose event must not open them once more. */
  readonly #selecting = new Set<string>();
  /** Row that the pane is writing to: it will be read again, so Excel's word of the change asks for nothing more. */
  #writing: string | undefined;
  /** Rows that changed while the pane wrote to them: where the writing fails, it was somebody else's doing. */
  readonly #changedWhileWriting = new Set<string>();
  /** Words typed into a field and not saved, by cell: they outlive the row being closed. */
  readonly typing = new Map<string, string>();
  #initials = "";

  constructor(options: CheckingOptions) {
    this.host = options.host;
    this.#options = options;
    this.checking = new Checking(this.store, options);
  }

  get today(): Day {
    return this.#options.today();
  }

  get clock(): string {
    return this.#options.clock();
  }

  /** Connects, recalls what is kept in the workbook and recognises its sheets. */
  async start(): Promise<void> {
    void follow(this).then((unfollow) => (this.#unfollow = unfollow));
    await this.run("reading", (progress) => this.checking.begin(progress));
  }

  /** Reads everything anew and reviews it; highlights and columns of states that stand are renewed with it. */
  async check(): Promise<boolean> {
    const checked = await this.run("checking", (progress) => this.checking.again(progress));
    if (checked && this.store.read().highlighted) await this.highlight();
    if (checked) await renewStates(this);
    return checked;
  }

  /** Lets go of the workbook's events; the pane is closing. */
  end(): void {
    this.stop();
    this.#unfollow?.();
    this.#unfollow = undefined;
  }

  /** Does one job at a time; says the problem where it fails. True where it went well. */
  run(kind: Work["kind"], job: Job): Promise<boolean> {
    return this.#jobs.run(kind, job);
  }

  /** Looks something up after what runs now and before what comes next, without being shown as work. */
  async quietly(job: Job): Promise<void> {
    const outcome = await this.#jobs.inTurn(() => job(toItsEnd));
    if (!outcome.ok) this.store.change({ problem: outcome.problem });
  }

  /** Asks a running job to end; what was there before stays. */
  stop(): void {
    this.#jobs.stop();
  }

  /** Does once more what ended in the problem that is shown. */
  async retry(): Promise<void> {
    await this.#jobs.retry();
  }

  choose(sheet: string | undefined): void {
    this.store.change({ sheet, open: undefined, lastOpen: undefined });
  }

  go(page: Page): void {
    this.store.change({ page, open: undefined, returning: false });
  }

  narrow(part: Partial<RowFilter>): void {
    this.store.change({ filter: { ...this.store.read().filter, ...part } });
  }

  group(grouping: Grouping): void {
    this.store.change({ grouping });
  }

  open(key: RowKey, by: OpenRow["by"] = "pane"): void {
    const open = { sheet: key.sheet, row: key.row, by };
    this.store.change({ open, lastOpen: open, returning: false });
  }

  close(): void {
    this.store.change({ open: undefined, returning: true });
  }

  /** The list has the keyboard again. */
  returned(): void {
    this.store.change({ returning: false });
  }

  dismissProblem(): void {
    this.store.change({ problem: undefined });
  }

  dismissNotice(): void {
    this.store.change({ notice: undefined });
  }

  draft(row: TrackerRow, text: string): void {
    this.store.change({ drafts: { ...this.store.read().drafts, [rowKey(row)]: text } });
  }

  async select(sheet: string, row: number, column: number): Promise<void> {
    const key = rowKey({ sheet, row });
    this.#selecting.add(key);
    const selected = await this.host.select(sheet, row, column);
    if (!selected.ok) {
      this.#selecting.delete(key);
      this.store.change({ problem: selected.problem });
    }
  }

  /** True once for each selection that the pane itself asked for. */
  wasOwnSelection(key: RowKey): boolean {
    const own = this.#selecting.has(rowKey(key));
    this.#selecting.clear();
    return own;
  }

  /** Who last set a finding aside, so that they are not asked each time; never kept anywhere. */
  get initials(): string {
    return this.#initials;
  }

  signAs(initials: string): void {
    this.#initials = initials;
  }

  /** Writes one cell that the person typed in the pane, then re-checks its row. */
  async edit(edit: CellEdit): Promise<boolean> {
    return this.run("saving", async () => {
      this.#writing = rowKey(edit);
      this.#changedWhileWriting.clear();
      const { held } = this.checking;
      const seen = held ? seenAround(held, edit) : [];
      const written = await this.host.edit({ ...edit, seen }).finally(() => (this.#writing = undefined));
      if (written.ok) return this.checking.recheck(edit.sheet, edit.row, 1);
      // What stands there now is shown beside the problem; who got no answer is told that nobody knows.
      const { code } = written.problem;
      if (code === "changed meanwhile" || (this.#changedWhileWriting.size > 0 && code !== "no answer"))
        await this.checking.recheck(edit.sheet, edit.row, 1);
      return written;
    });
  }

  /** Keeps new settings, corrections or set-aside findings in the workbook and reviews with them. */
  async keep(part: Partial<Memory>): Promise<boolean> {
    return this.run("saving", async (progress) => {
      const { memory: before } = this.store.read();
      const engine = this.checking.held?.engine;
      if (!before || !engine) return done;
      const memory = { ...before, ...part };
      // Reviewed first: who stops that finds neither the workbook nor the pane changed.
      const adopt = await this.checking.reviewWith(memory, progress);
      if (!adopt.ok) return adopt;
      const remembered = await this.host.remember(engine.memoryKey, engine.writeMemory(memory));
      if (remembered.ok) adopt.value();
      return remembered;
    });
  }

  /** Marks every tracker as the last check saw it, in place of the marks that were there. */
  async highlight(): Promise<boolean> {
    return this.run("highlighting", async (progress) => {
      const { held } = this.checking;
      const { checked, memory } = this.store.read();
      if (!held || !checked || !memory) return done;
      const planning = held.engine.planHighlightsInSteps(checked.review, held.snapshot, memory.settings);
      const planned = await this.checking.inSlices(planning, between(progress, 0, toPlanned));
      if (!planned.ok) return planned;
      const marked = await this.host.highlight(planned.value, between(progress, toPlanned, 1));
      if (!marked.ok) return marked;
      const sheets = marked.value.flatMap(({ sheet, problem }) => (problem ? [] : [sheet]));
      // Said also where one sheet refused: what stands on the others can be cleared.
      if (sheets.length > 0) this.store.change({ highlighted: { sheets, at: this.clock, current: true } });
      for (const { problem } of marked.value) if (problem) return { ok: false, problem };
      this.store.say(said.highlighted);
      return done;
    });
  }

  async clearHighlights(): Promise<boolean> {
    return this.run("clearing", async () => {
      const cleared = await this.host.clearHighlights();
      if (!cleared.ok) return cleared;
      this.store.change({ highlighted: undefined });
      this.store.say(said.notHighlighted);
      return cleared;
    });
  }

  /** Re-reads rows of a sheet in one round trip and reviews them with the rows tied to them. */
  async recheckRows(sheet: string, row: number, rows: number): Promise<Outcome<void>> {
    if (rows === 1 && this.#writing === rowKey({ sheet, row })) {
      this.#changedWhileWriting.add(this.#writing);
      return done;
    }
    return this.#jobs.inTurn(() => this.checking.recheck(sheet, row, rows));
  }
}
