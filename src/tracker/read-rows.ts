import type { FieldKey } from "./fields";
import { colourOfFill } from "./read-colour";
import { readKeyQuestion } from "./read-key-question";
import { readNumber } from "./read-number";
import { matchStatement } from "./reference/match-statement";
import { columnReader, noCells, type Cell } from "./row-cells";
import type { CellValue } from "./snapshot";
import { isBlank } from "./text";
import type {
  DateCell,
  KeyQuestion,
  MappedColumn,
  NumberCell,
  RagCell,
  ReviewNotes,
  RowCells,
  TextCell,
  TrackerLayout,
  TrackerRow,
} from "./tracker";

/** What is known of a row before its cells are read. */
export interface RowPlace {
  readonly row: number;
  readonly section: string | undefined;
  readonly hidden: boolean;
  /** True where it goes on with the concern of the row above (SPEC 3.16). */
  readonly continues: boolean;
  /** Rows below in which its texts go on. */
  readonly lines?: readonly number[];
}

/** Fields that say what is wrong, as against what is done about it: these a continued row takes from above. */
export const concernSide: readonly FieldKey[] = [
  "ref",
  "service",
  "source",
  "raised",
  "keyQuestion",
  "qs",
  "regulation",
  "concern",
  "who",
  "evidence",
  "pattern",
  "risk",
  "factors",
  "cause",
];
const onConcernSide = new Set<FieldKey>(concernSide);
/** What is written once for a concern with several actions; each is taken from above where a row has none of it itself. */
const writtenOnce: readonly ReadonlySet<FieldKey>[] = [
  new Set(["measure", "baseline", "target", "actual", "unit", "measureDeadline"]),
  new Set(["cycle", "lastReview", "nextReview"]),
  new Set(["oversight", "oversightLast"]),
];

export interface RowReader {
  read(place: RowPlace, at: (column: number) => CellValue, previous: TrackerRow | undefined): TrackerRow;
}

/** Reads rows of one tracker, one after the other from the top: a merged or continued cell needs the row above. */
export function rowReader(sheet: string, columns: readonly MappedColumn[], layout: TrackerLayout): RowReader {
  const readers = columns.map(({ field, column, header }) => columnReader(field, column, header, layout));
  const mergedDown = mergedRows(columns, layout);
  const start = readers.find(({ field }) => field === "start");
  const raised = readers.find(({ field }) => field === "raised");
  const periods = readers.filter(({ field }) => isPeriodField(field));
  const has = new Set<FieldKey>(columns.map(({ field }) => field));
  const coloured = has.has("rag") ? undefined : colouredStatus(columns, layout);
  const filled = Object.keys(layout.fills).length > 0;
  const reviewed = layout.reviews?.results.map((column) => columnReader("lastReview", column, "", layout)) ?? [];
  const taken = columns.find(({ field, header }) => field === "progress" && namesActionTaken(header))?.column;
  const percents = (["baseline", "target", "actual"] as const).filter((field) => has.has(field));

  function read(place: RowPlace, at: (column: number) => CellValue, previous: TrackerRow | undefined): TrackerRow {
    const { row } = place;
    const cells: Record<string, Cell> = { ...noCells };
    const fromAbove = place.continues
      ? writtenOnce.filter((fields) => readers.every(({ field, column }) => !fields.has(field) || isBlank(at(column))))
      : [];
    for (const reader of readers) {
      const raw = at(reader.column);
      let cell = reader.read(raw, row);
      if (cell.blank && previous !== undefined) {
        const covered = mergedDown?.get(reader.column)?.has(row) === true;
        const goesOn = onConcernSide.has(reader.field) || fromAbove.some((fields) => fields.has(reader.field));
        if (covered || (place.continues && goesOn)) {
          const above: Cell = previous.cells[reader.field];
          if (!above.blank) cell = above.inherited ? above : { ...above, inherited: true };
        }
      }
      // Of columns by week or month the last that is filled counts; a dash is a week without an entry.
      const earlier = cells[reader.field];
      if (earlier !== undefined && !earlier.blank && (cell.blank || cell.placeholder)) continue;
      if (cell.blank && reader.field === "rag") cell = byFill(cell as RagCell, reader.column, row);
      cells[reader.field] = cell;
    }
    if (coloured !== undefined && cells.status?.blank === true)
      cells.rag = byFill({ ...noCells.rag, column: coloured }, coloured, row);
    // What was done at once stands below "Action taken" and leaves "Action proposed" empty: it is the row's action.
    const { action, progress } = cells;
    if (action?.blank === true && progress?.column === taken && progress?.blank === false && !progress.placeholder)
      cells.action = progress;
    settlePeriods(cells);
    readShares(cells);
    alignPercents(cells);
    const read = cells as unknown as RowCells;
    return {
      sheet,
      row,
      ref: read.ref.blank || read.ref.placeholder ? `row ${String(row + 1)}` : read.ref.text,
      service: serviceOf(read.service),
      keyQuestion: keyQuestionOf(read, place.section),
      section: place.section,
      cells: read,
      hidden: place.hidden,
      reviews: reviewsOf(place.row, at, read, previous),
    };
  }

  /** A row that takes its next review from above takes what is said of it too. */
  function reviewsOf(
    row: number,
    at: (column: number) => CellValue,
    { nextReview }: RowCells,
    previous: TrackerRow | undefined,
  ): ReviewNotes | undefined {
    if (layout.reviews === undefined) return undefined;
    const results = reviewed
      .map((reader) => reader.read(at(reader.column), row) as DateCell)
      .filter(({ blank }) => !blank);
    if (results.length === 0 && nextReview.inherited && previous !== undefined) return previous.reviews;
    const { plain, pair } = layout.reviews;
    return { results, plain, pair };
  }

  function serviceOf({ text, blank, placeholder }: TextCell): string {
    return blank || placeholder || layout.roomsForServices ? sheet : text;
  }

  function byFill(cell: RagCell, column: number, row: number): RagCell {
    const fill = filled ? layout.fills[`${String(row)},${String(column)}`] : undefined;
    const colour = fill === undefined ? undefined : colourOfFill(fill);
    return colour === undefined ? cell : { ...cell, colour, byFill: true };
  }

  function settlePeriods(cells: Record<string, Cell>): void {
    if (start === undefined && raised === undefined) return;
    const from = (cells.start as DateCell).day ?? undefined;
    if (from === undefined) return;
    for (const reader of periods) {
      const cell = cells[reader.field];
      if (cell !== undefined) cells[reader.field] = reader.settle(cell, from);
    }
  }

  /** "7/12" could be a day; beside "9/12", or where the measure or the concern counts in twelves, it is a share. */
  function readShares(cells: Record<string, Cell>): void {
    for (const field of percents) {
      const cell = cells[field] as NumberCell;
      const [, part, whole] = cell.value === undefined ? (slashed.exec(cell.text) ?? []) : [];
      if (part === undefined || whole === undefined || Number(part) > Number(whole)) continue;
      const counted = new RegExp(`(?:/|\\bof |\\bout of )${whole}(?![\\d/.])`);
      const beside = [...percents.filter((other) => other !== field), "measure", "concern"];
      if (!beside.some((other) => counted.test(cells[other]?.text ?? ""))) continue;
      cells[field] = { ...cell, ...readNumber(`${part} of ${whole}`) };
    }
  }

  /** 0.95 beside values over 1 is a percentage that lost its format (SPEC 2.4). */
  function alignPercents(cells: Record<string, Cell>): void {
    if (percents.length < 2) return;
    let hasPercent = false;
    const whole: number[] = [];
    for (const field of percents) {
      const { percent, value } = cells[field] as NumberCell;
      if (value === undefined || value <= 1) continue;
      hasPercent ||= percent;
      whole.push(value);
    }
    // Plain numbers beside it are percentages where the measure says so, or both are as large; a lone 1 is then one.
    if (!hasPercent && !(whole.length > 0 && (measuresShare(cells) || areLarge(whole)))) return;
    for (const field of percents) {
      const cell = cells[field] as NumberCell;
      if (cell.percent || cell.value === undefined || (typeof cell.raw !== "number" && !decimal.test(cell.text)))
        continue;
      if (cell.value > 0 && (cell.value < 1 || (cell.value === 1 && hasPercent)))
        cells[field] = { ...cell, value: Math.round(cell.value * 1e8) / 1e6, percent: true };
    }
  }

  function keyQuestionOf(cells: RowCells, section: string | undefined): KeyQuestion | undefined {
    if (cells.keyQuestion.keyQuestion !== undefined) return cells.keyQuestion.keyQuestion;
    const named = cells.qs.blank
      ? undefined
      : (matchStatement(cells.qs.text)?.keyQuestion ?? readKeyQuestion(cells.qs.text));
    if (named !== undefined) return named;
    if (section !== undefined) {
      const above = readKeyQuestion(section) ?? matchStatement(section)?.keyQuestion;
      if (above !== undefined) return above;
    }
    return layout.keyQuestion;
  }

  return { read };
}

