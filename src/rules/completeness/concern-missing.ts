import { defineRule } from "../define";
import { filledCells, missing } from "../reading/row-facts";
import { quote } from "../reading/say";

export default defineRule({
  id: "CMP-01",
  name: "concern-missing",
  title: "Concern missing",
  severity: "must",
  why: "Without a concern nobody can tell what the action is for.",
  source: ["S15", "S26"],
  rows: "all",
  needs: ["concern"],
  uses: ["cause", "action", "owner", "due"],
  *check({ concern, cause, action, owner, due }, about) {
    if (!missing(concern)) return;
    if (cause.blank && action.blank && owner.blank && due.blank) return;
    if (about.fact(filledCells) < 2) return;
    yield {
      at: "concern",
      what: concern.blank ? "There is no concern in this row." : `'${quote(concern.text)}' is not a concern.`,
      fix: "Say what was found, so that the action has a purpose.",
    };
  },
  examples: {
    flagged: [
      { row: { action: "Retrain" }, also: { ref: "A1" } },
      { row: { concern: "TBC", cause: "No slot on the rota", owner: "Registered Manager" }, says: "TBC" },
      { row: { due: "30/06/2026", owner: "Deputy Manager" } },
    ],
    silent: [
      { row: { concern: "Call bells unanswered at night", action: "Retrain" }, because: "The concern is there." },
      { row: { action: "Retrain" }, because: "A single filled cell is a note or a heading, not a row." },
      {
        row: {},
        also: { ref: "A2", service: "Oakfield House" },
        because: "A numbered row that nobody has filled in yet.",
      },
    ],
    blank: "silent",
  },
});
