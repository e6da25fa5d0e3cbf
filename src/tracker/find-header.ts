import type { FieldKey } from "./fields";
import type { Grid } from "./grid";
import { headingShare } from "./heading-words";
import { matchHeading } from "./match-heading";
import { readDateText } from "./read-date";
import { isErrorCode } from "./text";
import type { Steps } from "./steps";

/** How a row reads as the heading of a tracker. */
export interface RowScore {
  /** Sum of the confidences of the fields that it names, less what speaks against it. */
  readonly score: number;
  readonly fields: ReadonlyMap<FieldKey, number>;
  /** Cells that could be headings, those of them that name a field, and cells that are data. */
  readonly labels: number;
  readonly matched: number;
  readonly data: number;
}

/** Longer texts are sentences, not headings. */
const longestHeading = 180;
/** Characters of a heading, on average; a row of longer ones is one only where this many of them ask for different things. */
const usualLength = 70;
const fewestQuestions = 4;
/** Confidence from which a cell counts as naming a field. */
const names = 0.4;
const unlikely: RowScore = { score: 0, fields: new Map(), labels: 0, matched: 0, data: 0 };

export function looksLikeLabel(text: string): boolean {
  return text.length <= longestHeading && !isErrorCode(text) && /\p{L}|^#$|^%$/u.test(text);
}

/** A heading names or asks; it does not end as a sentence does, nor is all of it in brackets: "[Your name]". */
function isData(text: string): boolean {
  return (text.endsWith(".") && text.split(/\s+/).length >= 7) || /^(?:\[[^\]]*\]|<[^>]*>)$/.test(text);
}

/** Weighs every cell of a row as a heading; rows of long texts or of numbers are not looked at closely. */
function scoreRow(grid: Grid, row: number, leastShare = 0.3): RowScore {
  const columns = grid.filled(row);
  if (columns.length < 2) return unlikely;
  const texts: string[] = [];
  let data = 0;
  let length = 0;
  for (const column of columns) {
    const raw = grid.at(row, column);
    if (typeof raw !== "string" || !looksLikeLabel(grid.text(row, column)) || isData(grid.text(row, column))) {
      data++;
      continue;
    }
    const text = grid.text(row, column);
    length += text.length;
    texts.push(text);
  }
  const wordy = length / texts.length > usualLength;
  if (texts.length < 2 || data > texts.length || (wordy && texts.length < fewestQuestions)) return unlikely;
  const share = texts.reduce((sum, text) => sum + headingShare(text), 0) / texts.length;
  if (share < leastShare) return unlikely;
  const fields = new Map<FieldKey, number>();
  let matched = 0;
  for (const text of texts) {
    if (/^\d/.test(text) && readDateText(text).kind === "date") {
      data++;
      continue;
    }
    const [best] = matchHeading(text);
    if (best === undefined || best.confidence < names) continue;
    matched++;
    fields.set(best.field, Math.max(best.confidence, fields.get(best.field) ?? 0));
  }
  // CQC's own form asks in sentences; sentences that are no headings name few different things.
  if (wordy && (data > 0 || fields.size < fewestQuestions || fields.size * 3 < texts.length * 2)) return unlikely;
  let score = 0.04 * (texts.length - fields.size) - 0.6 * data;
  for (const confidence of fields.values()) score += confidence;
  return { score, fields, labels: texts.length, matched, data };
}

/** A row that may be a heading, with its score. */
export interface HeaderRow {
  readonly row: number;
  readonly score: RowScore;
  /** Up to four columns with its first words, by which a repeated heading is known. */
  readonly firstColumns: readonly number[];
}

/** A row as a heading, whatever it is worth. */
export function headerRow(grid: Grid, row: number, score = scoreRow(grid, row)): HeaderRow {
  return { row, score, firstColumns: grid.filled(row).slice(0, 4) };
}

