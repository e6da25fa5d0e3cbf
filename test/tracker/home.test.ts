import { reviewWorkbook } from "../../src/review/review-workbook";
import { defaultSettings } from "../../src/rules/settings";
import { homesOf } from "../../src/tracker/read-home";
import { readWorkbook } from "../../src/tracker/read-workbook";
import { textsOf } from "../summary/read-plan";
import { summaryOf } from "../summary/sample";
import { sheetOf, workbookOf } from "./sheet";
import { today, type Rows } from "./understood";

const heads = ["Ref", "Concern", "Action", "Owner", "Due date"];
const rows: Rows = [
  ["A1", "Reviews are late", "Add a weekly slot", "Deputy Manager", 46_200],
  ["A2", "Gaps in charts", "Move the round", "Medicines Lead", 46_210],
];

const homeOf = (...above: Rows): string | undefined =>
  homesOf(workbookOf(sheetOf({ name: "Plan", rows: [...above, heads, ...rows] })), new Set()).get("Plan");

test.each<[Rows, string]>([
  [[["Service: Oakfield House"]], "Oakfield House"],
  [[["Premises: Northfield House", "", "Assessor: SafeFire Ltd", "Date of FRA: 23/02/2026"]], "Northfield House"],
  [[["Name of home:", "The Limes", "Date:", 46_000]], "The Limes"],
  [[["Action plan"], ["Care home name", "Holly Bank"]], "Holly Bank"],
  [[["Service: Holly Bank   Date: 04/05/2026"]], "Holly Bank"],
  [[["Service: Holly Bank Registered Manager: see front sheet"]], "Holly Bank"],
  [[["Location: 12 Mill Road, Manager: see front sheet"]], "12 Mill Road"],
  [[["Beech Lodge Care Home"], ["Mock inspection 14 April 2026"]], "Beech Lodge Care Home"],
  [[["FALLS ACTION LOG - Ashgrove NH"]], "Ashgrove NH"],
  [[["Oakfield House – Service Improvement Plan 2026"]], "Oakfield House"],
  [[["Workforce recovery plan 2026/27 – Sunnybank Domiciliary Care"]], "Sunnybank Domiciliary Care"],
  [[["Quality improvement plan for Willow Court"]], "Willow Court"],
  [[["St Hilda's Hospice – Clinical Governance Committee action log"]], "St Hilda's Hospice"],
])("the lines %j above a table name %s", (above, home) => {
  expect(homeOf(...above)).toBe(home);
});

test.each<[Rows]>([
  [[["Care Home Improvement Plan"]]],
  [[["Our home – Service Improvement Plan"]]],
  [[["Quality and Safety Group"]]],
  [[["Home manager: J Smith"]]],
  [[["Service type: residential"]]],
  [[["Service:", "TBC"]]],
  [[["Service: [name of service]"]]],
  [[["Location", "Issue", "Who"]]],
  [[["The home was inspected on 4 March and this plan answers each of the breaches found at our House"]]],
])("the lines %j name no home", (above) => {
  expect(homeOf(...above)).toBeUndefined();
});

const tab = (name: string, ...above: Rows) => sheetOf({ name, rows: [...above, heads, ...rows] });

test("a front sheet names the home of sheets whose own names say no place, and of no other", () => {
  const front = sheetOf({ name: "Front sheet", rows: [["Service: Oakfield House"]] });
  const homes = homesOf(workbookOf(front, tab("Live"), tab("Closed"), tab("Elm Court")), new Set());
  expect(["Live", "Closed", "Elm Court"].map((name) => homes.get(name))).toEqual([
    "Oakfield House",
    "Oakfield House",
    undefined,
  ]);
});

test("two homes in one workbook stay apart, and nothing is said of a sheet that names none", () => {
  const homes = homesOf(
    workbookOf(tab("Plan", ["Service: Oakfield"]), tab("Plan 2", ["Service: Elm Court"]), tab("Closed")),
    new Set(),
  );
  expect([...homes]).toEqual([
    ["Plan", "Oakfield"],
    ["Plan 2", "Elm Court"],
  ]);
});

