/** Columns that hold one thing period by period: "Week 1" to "Week 6", "May" and "June", "Update 1" and "Update 2". */
import { topClaim, type ColumnCase } from "./column-claims";
import type { FieldKey } from "./fields";

export interface Series {
  readonly field: FieldKey;
  readonly columns: readonly ColumnCase[];
}

const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const period = new RegExp(
  `\\b(?:(?:week|wk|month|mth|quarter|qtr|update|audit|check|visit|spot check) ?(?:no\\.? ?)?\\d{1,2}|w ?\\d{1,2}|m ?\\d{1,2}|q[1-4]|` +
    `(?:w\\/?[ce] ?|wk ending ?)?(?:\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?|\\d{1,2}(?:st|nd|rd|th)? ${month})|${month})(?:[ '’/-]*(?:20)?\\d{2}(?!\\d))?`,
  "i",
);
/** A month that was typed as a date is stored as the number of a day. */
const serial = /^4\d{4}$/;
/** What may stand beside the period in such a heading; "Target May" is no value of May. */
const kept =
  /^(?:weekly|monthly|quarterly|week|month|progress|update|updates|position|comments?|notes?|audit|score|audit score|result|actual|value|figure|compliance|%|rag|brag|status)?$/i;

/** The five whys in a column each: the last that is answered is the deepest. */
const why =
  /^(?:(?:and|but|so|then|next|final|root|\d(?:st|nd|rd|th)|first|second|third|fourth|fifth) )?why\s*\??(?:\s*(?:no\.? ?|#)?\d)?\s*\??$/i;

/** Fewer filled cells prove nothing. */
const enough = 3;

/** The runs of such columns, each with the field that its cells tell; a field that another column names is left to it. */
export function seriesIn(columns: readonly ColumnCase[], taken: ReadonlySet<FieldKey>): readonly Series[] {
  const found: Series[] = [];
  for (const run of runsOf(columns)) {
    const field = fieldOf(run);
    if (field === undefined || taken.has(field) || found.some((one) => one.field === field)) continue;
    const rival = columns.some((column) => {
      const top = topClaim(column);
      return !run.includes(column) && top?.field === field && top.confidence >= 0.7;
    });
    if (!rival) found.push({ field, columns: run });
  }
  return found;
}

function runsOf(columns: readonly ColumnCase[]): readonly (readonly ColumnCase[])[] {
  const runs: ColumnCase[][] = [];
  let last: { readonly column: number; readonly stem: string } | undefined;
  for (const column of columns) {
    const stem = stemOf(column.heading.own);
    const goesOn = stem !== undefined && last?.stem === stem && column.heading.column - last.column <= 2;
    if (goesOn) runs.at(-1)?.push(column);
    else if (stem !== undefined) runs.push([column]);
    last = stem === undefined ? undefined : { column: column.heading.column, stem };
  }
  return runs.filter((run) => run.length > 1);
}

/** The heading without its period; undefined where it names none, or something that no value is. */
function stemOf(heading: string): string | undefined {
  if (serial.test(heading)) return "";
  const text = heading.replace(/[()[\]:]/g, " ").trim();
  if (why.test(text)) return "why";
  if (!period.test(text)) return undefined;
  const stem = text.replace(period, " ").replace(/\s+/g, " ").trim().toLowerCase();
  return kept.test(stem) ? stem : undefined;
}

function fieldOf(run: readonly ColumnCase[]): FieldKey | undefined {
  const sum = (share: (column: ColumnCase) => number): number =>
    run.reduce((total, column) => total + column.profile.filled * share(column), 0);
  const filled = sum(() => 1);
  if (run.every(({ heading }) => why.test(heading.own.replace(/[()[\]:]/g, " ").trim()))) return "cause";
  if (filled < enough) return undefined;
  const share = (of: (column: ColumnCase) => number): number => sum(of) / filled;
  const [named = ""] = run.map(({ heading }) => heading.text);
  if (/\bb?rag\b/i.test(named) || share(({ profile }) => profile.colours) >= 0.6) return "rag";
  if (share(({ profile }) => profile.dates) >= 0.3) return undefined;
  if (share(({ profile }) => profile.percents + profile.numbers) >= 0.5)
    // Ones in a row of months are a plan of work, not a measure.
    return run.some(({ profile }) => profile.percents > 0 || profile.largest > 1) ? "actual" : undefined;
  if (share(({ profile }) => profile.yesNo) >= 0.5) return undefined;
  return share(({ profile }) => profile.averageWords) >= 1.3 ? "progress" : undefined;
}
