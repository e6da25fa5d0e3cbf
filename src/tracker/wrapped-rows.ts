/** Records that were broken over several rows when a PDF or a Word table was converted: their texts go on below. */
import { fields } from "./fields";
import type { Grid } from "./grid";
import type { RowPlace } from "./read-rows";
import type { CellValue } from "./snapshot";
import { isBlank } from "./text";
import type { MappedColumn } from "./tracker";

/** Fewer rows that go on may be records that somebody has begun. */
const fewest = 2;
/** The share of the other rows that must have a reference of their own. */
const numbered = 0.9;
const goesOn = /^(?:[\p{Ll}\d(&+–-]|and\b)/u;
const ended = /[.!?:;]$/;

/** Puts the rows that only go on with the texts above them into the places of their records. */
export function joinWrapped(
  grid: Grid,
  columns: readonly MappedColumn[],
  places: readonly RowPlace[],
): readonly RowPlace[] {
  const ref = columns.find(({ field }) => field === "ref")?.column;
  if (ref === undefined) return places;
  const joined: { place: RowPlace; lines: number[] }[] = [];
  for (const place of places) {
    const open = joined.at(-1);
    const last = open?.lines.at(-1) ?? open?.place.row;
    if (open !== undefined && last === place.row - 1 && isWrapped(grid, columns, ref, open, place.row))
      open.lines.push(place.row);
    else joined.push({ place, lines: [] });
  }
  const wrapped = places.length - joined.length;
  const named = joined.filter(({ place }) => grid.text(place.row, ref) !== "").length;
  if (wrapped < fewest || named < joined.length * numbered) return places;
  return joined.map(({ place, lines }) => (lines.length === 0 ? place : { ...place, lines }));
}

function isWrapped(
  grid: Grid,
  columns: readonly MappedColumn[],
  ref: number,
  { place, lines }: { readonly place: RowPlace; readonly lines: readonly number[] },
  row: number,
): boolean {
  if (grid.text(row, ref) !== "" || grid.text(place.row, ref) === "") return false;
  let filled = 0;
  let on = 0;
  for (const { column, field } of columns) {
    const text = grid.text(row, column);
    if (text === "") continue;
    if (fields[field].kind !== "text" || typeof grid.at(row, column) !== "string") return false;
    const above = [place.row, ...lines].map((line) => grid.text(line, column)).findLast((each) => each !== "");
    if (above === undefined) return false;
    filled++;
    if (goesOn.test(text) && !ended.test(above)) on++;
  }
  return on > 0 && on * 2 >= filled;
}

/** The value of a record's cell with what goes on of it in the rows below. */
export function joinedValue(values: readonly CellValue[]): CellValue {
  const told = values.filter((value) => !isBlank(value));
  const [first = ""] = told;
  return told.length < 2 ? first : told.map((value) => String(value).trim()).join(" ");
}
