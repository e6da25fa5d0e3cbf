import { z } from "zod";
import { fieldKeys, type FieldKey } from "./fields";
import { headingKey } from "./text";
import type { Tracker } from "./tracker";

const fieldSchema = z.enum(fieldKeys as unknown as readonly [FieldKey, ...FieldKey[]]);

const columnChoiceSchema = z.object({
  header: z.string().max(500),
  /** Which of several columns with that heading, from 0. */
  nth: z.int().min(0),
  /** Position among the headings when it was chosen, from 0: finds a renamed column between its neighbours. */
  position: z.int().min(0),
  /** "none" where the person said that the column is none of ours. */
  field: z.union([fieldSchema, z.literal("none")]),
});

export const mappingChoiceSchema = z.object({
  sheet: z.string().max(100),
  fingerprint: z.string().max(100),
  /** All headings when the choice was made, in the form in which they compare. */
  headings: z.array(z.string().max(500)).max(500).default([]),
  columns: z.array(columnChoiceSchema).max(500).default([]),
  notTracker: z.boolean().default(false),
  /** Sheet row of the heading, from 0, where a person pointed at it. */
  headerRow: z.int().min(0).optional(),
});

/** What a person corrected in the reading of one sheet; kept in the workbook by sheet name and heading (DESIGN 5). */
export type MappingChoice = z.infer<typeof mappingChoiceSchema>;
export type ColumnChoice = z.infer<typeof columnChoiceSchema>;

/** Identifies a heading row by its words, wherever its columns stand. */
export function fingerprintOf(headings: readonly string[]): string {
  const keys = headings.map(headingKey).filter((key) => key !== "");
  let hash = 0x811c9dc5;
  for (const letter of [...keys].sort().join("|")) {
    hash ^= letter.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return `${String(keys.length)}-${hash.toString(16).padStart(8, "0")}`;
}

/** The choice that belongs to a sheet with these headings: by name, else by the heading row itself. */
export function choiceFor(
  choices: readonly MappingChoice[],
  sheet: string,
  headings: readonly string[],
): MappingChoice | undefined {
  const fingerprint = fingerprintOf(headings);
  const named = choices.filter((choice) => choice.sheet === sheet);
  return (
    named.find((choice) => choice.fingerprint === fingerprint) ??
    choices.find((choice) => choice.fingerprint === fingerprint && choice.columns.length > 0) ??
    named.find((choice) => shared(choice.headings, headings) >= leastShared)
  );
}

/** Part of the remembered headings that must still be there for a choice to speak of the same table. */
const leastShared = 0.5;

function shared(before: readonly string[], now: readonly string[]): number {
  const known = before.filter((key) => key !== "");
  if (known.length === 0) return 0;
  const present = new Set(now.map(headingKey));
  return known.filter((key) => present.has(key)).length / known.length;
}

/**
 * Where a chosen column is now, as a position among the headings, or undefined where it is gone. A renamed column is
 * the one new heading between the same neighbours.
 */
export function findChosen(
  choice: MappingChoice,
  column: ColumnChoice,
  headings: readonly string[],
): number | undefined {
  const now = headings.map(headingKey);
  const key = headingKey(column.header);
  const same = now.flatMap((each, position) => (each === key && key !== "" ? [position] : []));
  if (same.length > 0) return same[column.nth] ?? same[same.length - 1];
  const before = choice.headings;
  const isOld = new Set(before);
  const neighbour = (step: 1 | -1): number | undefined => {
    for (let at = column.position + step; at >= 0 && at < before.length; at += step) {
      const found = now.indexOf(before[at] ?? "");
      if (before[at] !== "" && found >= 0) return found;
    }
    return undefined;
  };
  const left = neighbour(-1) ?? -1;
  const right = neighbour(1) ?? now.length;
  const candidates: number[] = [];
  for (let position = left + 1; position < right; position++)
    if (!isOld.has(now[position] ?? "") || now[position] === "") candidates.push(position);
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** All headings of a tracker by position from its first column. */
function headingsOf(tracker: Tracker): readonly string[] {
  const headings = new Array<string>(tracker.lastColumn - tracker.firstColumn + 1).fill("");
  for (const { column, header } of [...tracker.columns, ...tracker.unmapped])
    headings[column - tracker.firstColumn] = header;
  return headings;
}

function changeFor(
  choices: readonly MappingChoice[],
  tracker: Tracker,
  change: (choice: MappingChoice) => MappingChoice,
): readonly MappingChoice[] {
  const headings = headingsOf(tracker);
  const known = choiceFor(choices, tracker.sheet, headings);
  const columns = (known?.columns ?? []).flatMap((column) => {
    const position = known === undefined ? undefined : findChosen(known, column, headings);
    return position === undefined ? [] : [columnAt(headings, position, column.field)];
  });
  const current: MappingChoice = {
    ...known,
    sheet: tracker.sheet,
    fingerprint: tracker.fingerprint,
    headings: headings.map(headingKey),
    columns,
    notTracker: false,
  };
  return [...choices.filter((choice) => choice !== known), change(current)];
}

function columnAt(headings: readonly string[], position: number, field: FieldKey | "none"): ColumnChoice {
  const header = headings[position] ?? "";
  const key = headingKey(header);
  const nth = headings.slice(0, position).filter((each) => headingKey(each) === key).length;
  return { header, nth, position, field };
}

/** Remembers that a person gave a column a field, or none; a field that another column was given moves. */
export function chooseColumn(
  choices: readonly MappingChoice[],
  tracker: Tracker,
  column: number,
  field: FieldKey | "none",
): readonly MappingChoice[] {
  const position = column - tracker.firstColumn;
  return changeFor(choices, tracker, (choice) => ({
    ...choice,
    columns: [
      ...choice.columns.filter((each) => each.position !== position && (field === "none" || each.field !== field)),
      columnAt(headingsOf(tracker), position, field),
    ],
  }));
}

/** Remembers that a sheet is no tracker, whatever its headings say. */
export function chooseNotTracker(choices: readonly MappingChoice[], sheet: string): readonly MappingChoice[] {
  return [
    ...choices.filter((choice) => choice.sheet !== sheet),
    { sheet, fingerprint: "", headings: [], columns: [], notTracker: true },
  ];
}

/** Remembers the heading row that a person pointed at (sheet row from 0); the sheet is then a tracker. */
export function chooseHeaderRow(
  choices: readonly MappingChoice[],
  sheet: string,
  row: number,
): readonly MappingChoice[] {
  const known = choices.find((choice) => choice.sheet === sheet);
  return [
    ...choices.filter((choice) => choice.sheet !== sheet),
    { fingerprint: "", headings: [], columns: [], ...known, sheet, notTracker: false, headerRow: row },
  ];
}

/** Forgets everything that was chosen for a sheet. */
export function forgetChoices(choices: readonly MappingChoice[], sheet: string): readonly MappingChoice[] {
  return choices.filter((choice) => choice.sheet !== sheet);
}
