import { fields, type FieldKey } from "./fields";
import { fillsIn } from "./filled-in";
import type { Block } from "./find-blocks";
import type { Grid } from "./grid";
import { wrong } from "./heading-shape";
import type { Mapping } from "./map-columns";
import { headingKey } from "./text";
import type { MappedColumn } from "./tracker";

export interface Verdict {
  readonly yes: boolean;
  /** A full sentence for the person. */
  readonly reason: string;
}

/** Fields that follow a concern through to its end; a list of things has none of them. */
const follows: readonly FieldKey[] = [
  "owner",
  "due",
  "status",
  "rag",
  "raised",
  "nextReview",
  "lastReview",
  "closedDate",
  "revised",
  "cycle",
  "risk",
  "progress",
  "cause",
  "measure",
  "closure",
  "interim",
  "riskReduced",
  "signoff",
  "start",
  "oversight",
  "trigger",
  "escalation",
  "learning",
];
/** Of those, the ones that no contact list, change log or inventory has. */
const decides: readonly FieldKey[] = [
  "due",
  "risk",
  "progress",
  "cause",
  "measure",
  "closure",
  "interim",
  "nextReview",
  "closedDate",
];

/** What is done about a concern, by whom and by when; a log of what happened has none of them. */
const answers: readonly FieldKey[] = [
  "action",
  "owner",
  "due",
  "status",
  "rag",
  "cause",
  "measure",
  "nextReview",
  "closure",
  "closedDate",
  "interim",
  "riskReduced",
  "learning",
];
/** What makes a plan of a list with a column for gaps. */
const plans: readonly FieldKey[] = ["action", "cause", "due", "measure", "interim", "closure", "status", "rag"];
const namesDocument = ({ text }: { readonly text: string }): boolean =>
  /^(?:document|policy|procedure|form|file|evidence item)(?: (?:name|title))?$/.test(headingKey(text));

/** Fewer rows than these prove nothing, and in a tracker this share of them says what is wrong or what is done. */
const enoughRows = 5;
const leastSaying = 0.25;

const otherKinds: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:lists?|look ?ups?|drop ?downs?|data ?validation|validation|reference (?:data|lists?)|menus?|data lists?|pick ?lists?)\b|^(?:settings|config|configuration|options|reference)$/i,
    "a sheet of lists",
  ],
  [
    /^(?:instructions?|guidance|guide|read ?me|how to|help|user guide|notes for|about|introduction|intro|col(?:umn)? descriptions?|template guidance)\b|instructions?$/i,
    "instructions",
  ],
  [/\b(?:definitions?|glossary|key|legend|scoring|matrix|scale|criteria)\b/i, "a key"],
  [/\b(?:dash ?board|pivots?|charts?|summary|statistics|stats|graphs?|kpis?|metrics|overview|report)\b/i, "a summary"],
  [
    /\b(?:change ?log|record of changes|revision history|version|document control|change history)\b/i,
    "a record of changes",
  ],
  [/^(?:cover|contents|index|title)\b/i, "a cover sheet"],
];

const planName = /\b(?:actions?|improvements?|recovery|trackers?)\b/i;

