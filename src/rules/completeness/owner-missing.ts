import { defineRule } from "../define";
import { missing } from "../reading/row-facts";
import { quote } from "../reading/say";

export default defineRule({
  id: "CMP-04",
  name: "owner-missing",
  title: "Owner missing",
  severity: "must",
  why: "An action that belongs to nobody is done by nobody.",
  source: ["S26", "F9"],
  rows: "all",
  needs: ["owner"],
  *check({ owner }) {
    if (!missing(owner)) return;
    yield {
      at: "owner",
      what: owner.blank ? "There is no owner." : `'${quote(owner.text)}' is not an owner.`,
      fix: "Name one person or role who answers for this action.",
    };
  },
  examples: {
    flagged: [{ row: { owner: "TBC" }, says: "TBC" }, { row: { owner: "[Owner]" } }],
    silent: [
      { row: { owner: "RM" }, because: "Initials of a role are an owner." },
      { row: { owner: "Team" }, because: "Somebody is named; that it is not one person is another finding." },
      { row: { owner: "Interim manager (post to be confirmed)" }, because: "A role answers for it meanwhile." },
    ],
    blank: "flagged",
  },
});
