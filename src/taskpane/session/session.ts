import type { CellEdit, Host, Outcome, Progress, WorkbookOutline } from "../../host";
import type { Memory } from "../../review/memory";
import type { CellValue } from "../../tracker/snapshot";
import type { Day, TrackerRow, WorkbookReading } from "../../tracker/tracker";
import { stretch, type Steps } from "../../tracker/steps";
import { inOrder, type Ordered } from "../select/attention";
import { madeSearchable } from "../select/rows";
import { announceCheck, said } from "../words/announcements";
import { movedWords, staleWords } from "../words/problems";
import { holdsCells, readable, replaceTracker, seenAround, trackerAt, withCells, type Engine, type Held } from "./held";
import { follow } from "./live";
import { Jobs, type Job } from "./jobs";
import { between, inSlices, pagePace, unsaid, type Pace } from "./slices";
import { isRow, rowKey, type Grouping, type OpenRow, type Page, type RowFilter, type RowKey, type Work } from "./state";
import { Store } from "./store";

export interface SessionOptions {
  readonly host: Host;
  /** Asked anew for each check, so that a pane left open overnight knows the new day. */
  readonly today: () => Day;
  /** Clock time as people read it, "14:03". */
  readonly clock: () => string;
  /** The page's own where left out. */
  readonly pace?: Pace;
}

/** What a read of the workbook gave, before anything of it is shown. */
interface Read {
  readonly outline: WorkbookOutline;
  readonly held: Held;
}

/** The share of reading after which Excel has given all cells; of a check, after which they have been read as trackers. */
const toReceived = 0.6;
const toRead = 0.5;
/** The share of highlighting after which it is known what to mark. */
const toPlanned = 0.5;
/** The shares of a review after which only the order of its rows is missing, and after which only what a search needs. */
const toOrder = 0.95;
const toSearch = 0.98;

/** What is not shown as work is never stopped: a review of a few rows anew, half of which would be worth nothing. */
const toItsEnd: Progress = { cancelled: false, report: () => undefined };

const done: Outcome<void> = { ok: true, value: undefined };

/**
 * What a person does with the pane. Every method ends with the state changed: a result, or a problem said in words with
 * what was there before still there. None of them throws.
 */
export class Session {
  readonly store = new Store();
  readonly host: Host;
  readonly #options: SessionOptions;
  #held: Held | undefined;
  #engine: Promise<Engine> | undefined;
  #unfollow: (() => void) | undefined;
  readonly #jobs = new Jobs(this.store, () => this.goStale(staleWords.noAnswer));
  /** Why what is being read may be out of date before it is shown. */
  #disturbed: string | undefined;
  /** True where rows or columns are no longer where the last check read them. */
  #moved = false;
  /** Rows that the pane itself is selecting, whose event must not open them once more. */
  readonly #selecting = new Set<string>();
  /** Row that the pane is writing to: it will be read again, so Excel's word of the change asks for nothing more. */
  #writing: string | undefined;
  /** Words typed into a field and not saved, by cell: they outlive the row being closed. */
  readonly typing = new Map<string, string>();
  #initials = "";

  constructor(options: SessionOptions) {
    this.host = options.host;
    this.#options = options;
  }

  get today(): Day {
    return this.#options.today();
  }

  get clock(): string {
    return this.#options.clock();
  }

  get held(): Held | undefined {
    return this.#held;
  }

