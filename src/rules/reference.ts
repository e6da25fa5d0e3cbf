import { fields, type FieldKey } from "../tracker/fields";
import { catalogue, suppressions } from "./catalogue";
import { ruleFamilies, type Rule, type TypedRow } from "./define";
import { familyNames, familyOf } from "./families";

const severities = { must: "Must fix", should: "Should fix", advice: "Advice" } as const;

/** Every rule in words, as Markdown: what it asks, why, what fires, what does not, where it comes from. */
export function ruleReference(): string {
  const lines = [
    "# What Clear Line checks",
    "",
    `${String(catalogue.length)} checks, each with examples that are run as tests. They judge how the plan is written, not the care that people receive. Examples are read on 15 June 2026.`,
    "",
    "**Must fix**: the row cannot be relied on in a board paper, or somebody must act now. **Should fix**: an inspector or commissioner would probably ask. **Advice**: worth a look.",
  ];
  for (const family of ruleFamilies) {
    lines.push("", `## ${familyNames[family]}`);
    for (const rule of catalogue) if (familyOf(rule.id) === family) lines.push("", ...entryOf(rule));
  }
  return `${lines.join("\n")}\n`;
}

function entryOf(rule: Rule): readonly string[] {
  const lines = [`### ${rule.id} ${rule.title}`, "", `*${severities[rule.severity]}.* ${rule.why}`];
  const columns = rule.needs.map((field) => fields[field].label.toLowerCase());
  if (columns.length > 0) lines.push("", `Needs the columns: ${columns.join(", ")}.`);
  if (rule.scope === "row" && rule.rows !== "all") lines.push("", `Looks at ${rule.rows} rows only.`);
  lines.push(
    "",
    "Fires on:",
    "",
    ...rule.examples.flagged.map((example) => `- ${cellsOf(example)}${softened(example)}`),
  );
  lines.push(
    "",
    "Stays silent on:",
    "",
    ...rule.examples.silent.map((example) => `- ${cellsOf(example)}: ${example.because}`),
  );
  const others = suppressions[rule.id] ?? [];
  if (others.length > 0) lines.push("", `Where it fires, these are left out: ${others.join(", ")}.`);
  lines.push(
    "",
    `Source: ${rule.source.map((source) => (source === "P" ? "a decision of ours" : source)).join(", ")}.`,
  );
  return lines;
}

function softened({ severity }: { readonly severity?: Rule["severity"] | undefined }): string {
  return severity === undefined ? "" : ` (${severities[severity].toLowerCase()})`;
}

interface Shown {
  readonly row?: TypedRow;
  readonly also?: TypedRow;
  readonly others?: readonly TypedRow[];
  readonly rows?: readonly TypedRow[];
  readonly columns?: readonly FieldKey[];
  readonly notes?: readonly { readonly text: string }[];
  readonly settings?: object;
}

/** The cells of an example as "cause: TBC; owner: RM". */
function cellsOf({ row, also, others = [], rows = [], columns, notes = [], settings }: Shown): string {
  const own = row === undefined && also === undefined ? [] : [typed({ ...row, ...also })];
  const parts = [...own, ...others.map((other) => `beside ${typed(other)}`), ...someOf(rows.map(typed))];
  if (columns) parts.push(`columns ${columns.map((field) => fields[field].label.toLowerCase()).join(", ")}`);
  for (const { text } of notes) parts.push(`reading the sheet said "${text}"`);
  if (settings)
    parts.push(`with the setting ${plain(JSON.stringify(settings).replace(/[{}"]/g, "").replace(/:/g, " "))}`);
  return parts.join("; ");
}

const mostRows = 3;

function someOf(rows: readonly string[]): readonly string[] {
  const left = rows.length - mostRows;
  return left > 0 ? [...rows.slice(0, mostRows), `and ${String(left)} more rows`] : rows;
}

function typed(row: TypedRow): string {
  const cells = (Object.keys(row) as FieldKey[])
    .filter((field) => row[field] !== "")
    .map((field) => `${fields[field].label.toLowerCase()} "${plain(row[field] ?? "")}"`);
  return cells.length === 0 ? "nothing filled in" : cells.join(", ");
}

/** Nothing of a cell may read as Markdown. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|]/g, (sign) => `\\${sign}`);
}
