import { breaksOf, breaksOfColumns } from "../../src/review/line";
import type { Finding } from "../../src/review/review";
import type { RuleId, Severity } from "../../src/rules/define";
import { fieldKeys, type FieldKey } from "../../src/tracker/fields";

function finding(rule: RuleId, severity: Severity, field?: FieldKey): Finding {
  const said = { name: "", sheet: "Tracker", row: 4, column: 0, what: "", why: "", fix: "", related: [], basis: "" };
  return { rule, severity, field, ...said };
}

/** The breaks of a line in words, as the summary shows them. */
function broken(findings: readonly Finding[], told = true, lacking: readonly FieldKey[] = []): readonly string[] {
  const columns = new Set(fieldKeys.filter((field) => !lacking.includes(field)));
  return breaksOf(findings, told, breaksOfColumns(columns)).map(({ part, why }) => `${part} (${why})`);
}

describe("A clear line", () => {
  it("has no break where nothing was found and the outcome's value is told", () => {
    expect(broken([])).toEqual([]);
  });

  it("breaks at the outcome where nobody says where it stands now", () => {
    expect(broken([], false)).toEqual(["outcome (no current value)"]);
  });

  it.each<readonly [string, readonly Finding[], readonly FieldKey[], string]>([
    ["there is no measure", [finding("CMP-05", "must")], [], "outcome (no measure)"],
    ["the deadline passed without a value", [finding("MEA-04", "must")], [], "outcome (no current value)"],
    ["there is no column for the measure", [], ["measure"], "outcome (no column)"],
  ])("says it once where %s", (_name, findings, lacking, expected) => {
    expect(broken(findings, false, lacking)).toEqual([expected]);
  });

  it("says it besides another break of the outcome", () => {
    expect(broken([finding("MEA-02", "should")], false)).toEqual(["outcome (task only)", "outcome (no current value)"]);
  });

  it("breaks by some findings at any severity, by others only as must-fix, by advice of the rest not at all", () => {
    expect(broken([finding("CAU-01", "advice"), finding("DAT-01", "should"), finding("PRV-01", "advice")])).toEqual([
      "cause (restates concern)",
    ]);
    expect(broken([finding("DAT-01", "must")])).toEqual(["outcome (overdue)"]);
  });

  it("breaks by a must-fix finding that has no words of its own", () => {
    expect(broken([finding("PRV-01", "must")])).toEqual(["governance (must be fixed)"]);
    expect(broken([finding("DAT-03", "must", "due")])).toEqual(["outcome (due date unreadable)"]);
    expect(broken([finding("DAT-03", "must", "nextReview")])).toEqual(["governance (review date unreadable)"]);
  });

  it("names its breaks from the cause to governance, whatever the order of the findings", () => {
    const found = [finding("GOV-01", "must"), finding("CMP-05", "must"), finding("CMP-03", "must")];
    expect(broken(found, true, ["cause"])).toEqual([
      "cause (no column)",
      "action (missing)",
      "outcome (no measure)",
      "governance (no oversight)",
    ]);
  });
});
