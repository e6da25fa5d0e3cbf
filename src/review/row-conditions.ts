/** What the review says of a tracker's rows, as conditions on their cells: closed, late, missed, missing. */
import type { Settings } from "../rules/settings";
import type { FieldKey } from "../tracker/fields";
import { isPlaceholder } from "../tracker/placeholder";
import { readColour } from "../tracker/read-colour";
import { readCycle } from "../tracker/read-cycle";
import { isTick, readStatus } from "../tracker/read-status";
import { cycleWrittenOut } from "../tracker/short-durations";
import type { Steps } from "../tracker/steps";
import type { Tracker } from "../tracker/tracker";
import { all, any, holdsSeveral, isDay, isEmpty, isOneOf, not, type Condition } from "./conditions";

/** Words that people type later, beside those that the tracker already has. */
const usual = {
  status: [
    "closed",
    "signed off",
    "closed with evidence",
    "closed and verified",
    "verified",
    "embedded",
    "cancelled",
    "blue",
    "complete",
    "completed",
    "done",
    "actioned",
    "implemented",
    "finished",
    "achieved",
    "delivered",
    "resolved",
    "green",
  ],
  cycle: ["daily", "weekly", "fortnightly", "monthly", "quarterly", "six-monthly", "annual", "annually", "yearly"],
  placeholder: [
    "tbc",
    "tba",
    "tbd",
    "to be confirmed",
    "to be agreed",
    "n/a",
    "na",
    "none",
    "nil",
    "pending",
    "unknown",
    "not known",
    "see above",
    "as above",
    "see notes",
    "same",
    "various",
    "ongoing",
    "in progress",
    "?",
    "-",
    ".",
    "x",
  ],
};
/** Formulas grow with each length of cycle; rows with a rarer one are marked as the review sees them. */
const mostCycles = 6;

export interface RowConditions {
  readonly overdue: Marked;
  readonly reviewMissed: Marked;
  readonly dueSoon: Marked;
  readonly missing: Readonly<Record<"cause" | "owner" | "measure" | "nextReview", Condition | undefined>>;
}

/** The condition for each column in which the mark lies. */
export type Marked = readonly { readonly column: number; readonly condition: Condition }[];

export function* rowConditions(tracker: Tracker, settings: Settings): Steps<RowConditions> {
  const columns = new Map<FieldKey, number>(tracker.columns.map(({ field, column }) => [field, column]));
  const at = (field: FieldKey) => columns.get(field);
  const texts = yield* seenTexts(tracker);
  const seen = (field: Worded) => [...texts[field]];
  const heading = tracker.columns.find(({ field }) => field === "status")?.header;
  const { closed, taskDone } = statusConditions(at, seen, heading, settings, tracker.layout.statusKey?.says ?? {});
  const live = not(closed);
  const open = all(live, not(taskDone));
  const late = dueConditions(at, { to: -1 }, open);
  const soon = dueConditions(at, { from: 0, to: settings.dueSoonDays }, live);
  return {
    overdue: late,
    dueSoon: soon,
    reviewMissed: missedConditions(at, seen, settings, live),
    missing: missingConditions(tracker, at, seen, live),
  };
}

type ColumnOf = (field: FieldKey) => number | undefined;
/** Fields whose words in this tracker decide what its formulas look for. */
type Worded = "status" | "rag" | "cycle" | "cause" | "owner" | "measure";
type Seen = (field: Worded) => readonly string[];

/** Rows that are looked at in one step. */
const atOnce = 64;

/** Distinct texts of each column, as stored; long ones are no words of a list. */
function* seenTexts({ rows }: Tracker): Steps<Readonly<Record<Worded, ReadonlySet<string>>>> {
  const none = () => new Set<string>();
  const texts = { status: none(), rag: none(), cycle: none(), cause: none(), owner: none(), measure: none() };
  const fields = Object.entries(texts) as [Worded, Set<string>][];
  for (const [at, { cells }] of rows.entries()) {
    if (at % atOnce === 0) yield at / rows.length;
    for (const [field, seen] of fields) {
      const { raw } = cells[field];
      if (typeof raw === "string" && raw !== "" && raw.length <= longestWord) seen.add(raw);
    }
  }
  return texts;
}

const longestWord = 60;
const never = any();

