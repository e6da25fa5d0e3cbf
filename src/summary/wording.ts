/** The words of the summary for cause and action: the article's own, or those of PSIRF (SPEC 2.8). */
import { fields, type FieldKey } from "../tracker/fields";
import type { Settings } from "../rules/settings";
import type { Part, Table, TableCell } from "./block";

export type Wording = Settings["wording"];

/** PSIRF asks for areas for improvement and safety actions, not for a root cause and its correction (F30). */
const psirfFields: Partial<Readonly<Record<FieldKey, string>>> = {
  cause: "Area for improvement",
  action: "Safety action",
};

/** Our own headings and labels as PSIRF would have them; what people wrote is never among them. */
const psirfWords: ReadonlyMap<string, string> = new Map([
  ["Cause", "Area for improvement"],
  ["Action", "Safety action"],
  ["Action that did not work", "Safety action that did not work"],
  ["Cause looked at again", "Area for improvement looked at again"],
  ["Only weaker actions", "Only weaker safety actions"],
  ["Cause recorded", "Area for improvement recorded"],
]);
const psirfCaptions: readonly (readonly [RegExp, string])[] = [
  [/^Causes and patterns/, "System factors and patterns"],
  [/^Causes as commissioners ask about them/, "System factors as commissioners ask about them"],
  [/^Actions that did not work/, "Safety actions that did not work"],
];

export function fieldLabel(field: FieldKey, wording: Wording): string {
  return (wording === "psirf" ? psirfFields[field] : undefined) ?? fields[field].label;
}

/** The parts of a summary in the words that the provider chose. */
export function inWording(parts: readonly Part[], wording: Wording): readonly Part[] {
  return wording === "psirf" ? parts.map(inPsirf) : parts;
}

function inPsirf(part: Part): Part {
  if (part.kind === "labelled line") return { ...part, label: captioned(part.label) };
  return part.kind === "table" ? tableInPsirf(part) : part;
}

function tableInPsirf(table: Table): Table {
  const { caption, headings, rows } = table;
  return {
    ...table,
    caption: captioned(caption),
    headings: headings.map((heading) => psirfWords.get(heading) ?? heading),
    rows: ourLabels.has(caption) ? rows.map((row) => ({ ...row, cells: row.cells.map(labelled) })) : rows,
  };
}

/** The tables whose cells hold labels of ours. */
const ourLabels: ReadonlySet<string> = new Set(["Quality of the plan"]);

function labelled(cell: TableCell): TableCell {
  const said = typeof cell.value === "string" ? psirfWords.get(cell.value) : undefined;
  return said === undefined ? cell : { ...cell, value: said };
}

function captioned(caption: string): string {
  for (const [ours, psirf] of psirfCaptions) if (ours.test(caption)) return caption.replace(ours, psirf);
  return caption;
}

/** Said where the summary says how it was made, so that nobody takes the one for the other. */
export const psirfLine =
  "Worded for PSIRF: the area for improvement is what the tracker calls the cause, the safety action its corrective action.";
