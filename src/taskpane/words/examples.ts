import type { RowExample, SheetExample, SilentExample, TypedRow } from "../../rules/define";
import { fieldKeys, fields, type FieldKey } from "../../tracker/fields";
import { count } from "./count";

type Example = (RowExample<FieldKey> | SheetExample) & Partial<Pick<SilentExample<FieldKey>, "because">>;

/** How many examples the pane shows; the rule reference has all. */
const shown = 3;

/** How many rows of an example about a whole sheet are written out. */
const rowsShown = 2;

/** Examples of a rule as lines: 'Cause identified "Human error"', with the reason where it stays silent. */
export function exampleLines(examples: readonly Example[]): readonly string[] {
  return examples.slice(0, shown).map((example) => {
    const said = "row" in example ? ofRow(example) : ofSheet(example);
    return example.because === undefined ? said : `${said}${/\.["']?$/.test(said) ? "" : ":"} ${example.because}`;
  });
}

function ofRow({ row, also, others = [] }: RowExample<FieldKey>): string {
  return [typed({ ...row, ...also }), ...others.map((other) => `beside ${typed(other)}`)].join("; ");
}

function ofSheet({ rows, columns = [], notes = [] }: SheetExample): string {
  const left = rows.length - rowsShown;
  if (rows.length === 0) return "An empty tracker";
  return [
    ...rows.slice(0, rowsShown).map(typed),
    ...(left > 0 ? [`and ${count(left, "more row")}`] : []),
    ...(columns.length > 0 ? [`columns ${columns.map((field) => fields[field].label).join(", ")}`] : []),
    ...notes.map(({ text }) => text),
  ].join("; ");
}

function typed(row: TypedRow): string {
  const cells = fieldKeys.filter((field) => row[field] !== undefined && row[field] !== "");
  return cells.length === 0
    ? "Nothing filled in"
    : cells.map((field) => `${fields[field].label} "${row[field] ?? ""}"`).join(", ");
}
