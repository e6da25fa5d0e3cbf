import { AboutRow } from "../../../src/review/row-about";
import type { TypedRow } from "../../../src/rules/define";
import { direction, pathOf, targetMet, valuesOf, worseThanBaseline } from "../../../src/rules/reading/measured-values";
import { defaultSettings } from "../../../src/rules/settings";
import { fieldKeys } from "../../../src/tracker/fields";
import { exampleTracker } from "../example-tracker";

/** 15 June 2026. */
const today = 46_188;

function about(row: TypedRow): AboutRow {
  const [read] = exampleTracker([row], fieldKeys).rows;
  return new AboutRow(read!, { today, settings: defaultSettings, columns: new Set(fieldKeys), quiet: new Set() });
}

describe("Which way is good", () => {
  it.each<readonly [string, TypedRow, string | undefined]>([
    ["the way from baseline to target", { measure: "Fewer gaps", baseline: "63", target: "95" }, "higher"],
    ["the way down from baseline to target", { measure: "Visits on time", baseline: "9", target: "2" }, "lower"],
    ["lower, where the target is nought", { measure: "Missed visits", target: "0" }, "lower"],
    ["lower, where the measure says fewer", { measure: "Fewer missed visits a month", target: "3" }, "lower"],
    [
      "higher, where the measure asks for at least",
      { measure: "At least two drinks each round", target: "2" },
      "higher",
    ],
    ["higher, for a share", { measure: "Visits on time", target: "95%" }, "higher"],
    ["not known, where nothing tells", { measure: "Score of the survey", target: "4" }, undefined],
  ])("is %s", (_name, row, expected) => {
    expect(about(row).fact(direction)).toBe(expected);
  });
});

describe("A current value", () => {
  it.each<readonly [string, TypedRow, boolean | undefined]>([
    ["at the target meets it", { measure: "Score of the survey", target: "4", actual: "4" }, true],
    ["over a target that is to be undercut misses it", { measure: "Fewer falls", target: "3", actual: "5" }, false],
    ["under a target that is to be undercut meets it", { measure: "Fewer falls", target: "3", actual: "2" }, true],
    [
      "beside a target whose direction nobody knows tells nothing",
      { measure: "Score", target: "4", actual: "5" },
      undefined,
    ],
    ["without a target tells nothing", { measure: "Fewer falls", actual: "5" }, undefined],
  ])("%s", (_name, row, expected) => {
    expect(about(row).fact(targetMet)).toBe(expected);
  });

  it.each<readonly [string, TypedRow, boolean]>([
    ["below a baseline that should rise is worse", { baseline: "63%", target: "95%", actual: "60%" }, true],
    ["at the baseline is not worse", { baseline: "63%", target: "95%", actual: "63%" }, false],
    ["above a baseline that should fall is worse", { baseline: "9", target: "2", actual: "11" }, true],
    [
      "that meets the target is not worse, whatever the baseline",
      { measure: "Fewer falls", baseline: "2", target: "2", actual: "2" },
      false,
    ],
  ])("%s", (_name, row, expected) => {
    expect(about(row).fact(worseThanBaseline)).toBe(expected);
  });
});

describe("Without a target the measure", () => {
  it.each<readonly [string, TypedRow, number | undefined]>([
    ["sets its one percentage", { measure: "95% within 30 minutes (report)", actual: "91%" }, 95],
    ["sets none of two percentages", { measure: "was 71%, want 98%", actual: "95%" }, undefined],
    ["sets no percentage by which it shall fall", { measure: "Late doses cut by 50%", actual: "30%" }, undefined],
    ["sets its percentage also for a value that lost its sign", { measure: "mouthcare 4hrly, 90%", actual: "82" }, 90],
    ["sets no percentage for a count", { measure: "95% of drills on nights", actual: "8" }, undefined],
    ["sets nought where there shall be none", { measure: "No volunteer past renewal", actual: "2" }, 0],
    ["sets nothing with no one or a number of", { measure: "No of falls each month", actual: "2" }, undefined],
    ["sets a limit", { measure: "Acquired ulcers no more than 1 a quarter", actual: "2" }, 1],
    ["sets a limit behind its figure", { measure: "2 or less a month", actual: "6" }, 2],
    ["sets a time in the unit of the value", { measure: "First contact in 2 wks", actual: "11 weeks" }, 2],
    ["sets no time in another unit", { measure: "Answered within 5 mins", actual: "2 months" }, undefined],
    ["sets nothing where a target stands", { measure: "95% on time", target: "TBC", actual: "91%" }, undefined],
  ])("%s", (_name, row, expected) => {
    expect(about(row).fact(valuesOf).target).toBe(expected);
  });
});

describe("The path from baseline to target", () => {
  const halfWay: TypedRow = { baseline: "60%", target: "100%", actual: "70%", start: "05/06/2026", due: "25/06/2026" };

  it("is half way on the middle day", () => {
    expect(about(halfWay).fact(pathOf)).toEqual({ expected: 80, behind: 10, gap: 40 });
  });

  it("counts a value that leads as less than nothing behind, also on the way down", () => {
    expect(about({ ...halfWay, baseline: "40", target: "0", actual: "15" }).fact(pathOf)).toMatchObject({ behind: -5 });
  });

  it.each<readonly [string, TypedRow]>([
    ["before it begins", { ...halfWay, start: "16/06/2026" }],
    ["after its deadline", { ...halfWay, due: "14/06/2026" }],
    ["where it begins on the day of its deadline", { ...halfWay, start: "15/06/2026", due: "15/06/2026" }],
    ["without a start", { ...halfWay, start: "" }],
  ])("is none %s", (_name, row) => {
    expect(about(row).fact(pathOf)).toBeUndefined();
  });

  it.each<readonly [string, TypedRow, number]>([
    ["the baseline on its first day", { ...halfWay, start: "15/06/2026" }, 60],
    ["the target on its last day", { ...halfWay, due: "15/06/2026" }, 100],
  ])("expects %s", (_name, row, expected) => {
    expect(about(row).fact(pathOf)?.expected).toBe(expected);
  });
});
