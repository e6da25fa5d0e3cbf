import type { Problem, WorkbookOutline } from "../../host";
import type { Memory } from "../../review/memory";
import type { Figures, RowReview, RowState, WorkbookReview } from "../../review/review";
import type { Preparation } from "../../summary/prepare-copy";
import type { View } from "../../summary/views";
import type { Day, WorkbookReading } from "../../tracker/tracker";

/** What the pane is busy with; one thing at a time. */
export interface Work {
  readonly kind: "reading" | "checking" | "highlighting" | "clearing" | "building" | "saving";
  /** 0 to 1, where it can be told. */
  readonly done: number | undefined;
}

/** What the last check saw. It stays until the next one, even where it has become stale. */
export interface Checked {
  readonly review: WorkbookReview;
  /** The rows of all trackers, in order of attention. */
  readonly rows: readonly RowReview[];
  /** Clock time of the check, "14:03". */
  readonly at: string;
  /** Why it may be out of date, as a sentence; undefined while it is not. */
  readonly stale: string | undefined;
}

export interface BuiltSummary {
  readonly sheet: string;
  readonly view: View;
  readonly at: string;
}

export interface Highlighted {
  readonly sheets: readonly string[];
  /** Clock time, "14:03". */
  readonly at: string;
  /** False where rows were reviewed anew since: judged marks are then those of `at`. */
  readonly current: boolean;
}

/** Names a row across checks; rows move, so it is looked up again after each. */
export interface RowKey {
  readonly sheet: string;
  readonly row: number;
}

export interface OpenRow extends RowKey {
  /** Who opened it: what Excel's selection opens must not take the keyboard away from the grid. */
  readonly by: "pane" | "sheet";
}

/** The same row as a key of a record. */
export function rowKey({ sheet, row }: RowKey): string {
  return `${sheet}!${String(row)}`;
}

export function isRow(key: RowKey | undefined, { sheet, row }: RowKey): boolean {
  return key?.sheet === sheet && key.row === row;
}

export const tabs = ["fix", "ready", "challenge", "more"] as const;

export type Tab = (typeof tabs)[number];

/** Settings are a page behind More; "columns" is More with what was recognised opened. */
export type Page = Tab | "settings" | "columns";

export type Grouping = "row" | "kind" | "owner";

/** What narrows the list on the Fix page; it stays while rows are opened and closed. */
export interface RowFilter {
  readonly state: RowState | undefined;
  readonly service: string | undefined;
  /** Words that must all occur in the row. */
  readonly search: string;
}

/** What a person decides about texts that may identify somebody, before a summary is built. */
export type PrivacyAnswer = "keep all" | "leave out flagged" | "leave out free text";

/** A question that must be answered before a summary is built. */
export type Asking =
  | { readonly about: "privacy"; readonly question: string }
  | { readonly about: "edited summary"; readonly sheet: string; readonly privacy: PrivacyAnswer };

export interface KeptSnapshot {
  readonly day: Day;
  readonly figures: Figures;
}

export interface PaneState {
  readonly connected: boolean;
  readonly outline: WorkbookOutline | undefined;
  /** What each sheet was recognised as. */
  readonly reading: WorkbookReading | undefined;
  /** Sheet whose rows are shown; undefined shows the trackers of the whole workbook. */
  readonly sheet: string | undefined;
  readonly checked: Checked | undefined;
  readonly work: Work | undefined;
  readonly problem: Problem | undefined;
  /** Something the person should know that is no problem; stays until it is closed. */
  readonly notice: string | undefined;
  readonly highlighted: Highlighted | undefined;
  readonly summary: BuiltSummary | undefined;
  /** Who the next summary is for. */
  readonly view: View;
  readonly asking: Asking | undefined;
  /** Undefined until the workbook was asked. */
  readonly memory: Memory | undefined;
  /** Figures kept for the next summary's comparison; undefined until the workbook was asked. */
  readonly history: readonly KeptSnapshot[] | undefined;
  /** What "Prepare copy" would do; undefined until it was asked. */
  readonly preparation: readonly Preparation[] | undefined;
  /** Challenges and decisions typed in the pane, by row; those on the summary sheet are taken from there. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly page: Page;
  readonly filter: RowFilter;
  readonly grouping: Grouping;
  readonly open: OpenRow | undefined;
  /** Where the list goes on when the row is closed. */
  readonly lastOpen: RowKey | undefined;
  /** True after a row was closed, until the list has the keyboard again. */
  readonly returning: boolean;
  /** Said to screen readers; `count` tells two equal sentences apart. */
  readonly announcement: { readonly said: string; readonly count: number };
}
