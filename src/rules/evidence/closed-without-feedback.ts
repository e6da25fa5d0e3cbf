import { defineRule } from "../define";
import { standsOn } from "../reading/closing-evidence";
import { missing } from "../reading/row-facts";

export default defineRule({
  id: "EVD-09",
  name: "closed-without-feedback",
  title: "Closed with no feedback from people",
  severity: "advice",
  why: "People who use the service know best whether anything is different.",
  source: ["S78"],
  rows: "closed",
  needs: ["closure"],
  uses: ["evidence", "experience"],
  *check({ experience }, about) {
    if (!missing(experience)) return;
    if (about.fact(standsOn).includes("feedback")) return;
    yield {
      at: "closure",
      what: "Closed with nothing from the people concerned.",
      fix: "Add what people say has changed.",
    };
  },
  examples: {
    flagged: [
      { row: { closure: "Audit 98%" }, also: { status: "Closed" } },
      { row: { closure: "Training completed", evidence: "Feedback from two people" }, also: { status: "Closed" } },
    ],
    silent: [
      {
        row: { closure: "Audit 98%; relatives' feedback good" },
        also: { status: "Closed" },
        because: "Relatives were asked.",
      },
      {
        row: { closure: "Audit 98%", experience: "I get my tea hot now" },
        also: { status: "Closed" },
        because: "A person's own words.",
      },
      { row: { closure: "Audit 98%" }, also: { status: "In progress" }, because: "The row is live." },
    ],
    blank: "silent",
  },
});
