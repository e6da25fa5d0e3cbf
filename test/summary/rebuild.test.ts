import type { CellValue } from "../../src/tracker/snapshot";
import { keyColumn } from "../../src/summary/grid";
import type { SheetPlan } from "../../src/summary/plan";
import { collectTyped, findKeys, wasEdited, type StandingSummary, type TypedWords } from "../../src/summary/typed";
import { toTheEnd } from "../../src/tracker/steps";
import type { AcceptanceRow } from "../tracker/acceptance";
import { acceptanceRows } from "../tracker/acceptance";
import { tableOf, writtenValues } from "./read-plan";
import { reviewOfRows, sampleReview, summaryOf } from "./sample";

type Values = readonly (readonly CellValue[])[];

function standing(values: Values): StandingSummary {
  return toTheEnd(findKeys({ values }, keyColumn));
}

function typedIn(values: Values): TypedWords {
  return toTheEnd(collectTyped(standing(values)));
}

function edited(values: Values): boolean {
  return toTheEnd(wasEdited(standing(values)));
}

/** The sheet as it stands after a person wrote under a heading in the row of a ref. */
function writeIn(
  plan: SheetPlan,
  words: readonly (readonly [ref: string, heading: string, words: string])[],
): CellValue[][] {
  const values = writtenValues(plan);
  for (const [ref, heading, text] of words) {
    const { row, column } = placeOf(values, ref, heading);
    (values[row] ?? [])[column] = text;
  }
  return values;
}

function placeOf(
  values: readonly (readonly CellValue[])[],
  ref: string,
  heading: string,
): { row: number; column: number } {
  for (let top = 0; top < values.length; top++) {
    const column = (values[top] ?? []).indexOf(heading);
    if (column < 0) continue;
    for (let row = top + 1; row < values.length; row++) {
      const cells = values[row] ?? [];
      if (cells.every((value) => value === "")) break;
      if (cells.slice(0, 2).includes(ref)) return { row, column: column === 0 ? 2 : column };
    }
  }
  const label = values.findIndex((cells) => cells[0] === ref);
  if (label >= 0) return { row: label, column: 2 };
  throw new Error(`No cell for ${ref} under ${heading}`);
}

function under(plan: SheetPlan, caption: string, heading: string): Record<string, CellValue> {
  const [headings = [], ...rows] = tableOf(plan, caption);
  const column = headings.indexOf(heading);
  return Object.fromEntries(rows.flatMap((row) => (row[column] ? [[String(row[1]), row[column]]] : [])));
}

function rebuilt(values: readonly (readonly CellValue[])[], rows: readonly AcceptanceRow[], sheet?: string): SheetPlan {
  return summaryOf(reviewOfRows(rows, sheet), { typed: typedIn(values) });
}

const challenges = [
  ["CR4", "Challenge or decision", "RM checks every admission until 1 July."],
  ["IL4", "Challenge or decision", "Why not at 21:00?"],
  ["MR5", "Challenge or decision", "Name one owner."],
  ["CR1", "Minute reference", "Item 4"],
] as const;
const before = summaryOf(sampleReview());
const written = writeIn(before, challenges);
const expected = {
  CR4: "RM checks every admission until 1 July.",
  IL4: "Why not at 21:00?",
  MR5: "Name one owner.",
};

test("typed words stay with their rows when nothing else changed", () => {
  const plan = rebuilt(written, acceptanceRows);
  expect(under(plan, "Alerts", "Challenge or decision")).toEqual(expected);
  expect(under(plan, "One clear line", "Minute reference")).toEqual({ CR1: "Item 4" });
  expect(tableOf(plan, "No longer in the tracker")).toEqual([]);
});

test("building twice equals building once", () => {
  const once = rebuilt(written, acceptanceRows);
  const twice = rebuilt(writtenValues(once), acceptanceRows);
  expect(twice).toEqual(once);
});

test("typed words follow their rows through a re-sort of the tracker", () => {
  const plan = rebuilt(written, [...acceptanceRows].reverse());
  expect(under(plan, "Alerts", "Challenge or decision")).toEqual(expected);
});

