import { defineRule } from "../define";
import { samePerson } from "../reading/owners";
import { missing } from "../reading/row-facts";
import { quote } from "../reading/say";

export default defineRule({
  id: "EVD-05",
  name: "closed-by-owner",
  title: "Closed by its owner",
  severity: "should",
  why: "Somebody other than the owner has to agree that it worked.",
  source: ["S40", "F7"],
  rows: "closed",
  needs: ["signoff"],
  uses: ["owner"],
  *check({ signoff, owner }) {
    if (missing(signoff))
      yield {
        at: "signoff",
        what: "Closed, and nobody is shown as having signed it off.",
        fix: "Ask somebody other than the owner to sign it off.",
      };
    else if (samePerson(signoff.text, owner.text))
      yield {
        at: "signoff",
        what: `'${quote(signoff.text)}' owned this action and signed it off.`,
        fix: "Ask somebody else to check and sign it off.",
      };
  },
  examples: {
    flagged: [
      {
        row: { owner: "Deputy Manager", signoff: "Deputy Manager" },
        also: { status: "Closed" },
        says: "Deputy Manager",
      },
      { row: { owner: "RM", signoff: "Registered Manager" }, also: { status: "Closed" } },
      { row: { owner: "Deputy Manager", signoff: "TBC" }, also: { status: "Closed" } },
      { row: { owner: "Jo Smith", signoff: "J Smith" }, also: { status: "Closed" } },
    ],
    silent: [
      {
        row: { owner: "Deputy Manager", signoff: "Registered Manager" },
        also: { status: "Closed" },
        because: "Somebody else signed it off.",
      },
      { row: { owner: "Deputy Manager" }, also: { status: "In progress" }, because: "The row is live." },
      {
        row: { owner: "Deputy Manager", signoff: "Deputy Director" },
        also: { status: "Closed" },
        because: "Another role that shares a word.",
      },
    ],
    blank: "silent",
  },
});
