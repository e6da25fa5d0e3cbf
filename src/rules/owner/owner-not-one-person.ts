import { defineRule } from "../define";
import { isGroup } from "../reading/owners";
import { quote } from "../reading/say";

export default defineRule({
  id: "OWN-01",
  name: "owner-not-one-person",
  title: "Owner is not one accountable person",
  severity: "must",
  why: "When everybody owns an action, nobody answers for it.",
  source: ["S26", "F9"],
  rows: "all",
  needs: ["owner"],
  *check({ owner }) {
    if (owner.placeholder || !isGroup(owner.text)) return;
    yield {
      at: "owner",
      what: `'${quote(owner.text)}' cannot answer for this action.`,
      fix: "Name one person or role.",
    };
  },
  examples: {
    flagged: [
      { row: { owner: "Finance" }, says: "Finance" },
      { row: { owner: "All staff" }, says: "All staff" },
      { row: { owner: "all of us" }, says: "all of us" },
      { row: { owner: "Whoever is on shift" } },
      { row: { owner: "Every member of staff" } },
      { row: { owner: "Management" } },
      { row: { owner: "The night team" } },
      { row: { owner: "Seniors & carers" } },
      { row: { owner: "All RGNs and HCAs" } },
      { row: { owner: "Heads of department" } },
      { row: { owner: "The carers on nights" } },
      { row: { owner: "Ash team" } },
    ],
    silent: [
      { row: { owner: "Care Team Leader" }, because: "One role, although it has 'team' in its name." },
      { row: { owner: "HR Manager" }, because: "One role." },
      { row: { owner: "US" }, because: "Initials, not everybody." },
      { row: { owner: "Senior on duty" }, because: "One role at a time." },
      { row: { owner: "Head of Care" }, because: "One role, although 'care' alone would be none." },
      { row: { owner: "Home Manager" }, because: "One role, although 'home' alone would be none." },
      { row: { owner: "Staff nurse on nights (J.S.)" }, because: "Initials say who." },
      { row: { owner: "Team Manager" }, because: "One role." },
    ],
    blank: "silent",
  },
});
