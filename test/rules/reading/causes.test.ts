import { blameIn } from "../../../src/rules/reading/blame";
import { factorsIn, factorsOfLabels } from "../../../src/rules/reading/factors";
import { notFollowedIn } from "../../../src/rules/reading/not-followed";
import { readText } from "../../../src/rules/reading/read-text";
import { restates } from "../../../src/rules/reading/restating";

describe("Factors of a cause", () => {
  it.each([
    // The article's own examples and labels (S12, S21).
    ["unclear expectations", "Policies"],
    ["weak handover", "Communication"],
    ["poor digital access", "Recording systems"],
    ["unrealistic shift routines", "Workflow"],
    ["limited management checking", "Leadership oversight"],
    // Other areas of care, as managers type.
    ["Kitchen not told about texture changes", "Communication"],
    ["Only one pair of scales in the home and they were out for repair", "Environment"],
    ["Call times planned back to back with no travel time", "Staffing"],
    ["there is no trigger to redo assessments when needs change", "Workflow"],
    ["Provider visits stopped during the takeover", "Provider governance"],
    ["Fear of reprisal", "Culture"],
    ["Supervision not happening", "Supervision"],
    ["Everyone thought someone else had done it", "Leadership oversight"],
    ["The checklist doesn't have a box for gaps in employment", "Recording systems"],
    ["Carers not confident with the stand aid", "Training"],
    ["More people need two carers since March", "Dependency levels"],
  ] as const)("%s: %s", (text, factor) => {
    expect(factorsIn(readText(text))).toContain(factor);
  });

  it.each([
    "Human error",
    "Unexplained gaps in MAR charts",
    "Care reviews not completed on time",
    "Dependency tool",
    "Not a training issue",
    "Rota was not a factor",
  ])("finds none in '%s'", (text) => {
    expect(factorsIn(readText(text)).filter((factor) => factor !== "Policies")).toEqual([]);
  });

  it("reads a factors column by its labels", () => {
    expect(factorsOfLabels(readText("Records; equipment, leadership"))).toEqual([
      "Leadership oversight",
      "Recording systems",
      "Environment",
    ]);
    expect(factorsOfLabels(readText("Not yet tested"))).toEqual([]);
  });

  it("adds the provider's own words to a list", () => {
    expect(factorsIn(readText("Tuck trolley"))).toEqual([]);
    expect(factorsIn(readText("Tuck trolley", { "Cause: workflow": ["tuck trolley"] }))).toEqual(["Workflow"]);
  });
});

describe("Blame in a cause", () => {
  it.each([
    "Staff carelessness",
    "Carers forgot to sign",
    "Staff not weighing residents on a Monday",
    "Staff can't be bothered to fill in the fluid charts",
    "MAR not signed due to carelessness",
    "Complacency around PPE",
    "Night staff attitude",
    "Staff failed to report bruise",
    "Error by night nurse",
    "Human error, no other cause found",
    // A reason that blames in its turn is none.
    "Staff forgot because the night staff are careless and lazy with every single chart",
  ])("is read in '%s'", (text) => {
    expect(blameIn(readText(text))).toBeDefined();
  });

  it.each([
    "Staff do not have access to the system",
    "Negligible handover time",
    "Lack of care plans on the tablet",
    "Staff were not told of the change",
    "Carers have not been trained in the stand aid",
    "Not due to staff error: the form prints on two pages",
    "No evidence of carelessness",
    "There is no evidence of rushing by the staff team or carelessness",
    "Carelessness was ruled out",
    "Staff forgot because there is no prompt on the chart",
    "There is no prompt on the chart, so staff forgot",
    "Drills are always held in the day, which meant night staff never attend",
    "Residents did not report pain",
    // How the day is arranged, not what somebody did.
    "The day team don't read those at handover",
    "The day team don't read those between competing tasks",
  ])("is not read in '%s'", (text) => {
    expect(blameIn(readText(text))).toBeUndefined();
  });
});

describe("'Not followed' as a cause", () => {
  it.each([
    ["Turning regime not adhered to", true],
    ["Failure to follow SALT guidance", true],
    ["Non-compliance with policy", true],
    ["Policy did not cover respite stays", false],
    ["Care plans not followed because they are locked away at night", false],
    ["Guidance was followed", false],
  ])("%s: %s", (text, expected) => {
    expect(notFollowedIn(readText(text)) !== undefined).toBe(expected);
  });
});

describe("A cause that restates its concern", () => {
  it.each([
    ["Care reviews overdue for people with changing needs", "Care reviews not completed on time", true],
    ["Unexplained MAR gaps", "Gaps in MAR charts", true],
    ["Weights missed for four people", "People not weighed", true],
    ["Call bells not answered at night", "Call bells not answered in time", true],
    ["Weights missed for four people", "Scales broken", false],
    ["Call bells not answered", "Bells cannot be heard in the annexe", false],
    ["Reviews overdue", "Reviews overdue because nobody had time", false],
    ["Fluid charts incomplete", "Carers rushing", false],
  ])("%s / %s: %s", (concern, cause, expected) => {
    expect(restates(readText(cause), readText(concern))).toBe(expected);
  });
});
