import type { Finding, RowReview } from "../../review/review";
import { givesState } from "../../review/states";
import { inWords } from "../../tracker/day";
import { refAtStart } from "../../tracker/ref-in-words";
import type { TrackerRow } from "../../tracker/tracker";
import { count } from "./count";
import { fixWords } from "./fix";
import { words } from "./screen";

/** "CR4 · row 12", "No. 4 · row 12", or "Row 12" where the row has no reference of its own. */
export function rowName({ ref, row }: Pick<TrackerRow, "ref" | "row">): string {
  const place = `row ${String(row + 1)}`;
  const named = refAtStart(ref);
  return ref.toLowerCase() === place ? `Row ${String(row + 1)}` : `${named} · ${place}`;
}

/** The same, with the sheet where the list holds rows of several: trackers number their rows alike. */
export function rowNameIn(row: Pick<TrackerRow, "ref" | "row" | "sheet">, severalSheets: boolean): string {
  return severalSheets ? `${rowName(row)} · ${row.sheet}` : rowName(row);
}

/** "Care Coordinator · raised 16 March 2026 · due 29 May 2026". */
export function rowFacts({ row, due }: RowReview): string {
  const { owner, raised } = row.cells;
  return [
    owner.text === "" ? words.noOwner : owner.text,
    raised.day === undefined ? undefined : `raised ${inWords(raised.day)}`,
    due === undefined ? undefined : `due ${inWords(due)}`,
  ]
    .filter((part) => part !== undefined)
    .join(" · ");
}

/** What the list says of a row: what gives it its state in full, else the worst finding, the next in short, and how many more. */
export function summaryOf(
  review: RowReview,
  findings: readonly Finding[],
): { readonly first: string; readonly rest: string } {
  const { state } = review;
  const telling = findings.filter((finding) => givesState(finding, state));
  const others = findings.filter((finding) => finding.severity !== "advice" && !telling.includes(finding));
  const told = [...telling, ...others];
  const [first, second] = told;
  const advice = findings.length - told.length;
  const more = told.length - 2;
  const rest = [
    more > 0 ? second?.what.replace(/\.$/, "") : second?.what,
    more > 0 ? `${String(more)} more` : undefined,
    told.length < 2 && advice > 0 ? count(advice, "piece of advice", "pieces of advice") : undefined,
  ].filter((part) => part !== undefined);
  return { first: first?.what ?? (review.clear ? fixWords.clear : ""), rest: rest.join(" · ") };
}