test("a board reads the home's name above the summary, not the rooms of its plan", () => {
  const rooms = ["Throughout", "Kitchen", "Basement", "Loft", "Lounge"];
  const sheet = sheetOf({
    name: "FRA",
    rows: [
      ["Premises: Northfield House", "", "Assessor: SafeFire Ltd"],
      ["Ref", "Location", "Concern", "Action", "Owner", "Due date"],
      ...rooms.map((room, at) => [
        `F${String(at)}`,
        room,
        "Door wedged open",
        "Fit a closer",
        "Maintenance lead",
        46_200,
      ]),
    ],
  });
  const reading = readWorkbook(workbookOf(sheet), { today, choices: [] });
  const [tracker] = reading.sheets[0]?.trackers ?? [];
  expect(tracker?.rows.map(({ service, cells }) => [service, cells.service.text])).toEqual(
    rooms.map((room) => ["FRA", room]),
  );
  const plan = summaryOf(reviewWorkbook(reading, { today, settings: defaultSettings }));
  expect(textsOf(plan)).toContainEqual(expect.stringMatching(/^Northfield House · sheet “FRA” · for the/));
});

test("units are named as parts of the home that the title names", () => {
  const sheet = sheetOf({
    name: "Plan",
    rows: [
      ["Willow Court – Service Improvement Plan"],
      ["Ref", "Unit", "Concern", "Action", "Owner", "Due date"],
      ...["Rose", "Lavender", "Rose"].map((unit, at) => [`W${String(at)}`, unit, "Late calls", "Divert", "RM", 46_200]),
    ],
  });
  const reading = readWorkbook(workbookOf(sheet), { today, choices: [] });
  const texts = textsOf(summaryOf(reviewWorkbook(reading, { today, settings: defaultSettings })));
  expect(texts).toContainEqual(expect.stringMatching(/^Willow Court \(Rose and Lavender\) · sheet “Plan” · for the/));
});

test("a column of homes that come again stays a column of services", () => {
  const homes = ["Oak", "Elm", "Oak", "Ash", "Elm", "Oak"];
  const sheet = sheetOf({
    name: "Plan",
    rows: [
      ["Ref", "Location", "Concern", "Action", "Owner", "Due date"],
      ...homes.map((home, at) => [
        `F${String(at)}`,
        home,
        "Door wedged open",
        "Fit a closer",
        "Maintenance lead",
        46_200,
      ]),
    ],
  });
  const [tracker] = readWorkbook(workbookOf(sheet), { today, choices: [] }).sheets[0]?.trackers ?? [];
  expect(tracker?.rows.map(({ service }) => service)).toEqual(homes);
});

describe("tabs for each key question, with rows that have no reference", () => {
  const plain = (name: string, ...concerns: string[]) =>
    sheetOf({
      name,
      rows: [
        ["Concern", "Cause", "Action", "Owner", "Due date"],
        ...concerns.map((concern) => [concern, "No slot in the week for it", "Add a slot", "All staff", 46_150]),
      ],
    });
  const reading = readWorkbook(
    workbookOf(plain("Safe", "Gaps in charts"), plain("Effective", "Weights not taken", "Reviews are late")),
    { today, choices: [] },
  );
  const texts = textsOf(summaryOf(reviewWorkbook(reading, { today, settings: defaultSettings })));

  test("are no homes, so the summary is headed by none", () => {
    expect(texts).toContainEqual(expect.stringMatching(/^Sheets “Safe” and “Effective” · for the/));
  });

  test("name a row by its sheet where both have such a row, and only there", () => {
    expect(texts.filter((text) => /^row \d/.test(text))).toEqual(
      expect.arrayContaining(["row 2, Safe", "row 2, Effective", "row 3"]),
    );
    expect(texts).toContainEqual(expect.stringContaining("Decide on row 2 of "));
  });
});
