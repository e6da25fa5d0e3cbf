import { defineRule } from "../define";
import { samePerson } from "../reading/owners";
import { missing } from "../reading/row-facts";
import { quote } from "../reading/say";

export default defineRule({
  id: "OWN-03",
  name: "owner-checks-own-work",
  title: "Owner also marks their own work",
  severity: "advice",
  why: "A second pair of eyes is what makes a sign-off worth having.",
  source: ["S40", "F16"],
  rows: "all",
  needs: ["owner", "oversight", "signoff"],
  *check({ owner, oversight, signoff }) {
    if (missing(owner) || missing(oversight) || missing(signoff)) return;
    if (!samePerson(owner.text, oversight.text) || !samePerson(owner.text, signoff.text)) return;
    yield {
      at: "oversight",
      what: `'${quote(owner.text)}' owns, oversees and signs off this action.`,
      fix: "Name somebody else to oversee it.",
    };
  },
  examples: {
    flagged: [
      { row: { owner: "Deputy Manager", oversight: "Deputy Manager", signoff: "Deputy Manager" } },
      { row: { owner: "RM", oversight: "Registered Manager", signoff: "RM" } },
    ],
    silent: [
      {
        row: { owner: "Deputy Manager", oversight: "Registered Manager", signoff: "Deputy Manager" },
        because: "Somebody else oversees it.",
      },
      {
        row: { owner: "Deputy Manager", oversight: "Deputy Manager", signoff: "Registered Manager" },
        because: "Somebody else signed it off.",
      },
      { row: { owner: "Deputy Manager", oversight: "Deputy Manager" }, because: "Nobody has signed it off yet." },
    ],
    blank: "silent",
  },
});
