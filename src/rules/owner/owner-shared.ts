import { defineRule } from "../define";
import { ownersIn } from "../reading/owners";
import { quote } from "../reading/say";

const numbered = /(?:^|\n|\s)\(?[1-9][.)]\s*\S/g;

function isNumbered(text: string): boolean {
  return (text.match(numbered)?.length ?? 0) >= 2;
}

export default defineRule({
  id: "OWN-02",
  name: "owner-shared",
  title: "More than one owner",
  severity: "should",
  why: "With two owners each can wait for the other.",
  source: ["S26", "F9"],
  rows: "all",
  needs: ["owner"],
  uses: ["action"],
  *check({ owner, action }) {
    if (owner.placeholder) return;
    // Numbered as the actions are, each has its own; that they share a row is another finding.
    if (isNumbered(owner.text) && isNumbered(action.text)) return;
    const owners = ownersIn(owner.text);
    if (owners.length < 2) return;
    yield {
      at: "owner",
      what: `'${quote(owner.text)}' reads as ${owners.length === 2 ? "two" : String(owners.length)} owners.`,
      fix: "Say who leads, and list the others as contributors.",
    };
  },
  examples: {
    flagged: [
      { row: { owner: "RM / Deputy" }, says: "two owners" },
      { row: { owner: "me / Dave" }, says: "two owners" },
      { row: { owner: "Registered Manager and Clinical Lead" } },
      { row: { owner: "Ann Ward + Tom Bell" } },
      { row: { owner: "Head of Care & RM" } },
      { row: { owner: "Ward clerk / NIC" } },
      { row: { owner: "Sue (care coordinator) and Registered Manager" } },
    ],
    silent: [
      { row: { owner: "H/K" }, because: "One short form, of the housekeeper." },
      { row: { owner: "L&D" }, because: "Learning and development is one team." },
      { row: { owner: "Health and Safety Lead" }, because: "One job title." },
      { row: { owner: "Head of Care and Nursing" }, because: "One job title." },
      { row: { owner: "Training & Development Manager" }, because: "'&' stands inside one job title." },
      { row: { owner: "Ann Ward, Deputy Manager" }, because: "A name and that person's role." },
      { row: { owner: "Registered Manager (lead), Deputy Manager" }, because: "It says who leads." },
      { row: { owner: "RM / Registered Manager" }, because: "One role written twice." },
      { row: { owner: "Jo (RM) / Registered Manager" }, because: "One person, by name and by role." },
      { row: { owner: "Anna (Elm)" }, because: "The brackets say where she works." },
      {
        row: { owner: "1. Clinical Lead 2. Deputy Manager", action: "1. Patches onto eMAR 2. Stair lift replaced" },
        because: "Each of the numbered actions has one owner.",
      },
      { row: { owner: "RM (with NI)" }, because: "It says who leads." },
    ],
    blank: "silent",
  },
});