function statusConditions(
  at: ColumnOf,
  seen: Seen,
  heading: string | undefined,
  settings: Settings,
  key: Readonly<Record<string, string>>,
) {
  const [status, rag, closedDate, signoff] = [at("status"), at("rag"), at("closedDate"), at("signoff")];
  const means = (text: string) => {
    const meaning = key[text];
    const { status: read, colourOnly } = meaning === undefined ? readStatus(text, heading) : readStatus(meaning);
    return colourOnly ? meaningOf(readColour(text).colour, settings) : read;
  };
  const words = [...usual.status, ...Object.keys(key), ...(status === undefined ? [] : seen("status"))];
  const closedWords = words.filter((text) => means(text) === "closed");
  const doneWords = words.filter((text) => means(text) === "task done");
  const colours = [...usual.status, ...(rag === undefined ? [] : seen("rag"))];
  const byColour = (meaning: string) =>
    rag === undefined
      ? never
      : isOneOf(
          rag,
          colours.filter((text) => meaningOf(readColour(text).colour, settings) === meaning),
        );
  const unsaid = status === undefined ? all() : isEmpty(status);
  const dated = closedDate === undefined ? never : not(isEmpty(closedDate));
  const done = status === undefined ? never : isOneOf(status, doneWords);
  const signed = signoff === undefined ? never : not(isEmpty(signoff));
  const closed = any(
    status === undefined ? never : isOneOf(status, closedWords),
    all(unsaid, any(dated, byColour("closed"))),
    all(done, dated, signed),
  );
  const ticked = rag === undefined ? never : isOneOf(rag, seen("rag").filter(isTick));
  return { closed, taskDone: any(done, all(unsaid, any(byColour("task done"), ticked))) };
}

function meaningOf(colour: string | undefined, settings: Settings): string | undefined {
  if (colour === "blue") return "closed";
  if (colour !== "green") return undefined;
  return settings.green === "shown to work" ? "closed" : settings.green === "task done" ? "task done" : undefined;
}

/** The latest revised date counts where there is one, else the first promise. */
function dueConditions(at: ColumnOf, range: { from?: number; to: number }, judged: Condition): Marked {
  const [due, revised] = [at("due"), at("revised")];
  const marked: { column: number; condition: Condition }[] = [];
  if (due !== undefined)
    marked.push({
      column: due,
      condition: all(judged, isDay(due, range), ...(revised === undefined ? [] : [isEmpty(revised)])),
    });
  if (revised !== undefined) marked.push({ column: revised, condition: all(judged, isDay(revised, range)) });
  return marked;
}

/** Given, or worked out from the last review and the cycles that the tracker names. */
function missedConditions(at: ColumnOf, seen: Seen, { reviewGraceDays }: Settings, live: Condition): Marked {
  const [next, last, cycle] = [at("nextReview"), at("lastReview"), at("cycle")];
  const range = { to: -1 - reviewGraceDays };
  const ways: Condition[] = next === undefined ? [] : [isDay(next, range)];
  if (last !== undefined && cycle !== undefined) {
    const unsaid = next === undefined ? [] : [isEmpty(next)];
    for (const [days, words] of cyclesIn(seen("cycle")))
      ways.push(all(...unsaid, isOneOf(cycle, words), isDay(last, range, days)));
  }
  const column = next ?? last;
  return column === undefined || ways.length === 0 ? [] : [{ column, condition: all(live, any(...ways)) }];
}

function cyclesIn(texts: readonly string[]): readonly (readonly [number, readonly string[]])[] {
  const byDays = new Map<number, string[]>();
  for (const text of [...texts, ...usual.cycle]) {
    const { days } = readCycle(cycleWrittenOut(text));
    if (days !== undefined) byDays.set(days, [...(byDays.get(days) ?? []), text]);
  }
  return [...byDays].slice(0, mostCycles);
}

function missingConditions(
  { firstColumn, lastColumn }: Tracker,
  at: ColumnOf,
  seen: Seen,
  live: Condition,
): RowConditions["missing"] {
  const filled = (["concern", "action"] as const).flatMap((field) => {
    const column = at(field);
    return column === undefined ? [] : [not(isEmpty(column))];
  });
  const isRow = all(holdsSeveral(firstColumn, lastColumn), any(...filled));
  const missing = (field: "cause" | "owner" | "measure", ...also: readonly Condition[]) => {
    const column = at(field);
    if (column === undefined || filled.length === 0) return undefined;
    const placeholders = [...usual.placeholder, ...seen(field)].filter(isPlaceholder);
    return all(isRow, any(isEmpty(column), isOneOf(column, placeholders)), ...also);
  };
  const target = at("target");
  const next = at("nextReview");
  const workedOutFrom = (["lastReview", "cycle"] as const).map(at);
  const cannotBeWorkedOut = workedOutFrom.includes(undefined)
    ? all()
    : any(...workedOutFrom.flatMap((column) => (column === undefined ? [] : [isEmpty(column)])));
  return {
    cause: missing("cause"),
    owner: missing("owner"),
    measure: missing("measure", ...(target === undefined ? [] : [isEmpty(target)])),
    nextReview:
      next === undefined || filled.length === 0 ? undefined : all(isRow, live, isEmpty(next), cannotBeWorkedOut),
  };
}