  /** Connects, recalls what is kept in the workbook and recognises its sheets. */
  async start(): Promise<void> {
    void follow(this).then((unfollow) => (this.#unfollow = unfollow));
    await this.run("reading", async (progress) => {
      const recalled = await this.#recall();
      if (!recalled.ok) return recalled;
      const read = await this.#read(progress);
      if (!read.ok) return read;
      this.#take(read.value);
      this.store.change({ connected: true });
      return read;
    });
  }

  /** Reads everything anew and reviews it; highlights that are on are renewed with it. */
  async check(): Promise<boolean> {
    const checked = await this.run("checking", async (progress) => {
      const moved = this.#moved;
      this.#disturbed = undefined;
      this.#moved = false;
      const shown = await this.#lookAgain(progress);
      // The results of before stay, and so does what is known of them.
      if (!shown.ok) this.#moved ||= moved;
      return shown;
    });
    if (checked && this.store.read().highlighted) await this.highlight();
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

  /** Findings of a row as the last review has it. */
  findingsOf(row: RowKey): number {
    const trackers = this.store.read().checked?.review.trackers ?? [];
    const found = trackers.flatMap(({ rows }) => rows).find((review) => isRow(row, review.row));
    return found?.findings.length ?? 0;
  }

  /** Whether dates of the row's workbook are counted from 1904. */
  usesDates1904({ sheet, row }: RowKey): boolean {
    return (this.#held && trackerAt(this.#held.reading, sheet, row)?.layout.date1904) ?? false;
  }

  /** What a cell held when it was last read; undefined where it was not. */
  shown(sheet: string, row: number, column: number): CellValue | undefined {
    const stored = this.#held?.snapshot.sheets.find(({ name }) => name === sheet);
    return stored?.values[row - stored.top]?.[column - stored.left];
  }

  /** Writes one cell that the person typed in the pane, then re-checks its row. */
  async edit(edit: CellEdit): Promise<boolean> {
    return this.run("saving", async () => {
      this.#writing = rowKey(edit);
      const seen = this.#held ? seenAround(this.#held, edit) : [];
      const written = await this.host.edit({ ...edit, seen }).finally(() => (this.#writing = undefined));
      if (written.ok) return this.#recheck(edit.sheet, edit.row, 1);
      // What stands there now is shown beside the problem.
      if (written.problem.code === "changed meanwhile") await this.#recheck(edit.sheet, edit.row, 1);
      return written;
    });
  }

  /** Keeps new settings, corrections or set-aside findings in the workbook and reviews with them. */
  async keep(part: Partial<Memory>): Promise<boolean> {
    return this.run("saving", async (progress) => {
      const { memory: before } = this.store.read();
      const engine = this.#held?.engine;
      if (!before || !engine) return done;
      const memory = { ...before, ...part };
      // Reviewed first: who stops that finds neither the workbook nor the pane changed.
      const adopt = await this.reviewWith(memory, progress);
      if (!adopt.ok) return adopt;
      const remembered = await this.host.remember(engine.memoryKey, engine.writeMemory(memory));
      if (remembered.ok) adopt.value();
      return remembered;
    });
  }

  /**
   * Reads and reviews with these settings, corrections and set-aside findings. Nothing of it is seen until what this
   * gives is called, in the same job.
   */
  async reviewWith(memory: Memory, progress: Progress): Promise<Outcome<() => void>> {
    const { memory: before, checked } = this.store.read();
    const held = this.#held;
    if (!held) return { ok: true, value: () => this.store.change({ memory }) };
    const { engine, snapshot } = held;
    const read: Outcome<WorkbookReading> =
      before?.choices === memory.choices
        ? { ok: true, value: held.reading }
        : await this.inSlices(
            engine.readInSteps(snapshot, { today: this.today, choices: memory.choices }),
            between(progress, 0, toRead),
          );
    if (!read.ok) return read;
    const reading = read.value;
    const reviewed = checked && (await this.inSlices(this.#review(engine, reading, memory), progress));
    if (reviewed?.ok === false) return reviewed;
    return {
      ok: true,
      value: () => {
        this.#held = { ...held, reading };
        this.store.change({ memory, reading });
        if (reviewed) this.#show(reviewed.value, this.store.read().checked?.stale);
      },
    };
  }

  /** Marks every tracker as the last check saw it, in place of the marks that were there. */
  async highlight(): Promise<boolean> {
    return this.run("highlighting", async (progress) => {
      const held = this.#held;
      const { checked, memory } = this.store.read();
      if (!held || !checked || !memory) return done;
      const planning = held.engine.planHighlightsInSteps(checked.review, held.snapshot, memory.settings);
      const planned = await this.inSlices(planning, between(progress, 0, toPlanned));
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
    if (rows === 1 && this.#writing === rowKey({ sheet, row })) return done;
    return this.#jobs.inTurn(() => this.#recheck(sheet, row, rows));
  }

  async #lookAgain(progress: Progress): Promise<Outcome<unknown>> {
    if (!this.store.read().memory) {
      const recalled = await this.#recall();
      if (!recalled.ok) return recalled;
    }
    const read = await this.#read(between(progress, 0, toRead));
    if (!read.ok) return read;
    const { engine, reading } = read.value.held;
    const { memory = engine.emptyMemory } = this.store.read();
    const reviewed = await this.inSlices(this.#review(engine, reading, memory), between(progress, toRead, 1));
    if (!reviewed.ok) return reviewed;
    this.#take(read.value);
    this.#show(reviewed.value, this.#disturbed);
    this.store.say(announceCheck(engine.catalogue.length, reviewed.value.review));
    return reviewed;
  }

  #hasMoved(): boolean {
    return this.#moved;
  }

  /** Says that the results may no longer hold, and why; a full check clears it. */
  goStale(why: string): void {
    this.#disturbed = why;
    this.#moved ||= movedWords.has(why);
    const { checked } = this.store.read();
    if (checked) this.store.change({ checked: { ...checked, stale: why } });
  }

  async #load(): Promise<Engine> {
    this.#engine ??= import("../engine");
    try {
      return await this.#engine;
    } catch (error) {
      this.#engine = undefined;
      throw error;
    }
  }

  async #recall(): Promise<Outcome<void>> {
    const engine = await this.#load();
    const recalled = await this.host.recall(engine.memoryKey);
    if (!recalled.ok) return recalled;
    const { memory, notice } = engine.readMemory(recalled.value);
    this.store.change({ memory, notice });
    return done;
  }

  async #read(progress: Progress): Promise<Outcome<Read>> {
    const engine = await this.#load();
    const { memory } = this.store.read();
    const choices = memory?.choices ?? [];
    const snapshot = await this.host.read(readable, between(progress, 0, toReceived), async (one) => {
      const options = { today: this.today, choices, date1904: false };
      const areas = await this.inSlices(engine.fillsThatTell(one, options), unsaid(progress));
      return areas.ok ? areas.value : [];
    });
    if (!snapshot.ok) return snapshot;
    const reading = await this.inSlices(
      engine.readInSteps(snapshot.value, { today: this.today, choices }),
      between(progress, toReceived, 1),
    );
    if (!reading.ok) return reading;
    const held = { engine, snapshot: snapshot.value, reading: reading.value };
    return { ok: true, value: { outline: snapshot.value.outline, held } };
  }

  /** From now on this is what the workbook holds. */
  #take({ outline, held }: Read): void {
    const { sheet, checked } = this.store.read();
    const { reading } = held;
    this.#held = held;
    const trackers = reading.sheets.filter((candidate) => candidate.trackers.length > 0).map(({ name }) => name);
    const inView = outline.activeSheet;
    const kept = sheet !== undefined && trackers.includes(sheet) ? sheet : undefined;
    const first = trackers.includes(inView) ? inView : trackers[0];
    // Who chose all trackers together keeps them together.
    const all = sheet === undefined && checked !== undefined;
    this.store.change({ outline, reading, sheet: kept ?? (all ? undefined : first) });
  }

  /** Does work of the running job with pauses in which the pane answers. */
  inSlices<T>(steps: Steps<T>, progress: Progress): Promise<Outcome<T>> {
    return inSlices(steps, this.#options.pace ?? pagePace, progress);
  }

  *#review(engine: Engine, reading: WorkbookReading, { settings, setAside }: Memory): Steps<Ordered> {
    const options = { today: this.today, settings, setAside };
    const review = yield* stretch(engine.reviewInSteps(reading, options), 0, toOrder);
    const rows = yield* stretch(inOrder(this.store.read().checked, review), toOrder, toSearch);
    yield* stretch(madeSearchable(rows), toSearch, 1);
    return { review, rows };
  }

  #show({ review, rows }: Ordered, stale: string | undefined): void {
    const { highlighted } = this.store.read();
    this.store.change({
      checked: { review, rows, at: this.clock, stale },
      highlighted: highlighted && { ...highlighted, current: false },
    });
  }

  async #recheck(sheet: string, row: number, rows: number): Promise<Outcome<void>> {
    const held = this.#held;
    const { checked } = this.store.read();
    if (!held || !checked) return done;
    const tracker = trackerAt(held.reading, sheet, row);
    // Read by headings that went elsewhere, a row would say what nobody wrote.
    if (!tracker || this.#hasMoved()) return done;
    if (checked.review.today !== this.today) {
      this.goStale(staleWords.newDay);
      return done;
    }
    const { firstColumn: column, lastColumn } = tracker;
    const values = await this.host.readRows(sheet, { row, column, rows, columns: lastColumn - column + 1 });
    if (!values.ok) {
      this.goStale(staleWords.unread);
      return values;
    }
    // Told meanwhile: what was just read lies elsewhere.
    if (this.#hasMoved()) return done;
    const cells = { row, column, values: values.value };
    if (holdsCells(held.snapshot, sheet, cells)) return done;
    const reread = held.engine.rereadRows(tracker, cells);
    if (!reread) {
      this.goStale(staleWords.rowsMoved);
      return done;
    }
    const reading = replaceTracker(held.reading, tracker, reread.tracker);
    const reviewed = await this.inSlices(this.#rereview(held.engine, checked, reading), toItsEnd);
    if (!reviewed.ok) return reviewed;
    this.#held = { ...held, reading, snapshot: withCells(held.snapshot, sheet, cells) };
    this.store.change({ reading });
    this.#show(reviewed.value, this.store.read().checked?.stale);
    return done;
  }

  *#rereview(engine: Engine, before: Ordered, reading: WorkbookReading): Steps<Ordered> {
    const review = yield* engine.rereviewInSteps(before.review, reading);
    return { review, rows: yield* inOrder(before, review) };
  }
}
