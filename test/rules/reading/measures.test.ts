import { isMeasurable, statesDeadline, taskMeasure } from "../../../src/rules/reading/measure";
import { readText } from "../../../src/rules/reading/read-text";

describe("An outcome measure", () => {
  it.each([
    "100% of staff to complete dysphagia e-learning",
    "Training matrix at 95%",
    "Hydration policy updated and signed",
    "12 monthly audits completed",
    "90% of staff have read and signed the falls policy",
    "New scales purchased",
    "Incident training delivered to 100% of staff by July",
    "Everyone has had the email",
    "All carers shown the video",
    "Every carer has the card",
    "Policy on the wall in each office",
    "All homes audited once a quarter",
    "12 audits a year",
    "90% of team replied to the email",
    "No carer without the moving and handling refresher",
    "Zero outstanding e-learning modules at month end",
    "No staff untrained in complaints handling by August",
    "0 unread memos",
    "12 IPC audits a year",
    "All carers shown the app",
    "Camera bought for each floor",
    "Every shift trained in falls",
  ])("counts a task: %s", (text) => {
    expect(taskMeasure(readText(text))).toBeDefined();
  });

  it.each([
    "95% of residents weighed by the 5th of each month",
    "Audit score 90% or above for three months",
    "90% of call bells answered within 5 minutes",
    "All new starters have two references before start date",
    "10 out of 10 staff can explain the evacuation plan",
    "100% of incident forms reviewed by manager within 48 hours",
    "Medication errors down to 1 a month following training",
    "95% of families have read the notice within a week",
    "90% of families replied that they feel welcome",
    "0 codes found on paper at 10 spot checks a month",
    "All calls replied within 3 minutes",
    "All hoists in date",
    "Every family rung within a day of a fall",
    "0 empty dispensers at the weekly IPC walk",
    "0 out-of-date dressings at monthly stock audit",
    "Nil torn covers at the monthly mattress audit",
    "No wheelchair without footplates at fortnightly equipment check",
    "No wrong cards at 20 trays looked at each week",
    "0 split covers found at audit in three months running",
    "Every shift starts with a signed handover",
  ])("counts a result: %s", (text) => {
    expect(taskMeasure(readText(text))).toBeUndefined();
  });

  it.each([
    ["Nine out of ten drinks offered", true],
    ["No missed calls", true],
    ["Each person has a plan", true],
    ["Fewer gaps", false],
    ["Good feedback from families", false],
  ])("can be measured: %s: %s", (text, expected) => {
    expect(isMeasurable(readText(text))).toBe(expected);
  });

  it.each([
    ["95% within eight weeks", true],
    ["Zero missed visits each week", true],
    ["90% by 31 July", true],
    ["No falls for three months", true],
    ["100% of CD entries double signed", false],
    ["Night evacuation under 4 mins at drill", false],
    ["Bells answered in 5 minutes", true],
  ])("says by when: %s: %s", (text, expected) => {
    expect(statesDeadline(readText(text))).toBe(expected);
  });
});