/** Decides whether a table is a tracker, from what its columns turned out to hold. */
export function judge(grid: Grid, block: Block, { columns, unmapped }: Mapping, pointedAt: boolean): Verdict {
  const held = new Map(columns.map(({ field, confidence }) => [field, confidence]));
  const row = String((block.headerRows[block.headerRows.length - 1] ?? 0) + 1);
  if (pointedAt) return { yes: true, reason: `You pointed at row ${row} as the heading.` };
  const sure = (field: FieldKey): number => held.get(field) ?? 0;
  const core = Math.max(sure("concern"), sure("action"));
  const following: string[] = follows.filter((field) => sure(field) >= 0.45);
  // A register may score a risk in two columns and have none for the level.
  if (unmapped.some(({ header }) => /\b(?:likelihood|probability|severity|impact)\b/i.test(header)))
    following.push("risk");
  const deciding = decides.filter((field) => sure(field) >= 0.45);
  const kind = otherKinds.find(([words]) => words.test(grid.sheet.name));
  const no = (reason: string): Verdict => ({ yes: false, reason });
  const things = sure("concern") < 0.6 ? listedThings(block) : undefined;
  if (things !== undefined)
    return no(`The headings in row ${row} read as those of a list of ${things}, not of a tracker.`);
  if (core < 0.5) return no(`The headings in row ${row} name no concern and no action.`);
  const both = sure("concern") >= 0.5 && sure("action") >= 0.5;
  const concern = columns.find(({ field }) => field === "concern");
  const vague = concern !== undefined && !concern.chosen && (isGeneric(concern.header) || concern.confidence < 0.6);
  const generic = vague && sure("action") < 0.6 && !isAboutConcerns(grid, block);
  const needed = generic ? 3 : both ? 1 : 2;
  if (following.length < needed || (generic && deciding.length === 0))
    return no(
      `The headings in row ${row} name no owner, date or status beside ${sure("concern") >= 0.5 ? "the concern" : "the action"}.`,
    );
  if (!answers.some((field) => sure(field) >= 0.45))
    return no(`The headings in row ${row} say what happened, but not what is done about it, by whom or by when.`);
  if (!plans.some((field) => sure(field) >= 0.45) && (sure("link") >= 0.45 || block.headings.some(namesDocument)))
    return no(`The headings in row ${row} read as those of a list of documents, not of a tracker.`);
  const silent = silentRows(grid, block, columns);
  if (silent !== undefined)
    return no(
      `A concern or an action stands in ${silent} of the table in row ${row}, so it reads as a list of other things.`,
    );
  // CQC's "Report on actions" is a plan for all that its name says.
  const enoughOfPlan = planName.test(grid.sheet.name) ? 3 : 4;
  if (kind !== undefined && !(both && following.length >= enoughOfPlan)) {
    const filled = rowsWithCells(grid, block);
    const list = kind[1] === "a sheet of lists" || kind[1] === "a key";
    if (following.length < (list ? 5 : 4) || filled < 2 || (list && !hasDates(grid, block)))
      return no(`It reads as ${kind[1]}, not as a tracker.`);
  }
  const such = columns
    .filter(({ field }) => field === "concern" || field === "action" || follows.includes(field))
    .slice(0, 3)
    .map(({ field }) => fields[field].label.toLowerCase());
  return {
    yes: true,
    reason: `The headings in row ${row} name ${String(columns.length)} things that a tracker holds, such as ${such.join(", ")}.`,
  };
}

/** "only 1 of the 12 rows" where hardly any row that somebody filled in says a concern, a cause or an action. */
function silentRows(grid: Grid, block: Block, columns: readonly MappedColumn[]): string | undefined {
  const saying = columns.filter(({ field }) => ["concern", "cause", "action", "interim", "progress"].includes(field));
  let filled = 0;
  let said = 0;
  for (let row = block.firstRow; row <= block.lastRow; row++) {
    const says = saying.some(({ column, field }) => fillsIn(field, grid.at(row, column)));
    if (says) said++;
    if (says || columns.some(({ column, field }) => fillsIn(field, grid.at(row, column)))) filled++;
  }
  if (filled < enoughRows || said >= filled * leastSaying) return undefined;
  return `${said === 0 ? "none" : `only ${String(said)}`} of the ${String(filled)} rows`;
}

const listed: readonly (readonly [RegExp, string])[] = [
  [/\b(?:stakeholder|contact detail|e ?mail|telephone|phone|influence|interest|job title|project role)s?\b/, "people"],
  [/^(?:control|safeguard)\b/, "controls"],
  [/^asset\b/, "assets"],
  [/^(?:vendor|supplier)\b/, "suppliers"],
  [/^test\b/, "tests"],
];

/** What three headings and a third of them all describe; an action log has one or two such headings at most. */
function listedThings({ headings }: Block): string | undefined {
  const keys = headings.map(({ text }) => headingKey(text)).filter((key) => key !== "");
  return listed.find(([words]) => {
    const count = keys.filter((key) => words.test(key)).length;
    return count >= 3 && count * 3 >= keys.length;
  })?.[1];
}

/** True where the sheet, its title or two of its headings speak of issues, risks or the like: "Issue status". */
function isAboutConcerns(grid: Grid, block: Block): boolean {
  const about = new RegExp(`\\b${wrong}s?\\b`, "i");
  if (about.test(grid.sheet.name) || (block.title !== undefined && about.test(block.title))) return true;
  return block.headings.filter(({ text }) => about.test(headingKey(text))).length >= 2;
}

function isGeneric(header: string | undefined): boolean {
  return (
    header !== undefined &&
    /^(?:description|detail|title|name|item|subject|topic|summary|event|need)$/.test(headingKey(header))
  );
}

function rowsWithCells(grid: Grid, block: Block): number {
  let rows = 0;
  for (let row = block.firstRow; row <= block.lastRow && rows < 10; row++) if (grid.count(row) >= 3) rows++;
  return rows;
}

function hasDates(grid: Grid, block: Block): boolean {
  const last = Math.min(block.lastRow, block.firstRow + 20);
  for (let row = block.firstRow; row <= last; row++)
    for (let column = block.firstColumn; column <= block.lastColumn; column++) {
      const raw = grid.at(row, column);
      if (typeof raw === "number" ? raw > 30_000 && raw < 73_050 : /\d{1,2}[/.-]\d{1,2}[/.-]\d{2}/.test(String(raw)))
        return true;
    }
  return false;
}
