import { claimOf, topClaim, type ColumnCase, type ColumnClaim } from "./column-claims";
import { seriesIn } from "./column-series";
import type { ColumnProfile } from "./column-profile";
import type { Heading } from "./block-heading";
import { fields, type FieldKey } from "./fields";
import { isPartOfScore } from "./heading-texts";
import { phraseOf } from "./heading-words";
import { namesConcernAndAction } from "./joint-heading";
import { matchHeading, reasonFor, type HeadingMatch } from "./match-heading";
import { settleMeanings } from "./settle-meanings";
import { headingKey } from "./text";
import type { MappedColumn, UnmappedColumn } from "./tracker";
import { weighContents } from "./weigh-contents";

export interface Mapping {
  readonly columns: readonly MappedColumn[];
  readonly unmapped: readonly UnmappedColumn[];
}

/** A column as the mapper sees it. */
export interface ColumnToMap {
  readonly heading: Heading;
  readonly profile: ColumnProfile;
  /** What a person chose: a field, or "none". */
  readonly chosen: FieldKey | "none" | undefined;
  /** Of the rows whose status says done, and of the others: the share that is filled in this column. */
  readonly filledBy?: { readonly done: number; readonly open: number } | undefined;
}

/** Below this a column is left open and the person is asked (SPEC 2.3: never guessed silently). */
const leastToMap = 0.45;
const leastCandidate = 0.25;
/** A second field that is nearly as likely makes the first one a question. */
const tooNear = 0.06;
const asked = 0.66;
/** How sure a column by week or month is. */
const inSeries = 0.74;

/**
 * Gives each column the field that its heading and contents tell, and each field at most one column; columns that hold
 * it week by week or month by month have it together, and the last that is filled counts.
 */
export function mapColumns(given: readonly ColumnToMap[]): Mapping {
  const chosen = new Map<number, FieldKey | "none">();
  const taken = new Set<FieldKey>();
  for (const { heading, chosen: field } of given) {
    if (field === undefined) continue;
    chosen.set(heading.column, field);
    if (field !== "none") taken.add(field);
  }
  const cases = given.map(caseOf);
  for (const column of cases) weighContents(column);
  const filledBy = new Map(given.map((each) => [each.heading.column, each.filledBy]));
  settleMeanings({ columns: cases, filledBy: (column) => filledBy.get(column.heading.column) });
  const free = cases.filter(({ heading }) => !chosen.has(heading.column));
  const together = new Map<number, FieldKey>();
  for (const { field, columns: run } of seriesIn(free, taken)) {
    taken.add(field);
    for (const { heading } of run) together.set(heading.column, field);
  }
  const won = assign(
    free.filter(({ heading }) => !together.has(heading.column)),
    taken,
  );
  const columns: MappedColumn[] = [];
  const unmapped: UnmappedColumn[] = [];
  for (const column of cases) {
    const { heading } = column;
    const choice = chosen.get(heading.column);
    const claim = won.get(heading.column);
    const shared = together.get(heading.column);
    if (choice !== undefined && choice !== "none")
      columns.push({
        column: heading.column,
        field: choice,
        header: heading.text,
        confidence: 1,
        reason: "You chose it.",
        chosen: true,
      });
    else if (shared !== undefined)
      columns.push({
        column: heading.column,
        field: shared,
        header: heading.text,
        confidence: inSeries,
        reason: "It is one of several columns by week or month; the last that is filled counts.",
        chosen: false,
      });
    else if (claim !== undefined) columns.push(mapped(column, claim));
    else
      unmapped.push({
        column: heading.column,
        header: heading.text,
        candidates: choice === "none" ? [] : candidatesOf(column),
      });
  }
  return { columns: columns.map((column) => asJoint(column, columns)), unmapped };
}

/** One column for the concern and the action is read as one of them: the person is asked, and told what is left unread. */
function asJoint(column: MappedColumn, columns: readonly MappedColumn[]): MappedColumn {
  const { field, header, confidence, chosen } = column;
  if (chosen || (field !== "concern" && field !== "action") || !namesConcernAndAction(header)) return column;
  const other = field === "concern" ? "action" : "concern";
  if (columns.some((one) => one.field === other)) return column;
  return {
    ...column,
    confidence: Math.min(confidence, asked),
    reason: `Its heading names the concern and the action; it is read as the ${field} alone.`,
  };
}

function caseOf({ heading, profile }: ColumnToMap): ColumnCase {
  const { text, matches } = readingOf(heading);
  return {
    heading,
    key: shortKey(text),
    profile,
    listed: matches[0]?.how === "exact",
    claims: matches.map(({ field, confidence, how }) => ({
      field,
      confidence,
      reason: reasonFor(how, heading.text, field),
    })),
  };
}

/** The heading without its hint: "Evidence (attach)" is settled as "Evidence" is. */
function shortKey(text: string): string {
  const without = headingKey(text.replace(/[([][^)\]]*[)\]]?/g, " "));
  return phraseOf(without === "" ? text : without).words.join(" ");
}

