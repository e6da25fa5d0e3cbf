import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fieldKeys, type FieldKey } from "../../src/tracker/fields";

/** States as the acceptance rows write them. */
export type LabelledState =
  | "Triggered"
  | "Overdue"
  | "Closed - challenge"
  | "Plan incomplete"
  | "Task done, not verified"
  | "Due soon"
  | "In date"
  | "Closed - evidenced";

export interface LabelledTracker {
  /** The fields that the sheet has a column for. A row's cell that is not given is empty, not absent. */
  readonly columns: readonly FieldKey[];
  /** Fields whose missing column SHT-01 must report. */
  readonly sheetExpect: readonly FieldKey[];
  /** Fields whose missing column SHT-01 may report: the specification does not settle it. */
  readonly sheetEither: readonly FieldKey[];
  readonly note?: string;
}

export interface LabelledRow {
  /** Rows of one tracker are one sheet and are checked together. */
  readonly tracker: string;
  /** Names the row even where its tracker has no reference column. */
  readonly ref: string;
  readonly cells: Readonly<Partial<Record<FieldKey, string>>>;
  /** Must-fix and should-fix rule ids, complete; advice is not labelled. */
  readonly expect: readonly string[];
  /** Those of `expect` that are should-fix here although their rule is must-fix. */
  readonly softened: readonly string[];
  /** Rule ids that count neither way on this row. */
  readonly either: readonly string[];
  readonly state: LabelledState;
  readonly why: string;
}

export interface LabelledSet {
  /** Name of its file. */
  readonly name: string;
  /** Parts of one, as reached before anything was changed because of these rows. */
  readonly firstRun: { readonly precision: number; readonly recall: number; readonly states?: number };
  /** True where nothing may be learnt from the set, so that it goes on telling how the rules read what they have not met. */
  readonly heldOut: boolean;
  /** ISO date on which the labels hold. */
  readonly today: string;
  readonly trackers: Readonly<Record<string, LabelledTracker>>;
  readonly rows: readonly LabelledRow[];
}

type StoredRow = Partial<Record<FieldKey, string>> & {
  readonly tracker: string;
  readonly ref: string;
  readonly expect: readonly string[];
  readonly softened?: readonly string[];
  readonly either?: readonly string[];
  readonly state: LabelledState;
  readonly why?: string;
};

interface StoredSet {
  readonly firstRun: LabelledSet["firstRun"];
  readonly heldOut?: boolean;
  readonly today: string;
  readonly trackers: Readonly<Record<string, LabelledTracker>>;
  readonly rows: readonly StoredRow[];
}

const labelKeys = ["tracker", "expect", "softened", "either", "state", "why"];
const folder = path.resolve(__dirname, "../fixtures/labelled");

/** The sets in the order of their names; throws where a row names a tracker that is not described or a column that it lacks. */
export function readLabelledSets(): readonly LabelledSet[] {
  return readdirSync(folder).sort().map(readSet);
}

function readSet(file: string): LabelledSet {
  const stored = JSON.parse(readFileSync(path.join(folder, file), "utf8")) as StoredSet;
  const { today, firstRun, trackers } = stored;
  return {
    name: path.parse(file).name,
    today,
    firstRun,
    heldOut: stored.heldOut ?? false,
    trackers,
    rows: stored.rows.map((row) => labelled(row, stored)),
  };
}

function labelled(row: StoredRow, stored: StoredSet): LabelledRow {
  const columns = stored.trackers[row.tracker]?.columns;
  if (columns === undefined)
    throw new Error(`Row ${row.ref} names the tracker "${row.tracker}", which is not described.`);
  const allowed = new Set<string>([...columns, "ref", ...labelKeys]);
  const stray = Object.keys(row).find((key) => !allowed.has(key));
  if (stray !== undefined) throw new Error(`Row ${row.ref} fills "${stray}", which its tracker has no column for.`);
  const cells: Partial<Record<FieldKey, string>> = {};
  for (const field of fieldKeys) {
    const typed = row[field];
    if (columns.includes(field) && typed !== undefined) cells[field] = typed;
  }
  return {
    tracker: row.tracker,
    ref: row.ref,
    cells,
    expect: row.expect,
    softened: row.softened ?? [],
    either: row.either ?? [],
    state: row.state,
    why: row.why ?? "",
  };
}
