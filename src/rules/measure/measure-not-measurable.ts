import { durationsWrittenOut } from "../../tracker/short-durations";
import { defineRule } from "../define";
import { isMeasurable } from "../reading/measure";
import { readText } from "../reading/read-text";
import { missing } from "../reading/row-facts";
import { quote } from "../reading/say";

/** What the person wants to come of it, as a safeguarding plan asks: whether it came is asked of the person, not counted. */
const ownWish =
  /^\W*(?:[A-Z]{1,3}\s*[:–-]\s*)?(?:(?:i|he|she|they|family|daughter|son|mum|dad|wife|husband|person|adult|resident)\s+)?(?:(?:do(?:es)? not|don't|doesn't)\s+)?(?:wants?|wish(?:es)?|would like|hopes?|to feel)\b/i;

export default defineRule({
  id: "MEA-01",
  name: "measure-not-measurable",
  title: "Measure cannot be measured",
  severity: "should",
  why: "Without a number nobody can say whether it has worked.",
  source: ["S30", "S85"],
  rows: "all",
  needs: ["measure"],
  uses: ["target"],
  *check({ measure, target }, { settings }) {
    if (missing(measure) || target.value !== undefined || ownWish.test(measure.text)) return;
    if (isMeasurable(readText(durationsWrittenOut(measure.text), settings.ownWords))) return;
    yield {
      at: "measure",
      what: `'${quote(measure.text)}' has no number.`,
      fix: "Say how many or what share, and by when: for example 95% by 19 June.",
    };
  },
  examples: {
    flagged: [
      { row: { measure: "Improve reviews" }, says: "Improve reviews" },
      { row: { measure: "Fewer gaps" } },
      { row: { measure: "Better mealtime experience for residents" } },
      { row: { measure: "Contractors always known to us" } },
    ],
    silent: [
      { row: { measure: "Reviews on time", target: "95%" }, because: "The target has the number." },
      { row: { measure: "Nine out of ten drinks offered on time" }, because: "Number words count." },
      { row: { measure: "No missed visits" }, because: "None is a number." },
      { row: { measure: '"I want it not to hurt"' }, because: "What the person wants is asked of the person." },
      { row: { measure: "AB: wants to keep sitting in the lounge" }, because: "What the person wants." },
    ],
    blank: "silent",
  },
});
