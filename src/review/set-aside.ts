/** Findings that people set aside for their row, kept in the workbook (SPEC 3.0, "Dismiss with a reason"). */
import { z } from "zod";
import type { Finding } from "./review";
import type { TrackerRow } from "../tracker/tracker";
import { fingerprint } from "./fingerprint";

export const storedSetAsideSchema = z.object({
  sheet: z.string().max(100),
  /** Which row, as `rowKey` names it; "" for a finding about the sheet. */
  row: z.string().max(300),
  rule: z.string().max(12),
  /** What the finding stood on; when it changes, the finding comes back. */
  basis: z.string().max(40),
  by: z.string().min(1).max(60),
  /** Day as Excel counts it. */
  on: z.int().positive(),
  reason: z.string().min(1).max(500),
});

export type StoredSetAside = z.infer<typeof storedSetAsideSchema>;

/** Names a row across sorting and inserting: its own reference with its service, else the words of its concern. */
function rowKey(row: TrackerRow): string {
  const { ref, concern } = row.cells;
  if (!ref.blank && !ref.placeholder) return `${row.service} ${ref.text}`.toLowerCase().slice(0, 300);
  return `~${fingerprint([concern.text])}`;
}

/** Adds a finding to what is set aside, in place of an older entry for the same finding. */
export function putAside(
  stored: readonly StoredSetAside[],
  finding: Finding,
  row: TrackerRow | undefined,
  how: { readonly by: string; readonly on: number; readonly reason: string },
): readonly StoredSetAside[] {
  const entry: StoredSetAside = { ...placeOf(finding, row), ...how };
  return [...stored.filter((other) => !sameFinding(other, entry)), entry];
}

/** Takes a finding out again, so that it counts. */
export function takeBack(
  stored: readonly StoredSetAside[],
  finding: Finding,
  row: TrackerRow | undefined,
): readonly StoredSetAside[] {
  const place = placeOf(finding, row);
  return stored.filter((other) => !sameFinding(other, place));
}

type Place = Pick<StoredSetAside, "sheet" | "row" | "rule" | "basis">;

function placeOf({ sheet, rule, basis }: Finding, row: TrackerRow | undefined): Place {
  return { sheet, row: row === undefined ? "" : rowKey(row), rule, basis };
}

function sameFinding(one: Place, other: Place): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.rule === other.rule && one.basis === other.basis;
}

/** What is set aside, for looking up by row. */
export class SetAsideIndex {
  private readonly byRow = new Map<string, StoredSetAside[]>();
  private readonly sheets = new Set<string>();

  constructor(stored: readonly StoredSetAside[]) {
    for (const entry of stored) {
      const key = `${entry.sheet}\n${entry.row}`;
      this.byRow.set(key, [...(this.byRow.get(key) ?? []), entry]);
      this.sheets.add(entry.sheet);
    }
  }

  ofRow(row: TrackerRow): readonly StoredSetAside[] {
    return this.sheets.has(row.sheet) ? (this.byRow.get(`${row.sheet}\n${rowKey(row)}`) ?? none) : none;
  }

  ofSheet(sheet: string): readonly StoredSetAside[] {
    return this.byRow.get(`${sheet}\n`) ?? none;
  }
}

const none: readonly StoredSetAside[] = [];
