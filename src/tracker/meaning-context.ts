import { claimOf, topClaim, type ColumnCase } from "./column-claims";
import type { FieldKey } from "./fields";

/** What stands around a heading that means two things. */
export interface Context {
  readonly columns: readonly ColumnCase[];
  /** Share of the rows with a value in `column` among those whose status says done, and among the others. */
  readonly filledBy: (column: ColumnCase) => { readonly done: number; readonly open: number } | undefined;
}

export interface Meaning {
  readonly field: FieldKey;
  readonly confidence: number;
  readonly reason: string;
}

/** Decides one heading of two meanings; undefined where its claims stay as they are or were only weighed anew. */
export type Settler = (column: ColumnCase, context: Context) => Meaning | undefined;

export function says(field: FieldKey, confidence: number, reason: string): Meaning {
  return { field, confidence, reason };
}

export function named(column: ColumnCase): string {
  return `"${column.heading.text}"`;
}

/** Another column whose best claim is the field. */
export function holder({ columns }: Context, field: FieldKey, but: ColumnCase, least = 0.7): ColumnCase | undefined {
  return columns.find((each) => each !== but && topClaim(each)?.field === field && claimOf(each, field) >= least);
}

export function place({ columns }: Context, column: ColumnCase): number {
  return columns.indexOf(column);
}

/** Position of the first other column with one of the fields, or undefined. */
export function first(context: Context, wanted: readonly FieldKey[], but: ColumnCase): number | undefined {
  const at = context.columns.findIndex((each) => {
    const top = topClaim(each);
    return each !== but && top !== undefined && wanted.includes(top.field) && top.confidence >= 0.6;
  });
  return at < 0 ? undefined : at;
}
