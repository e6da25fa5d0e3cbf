import { tooBroad } from "../../../src/rules/reading/concern";
import { pressureIn } from "../../../src/rules/reading/contradiction";
import { closureShows, evidenceIn } from "../../../src/rules/reading/evidence";
import { genericLearning } from "../../../src/rules/reading/learning";
import { levelsIn } from "../../../src/rules/reading/oversight";
import { triggerMet } from "../../../src/rules/reading/trigger-answer";
import { readText } from "../../../src/rules/reading/read-text";
import { causeRevised, failedWords, triggerWords } from "../../../src/rules/reading/update";

describe("Trigger words of an update", () => {
  it.each([
    ["2 unexplained gaps found on 13/06", "2 unexplained gaps"],
    ["Another pressure sore found on 10/06", "Another pressure sore"],
    ["Staff still unable to explain the plan", "Staff still unable to explain"],
    ["No practice change seen", "No practice change"],
    ["Slipped back into old habits", "Slipped back"],
    ["Things are slipping back again on nights", "slipping back"],
    ["Slipped back on 2 units", "Slipped back"],
    ["Deteriorated, now unstageable", "now unstageable"],
    ["Heel wound deeper, referred to vascular", "wound deeper"],
  ])("%s: %s", (text, words) => {
    expect(triggerWords(readText(text))).toEqual({ words, softened: false });
  });

  it("are softened by a fall in numbers", () => {
    expect(triggerWords(readText("Repeat falls down from 14 to 3"))?.softened).toBe(true);
  });

  it.each([
    "No unexplained gaps for two weeks. Two gaps, both explained within 24 hours.",
    "No unexplained gaps and zero repeat errors since 18/05; no late follow-up.",
    "Repeat audit booked",
    "Wound no bigger",
    "Wound smaller, no longer unstageable",
    "Second incident form completed",
    "Sensor mat in place to prevent further falls",
    "Further incidents were not found",
    "Falls have not happened again",
    "Any further incidents to be reported to RM",
    "No repeat falls or further injuries",
    "Second reference received for all six",
    "Slipped back a touch to 55 as two more supervisors went out on calls",
    "Slipped back a bit this month, 64%",
    "Slipped back by 4 points",
    "Slipped back to 7 of 10",
    "Supplier release slipped back to July",
  ])("are not read in '%s'", (text) => {
    expect(triggerWords(readText(text))).toBeUndefined();
  });
});

describe("What an update says of its action", () => {
  it.each([
    ["No improvement since April", true],
    ["This has not worked", true],
    ["Problem persists on the top floor", true],
    ["No change", false],
    ["Same issue again", false],
    ["Bell not working in room 4, engineer called", false],
    ["No longer failing", false],
    ["77%, stuck there 3 weeks", true],
    ["Compliance has plateaued", true],
    ["Gone back to how it was", true],
    ["Not made a blind bit of difference", true],
    ["Tick box hasn't worked on the Priory run", true],
    ["Lift stuck at floor 2", false],
    ["Mary has hardly moved since the fall", false],
    ["Stuck labels on all the doors", false],
    ["Button not working on the panel, engineer due", false],
  ])("failed: %s: %s", (text, expected) => {
    expect(failedWords(readText(text)) !== undefined).toBe(expected);
  });

  it.each([
    ["Cause revised on 8 June: it was the supplier", true],
    ["Original cause was incomplete", true],
    ["Cause not revisited", false],
    ["Because the sheet is not read", false],
  ])("cause looked at again: %s: %s", (text, expected) => {
    expect(causeRevised(readText(text)) !== undefined).toBe(expected);
  });

  it.each([
    ["Staff say too busy on lates", true],
    ["No longer short staffed", false],
    ["Staffing levels fine", false],
  ])("speaks of pressure: %s: %s", (text, expected) => {
    expect(pressureIn(readText(text)) !== undefined).toBe(expected);
  });
});

describe("A row's own trigger", () => {
  it.each([
    ["<90%", 88, "", true],
    ["score drops below 8 out of 10", undefined, "70% at the last visit", true],
    ["<90%", 90, "", false],
    ["below 95%", 96, "", false],
    ["90% or less", 90, "", true],
    ["more than 2 falls in a week", undefined, "3 falls this week", true],
    ["more than 2 falls in a week", undefined, "2 falls this week", false],
    ["any unexplained gap", undefined, "1 unexplained gap on 14/06", true],
    ["any unexplained gap", undefined, "No unexplained gaps", false],
    ["if the family are worried", undefined, "Family rang", undefined],
  ] as const)("%s with %s and '%s': %s", (trigger, actual, update, met) => {
    expect(
      triggerMet(readText(trigger), {
        actual,
        percent: trigger.includes("%"),
        direction: undefined,
        counted: [],
        update: update === "" ? undefined : readText(update),
        entries: [],
      }).met,
    ).toBe(met);
  });
});

