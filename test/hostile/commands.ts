import fc from "fast-check";
import { columnCount, today } from "./tracker-file";

type Author = "Local" | "Remote";
type Value = string | number;

/** What people do at the grid, here or elsewhere. Sheets are counted among those that are not ours. */
export type PeopleCommand =
  | { readonly do: "type"; sheet: number; row: number; column: number; value: Value; by: Author }
  | { readonly do: "insert row"; sheet: number; row: number; by: Author }
  | { readonly do: "delete row"; sheet: number; row: number; by: Author }
  | { readonly do: "insert column"; sheet: number; column: number; by: Author }
  | { readonly do: "delete column"; sheet: number; column: number; by: Author }
  | { readonly do: "sort"; sheet: number; column: number; ascending: boolean; by: Author }
  | { readonly do: "filter"; sheet: number; word: string }
  | { readonly do: "hide row"; sheet: number; row: number; hidden: boolean }
  | { readonly do: "protect"; sheet: number; format: boolean }
  | { readonly do: "unprotect"; sheet: number }
  | { readonly do: "protect structure"; on: boolean }
  | { readonly do: "rename sheet"; sheet: number; by: Author }
  | { readonly do: "add sheet"; by: Author }
  | { readonly do: "delete sheet"; sheet: number; by: Author }
  | { readonly do: "undo" }
  | { readonly do: "select"; sheet: number; row: number }
  | { readonly do: "type in our sheet"; row: number; column: number; value: Value }
  | { readonly do: "rename our sheet" }
  | { readonly do: "delete our sheet"; by: Author };

/** What goes wrong while the pane works; requests are counted from 1. */
export type Fault =
  | {
      readonly wrong: "fails";
      request: number;
      action: number;
      code: "GeneralException" | "AccessDenied" | "RequestAborted";
    }
  | { readonly wrong: "cell edit"; request: number; requests: number }
  | { readonly wrong: "no answer"; request: number; requests: number }
  | { readonly wrong: "late answer"; request: number }
  | { readonly wrong: "carried out late"; request: number }
  | { readonly wrong: "events"; events: "lost" | "doubled" | "reversed" }
  | { readonly wrong: "too large"; bytes: number }
  | { readonly wrong: "meanwhile"; request: number; people: PeopleCommand };

/** What a person does in the pane. */
export type PaneCommand =
  | { readonly do: "check" }
  | { readonly do: "highlight" }
  | { readonly do: "clear" }
  | { readonly do: "edit in pane"; row: number; column: number; value: Value }
  | { readonly do: "summary"; keep: boolean }
  | { readonly do: "findings sheet" }
  | { readonly do: "set aside"; finding: number }
  | { readonly do: "take everything out" }
  | { readonly do: "add column" }
  | { readonly do: "write states" }
  | { readonly do: "remove states" }
  | { readonly do: "show row"; row: number };

export type Command =
  | { readonly who: "people"; readonly what: PeopleCommand }
  | { readonly who: "pane"; readonly what: PaneCommand; readonly faults: readonly Fault[]; readonly stopped: boolean }
  | { readonly who: "reopen"; readonly settings: "kept" | "lost" | "damaged" };

const sheet = fc.constantFrom(0, 0, 0, 1, 2);
const row = fc.integer({ min: 0, max: 10 });
const column = fc.integer({ min: 0, max: columnCount });
const by = fc.constantFrom<Author>("Local", "Local", "Remote");
const value = fc.constantFrom<Value>(
  today - 30,
  today + 2,
  today + 90,
  "",
  "15/05/2026",
  "Open",
  "Closed",
  "Registered Manager",
  "Staff error",
  "R9",
  "Care reviews overdue for 14 people with changing needs",
  "=1+1",
  0.5,
);
/** Weighted: `n` times as likely. */
const often = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });

