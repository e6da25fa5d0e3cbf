import type { RowExample, SheetExample, SilentExample, TypedRow } from "../../rules/define";
import { fieldKeys, fields, type FieldKey } from "../../tracker/fields";

type Example = (RowExample<FieldKey> | SheetExample) & Partial<Pick<SilentExample<FieldKey>, "because">>;

/** How many examples the pane shows; the rule reference has all. */
const shown = 3;

/** Examples of a rule as lines: 'Cause identified "Human error"', with the reason where it stays silent. */
export function exampleLines(examples: readonly Example[]): readonly string[] {
  return examples
    .filter((example): example is Example & RowExample<FieldKey> => "row" in example)
    .slice(0, shown)
    .map(({ row, because }) => (because === undefined ? typed(row) : `${typed(row)}: ${because}`));
}

function typed(row: TypedRow): string {
  const cells = fieldKeys.filter((field) => row[field] !== undefined);
  return cells.map((field) => `${fields[field].label} "${row[field] ?? ""}"`).join(", ");
}