test("typed words follow their rows when the tracker sheet is renamed", () => {
  const plan = rebuilt(written, acceptanceRows, "Action log 2026");
  expect(under(plan, "Alerts", "Challenge or decision")).toEqual(expected);
});

test("typed words follow their rows when every ref is edited", () => {
  const numbered = acceptanceRows.map((row, at) => ({ ...row, ref: `N${String(at + 1)}` }));
  const plan = rebuilt(written, numbered);
  expect(under(plan, "Alerts", "Challenge or decision")).toEqual({
    N4: expected.CR4,
    N16: expected.IL4,
    N11: expected.MR5,
  });
});

test("typed words follow their rows when the refs are numbered anew and old refs name other rows", () => {
  const shifted = acceptanceRows.map((row, at) => ({
    ...row,
    ref: acceptanceRows[(at + 1) % acceptanceRows.length]?.ref ?? "",
  }));
  const plan = rebuilt(written, shifted);
  const refOf = (ref: string): string => shifted[acceptanceRows.findIndex((row) => row.ref === ref)]?.ref ?? "";
  expect(under(plan, "Alerts", "Challenge or decision")).toEqual({
    [refOf("CR4")]: expected.CR4,
    [refOf("IL4")]: expected.IL4,
    [refOf("MR5")]: expected.MR5,
  });
});

test("typed words follow their rows when the tracker has no refs", () => {
  const without = acceptanceRows.map((row) => ({ ...row, ref: "" }));
  const first = summaryOf(reviewOfRows(without));
  const values = writtenValues(first);
  const row = values.findIndex((cells) => cells[2] === "Reviews overdue for people on respite stays");
  (values[row] ?? [])[7] = "Ask the care coordinator.";
  const plan = rebuilt(values, [...without].reverse());
  const [, ...lines] = tableOf(plan, "Alerts");
  expect(lines.find((line) => line[2] === "Reviews overdue for people on respite stays")?.[7]).toBe(
    "Ask the care coordinator.",
  );
});

test("words of a row that left the tracker are listed, and listed again at the next build", () => {
  const fewer = acceptanceRows.filter(({ ref }) => ref !== "CR4");
  const plan = rebuilt(written, fewer);
  expect(tableOf(plan, "No longer in the tracker")).toEqual([
    ["Written under", "Ref", "What was written"],
    ["Challenge or decision", "CR4", expected.CR4],
  ]);
  const again = rebuilt(writtenValues(plan), fewer);
  expect(tableOf(again, "No longer in the tracker")).toEqual(tableOf(plan, "No longer in the tracker"));
  const back = rebuilt(writtenValues(again), acceptanceRows);
  expect(under(back, "Alerts", "Challenge or decision")).toEqual(expected);
});

test("words that have no cell in another view are kept there and return with the view", () => {
  const manager = summaryOf(sampleReview(), {
    view: "registered manager",
    typed: typedIn(writeIn(before, [["The board is asked to", "The board is asked to", "Agree extra hours."]])),
  });
  expect(tableOf(manager, "Written earlier")).toEqual([
    ["Written under", "Ref", "What was written"],
    ["The board is asked to", "Whole summary", "Agree extra hours."],
  ]);
  const back = rebuilt(writtenValues(manager), acceptanceRows);
  const label = back.rows.find(({ cells }) => cells[0]?.value === "The board is asked to");
  expect(label?.cells[2]?.value).toBe("Agree extra hours.");
});

test("a proposal that nobody touched is replaced by the proposal of today", () => {
  const calm = acceptanceRows.filter(({ state }) => state === "In date" || state === "Closed - evidenced");
  const plan = rebuilt(writtenValues(before), calm);
  const ask = plan.rows.find(({ cells }) => cells[0]?.value === "The board is asked to");
  expect(ask?.cells[2]?.value).toBe("Note that no action is triggered, overdue or incomplete.");
});

test("the summary itself may be sorted, and may get rows and a column", () => {
  const values = written.map((cells) => [...cells]);
  const { row: cr4 } = placeOf(values, "CR4", "Challenge or decision");
  const { row: il4 } = placeOf(values, "IL4", "Challenge or decision");
  [values[cr4], values[il4]] = [values[il4] ?? [], values[cr4] ?? []];
  values.splice(cr4, 0, ["", "", ""], ["a note"]);
  const widened = values.map((cells) => [...cells.slice(0, 3), "", ...cells.slice(3)]);
  const plan = rebuilt(widened, acceptanceRows);
  expect(under(plan, "Alerts", "Challenge or decision")).toEqual(expected);
});

