import type { MappedColumn } from "./tracker";

/** The column in which a row that is struck through shows it: that of the action, which is done, else of the concern. */
export function struckColumn(columns: readonly MappedColumn[]): number | undefined {
  return (columns.find(({ field }) => field === "action") ?? columns.find(({ field }) => field === "concern"))?.column;
}