function namesActionTaken(header: string): boolean {
  return /^actions? (?:already )?(?:taken|completed|to date)\b/i.test(header);
}

const decimal = /^0?\.\d+$/;
const slashed = /^([1-9]\d?|0) ?\/ ?([1-9]\d?)$/;

function measuresShare({ measure, unit }: Record<string, Cell>): boolean {
  return /\d\s?(?:%|per ?cent)/i.test(measure?.text ?? "") || /^(?:%|per ?cent(?:age)?)$/i.test(unit?.text ?? "");
}

/** A count of 40 does not fall to 0.9. */
function areLarge(values: readonly number[]): boolean {
  return values.length > 1 && values.every((value) => value >= 20 && value <= 100);
}

function isPeriodField(field: FieldKey): boolean {
  return (["due", "revised", "measureDeadline", "nextReview"] as readonly FieldKey[]).includes(field);
}

/** By column, the sheet rows that a merged area covers without being its first. */
function mergedRows(
  columns: readonly MappedColumn[],
  layout: TrackerLayout,
): ReadonlyMap<number, ReadonlySet<number>> | undefined {
  const rows = new Map<number, Set<number>>();
  const mapped = new Set(columns.map(({ column }) => column));
  for (const area of layout.merges)
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (!mapped.has(column)) continue;
      const covered = rows.get(column) ?? new Set<number>();
      for (let row = area.row + 1; row < area.row + area.rows; row++) covered.add(row);
      rows.set(column, covered);
    }
  return rows.size === 0 ? undefined : rows;
}

/** The status column where it tells by colours; a single colour is a way of laying out the sheet. */
function colouredStatus(columns: readonly MappedColumn[], { fills }: TrackerLayout): number | undefined {
  const status = columns.find(({ field }) => field === "status")?.column;
  if (status === undefined) return undefined;
  const colours = new Set<string>();
  for (const [cell, fill] of Object.entries(fills)) {
    const colour = cell.endsWith(`,${String(status)}`) ? colourOfFill(fill) : undefined;
    if (colour !== undefined) colours.add(colour);
    if (colours.size > 1) return status;
  }
  return undefined;
}
