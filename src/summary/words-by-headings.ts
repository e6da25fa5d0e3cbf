import type { CellValue } from "../tracker/snapshot";
import { identityOfTexts } from "./identity";
import { keptHeading, slotNames, slots, type SlotName } from "./slots";
import type { TypedWord } from "./typed";

type Values = readonly (readonly CellValue[])[];

/**
 * What people wrote on a summary whose hidden keys are gone, read from what everybody sees: the heading above, the ref
 * and the concern in the row. Signatures are left to the person: three rows of them carry the same headings.
 */
export function wordsByHeadings(values: Values): readonly TypedWord[] {
  return [...wordsInTables(values), ...wordsBesideLabels(values)];
}

function wordsInTables(values: Values): TypedWord[] {
  const words: TypedWord[] = [];
  const rowSlots = slotNames.filter((slot) => slots[slot].of === "row");
  values.forEach((headings, top) => {
    const refColumn = headings.indexOf("Ref");
    if (refColumn < 0) return;
    const concernColumn = headings.indexOf("Concern");
    const found: { slot: SlotName | undefined; column: number }[] = rowSlots.map((slot) => ({
      slot,
      column: headings.indexOf(slots[slot].heading),
    }));
    found.push({ slot: undefined, column: headings.indexOf(keptHeading) });
    for (const { slot, column } of found.filter(({ column }) => column >= 0))
      for (const cells of rowsBelow(values, top)) {
        const value = cells[column];
        if (value === undefined || value === "" || typeof value === "boolean") continue;
        const ref = String(cells[refColumn] ?? "");
        const concern = concernColumn < 0 ? "" : String(cells[concernColumn] ?? "");
        words.push({ slot, row: identityOfTexts(ref, concern), value, beside: ref });
      }
  });
  return words;
}

function rowsBelow(values: Values, top: number): Values {
  const rows: (readonly CellValue[])[] = [];
  for (let at = top + 1; at < values.length; at++) {
    const cells = values[at] ?? [];
    // A blank row, a line of prose or the next heading row ends the table.
    if (cells.filter((value) => value !== "").length < 2 || cells.includes("Ref")) break;
    rows.push(cells);
  }
  return rows;
}

function wordsBesideLabels(values: Values): TypedWord[] {
  const words: TypedWord[] = [];
  const labels = new Map<CellValue, SlotName>();
  for (const slot of slotNames)
    if (slots[slot].of === "sheet" && !/(Name|Date|Comment)$/.test(slot)) labels.set(slots[slot].heading, slot);
  for (const cells of values) {
    const at = cells.findIndex((value) => labels.has(value));
    const slot = labels.get(cells[at] ?? "");
    const value = cells.slice(at + 1).find((one) => one !== "");
    if (at >= 0 && slot !== undefined && value !== undefined && typeof value !== "boolean")
      words.push({ slot, row: undefined, value, beside: "" });
  }
  return words;
}
