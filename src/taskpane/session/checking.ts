import type { Host, Outcome, Progress, WorkbookOutline } from "../../host";
import type { Memory } from "../../review/memory";
import type { CellValue } from "../../tracker/snapshot";
import { stretch, type Steps } from "../../tracker/steps";
import type { Day, WorkbookReading } from "../../tracker/tracker";
import { inOrder, type Ordered } from "../select/attention";
import { madeSearchable } from "../select/rows";
import { announceCheck } from "../words/announcements";
import { movedWords, staleWords } from "../words/problems";
import { holdsCells, readable, replaceTracker, trackerAt, withCells, type Engine, type Held } from "./held";
import { between, inSlices, pagePace, unsaid, type Pace } from "./slices";
import { isRow, type RowKey } from "./state";
import type { Store } from "./store";

/** What a read of the workbook gave, before anything of it is shown. */
interface Read {
  readonly outline: WorkbookOutline;
  readonly held: Held;
}

export interface CheckingOptions {
  readonly host: Host;
  /** Asked anew for each check, so that a pane left open overnight knows the new day. */
  readonly today: () => Day;
  /** Clock time as people read it, "14:03". */
  readonly clock: () => string;
  /** The page's own where left out. */
  readonly pace?: Pace;
  /** Loads what results are drawn with, where they are drawn: nothing is shown of a check before. */
  readonly views?: () => Promise<void>;
}

/** The share of reading after which Excel has given all cells; of a check, after which they have been read as trackers. */
const toReceived = 0.6;
const toRead = 0.5;
/** The shares of a review after which only the order of its rows is missing, and after which only what a search needs. */
const toOrder = 0.95;
const toSearch = 0.98;

/** What is not shown as work is never stopped: a review of a few rows anew, half of which would be worth nothing. */
export const toItsEnd: Progress = { cancelled: false, report: () => undefined };

const done: Outcome<void> = { ok: true, value: undefined };

/**
 * What was last read of the workbook and said of it, and how both are renewed: all of it, with other settings, or a few
 * rows. Nothing here runs by itself: the session gives each its turn.
 */
export class Checking {
  readonly #store: Store;
  readonly #options: CheckingOptions;
  #held: Held | undefined;
  #engine: Promise<Engine> | undefined;
  /** Why what is being read may be out of date before it is shown. */
  #disturbed: string | undefined;
  /** True where rows or columns are no longer where the last check read them. */
  #moved = false;

  constructor(store: Store, options: CheckingOptions) {
    this.#store = store;
    this.#options = options;
  }

  get held(): Held | undefined {
    return this.#held;
  }

