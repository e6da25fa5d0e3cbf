import { readWorkbook } from "../../src/tracker/read-workbook";
import type { GreenKey } from "../../src/tracker/tracker";
import { sheetOf, workbookOf } from "./sheet";
import { today, type Rows } from "./understood";

const heads = ["Ref", "Concern", "Action", "Owner", "Due date", "RAG"];
const rows: Rows = [
  ["A1", "Reviews are late", "Add a weekly slot", "Deputy Manager", 46_200, "Green"],
  ["A2", "Gaps in charts", "Move the round", "Medicines Lead", 46_210, "Amber"],
  ["A3", "Calls not answered", "Divert the phone", "Night Lead", 46_170, "Red"],
];

function keyOf(above: Rows, front: Rows = []): GreenKey | undefined {
  const sheets = [
    sheetOf({ name: "Front sheet", rows: front }),
    sheetOf({ name: "Plan", rows: [...above, heads, ...rows] }),
  ];
  return readWorkbook(workbookOf(...sheets), { today, choices: [] }).greenKey;
}

const lines: readonly (readonly [line: string, meaning: GreenKey["meaning"] | undefined])[] = [
  ["Green = done", "task done"],
  ["RAG: Green = complete, Amber = on track, Red = not on track", "task done"],
  ["2. Colours: green = done, amber = in progress, red = not started / late", "task done"],
  ["Green = closed and checked, Amber = open, Red = overdue", "shown to work"],
  ["Red – overdue; Amber – slipping; Green – on target", "on time"],
  ["R = late, A = at risk, G = on track", "on time"],
  ["Key: Red (late) Amber (at risk) Green (on track)", "on time"],
  ["Completed = green, in progress = amber", "task done"],
  ["Red: not started. Amber: started. Green: completed and evidenced.", "shown to work"],
  ["Green means action completed within timescale", "task done"],
  ["GREEN - on track to complete by due date", "on time"],
  ["Green: complete or on track", undefined],
  ["Green = compliant", undefined],
  ["Green = not yet verified", undefined],
  ["Green bin collection is on Monday", undefined],
  ["Ward manager: Mr Green is on target", undefined],
];

test.each(lines)("the key %j says that green is %s", (line, meaning) => {
  expect(keyOf([[line]])?.meaning).toBe(meaning);
  expect(keyOf([], [["Recovery plan"], [line]])?.meaning).toBe(meaning);
});

test("a key tells where it stands and what it says", () => {
  expect(keyOf([], [["How to use"], [null, "Red = late, green = done"]])).toEqual({
    ...{ sheet: "Front sheet", row: 1, column: 1 },
    ...{ says: "green = done", meaning: "task done" },
  });
});

test("a table of colours is a key, upright or lying", () => {
  const upright = [
    ["Red", "Overdue"],
    ["Amber", "In progress"],
    ["Green", "Completed"],
  ];
  const lying = [
    ["R", "A", "G"],
    ["Late", "Slipping", "On track"],
  ];
  expect([keyOf([], upright)?.meaning, keyOf([], lying)?.meaning]).toEqual(["task done", "on time"]);
});

test("a table of counts and the tracker's own rows are no key", () => {
  const counts: Rows = [
    ["Red", "Amber", "Green"],
    [3, 5, 12],
  ];
  expect([keyOf([], counts), keyOf([])]).toEqual([undefined, undefined]);
});

test("two keys that disagree tell nothing, two that agree do", () => {
  expect(keyOf([["Green = done"]], [["Green = on track"]])).toBeUndefined();
  expect(keyOf([["Green = done"]], [["Green: completed"]])?.meaning).toBe("task done");
});

test("a tracker with a green row says which key it was read by", () => {
  const plan = sheetOf({ name: "Plan", rows: [["Green = done"], [], heads, ...rows] });
  const [tracker] = readWorkbook(workbookOf(plan), { today, choices: [] }).sheets[0]?.trackers ?? [];
  expect(tracker?.notes.map(({ code, text }) => `${code}: ${text}`)).toEqual([
    'colour key: The key in A1 of "Plan" says "green = done", and so it is read unless the settings say otherwise.',
  ]);
});
