import { defineRule } from "../define";
import { blameIn } from "../reading/blame";
import { readText } from "../reading/read-text";
import { missing } from "../reading/row-facts";
import { quote } from "../reading/say";

export default defineRule({
  id: "CAU-02",
  name: "cause-blames-person",
  title: "Cause blames a person",
  severity: "should",
  why: "Behind a human error stands something that made it easy: expectations, handover, access, the shift routine, checking. If this is a conduct matter, handle it separately and keep the system cause here.",
  source: ["S11", "S12", "S42", "F31", "F26"],
  rows: "all",
  needs: ["cause"],
  *check({ cause }, { settings, repeats }) {
    if (missing(cause)) return;
    const read = readText(cause.text, settings.ownWords);
    const blame = blameIn(read);
    if (!blame) return;
    yield {
      at: "cause",
      what: `The cause reads as blaming a person ('${quote(read.quote(blame), 40)}').`,
      fix: "What made it easy to happen: handover, access, shift routine, checking?",
      severity: repeats.length > 0 ? "must" : "should",
    };
  },
  examples: {
    flagged: [
      { row: { cause: "Staff carelessness" }, says: "Staff carelessness" },
      { row: { cause: "Human error" }, says: "Human error" },
      { row: { cause: "Agency staff did not record fluids" } },
      { row: { cause: "Fluid targets missed. Carers can't be bothered on lates" } },
      { row: { cause: "Lack of effort" } },
      { row: { cause: "Domestic staff are lazy and cut corners when no one's about" } },
      { row: { cause: "TL did not check" } },
      { row: { cause: "Forgot" }, says: "Forgot" },
      { row: { cause: "Door code forgotten by staff" } },
      { row: { cause: "Human error - agency carer" }, says: "Human error" },
      { row: { cause: "Carers lack professional pride" } },
      { row: { cause: "Nurse took her eye off the ball" } },
      { row: { cause: "Carers cant be bothered to ring in when late, too busy on their phones" } },
      {
        row: { cause: "Attributable to a lapse in diligence on the part of the individual practitioner" },
        says: "lapse in diligence on the part of",
      },
      { row: { cause: "They hear the bell well enough, they just choose to finish their tea first" } },
      { row: { cause: "The carers have not the good will for activities" } },
      {
        row: {
          cause:
            "With respect, if the night carers had only been a little more conscientious, nobody would have fallen",
        },
        says: "carers had only been a little more",
      },
      { row: { cause: "Poor practice by RNs who do not label" } },
    ],
    silent: [
      {
        row: { cause: "Resident of the day done by night staff when people asleep" },
        because: "Those who are asleep live here.",
      },
      {
        row: { cause: "Staff did not sign because the eMAR tablet had no wi-fi in bedrooms" },
        because: "The reason names what let it happen.",
      },
      { row: { cause: "Staff do not have access to the system" }, because: "Access is a system matter." },
      {
        row: { cause: "Not staff carelessness: the trolley route and the folder run in different orders" },
        because: "It denies blame.",
      },
      {
        row: { cause: "Negligible handover time; lack of care plans on the tablet" },
        because: "The words only look alike.",
      },
      {
        row: { cause: "We do not think this was carelessness: the two boxes look the same" },
        because: "It denies blame.",
      },
      {
        row: { cause: "Staff ignored the alarm because it sounds every ten minutes" },
        because: "The reason names what let it happen.",
      },
      { row: { cause: "Not staff being careless: the lock sticks" }, because: "It denies blame." },
      {
        row: { cause: "The resident just chooses to finish her tea first" },
        because: "It is the choice of the person who lives there.",
      },
      { row: { cause: "Agency would not fill single nights" }, because: "An agency that cannot supply is no worker." },
      { row: { cause: "Dementia - GT forgets to use the frame" }, because: "It is no deed of the staff." },
      { row: { cause: "Human error was ruled out after the walk-through" }, because: "It was ruled out." },
      {
        row: { cause: "If the night carers had been given the list they would have looked in" },
        because: "They were not given it.",
      },
      { row: { cause: "The night domestic hours were cut" }, because: "Hours are cut, not corners." },
      {
        row: { cause: "We ruled out dishonesty and carelessness by support workers" },
        because: "The denial holds for both.",
      },
      {
        row: { cause: "The day team don't read the night notes at handover, so changes are missed" },
        because: "It tells how the day is arranged.",
      },
      {
        row: { cause: "Staff were never told the new code" },
        because: "They were not told; that is no deed of theirs.",
      },
      {
        row: { cause: "Staff did not attend as training is in Leeds on a Monday" },
        because: "The reason names what let it happen.",
      },
    ],
    blank: "silent",
  },
});
