import type { FieldKey } from "./fields";
import { textOf, type MappedBlock } from "./mapped-block";
import { concernSide } from "./read-rows";
import { isBlank } from "./text";

/** A concern without an action of its own, above a row that has one and no concern. */
export function opensParts(mapped: MappedBlock, row: number): boolean {
  const { grid, block, columnOf } = mapped;
  const has = (field: FieldKey): boolean => {
    const column = columnOf.get(field);
    return column !== undefined && !isBlank(grid.at(row, column));
  };
  if (!columnOf.has("action") || !has("concern") || row + 1 > block.lastRow) return false;
  return !(["action", "owner", "due", "revised", "status", "closedDate"] as const).some(has) && goesOn(mapped, row + 1);
}

/** True where a row leaves the concern empty because the one above still stands (SPEC 3.16). */
export function goesOn(mapped: MappedBlock, row: number): boolean {
  const { grid, columnOf } = mapped;
  const concern = columnOf.get("concern");
  const action = columnOf.get("action") ?? columnOf.get("owner");
  if (concern === undefined || action === undefined) return false;
  if (!isBlank(grid.at(row, concern)) || isBlank(grid.at(row, action))) return false;
  const own = textOf(mapped, row, "ref");
  const above = textOf(mapped, row - 1, "ref");
  if (own === "" || own === above || isPartOf(own, above)) return true;
  const left = concernSide.filter((field) => field !== "ref" && columnOf.has(field));
  return left.length >= 3 && left.every((field) => textOf(mapped, row, field) === "");
}

/** "3.2" and "3b" belong to "3" and to "3.1". */
function isPartOf(own: string, above: string): boolean {
  const stem = (ref: string): string => ref.replace(/[.\-/ ]?(?:\d{1,2}|[a-z]|[ivx]+)$/i, "");
  if (stem(own) === own || stem(own) === "" || above === "") return false;
  return (
    /[.a-z-]/i.test(own.slice(-2)) && (stem(own) === above || (stem(own) === stem(above) && /[.]|\d[a-z]$/i.test(own)))
  );
}