test("words in a row that a person added below an alert are kept", () => {
  const values = written.map((cells) => [...cells]);
  const { row, column } = placeOf(values, "IL4", "Challenge or decision");
  const added: CellValue[] = (values[row] ?? []).map(() => "");
  added[column] = "Second thought";
  values.splice(row + 1, 0, added);
  const plan = rebuilt(values, acceptanceRows);
  expect(tableOf(plan, "No longer in the tracker").map((cells) => cells[2])).toContain("Second thought");
});

test("typed words are found by heading, ref and concern when the hidden keys were deleted", () => {
  const values = written.map((cells) => cells.slice(0, keyColumn));
  const plan = rebuilt(values, acceptanceRows);
  expect(under(plan, "Alerts", "Challenge or decision")).toEqual(expected);
  expect(under(plan, "One clear line", "Minute reference")).toEqual({ CR1: "Item 4" });
});

describe("before a rebuild", () => {
  test("a summary in which people only wrote where they may is not edited", () => {
    expect(edited(written)).toBe(false);
  });

  test("a changed figure is an edit, and so is a note beside a table", () => {
    const figure = written.map((cells) => cells.map((value) => (value === "▲ 4" ? "▲ 0" : value)));
    expect(edited(figure)).toBe(true);
    expect(edited([...written, ["My own note"]])).toBe(true);
  });

  test("inserted empty rows are no edit", () => {
    expect(edited([...written.slice(0, 5), [], ...written.slice(5)])).toBe(false);
  });
});

test("text that looks like a formula stays a text value in the plan", () => {
  const values = writeIn(before, [["CR4", "Challenge or decision", "=HYPERLINK(1)"]]);
  const plan = rebuilt(values, acceptanceRows);
  expect(under(plan, "Alerts", "Challenge or decision").CR4).toBe("=HYPERLINK(1)");
});

describe("with words in every cell that people may write in", () => {
  const values = writtenValues(before);
  const all = before.typed.map(({ row, column }, at) => {
    const words = `Words ${String(at + 1)}.`;
    (values[row] ?? [])[column] = words;
    return words;
  });
  const fresh = acceptanceRows.slice(0, 2).map((row, at) => ({
    ...row,
    ref: `NEW${String(at)}`,
    concern: `Door alarms switched off at night, floor ${String(at)}`,
    cause: "Nobody is told when an alarm is switched off",
  }));

  test.each([
    ["re-sorted", [...acceptanceRows].reverse(), undefined],
    ["given new rows at the top", [...fresh, ...acceptanceRows], undefined],
    ["given new rows in between", [...acceptanceRows.slice(0, 7), ...fresh, ...acceptanceRows.slice(7)], undefined],
    ["left with a row less", acceptanceRows.filter(({ ref }) => ref !== "IL4"), undefined],
    ["left with one row", acceptanceRows.slice(3, 4), undefined],
    ["emptied", [], undefined],
    ["moved to another sheet", acceptanceRows, "Tracker 2026"],
    ["numbered anew", acceptanceRows.map((row, at) => ({ ...row, ref: String(at + 1) })), undefined],
    ["left without refs", acceptanceRows.map((row) => ({ ...row, ref: "" })), undefined],
  ])("each is on the sheet once after the tracker was %s", (_, rows, sheet) => {
    const plan = rebuilt(values, rows, sheet);
    const texts = plan.rows.flatMap(({ cells }) => cells.map((cell) => String(cell?.value ?? "")));
    const isHeading = (text: string): boolean => text.startsWith("Run on");
    const found = texts.filter((text) => !isHeading(text)).flatMap((text) => text.match(/Words \d+\./g) ?? []);
    expect(found.sort()).toEqual([...all].sort());
    expect(texts.find(isHeading)).toMatch(/ · prepared by Words \d+\. · /);
    const again = rebuilt(writtenValues(plan), rows, sheet);
    expect(writtenValues(again)).toEqual(writtenValues(plan));
  });
});
