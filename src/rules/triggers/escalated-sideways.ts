import { defineRule } from "../define";
import { levelsIn } from "../reading/oversight";
import { namesOnly } from "../reading/owners";
import { readText } from "../reading/read-text";
import { missing } from "../reading/row-facts";
import { isTriggered } from "../reading/row-triggers";
import { quote } from "../reading/say";

export default defineRule({
  id: "TRG-08",
  name: "escalated-sideways",
  title: "Escalated sideways",
  severity: "advice",
  why: "Escalation is for somebody who can change more than the owner can.",
  source: ["S44"],
  rows: "live",
  needs: ["escalation", "owner"],
  uses: ["progress", "nextReview"],
  *check({ escalation, owner }, about) {
    if (missing(escalation) || missing(owner) || !about.fact(isTriggered)) return;
    if (!namesOnly(escalation.text, owner.text)) return;
    if (levelsIn(readText(escalation.text, about.settings.ownWords)).above) return;
    yield {
      at: "escalation",
      what: `'${quote(escalation.text, 40)}' names only the owner.`,
      fix: "Name somebody above the owner.",
    };
  },
  examples: {
    flagged: [
      {
        row: { escalation: "Deputy Manager", owner: "Deputy Manager", nextReview: "25/05/2026" },
        says: "Deputy Manager",
      },
      { row: { escalation: "Escalated to RM", owner: "Registered Manager", nextReview: "25/05/2026" } },
    ],
    silent: [
      {
        row: {
          escalation: "Told the nominated individual on 08/06",
          owner: "Deputy Manager",
          nextReview: "25/05/2026",
        },
        because: "Somebody above the owner was told.",
      },
      {
        row: { escalation: "Registered Manager", owner: "Deputy Manager", nextReview: "25/05/2026" },
        because: "The registered manager is above the deputy.",
      },
      {
        row: { escalation: "Deputy Manager", owner: "Deputy Manager", nextReview: "30/06/2026" },
        because: "The row is not triggered.",
      },
      {
        row: {
          escalation: "RM moved two staff to nights from 08/06",
          owner: "Registered Manager",
          nextReview: "25/05/2026",
        },
        because: "It says what was changed.",
      },
    ],
    blank: "silent",
  },
});