/** Rows in which a first heading is looked for, and rows below a good one after which looking stops. */
const searched = 200;
const lookedPast = 12;
/** Part of a row's words that must be words of headings once a good heading is known. */
const surelyWords = 0.6;
const good = 4;
/** A second heading on the sheet must come this near to the best one. */
const near = 0.5;

/** Rows that are looked through in one step: most of them tell at a glance that they are no heading. */
const atOnce = 64;

/** The rows of a sheet that read as headings, from the top; the best one is always among them. */
export function* headerRows(grid: Grid): Steps<readonly HeaderRow[]> {
  const found: HeaderRow[] = [];
  let best: HeaderRow | undefined;
  for (let row = grid.firstRow; row <= grid.lastRow; row++) {
    if (row % atOnce === 0) yield (row - grid.firstRow) / (grid.lastRow - grid.firstRow + 1);
    const early =
      row - grid.firstRow < searched && (best === undefined || best.score.score < good || row - best.row <= lookedPast);
    if (!early && !afterGap(grid, row) && !repeats(grid, row, best)) continue;
    if (isInTable(grid, row)) continue;
    const score = scoreRow(grid, row, best !== undefined && best.score.score >= good ? surelyWords : undefined);
    if (score.fields.size < 2 || score.score <= 0 || recurs(grid, row)) continue;
    const header = headerRow(grid, row, score);
    found.push(header);
    if (best === undefined || score.score > best.score.score + 0.01) best = header;
  }
  if (best === undefined) return [];
  const least = Math.max(2.2, best.score.score * near);
  const chosen = best;
  return found.filter(
    (each) =>
      each === chosen ||
      (each.score.score >= least &&
        each.score.fields.size >= 3 &&
        each.score.matched >= each.score.labels * 0.5 &&
        each.score.data === 0 &&
        (each.row < chosen.row || afterGap(grid, each.row) || repeats(grid, each.row, chosen))),
  );
}

/** Rows above and below in which a value is looked for again. */
const around = 30;

/**
 * True where the words of a row stand again in their columns, as values do ("Preventive", "Monthly") and headings do
 * not; a heading that is repeated as a whole is one all the same.
 */
function recurs(grid: Grid, row: number): boolean {
  if (grid.sheet.tables.some(({ area, headerRow }) => headerRow && area.row === row)) return false;
  const columns = grid.filled(row).filter((column) => typeof grid.at(row, column) === "string");
  let again = 0;
  for (const column of columns) {
    const text = grid.at(row, column);
    for (let other = Math.max(grid.firstRow, row - around); other <= Math.min(grid.lastRow, row + around); other++)
      if (other !== row && grid.at(other, column) === text) {
        again++;
        break;
      }
  }
  return again >= 2 && again >= columns.length * 0.3 && again < columns.length * 0.75;
}

/** True for the data rows of an Excel table, whose heading Excel knows; not right below the headings that Excel made up. */
function isInTable(grid: Grid, row: number): boolean {
  return grid.sheet.tables.some(({ area, headerRow }) => {
    if (!headerRow || row <= area.row || row >= area.row + area.rows || area.columns < 3) return false;
    if (row > area.row + 1) return true;
    let madeUp = 0;
    for (let column = area.column; column < area.column + area.columns; column++)
      if (/^(?:column ?\d+)?$/i.test(grid.text(area.row, column))) madeUp++;
    return madeUp * 2 < area.columns;
  });
}

/** True below an empty row or below a row with a single cell: where another table may begin. */
function afterGap(grid: Grid, row: number): boolean {
  return grid.count(row) >= 3 && grid.count(row - 1) <= 1;
}

/** True where a row begins with the same words as the heading above. */
function repeats(grid: Grid, row: number, header: HeaderRow | undefined): boolean {
  if (header === undefined) return false;
  let same = 0;
  for (const column of header.firstColumns) if (grid.at(row, column) === grid.at(header.row, column)) same++;
  return same >= Math.min(3, header.firstColumns.length);
}