describe("Evidence", () => {
  it.each([
    [
      "Care records sample, review schedule audit, family feedback, key worker supervision",
      ["records", "audits", "feedback", "practice"],
    ],
    ["Care plan audit", ["audits"]],
    ["Four weeks of MAR charts, medicines audit", ["records", "audits"]],
    ["Interviews with staff and residents", ["feedback", "practice"]],
    ["Supervision notes", ["practice"]],
    ["Governance minutes", []],
    ["Laundry book, photos, app export", ["records"]],
    ["Six families asked; I watched three baskets sorted", ["feedback", "practice"]],
    ["14 of 14 obs by Clinical Lead, HCAs x4 could explain", ["practice"]],
    ["Screenshots, mum says happier", ["records", "feedback"]],
    ["Hourly obs chart", ["records"]],
    ["6 seniors interviewed, all could describe the route", ["practice"]],
    ["Asked 8 staff, 8 knew what to do", ["practice"]],
    ["Talked to six seniors on shift; they walked me through it", ["practice"]],
    ["Spot questions to 10 carers, 9 right", ["practice"]],
    ["Mock incident run with each shift", ["practice"]],
    ["Six residents interviewed, all could describe the route", ["feedback"]],
    ["No staff were interviewed", []],
    ["Asked 12 staff to sign the policy", []],
    ["Seniors to be interviewed in July", []],
    ["Happy!", ["feedback"]],
    ["All very happy with it now", ["feedback"]],
    ['"They come when they say now"', ["feedback"]],
    ["Happy to close", []],
    ["Not happy", []],
    ['Staff: "I have read it and signed"', []],
    ['"Uniform policy" signed', []],
  ])("%s", (text, expected) => {
    expect(evidenceIn(readText(text))).toEqual(expected);
  });

  it.each([
    ["Training completed 12/05/2026", "task"],
    ["Policy updated and staff briefed", "task"],
    ["Discussed in team meeting; action completed", "task"],
    ["100% of staff trained", "task"],
    ["No repeat since March", "result"],
    ["Falls down from 9 to 2 a month", "result"],
    ["Family say she is settled and eating well", "result"],
    ["Training completed; 3 of 3 observed transfers safe", "result"],
    ["Audit 96% in May", "result"],
    ["All carers have watched the video", "task"],
    ["Photos each week show the wound smaller", "result"],
    ["I am pleased to say that the printer has been bought", "task"],
    ["We are delighted that the sensor has been fitted", "task"],
    ["The manager is satisfied that the policy is in place", "task"],
    ["Relieved that the boxes have arrived and been put up", "nothing"],
    ["Rails fitted; wife delighted with how he walks now", "result"],
    ["Pleased to say that nobody has fallen since the rails were fitted", "result"],
    ["Every pen dated at four weekly checks", "result"],
    ["Both lunches done right when watched", "result"],
    ["Happy!", "result"],
    ["She's very happy now", "result"],
    ["'My tea comes hot' is what she wants", "nothing"],
    ["Happy to close", "nothing"],
    ["fixed", "nothing"],
  ])("closure '%s' shows the %s", (text, expected) => {
    const { task, outcome } = closureShows(readText(text));
    expect(outcome ? "result" : task ? "task" : "nothing").toBe(expected);
  });
});

describe("Learning, concerns and oversight", () => {
  it.each([
    ["Staff reminded to be more vigilant", true],
    ["Lessons learned and shared", true],
    ["Ensure it does not happen again", true],
    ["Cook now gets the texture list at 7am from the senior", false],
    ["Sheet read aloud at 20:00 from 1 June", false],
  ])("generic: %s: %s", (text, expected) => {
    expect(genericLearning(readText(text)) !== undefined).toBe(expected);
  });

  it.each([
    ["Care records need improvement", true],
    ["Medication issues", true],
    ["Poor handover: 6 of 10 changes missed on nights", false],
    ["Missed calls on the evening run", false],
  ])("too broad: %s: %s", (text, expected) => {
    expect(tooBroad(readText(text)) !== undefined).toBe(expected);
  });

  it.each([
    ["NI monthly", "above"],
    ["Provider quality lead - monthly governance report", "above"],
    ["Area manager", "above"],
    ["Registered Manager", "manager"],
    ["Training provider", "none"],
    ["Deputy", "none"],
  ])("level of '%s': %s", (text, expected) => {
    const { above, manager } = levelsIn(readText(text));
    expect(above ? "above" : manager ? "manager" : "none").toBe(expected);
  });
});
