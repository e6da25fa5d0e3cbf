import type { CellValue } from "../../src/tracker/snapshot";
import type { Tracker } from "../../src/tracker/tracker";
import { trackerOf, type Rows } from "./understood";

const heads = ["No", "Issue", "Action", "Lead", "Target", "Status", "Comments"];
const line = (no: number, status: CellValue): Rows[number] => [
  no,
  "Calls are late",
  "Divert the phone",
  "RM",
  46_200 + no,
  status,
  "",
];
const codes = [4, 2, 3, 1, 5];
const plan: Rows = [heads, ...codes.map((status, at) => line(at + 1, status))];

const standing = ({ rows }: Tracker): (string | undefined)[] => rows.map(({ cells }) => cells.status.status);
const read = (above: Rows, rows = plan): Tracker =>
  trackerOf({ rows: [...above, ...rows], formats: { 4: "dd/mm/yyyy" } });
const understood = ["closed", "open", "task done", "open", "closed"];
const spaced: Rows = [[]];

test.each<readonly [string, Rows]>([
  [
    "in a row above the table, below the key of another column",
    [
      ["Priority key:", "1 = within 7 days", "2 = within 28 days", "3 = within 3 months"],
      [
        "Status key:",
        "1 = not started",
        "2 = in progress",
        "3 = complete, evidence awaited",
        "4 = complete and evidenced",
        "5 = stopped",
      ],
      [],
    ],
  ],
  ["in one cell", [["Status: 1 = not started, 2 = in progress, 3 = complete, 4 = closed, 5 = withdrawn"], []]],
  [
    "below each other",
    [["1 - Not started"], ["2 - In progress"], ["3 - Complete"], ["4 - Complete and evidenced"], ["5 - Stopped"], []],
  ],
  [
    "as a small table",
    [
      ["Code", "Meaning"],
      [1, "Not started"],
      [2, "In progress"],
      [3, "Complete"],
      [4, "Signed off"],
      [5, "Cancelled"],
      [],
    ],
  ],
])("codes of the status are read by the key that stands %s", (_where, above) => {
  expect(standing(read(above))).toEqual(understood);
});

test("a key beside the table and one in the heading are read as well", () => {
  const says = ["1 = not started", "2 = in progress", "3 = complete", "4 = closed", "5 = stopped"];
  const beside = plan.map((row, at) => [...row, null, at === 0 ? null : says[at - 1]!]);
  expect(standing(trackerOf({ rows: beside, formats: { 4: "dd/mm/yyyy" } }))).toEqual(understood);
  const inHeading = [heads.map((head) => (head === "Status" ? `Status (${says.join("; ")})` : head)), ...plan.slice(1)];
  expect(standing(read(spaced, inHeading))).toEqual(understood);
});

test("which key was used is said, and what a code means goes with it", () => {
  const tracker = read([
    ["Status key:", "1 = not started", "2 = in progress", "3 = complete", "4 = closed", "5 = stopped"],
    [],
  ]);
  expect(tracker.notes.filter(({ code }) => code === "status key").map(({ text }) => text)).toEqual([
    "The key in B1 tells what the status codes mean, such as 5 = stopped.",
  ]);
  expect(tracker.rows[0]?.cells.status).toMatchObject({ text: "4", meaning: "closed" });
});

test("a key of something else, or a column of words, is left as it is", () => {
  const urgency: Rows = [["Key:", "1 = within 7 days", "2 = within 28 days", "3 = within 3 months"], []];
  expect(read(urgency).layout.statusKey).toBeUndefined();
  const words = [heads, ...["Open", "Closed", "Open"].map((status, at) => line(at, status))];
  expect(read([["1 = not started", "2 = closed"], []], words).layout.statusKey).toBeUndefined();
});

test.each(["ü", "þ", "✔"])("%s below Done is a tick, whatever its font", (sign) => {
  const rows = [
    ["Concern", "Action", "Owner", "Due", "Done"],
    ["Bells", "Divert", "RM", 46_170, sign],
    ["Meals", "Ask", "Chef", 46_171, "û"],
  ];
  expect(standing(trackerOf({ rows, formats: { 3: "dd/mm/yyyy" } }))).toEqual(["task done", "open"]);
});
