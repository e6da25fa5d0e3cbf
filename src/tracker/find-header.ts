import type { FieldKey } from "./fields";
import type { Grid } from "./grid";
import { matchHeading } from "./match-heading";
import { isPlaceholder } from "./placeholder";
import { readDateText } from "./read-date";
import { isErrorCode } from "./text";

/** Where a tracker's heading is and how far it reaches. */
export interface Header {
  readonly rows: readonly number[];
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Headings from `firstColumn` on; "" where a column has none. */
  readonly headings: readonly Heading[];
  readonly score: number;
}

export interface Heading {
  readonly column: number;
  /** Group and own words joined, as people see them. */
  readonly text: string;
  /** The words of the heading's lowest row. */
  readonly own: string;
  /** The words of the rows above it that span it. */
  readonly group: string;
}

/** Longer texts are sentences, not headings. */
const longestHeading = 160;
/** How many rows a heading is looked for in. */
const searched = 150;

export interface RowScore {
  readonly score: number;
  readonly fields: ReadonlySet<FieldKey>;
  /** Cells that could be headings, and cells that are data. */
  readonly labels: number;
  readonly data: number;
}

export function looksLikeLabel(text: string): boolean {
  if (text.length > longestHeading || isErrorCode(text)) return false;
  return /\p{L}|^#$|^%$|^no\.?$/iu.test(text);
}

/** How much a row reads as the heading row of a tracker. */
export function scoreRow(grid: Grid, row: number): RowScore {
  const fields = new Map<FieldKey, number>();
  let labels = 0;
  let data = 0;
  for (const column of grid.filled(row)) {
    const raw = grid.at(row, column);
    const text = grid.text(row, column);
    if (typeof raw !== "string" || !looksLikeLabel(text) || readDateText(text).kind === "date") {
      data++;
      continue;
    }
    const [best] = matchHeading(text);
    if (best !== undefined && (best.confidence >= 0.5 || !isPlaceholder(text))) {
      fields.set(best.field, Math.max(best.confidence, fields.get(best.field) ?? 0));
    }
    labels++;
  }
  let score = 0;
  for (const confidence of fields.values()) score += confidence;
  const matched = fields.size;
  score += 0.05 * Math.max(0, labels - matched) - 0.6 * data;
  return { score, fields: new Set(fields.keys()), labels, data };
}

/** The row that most looks like the heading of a tracker between two rows; undefined where none does. */
export function bestHeaderRow(grid: Grid, from: number, to: number): { row: number; score: RowScore } | undefined {
  let best: { row: number; score: RowScore } | undefined;
  for (let row = from; row <= Math.min(to, from + searched); row++) {
    const score = scoreRow(grid, row);
    if (score.labels < 2 || score.fields.size < 2) continue;
    if (best === undefined || score.score > best.score.score + 0.01) best = { row, score };
  }
  return best;
}
