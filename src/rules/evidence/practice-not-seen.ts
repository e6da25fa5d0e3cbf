import { defineRule } from "../define";
import { isAboutIncidents } from "../reading/concern";
import { evidenceIn } from "../reading/evidence";
import { readText } from "../reading/read-text";
import { missing } from "../reading/row-facts";

export default defineRule({
  id: "EVD-04",
  name: "practice-not-seen",
  title: "Incident row closed with no practice check",
  severity: "should",
  why: "Learning from an incident counts when somebody has seen it in practice.",
  source: ["S68", "S73a"],
  rows: "closed",
  needs: ["concern", "closure"],
  uses: ["evidence", "learning", "experience"],
  *check({ concern, closure, evidence, learning, experience }, { settings }) {
    if (missing(concern) || !isAboutIncidents(readText(concern.text, settings.ownWords))) return;
    const seen = [closure, evidence, learning, experience].some(
      (cell) => !missing(cell) && evidenceIn(readText(cell.text, settings.ownWords)).includes("practice"),
    );
    if (seen) return;
    yield {
      at: "closure",
      what: "Nobody is shown as having seen the change in practice.",
      fix: "Add an observation, a competency check or what staff could say.",
    };
  },
  examples: {
    flagged: [
      {
        row: { concern: "Repeated falls in the lounge", closure: "Discussed in team meeting" },
        also: { status: "Closed" },
      },
      {
        row: {
          concern: "Safeguarding referrals sent late in 6 of 8 cases",
          closure: "5 of 5 the same day; six families interviewed, all happy",
        },
        also: { status: "Closed" },
      },
      { row: { concern: "Learning from incidents not shared", closure: "Audit 98%" }, also: { status: "Closed" } },
    ],
    silent: [
      {
        row: { concern: "Repeated falls in the lounge", closure: "Deputy observed six transfers" },
        also: { status: "Closed" },
        because: "Somebody watched.",
      },
      {
        row: {
          concern: "Safeguarding referrals sent late in 6 of 8 cases",
          closure: "5 of 5 the same day; 6 seniors interviewed, all could describe the route",
        },
        also: { status: "Closed" },
        because: "Those who do it told how they do it.",
      },
      {
        row: { concern: "Windows without restrictors", closure: "All fitted" },
        also: { status: "Closed" },
        because: "The concern is not about incidents or learning.",
      },
      { row: { concern: "Repeated falls in the lounge" }, also: { status: "Open" }, because: "The row is live." },
    ],
    blank: "silent",
  },
});