  /** Findings of a row as the last review has it. */
  findingsOf(row: RowKey): number {
    const trackers = this.#store.read().checked?.review.trackers ?? [];
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

  /** Recalls what is kept in the workbook and recognises its sheets. */
  async begin(progress: Progress): Promise<Outcome<unknown>> {
    const recalled = await this.#recall();
    if (!recalled.ok) return recalled;
    const read = await this.#read(progress);
    if (!read.ok) return read;
    this.#take(read.value);
    this.#store.change({ connected: true });
    return read;
  }

  /** Reads everything anew and reviews it; where that fails the results of before stay, and so does what is known of them. */
  async again(progress: Progress): Promise<Outcome<unknown>> {
    const moved = this.#moved;
    this.#disturbed = undefined;
    this.#moved = false;
    const shown = await this.#lookAgain(progress);
    if (!shown.ok) this.#moved ||= moved;
    return shown;
  }

  /**
   * Reads and reviews with these settings, corrections and set-aside findings. Nothing of it is seen until what this
   * gives is called, in the same job.
   */
  async reviewWith(memory: Memory, progress: Progress): Promise<Outcome<() => void>> {
    const { memory: before, checked } = this.#store.read();
    const held = this.#held;
    if (!held) return { ok: true, value: () => this.#store.change({ memory }) };
    const { engine, snapshot } = held;
    const read: Outcome<WorkbookReading> =
      before?.choices === memory.choices
        ? { ok: true, value: held.reading }
        : await this.inSlices(
            engine.readInSteps(snapshot, { today: this.#options.today(), choices: memory.choices }),
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
        this.#store.change({ memory, reading });
        if (reviewed) this.#show(reviewed.value, this.#store.read().checked?.stale);
      },
    };
  }

  /** Re-reads rows of a sheet in one round trip and reviews them with the rows tied to them. */
  async recheck(sheet: string, row: number, rows: number): Promise<Outcome<void>> {
    const held = this.#held;
    const { checked } = this.#store.read();
    if (!held || !checked) return done;
    const tracker = trackerAt(held.reading, sheet, row);
    // Read by headings that went elsewhere, a row would say what nobody wrote.
    if (!tracker || this.#hasMoved()) return done;
    if (checked.review.today !== this.#options.today()) {
      this.goStale(staleWords.newDay);
      return done;
    }
    const { firstColumn: column, lastColumn } = tracker;
    const values = await this.#options.host.readRows(sheet, { row, column, rows, columns: lastColumn - column + 1 });
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
    this.#store.change({ reading });
    this.#show(reviewed.value, this.#store.read().checked?.stale);
    return done;
  }

  /** Says that the results may no longer hold, and why; a full check clears it. */
  goStale(why: string): void {
    this.#disturbed = why;
    this.#moved ||= movedWords.has(why);
    const { checked } = this.#store.read();
    if (checked) this.#store.change({ checked: { ...checked, stale: why } });
  }

  /** Does work of the running job with pauses in which the pane answers. */
  inSlices<T>(steps: Steps<T>, progress: Progress): Promise<Outcome<T>> {
    return inSlices(steps, this.#options.pace ?? pagePace, progress);
  }

  async #lookAgain(progress: Progress): Promise<Outcome<unknown>> {
    if (!this.#store.read().memory) {
      const recalled = await this.#recall();
      if (!recalled.ok) return recalled;
    }
    const read = await this.#read(between(progress, 0, toRead));
    if (!read.ok) return read;
    const { engine, reading } = read.value.held;
    const { memory = engine.emptyMemory } = this.#store.read();
    const reviewed = await this.inSlices(this.#review(engine, reading, memory), between(progress, toRead, 1));
    if (!reviewed.ok) return reviewed;
    this.#take(read.value);
    this.#show(reviewed.value, this.#disturbed);
    this.#store.say(announceCheck(engine.catalogue.length, reviewed.value.review));
    return reviewed;
  }

  async #load(): Promise<Engine> {
    this.#engine ??= import("../engine");
    try {
      const [engine] = await Promise.all([this.#engine, this.#options.views?.()]);
      return engine;
    } catch (error) {
      this.#engine = undefined;
      throw error;
    }
  }

  async #recall(): Promise<Outcome<void>> {
    const engine = await this.#load();
    const recalled = await this.#options.host.recall(engine.memoryKey);
    if (!recalled.ok) return recalled;
    const { memory, notice } = engine.readMemory(recalled.value);
    this.#store.change({ memory, notice });
    return done;
  }

  async #read(progress: Progress): Promise<Outcome<Read>> {
    const engine = await this.#load();
    const { memory } = this.#store.read();
    const choices = memory?.choices ?? [];
    const snapshot = await this.#options.host.read(readable, between(progress, 0, toReceived), async (one) => {
      const options = { today: this.#options.today(), choices, date1904: false };
      const areas = await this.inSlices(engine.looksThatTell(one, options), unsaid(progress));
      return areas.ok ? areas.value : [];
    });
    if (!snapshot.ok) return snapshot;
    const reading = await this.inSlices(
      engine.readInSteps(snapshot.value, { today: this.#options.today(), choices }),
      between(progress, toReceived, 1),
    );
    if (!reading.ok) return reading;
    const held = { engine, snapshot: snapshot.value, reading: reading.value };
    return { ok: true, value: { outline: snapshot.value.outline, held } };
  }

  /** From now on this is what the workbook holds. */
  #take({ outline, held }: Read): void {
    const { sheet, checked } = this.#store.read();
    const { reading } = held;
    this.#held = held;
    const trackers = reading.sheets.filter((candidate) => candidate.trackers.length > 0).map(({ name }) => name);
    const inView = outline.activeSheet;
    const kept = sheet !== undefined && trackers.includes(sheet) ? sheet : undefined;
    const first = trackers.includes(inView) ? inView : trackers[0];
    // Who chose all trackers together keeps them together.
    const all = sheet === undefined && checked !== undefined;
    this.#store.change({ outline, reading, sheet: kept ?? (all ? undefined : first) });
  }

  *#review(engine: Engine, reading: WorkbookReading, { settings, setAside }: Memory): Steps<Ordered> {
    const options = { today: this.#options.today(), settings, setAside };
    const review = yield* stretch(engine.reviewInSteps(reading, options), 0, toOrder);
    const rows = yield* stretch(inOrder(this.#store.read().checked, review), toOrder, toSearch);
    yield* stretch(madeSearchable(rows), toSearch, 1);
    return { review, rows };
  }

  *#rereview(engine: Engine, before: Ordered, reading: WorkbookReading): Steps<Ordered> {
    const review = yield* engine.rereviewInSteps(before.review, reading);
    return { review, rows: yield* inOrder(before, review) };
  }

  #show({ review, rows }: Ordered, stale: string | undefined): void {
    const { highlighted } = this.#store.read();
    this.#store.change({
      checked: { review, rows, at: this.#options.clock(), stale },
      highlighted: highlighted && { ...highlighted, current: false },
    });
  }

  #hasMoved(): boolean {
    return this.#moved;
  }
}