/** A sub-heading counts with its groups ("Target" over "Date"), and a little less alone. */
function readingOf({ text, own, firstLine, group }: Heading): HeadingReading {
  const best = group === "" || own === "" ? reading(text, 1) : withGroup(text, own, group);
  if (sureOf(best) >= leastToMap) return best;
  // What the whole does not tell its first line may; names under "Responsible" are those of owners.
  const lines = firstLine === "" ? [] : [reading(firstLine, 0.95)];
  const above = reading(group, 0.75);
  return surest([best, ...lines, ...(above.matches[0]?.field === "owner" ? [above] : [])]);
}

/** Words that need the group above them ("Target" over "Date"); any other words speak for themselves first. */
const partial = new Set(
  (
    "date % no number id ref reference name who whom when what how by level score rating value risk owner lead person " +
    "description detail status state type start end due finish actual planned plan target original revised initial " +
    "final current measure comment note text action impact likelihood probability scale cost completed completion " +
    "closed raised title category result responsible of and the to for"
  ).split(" "),
);

function withGroup(text: string, own: string, group: string): HeadingReading {
  const words = headingKey(own);
  if (headingKey(group).endsWith(words)) return reading(group, 1);
  if (isPartOfScore(phraseOf(`${group} ${own}`).words.join(" "))) return { text, matches: [] };
  // "Target (%)" is a value, whatever it is grouped with; "Outcome target" would be the measure.
  if (words.split(" ").includes("%")) {
    const value = reading(own, 0.95);
    const field = value.matches[0]?.field;
    if (field !== undefined && fields[field].kind === "number") return value;
  }
  if (words.split(" ").every((word) => partial.has(word)))
    return surest([reading(`${group} ${own}`, 1), reading(text, 1), reading(own, 0.85)]);
  const alone = reading(own, 1);
  return sureOf(alone) >= leastToMap ? alone : surest([alone, reading(`${group} ${own}`, 0.8), reading(text, 0.75)]);
}

interface HeadingReading {
  readonly text: string;
  readonly matches: readonly HeadingMatch[];
}

function reading(text: string, trust: number): HeadingReading {
  const matches = matchHeading(text);
  return {
    text,
    matches: trust === 1 ? matches : matches.map((match) => ({ ...match, confidence: match.confidence * trust })),
  };
}

function sureOf({ matches }: HeadingReading): number {
  return matches[0]?.confidence ?? 0;
}

function surest(readings: readonly HeadingReading[]): HeadingReading {
  return readings.reduce((best, each) => (sureOf(each) > sureOf(best) ? each : best));
}

interface Bid {
  readonly column: ColumnCase;
  readonly position: number;
  readonly claim: ColumnClaim;
}

/** Of several columns that may number the rows the leftmost does: "Action #" rather than "Order #". */
function rank({ claim, position }: Bid): number {
  const loose = claim.field === "ref" && claim.confidence < asked;
  return loose ? 0.5 - 0.0005 * position : claim.confidence;
}

/** The surest claim first; a field that is taken leaves its other claimants their next one. */
function assign(columns: readonly ColumnCase[], taken: Set<FieldKey>): ReadonlyMap<number, ColumnClaim> {
  const bids: Bid[] = columns
    .flatMap((column, position) => column.claims.map((claim) => ({ column, position, claim })))
    .filter(({ claim }) => claim.confidence >= leastToMap)
    .sort((a, b) => rank(b) - rank(a) || a.position - b.position);
  const won = new Map<number, ColumnClaim>();
  for (const { column, claim } of bids) {
    if (taken.has(claim.field) || won.has(column.heading.column)) continue;
    // Losing its first meaning to a neighbour makes a column's second one a guess.
    const top = topClaim(column);
    const second = top !== undefined && top.field !== claim.field;
    if (second && claim.confidence < 0.5) continue;
    taken.add(claim.field);
    won.set(column.heading.column, second ? { ...claim, confidence: Math.min(claim.confidence, asked) } : claim);
  }
  return won;
}

function mapped(column: ColumnCase, claim: ColumnClaim): MappedColumn {
  const rival = Math.max(
    0,
    ...column.claims.filter(({ field }) => field !== claim.field).map(({ confidence }) => confidence),
  );
  const unsure = rival > 0 && claim.confidence - rival < tooNear && claim.confidence < 0.95;
  return {
    column: column.heading.column,
    field: claim.field,
    header: column.heading.text,
    confidence: Math.round((unsure ? Math.min(claim.confidence, asked) : claim.confidence) * 100) / 100,
    reason: claim.reason,
    chosen: false,
  };
}

function candidatesOf(column: ColumnCase): UnmappedColumn["candidates"] {
  return column.claims
    .filter(({ field }) => claimOf(column, field) >= leastCandidate)
    .sort((a, b) => b.confidence - a.confidence)
    .map(({ field, confidence }) => ({ field, confidence: Math.round(confidence * 100) / 100 }));
}
