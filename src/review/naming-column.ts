import type { Tracker } from "../tracker/tracker";

/** The column whose cells stand for their rows: the reference, else the concern, else the first. */
export function namingColumn({ columns, firstColumn }: Tracker): number {
  const at = (["ref", "concern"] as const).map((field) => columns.find((one) => one.field === field)?.column);
  return at[0] ?? at[1] ?? firstColumn;
}
