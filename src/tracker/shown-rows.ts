import { fields } from "./fields";
import type { MappedBlock } from "./mapped-block";
import { readDateText } from "./read-date";
import { readRisk } from "./read-risk";

const example = /\bexample\b|^e\.?g\.?(?:[\s:,.]|$)|^sample\b|^\(?for instance/i;
const descriptor =
  /^(?:free )?(?:text|date|identifier|unique identifier|number|numeric|name|initials|yes ?[,/] ?no(?:[,/ ].*)?|y ?\/ ?n|dd[ /.-]?mm[ /.-]?yy.*|[dmy]+\/[dmy]+\/[dmy]+|low, ?(?:moderate|medium), ?high.*|high, ?(?:moderate|medium), ?low.*|h ?\/ ?m ?\/ ?l|r ?\/ ?a ?\/ ?g|drop ?down.*|select .*|choose .*|enter .*|insert .*|auto(?:matic|-?calculated)?\b.*|\[.*\]|<.*>|\(.*\)|control number|product name)$/i;

/** A row that shows how to fill in the tracker; a first row of a table is one on weaker signs. */
export function isExample(
  { grid, columnOf }: MappedBlock,
  row: number,
  filled: readonly number[],
  isFirst: boolean,
): boolean {
  const ref = columnOf.get("ref");
  if (ref !== undefined && /example|sample|^e\.?g\.?$/i.test(grid.text(row, ref))) return true;
  const [first] = filled;
  if (
    first !== undefined &&
    /^(?:example|sample|e\.?g\.?)(?:\b|[:.])/i.test(grid.text(row, first)) &&
    grid.text(row, first).length < 30
  )
    return true;
  if (!isFirst) return false;
  const shown = filled.filter((column) => example.test(grid.text(row, column)));
  return shown.length >= 2 || (shown.length === 1 && filled.length <= 3);
}

/** A row that says what to write: "dd/mm/yyyy", "Who will do this?", "Date the weakness was found". */
export function isGuidance({ grid, fieldAt }: MappedBlock, row: number, filled: readonly number[]): boolean {
  let says = 0;
  let holds = 0;
  for (const column of filled) {
    const text = grid.text(row, column);
    const field = fieldAt.get(column);
    const kind = field === undefined ? "text" : fields[field].kind;
    if (descriptor.test(text)) says++;
    else if (kind === "date") {
      if (typeof grid.at(row, column) === "number" || readDateText(text).kind !== "unreadable") return false;
      if (/\b(?:date|when|dd|day)\b/i.test(text) && text.split(/\s+/).length >= 3) says += 2;
      else if (text.split(/\s+/).length >= 5) says++;
    } else if (field === "action" || field === "interim" || field === "progress") {
      // What is done is told as a guide tells: "Identify the rows and remove them".
      if (/\?$|^(?:who|what|when|how|which|describe|mention|please)\b/i.test(text)) says++;
      else holds++;
    } else if (
      /\?$|^(?:who|what|when|how|why|which|describe|mention|please|list|state|provide|include|use|give|brief|short|description of|name of|identify|explain|any|whether|if|the person|person responsible|specific|general|total)\b/i.test(
        text,
      )
    )
      says++;
    else if (kind === "risk" && text.split(/\s+/).length >= 4 && readRisk(text) === undefined) says++;
    else if (field !== undefined) holds++;
  }
  return says >= 2 && says >= holds;
}
