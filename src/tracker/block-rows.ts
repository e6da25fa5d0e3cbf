import type { Block } from "./find-blocks";
import { fields, type FieldKey } from "./fields";
import { foundNothing } from "./found-nothing";
import type { Grid } from "./grid";
import { matchHeading } from "./match-heading";
import { readDateText } from "./read-date";
import { readKeyQuestion } from "./read-key-question";
import { readRisk } from "./read-risk";
import { concernSide, type RowPlace } from "./read-rows";
import { matchStatement } from "./reference/match-statement";
import type { CellValue } from "./snapshot";
import { beginsAnotherTable } from "./table-below";
import { isBlank, plainText } from "./text";
import type { MappedColumn } from "./tracker";
import type { Steps } from "./steps";

export interface BlockRows {
  readonly places: readonly RowPlace[];
  /** Sheet rows of places that only name the concern of the parts below them ("1" above "1.1"): no records of their own. */
  readonly openings: ReadonlySet<number>;
  /** Sheet rows under the heading that explain or show how to fill it in. */
  readonly examples: readonly number[];
  /** Sheet row in which another table begins that is no tracker. */
  readonly below: number | undefined;
}

/** Fields that stand in rows which nobody has used yet: numbers, defaults of lists, results of formulas. */
const prefilled = new Set<FieldKey>([
  "ref",
  "service",
  "keyQuestion",
  "qs",
  "regulation",
  "status",
  "rag",
  "risk",
  "riskReduced",
  "unit",
  "cycle",
  "pattern",
]);
/** A formula over an empty cell shows a day in 1900. */
const firstRealSerial = 400;

/** Rows above a gap that are looked at to tell whether what follows it belongs to them. */
const longestLook = 50;

/** A dash or a question mark in a cell is nothing that anybody filled in. */
const signsOnly = /^[^\p{L}\p{N}\p{Extended_Pictographic}✓✗]*$/u;
const toSign =
  /^(?:(?:signed|signature|(?:completed|prepared|reviewed|approved|signed) by)\b.{0,50}|(?:print(?:ed)? name|name|position|job title|role|date)(?:\(s\))?(?: ?\([^)]*\))?:?)$/i;
