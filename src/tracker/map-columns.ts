import { fields, type FieldKey } from "./fields";
import type { Heading } from "./find-header";
import { matchHeading } from "./match-heading";
import type { MappedColumn, UnmappedColumn } from "./tracker";

export interface Mapping {
  readonly columns: readonly MappedColumn[];
  readonly unmapped: readonly UnmappedColumn[];
}

/** Gives each column the field that its heading names, and each field at most one column. */
export function mapColumns(headings: readonly Heading[]): Mapping {
  const claims = headings
    .flatMap((heading, position) =>
      matchHeading(heading.text).map((match) => ({ heading, position, match, confidence: match.confidence })),
    )
    .sort((a, b) => b.confidence - a.confidence || a.position - b.position);
  const byColumn = new Map<number, MappedColumn>();
  const taken = new Set<FieldKey>();
  for (const { heading, match, confidence } of claims) {
    if (byColumn.has(heading.column) || taken.has(match.field)) continue;
    taken.add(match.field);
    byColumn.set(heading.column, {
      column: heading.column,
      field: match.field,
      header: heading.text,
      confidence,
      reason: `The heading says "${heading.text}", which means ${fields[match.field].label.toLowerCase()}.`,
      chosen: false,
    });
  }
  const columns = [...byColumn.values()].sort((a, b) => a.column - b.column);
  const unmapped = headings
    .filter(({ column }) => !byColumn.has(column))
    .map(({ column, text }) => ({ column, header: text, candidates: [] }));
  return { columns, unmapped };
}
