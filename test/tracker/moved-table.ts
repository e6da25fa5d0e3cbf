import fc from "fast-check";
import type { CellValue } from "../../src/tracker/snapshot";
import { acceptanceFields, acceptanceRows, workbookOfRows } from "./acceptance";

type Cells = readonly (CellValue | null)[][];

const [acceptance] = workbookOfRows(acceptanceRows).sheets;

/** The acceptance rows with their headings, without what stands above and left of them. */
export const table: Cells = acceptance?.values.slice(3).map((row) => row.slice(1)) ?? [];

const title = fc.constantFrom<(CellValue | null)[]>(
  [],
  ["Oakfield House"],
  ["Recovery tracker", "June 2026"],
  ["Manager:", "J. Smith"],
  [46_180],
);

/** The table below any title rows. */
export const belowTitles: fc.Arbitrary<Cells> = fc
  .array(title, { maxLength: 8 })
  .map((titles) => [...titles, [], ...table]);

/** The table with blank columns before it and inside it. */
export const withBlankColumns: fc.Arbitrary<Cells> = fc
  .tuple(fc.nat({ max: 4 }), fc.array(fc.nat({ max: 33 }), { maxLength: 4 }))
  .map(([before, gaps]) => {
    const after = new Set(gaps);
    return table.map((row) => [
      ...Array<null>(before).fill(null),
      ...row.flatMap((cell, column) => (after.has(column) && column < 33 ? [cell, null] : [cell])),
    ]);
  });

/** The table with its columns in any order. */
export const inAnyOrder: fc.Arbitrary<Cells> = fc
  .shuffledSubarray(
    acceptanceFields.map((_field, index) => index),
    { minLength: acceptanceFields.length },
  )
  .map((order) => table.map((row) => order.map((column) => row[column] ?? null)));
