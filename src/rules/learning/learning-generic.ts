import { defineRule } from "../define";
import { genericLearning } from "../reading/learning";
import { readText } from "../reading/read-text";
import { missing } from "../reading/row-facts";
import { quote } from "../reading/say";

export default defineRule({
  id: "LRN-01",
  name: "learning-generic",
  title: "Generic learning",
  severity: "should",
  why: "Learning that could stand under any incident changes nothing that staff do.",
  source: ["S72"],
  rows: "all",
  needs: ["learning"],
  *check({ learning }, { settings }) {
    if (missing(learning) || !genericLearning(readText(learning.text, settings.ownWords))) return;
    yield {
      at: "learning",
      what: `'${quote(learning.text)}' does not say what staff now do differently.`,
      fix: "Name the change in practice.",
    };
  },
  examples: {
    flagged: [
      { row: { learning: "Communication to improve" } },
      { row: { learning: "Staff reminded to be more vigilant" }, says: "more vigilant" },
      { row: { learning: "Lessons learned and shared" } },
      { row: { learning: "To follow policy at all times" } },
      { row: { learning: "Don't let it happen again" } },
    ],
    silent: [
      {
        row: {
          learning:
            "Team leaders now ask two staff at each handover what changed after the last fall; 7 of 8 could say",
        },
        because: "It says what is done now.",
      },
      { row: { learning: "Sheet read aloud at 20:00 from 1 June" }, because: "A new habit with a time." },
      {
        row: { learning: "Thickener tin now stays on the drinks trolley, so nobody mixes from memory" },
        because: "It names the change.",
      },
    ],
    blank: "silent",
  },
});