const totals = /^(?:grand |sub-? ?)?totals?\b|^(?:average|count|sum|mean|overall)\b(?: of\b.*|:)?$/i;
const example = /\bexample\b|^e\.?g\.?(?:[\s:,.]|$)|^sample\b|^\(?for instance/i;
const scaleItem = /^\d{1,2}\s*[:=–-]+\s*\p{L}/u;
const descriptor =
  /^(?:free )?(?:text|date|identifier|unique identifier|number|numeric|name|initials|yes ?[,/] ?no(?:[,/ ].*)?|y ?\/ ?n|dd[ /.-]?mm[ /.-]?yy.*|[dmy]+\/[dmy]+\/[dmy]+|low, ?(?:moderate|medium), ?high.*|high, ?(?:moderate|medium), ?low.*|h ?\/ ?m ?\/ ?l|r ?\/ ?a ?\/ ?g|drop ?down.*|select .*|choose .*|enter .*|insert .*|auto(?:matic|-?calculated)?\b.*|\[.*\]|<.*>|\(.*\)|control number|product name)$/i;

/** True where somebody wrote something: no number that was there before, no zero of a formula, no lone dash. */
export function fillsIn(field: FieldKey, raw: CellValue): boolean {
  if (raw === "" || raw === 0 || prefilled.has(field)) return false;
  if (typeof raw === "number" && fields[field].kind === "date") return raw >= firstRealSerial;
  const text = plainText(raw);
  return text.length > 3 || (text !== "" && !signsOnly.test(text));
}

/** Rows that are sorted in one step. */
const atOnce = 16;

/** Sorts the rows below a heading: data, section titles, totals, examples, rows that nobody has filled in. */
export function* rowsOf(grid: Grid, block: Block, columns: readonly MappedColumn[]): Steps<BlockRows> {
  const fieldAt = new Map(columns.map(({ column, field }) => [column, field]));
  const columnOf = new Map(columns.map(({ column, field }) => [field, column]));
  const telling = columns.filter(({ field }) => !prefilled.has(field));
  const dated = telling.filter(({ field }) => fields[field].kind === "date");
  const worded = telling.filter(({ field }) => fields[field].kind !== "date");
  const hidden = new Set(grid.sheet.hiddenRows);
  const places: RowPlace[] = [];
  const examples: number[] = [];
  const openings = new Set<number>();
  let section = block.title !== undefined && isTheme(block.title) ? plainTheme(block.title) : undefined;
  let adjoining = false;
  let below: number | undefined;

  for (let row = block.firstRow; row <= block.lastRow; row++) {
    if (row % atOnce === 0) yield (row - block.firstRow) / (block.lastRow - block.firstRow + 1);
    const filled = grid.filled(row, block.firstColumn, block.lastColumn);
    if (filled.length === 0) {
      adjoining = false;
      continue;
    }
    const title = sectionTitle(row, filled);
    if (title !== undefined) {
      section = title;
      adjoining = false;
      continue;
    }
    if (!adjoining && places.length > 0) {
      if (isScale(row, filled) || headsParticulars(row, filled)) break;
      const earlier = places.slice(-longestLook).map((place) => place.row);
      if (beginsAnotherTable(grid, block, columns, row, earlier)) {
        below = row;
        break;
      }
    }
    if (!isFilledIn(row) || isTotal(row, filled) || isFootnote(row, filled) || nothingFound(row)) continue;
    if (places.length === 0 && isGuidance(row, filled)) {
      examples.push(row);
      continue;
    }
    if (isExample(row, filled)) {
      examples.push(row);
      continue;
    }
    places.push({ row, section: bandAt(row) ?? section, hidden: hidden.has(row), continues: adjoining && goesOn(row) });
    adjoining = true;
    if (opensParts(row)) openings.add(row);
  }
  return { places, openings, examples, below };

  /** The theme of a cell left of the tracker that is merged down over this row ("SAFE", written upwards). */
  function bandAt(row: number): string | undefined {
    const area = grid.merge(row, block.firstColumn - 1);
    if (area === undefined || area.rows < 2 || area.row + area.rows <= block.firstRow) return undefined;
    const text = grid.text(area.row, area.column);
    return isTheme(text) ? plainTheme(text) : undefined;
  }

  /** Days alone, as a board of tasks sums up a group with, are no record; a merged cell may say what they belong to. */
  function isFilledIn(row: number): boolean {
    const holds = ({ column, field }: MappedColumn): boolean => fillsIn(field, grid.at(row, column));
    if (worded.some(holds)) return true;
    return dated.some(holds) && telling.some(({ column }) => isUnderMerge(row, column));
  }

  function isUnderMerge(row: number, column: number): boolean {
    const area = grid.merge(row, column);
    return area !== undefined && area.rows > 1 && area.row < row;
  }

  /** Words of a row that titles those below it ("SAFE", "Medicines"); undefined for any other row. */
  function sectionTitle(row: number, filled: readonly number[]): string | undefined {
    if (filled.length > 2) return undefined;
    const texts = filled.filter((column) => typeof grid.at(row, column) === "string");
    const [column] = texts.slice(-1);
    if (column === undefined) return undefined;
    const text = grid.text(row, column);
    if (filled.length === 2) {
      const other = filled.find((each) => each !== column) ?? column;
      const numbered = fieldAt.get(other) === "ref" || /^\d[\d.]*$/.test(grid.text(row, other));
      return numbered && isTheme(text) && text.length < 60 ? plainTheme(text) : undefined;
    }
    const words = text.split(/\s+/).length;
    const area = grid.merge(row, column);
    const wide = area !== undefined && area.columns >= Math.max(3, (block.lastColumn - block.firstColumn + 1) / 2);
    if (wide) return words <= 25 ? plainTheme(text) : undefined;
    if (isTheme(text)) return plainTheme(text);
    if (words > 8) return undefined;
    const field = fieldAt.get(column);
    const holdsText =
      field === "concern" || field === "action" || field === "cause" || field === "progress" || field === "measure";
    if (holdsText && column !== block.firstColumn) return undefined;
    if (holdsText && (words > 5 || !isFuller(row + 1))) return undefined;
    return isFuller(row + 1) || isFuller(row + 2) || grid.count(row + 1) === 1 ? plainTheme(text) : undefined;
  }

  function nothingFound(row: number): boolean {
    if (!columnOf.has("concern") || !columnOf.has("action")) return false;
    return foundNothing((field) => {
      const column = columnOf.get(field);
      return column === undefined ? "" : grid.text(row, column);
    });
  }

  function isFuller(row: number): boolean {
    return row <= block.lastRow && grid.count(row) >= 3;
  }

  function isTotal(row: number, filled: readonly number[]): boolean {
    const first = filled.find((column) => typeof grid.at(row, column) === "string");
    if (first === undefined || !totals.test(grid.text(row, first))) return false;
    const labels = filled.filter(
      (column) => typeof grid.at(row, column) !== "number" && !/^[\d.,%£ ]*$/.test(grid.text(row, column)),
    );
    const core = labels.some((column) => ["concern", "action"].includes(fieldAt.get(column) ?? ""));
    return labels.length === 1 || (!core && labels.length === 2 && filled.length > 2);
  }

  /** Below the rows and a gap, a key to the scores: headings again in other columns, or "5: High" beside "5: High". */
  function isScale(row: number, filled: readonly number[]): boolean {
    if (filled.length < 2 || filled.length * 2 > columns.length) return false;
    const again = new Set(block.headings.map(({ text }) => text.toLowerCase()).filter((text) => text !== ""));
    let elsewhere = false;
    for (const column of filled) {
      const text = grid.text(row, column).toLowerCase();
      if (scaleItem.test(text)) elsewhere = true;
      else if (!again.has(text)) return false;
      else if (block.headings[column - block.firstColumn]?.text.toLowerCase() !== text) elsewhere = true;
    }
    return elsewhere;
  }

  /** A lone note after a gap ("Completed by: …", "Key: …") and lines to sign on are not rows of the tracker. */
  function isFootnote(row: number, filled: readonly number[]): boolean {
    if (adjoining || columns.length < 4) return false;
    if (isToSign(row, filled)) return true;
    if (filled.length > 2) return false;
    const core = filled.some((column) => ["concern", "action"].includes(fieldAt.get(column) ?? ""));
    if (core && filled.length === 2) return false;
    const [first = 0] = filled;
    const text = grid.text(row, first);
    return (
      /:\s*$|:\s|^(?:key|note|legend|signed|completed by|prepared by|reviewed by|approved by|source|\*)/i.test(text) ||
      !core ||
      text.split(/\s+/).length > 25
    );
  }

  /** "Regulated activity | Regulation" above their answers: the particulars of the next table of a form. */
  function headsParticulars(row: number, filled: readonly number[]): boolean {
    return (
      filled.length === 2 &&
      grid.count(row + 1) === 2 &&
      filled.every((column) => {
        const [named] = matchHeading(grid.text(row, column));
        return named !== undefined && named.confidence >= 0.95 && named.field !== fieldAt.get(column);
      })
    );
  }

  /** "Signed (quality lead):" with a name and "Date:" beside it. */
  function isToSign(row: number, filled: readonly number[]): boolean {
    const [first = 0, ...others] = filled;
    const text = grid.text(row, first);
    if (!toSign.test(text)) return false;
    return filled.length === 2 || (text.endsWith(":") && others.some((column) => grid.text(row, column).endsWith(":")));
  }

  function isExample(row: number, filled: readonly number[]): boolean {
    const ref = columnOf.get("ref");
    if (ref !== undefined && /example|sample|^e\.?g\.?$/i.test(grid.text(row, ref))) return true;
    const [first] = filled;
    if (
      first !== undefined &&
      /^(?:example|sample|e\.?g\.?)(?:\b|[:.])/i.test(grid.text(row, first)) &&
      grid.text(row, first).length < 30
    )
      return true;
    if (places.length > 0) return false;
    const shown = filled.filter((column) => example.test(grid.text(row, column)));
    return shown.length >= 2 || (shown.length === 1 && filled.length <= 3);
  }

  /** A row that says what to write: "dd/mm/yyyy", "Who will do this?", "Date the weakness was found". */
  function isGuidance(row: number, filled: readonly number[]): boolean {
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

  /** A concern without an action of its own, above a row that has one and no concern. */
  function opensParts(row: number): boolean {
    const has = (field: FieldKey): boolean => {
      const column = columnOf.get(field);
      return column !== undefined && !isBlank(grid.at(row, column));
    };
    if (!columnOf.has("action") || !has("concern") || row + 1 > block.lastRow) return false;
    return !(["action", "owner", "due", "revised", "status", "closedDate"] as const).some(has) && goesOn(row + 1);
  }

  /** True where a row leaves the concern empty because the one above still stands (SPEC 3.16). */
  function goesOn(row: number): boolean {
    const concern = columnOf.get("concern");
    const action = columnOf.get("action") ?? columnOf.get("owner");
    if (concern === undefined || action === undefined) return false;
    if (!isBlank(grid.at(row, concern)) || isBlank(grid.at(row, action))) return false;
    const ref = columnOf.get("ref");
    const own = ref === undefined ? "" : grid.text(row, ref);
    const above = ref === undefined ? "" : grid.text(row - 1, ref);
    if (own === "" || own === above || isPartOf(own, above)) return true;
    const left = concernSide.filter((field) => field !== "ref" && columnOf.has(field));
    return left.length >= 3 && left.every((field) => grid.text(row, columnOf.get(field) ?? 0) === "");
  }
}

/** "3.2" and "3b" belong to "3" and to "3.1". */
function isPartOf(own: string, above: string): boolean {
  const stem = (ref: string): string => ref.replace(/[.\-/ ]?(?:\d{1,2}|[a-z]|[ivx]+)$/i, "");
  if (stem(own) === own || stem(own) === "" || above === "") return false;
  return (
    /[.a-z-]/i.test(own.slice(-2)) && (stem(own) === above || (stem(own) === stem(above) && /[.]|\d[a-z]$/i.test(own)))
  );
}

function isTheme(text: string): boolean {
  if (text.length > 60) return false;
  if (readKeyQuestion(text) !== undefined && text.split(/\s+/).length <= 6) return true;
  if (matchStatement(text) !== undefined && text.split(/\s+/).length <= 8) return true;
  return (
    text.length >= 4 &&
    text === text.toUpperCase() &&
    /\p{L}{4}/u.test(text) &&
    text.split(/\s+/).length <= 6 &&
    !/\d/.test(text)
  );
}

function plainTheme(text: string): string {
  return text.replace(/\s*\n\s*/g, " ").replace(/\s*[:–-]\s*$/, "");
}