const people: fc.Arbitrary<PeopleCommand> = fc.oneof(
  often(8, fc.record({ do: fc.constant("type" as const), sheet, row, column, value, by })),
  often(2, fc.record({ do: fc.constant("insert row" as const), sheet, row, by })),
  often(2, fc.record({ do: fc.constant("delete row" as const), sheet, row, by })),
  often(1, fc.record({ do: fc.constant("insert column" as const), sheet, column, by })),
  often(1, fc.record({ do: fc.constant("delete column" as const), sheet, column, by })),
  often(2, fc.record({ do: fc.constant("sort" as const), sheet, column, ascending: fc.boolean(), by })),
  often(1, fc.record({ do: fc.constant("filter" as const), sheet, word: fc.constantFrom("Open", "Closed", "") })),
  often(1, fc.record({ do: fc.constant("hide row" as const), sheet, row, hidden: fc.boolean() })),
  often(2, fc.record({ do: fc.constant("protect" as const), sheet, format: fc.boolean() })),
  often(2, fc.record({ do: fc.constant("unprotect" as const), sheet })),
  often(1, fc.record({ do: fc.constant("protect structure" as const), on: fc.boolean() })),
  often(1, fc.record({ do: fc.constant("rename sheet" as const), sheet, by })),
  often(1, fc.record({ do: fc.constant("add sheet" as const), by })),
  often(1, fc.record({ do: fc.constant("delete sheet" as const), sheet: fc.constantFrom(1, 2, 3), by })),
  often(3, fc.constant({ do: "undo" as const })),
  often(1, fc.record({ do: fc.constant("select" as const), sheet, row })),
  often(1, fc.record({ do: fc.constant("type in our sheet" as const), row: fc.nat(30), column: fc.nat(9), value })),
  often(1, fc.constant({ do: "rename our sheet" as const })),
  often(1, fc.record({ do: fc.constant("delete our sheet" as const), by })),
);

const request = fc.integer({ min: 1, max: 5 });

const fault: fc.Arbitrary<Fault> = fc.oneof(
  often(
    5,
    fc.record({
      wrong: fc.constant("fails" as const),
      request,
      action: fc.nat(60),
      code: fc.constantFrom("GeneralException" as const, "AccessDenied" as const, "RequestAborted" as const),
    }),
  ),
  often(2, fc.record({ wrong: fc.constant("cell edit" as const), request, requests: fc.constantFrom(1, 2, 50) })),
  often(2, fc.record({ wrong: fc.constant("no answer" as const), request, requests: fc.constantFrom(1, 2) })),
  often(1, fc.record({ wrong: fc.constant("late answer" as const), request })),
  often(1, fc.record({ wrong: fc.constant("carried out late" as const), request })),
  often(
    2,
    fc.record({
      wrong: fc.constant("events" as const),
      events: fc.constantFrom("lost" as const, "doubled" as const, "reversed" as const),
    }),
  ),
  often(1, fc.record({ wrong: fc.constant("too large" as const), bytes: fc.constantFrom(3_000, 9_000, 30_000) })),
  often(6, fc.record({ wrong: fc.constant("meanwhile" as const), request, people })),
);

const pane: fc.Arbitrary<PaneCommand> = fc.oneof(
  often(6, fc.constant({ do: "check" as const })),
  often(8, fc.constant({ do: "highlight" as const })),
  often(3, fc.constant({ do: "clear" as const })),
  often(4, fc.record({ do: fc.constant("edit in pane" as const), row, column: fc.nat(columnCount - 1), value })),
  often(4, fc.record({ do: fc.constant("summary" as const), keep: fc.boolean() })),
  often(1, fc.constant({ do: "findings sheet" as const })),
  often(1, fc.record({ do: fc.constant("set aside" as const), finding: fc.nat(20) })),
  often(1, fc.constant({ do: "take everything out" as const })),
  often(1, fc.constant({ do: "add column" as const })),
  often(2, fc.constant({ do: "write states" as const })),
  often(1, fc.constant({ do: "remove states" as const })),
  often(1, fc.record({ do: fc.constant("show row" as const), row })),
);

const command: fc.Arbitrary<Command> = fc.oneof(
  often(5, fc.record({ who: fc.constant("people" as const), what: people })),
  often(
    7,
    fc.record({
      who: fc.constant("pane" as const),
      what: pane,
      faults: fc.oneof(often(1, fc.constant([])), often(1, fc.array(fault, { minLength: 1, maxLength: 2 }))),
      stopped: fc.oneof(often(14, fc.constant(false)), often(1, fc.constant(true))),
    }),
  ),
  often(
    1,
    fc.record({ who: fc.constant("reopen" as const), settings: fc.constantFrom("kept", "kept", "lost", "damaged") }),
  ),
);

/** Every sequence begins with a check, as every use of the pane does. */
export const sequences: fc.Arbitrary<readonly Command[]> = fc
  .array(command, { minLength: 1, maxLength: 12 })
  .map((rest) => [{ who: "pane" as const, what: { do: "check" as const }, faults: [], stopped: false }, ...rest]);
