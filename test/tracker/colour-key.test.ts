import { looksThatTell } from "../../src/tracker/looks-that-tell";
import { readWorkbook } from "../../src/tracker/read-workbook";
import { toTheEnd } from "../../src/tracker/steps";
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
  ["Progress by month (R not started / A underway / G done / B embedded)", "task done"],
  ["Unit G done, unit A next", undefined],
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

describe("A key that only fills give", () => {
  const red = "#FF0000";
  const amber = "#FFC000";
  const green = "#00B050";
  const filledKey = (above: Rows, fills: Record<string, string>, records: Rows = rows) => {
    const sheet = sheetOf({ name: "Plan", rows: [...above, heads, ...records], fills });
    return readWorkbook(workbookOf(sheet), { today, choices: [] }).greenKey;
  };

  test("words in cells of their colour are one, side by side or below each other", () => {
    const lying = filledKey([["Late", "In progress", "Done"]], { "0,0": red, "0,1": amber, "0,2": green });
    expect(lying).toEqual({ sheet: "Plan", row: 0, column: 2, says: "green = Done", meaning: "task done" });
    const upright = filledKey([["Overdue"], ["On track"]], { "0,3": red, "0,0": red, "1,0": green });
    expect(upright?.meaning).toBe("on time");
  });

  test("words to the right of empty cells that are filled are one", () => {
    const key = filledKey(
      [
        [null, "Overdue"],
        [null, "Closed and evidenced"],
      ],
      { "0,0": red, "1,0": green },
    );
    expect(key).toMatchObject({ row: 1, column: 0, meaning: "shown to work" });
  });

  test.each([
    ["a green cell alone", [["Done"]], { "0,0": green }],
    ["a green title beside a red one", [["Recovery plan", "Confidential"]], { "0,0": green, "0,1": red }],
    ["words that are not filled", [["Late", "Done"]], { "0,0": red }],
    [
      "a list in which it stands twice",
      [
        ["Done", "Late"],
        ["Done", "Late"],
      ],
      { "0,0": green, "0,1": red, "1,0": green, "1,1": red },
    ],
  ])("%s is none", (_name, above, fills) => {
    expect(filledKey(above as Rows, fills as Record<string, string>)).toBeUndefined();
  });

  test("colours of the rows themselves are none, and words of a key count more", () => {
    const coloured: Rows = rows.map((line, at) =>
      line.map((cell, column) => (column === 5 ? ["Done", "Late", "Open"][at]! : cell)),
    );
    expect(filledKey([["Recovery plan"]], { "2,5": green, "3,5": red }, coloured)).toBeUndefined();
    const both = filledKey([["Green = on track", "Late", "Done"]], { "0,1": red, "0,2": green });
    expect(both?.meaning).toBe("on time");
  });

  test("the fills of a key are asked for with those of the rows", () => {
    const sheet = sheetOf({ name: "Plan", rows: [["Late", "In progress", "Done"], [null], heads, ...rows] });
    const areas = toTheEnd(looksThatTell(sheet, { today, choices: [], date1904: false }));
    // "In progress" might be the words of green too.
    expect(areas).toEqual([
      { row: 0, column: 0, rows: 3, columns: 4 },
      { row: 0, column: 0, rows: 3, columns: 5 },
    ]);
    const plain = sheetOf({ name: "Plan", rows: [["Recovery plan"], heads, ...rows] });
    expect(toTheEnd(looksThatTell(plain, { today, choices: [], date1904: false }))).toEqual([]);
  });
});
