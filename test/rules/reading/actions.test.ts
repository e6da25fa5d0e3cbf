import {
  components,
  isOnlyChecking,
  isOnlyPolicyOrReminder,
  isOnlyTraining,
  isOnlyWeaker,
  vagueAction,
} from "../../../src/rules/reading/action";
import { readText } from "../../../src/rules/reading/read-text";

function kind(text: string): string {
  const parts = components(readText(text));
  if (isOnlyTraining(parts)) return "training";
  if (isOnlyPolicyOrReminder(parts)) return "paper";
  if (isOnlyChecking(parts)) return "checking";
  return parts.system ? "change" : "other";
}

describe("What an action is made of", () => {
  it.each([
    ["All staff to complete MUST e-learning by end of month", "training"],
    ["Refresher training in pressure care, nutrition and hydration", "training"],
    ["Moving and handling refresher for the night team", "training"],
    ["Training for all staff followed by monthly audit", "training"],
    ["Training and competency observations for each carer", "change"],
    ["Refresher training plus protected recording time on the rota", "change"],
    ["Protected time introduced and staff trained", "change"],
    ["Policy updated and shared with staff", "paper"],
    ["Staff to be reminded to use the turning charts correctly", "paper"],
    ["Speak to night staff", "paper"],
    ["Policy updated and the chart moved to the bedroom", "change"],
    ["Weekly audit of fluid charts", "checking"],
    ["Spot checks by RM", "checking"],
    ["Snack round introduced at 3pm and 8pm", "change"],
    ["Mattress settings added to the night check sheet", "change"],
    ["Door closers replaced and acoustic guards fitted", "change"],
    ["Travel time built into all runs; two runs split in half", "change"],
    ["Pharmacy to deliver within 24 hrs of request", "change"],
    ["Weekend activities worker recruited 10-4", "change"],
    ["Training; cook to plate softer meals first on Mondays", "other"],
    ["Audit actions onto this plan", "other"],
    ["Actions shared among heads of department and reviewed on Mondays", "change"],
    ["Second medicines lead trained and signed off; check in within 2 hours of delivery", "change"],
    ["Second training session for all staff", "training"],
    ["PRN protocols written with the GP and kept in front of each chart", "change"],
    ["Falls protocol reissued", "paper"],
    ["Reminder about the whistleblowing line in the newsletter", "paper"],
    ["Poster with the helpline number", "paper"],
    ["Staff told to set aside time for the charts", "paper"],
    ["Staff reminded that there is a suggestion box", "paper"],
    ["SALT guidelines reissued to all staff", "paper"],
    ["Email to staff about the drop-in", "paper"],
    ["Confidential phone line run by a charity; memo sent to say so", "change"],
    ["Poster, and an open-door hour with the director each Friday", "change"],
    ["Memo sent. Twenty minutes at the end of each shift kept clear for notes", "change"],
    ["Reminder sent and a comments box at each door", "change"],
    ["Policy updated and two hours a week given to the deputy for it", "change"],
    ["Fifteen minutes in each handover set aside for skin, memo sent", "change"],
  ])("%s: %s", (text, expected) => {
    expect(kind(text)).toBe(expected);
  });

  it.each([
    ["Policy shared and staff retrained", true],
    ["Staff trained and reminded to sign", true],
    ["Training and a daily check of the charts by the nurse", false],
    ["Training; cook to plate softer meals first on Mondays", false],
    ["Weekly audit of fluid charts", false],
  ])("relies on memory alone: %s: %s", (text, expected) => {
    expect(isOnlyWeaker(components(readText(text)))).toBe(expected);
  });

  it.each([
    ["Monitor", true],
    ["Continue to monitor weights", true],
    ["RM to look into it", true],
    ["To be reviewed", true],
    ["Improve communication", true],
    ["Ensure charts are completed", true],
    ["Monitor room temperature at 08:00 and 20:00 and log it on the fridge sheet every day", false],
    ["Weekly review slot on the rota", false],
    ["Hoist serviced", false],
    ["Retrain all key workers", false],
  ])("is too vague: %s: %s", (text, expected) => {
    expect(vagueAction(readText(text)) !== undefined).toBe(expected);
  });
});
