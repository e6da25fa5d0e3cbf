import { defineRule } from "../define";
import { vagueAction } from "../reading/action";
import { readText } from "../reading/read-text";
import { missing } from "../reading/row-facts";
import { quote } from "../reading/say";

export default defineRule({
  id: "ACT-05",
  name: "action-vague",
  title: "Action too vague",
  severity: "should",
  why: "Nobody can finish, check or own an action that does not say what will change.",
  source: ["S76", "F33"],
  rows: "all",
  needs: ["action"],
  *check({ action }, { settings }) {
    if (missing(action) || !vagueAction(readText(action.text, settings.ownWords))) return;
    yield {
      at: "action",
      what: `'${quote(action.text)}' does not say what will change.`,
      fix: "Say who will do what differently, and when.",
    };
  },
  examples: {
    flagged: [
      { row: { action: "Monitor" }, says: "Monitor" },
      { row: { action: "Review incident and monitor" } },
      { row: { action: "Manager to look into this" } },
      { row: { action: "Ensure drills happen" } },
    ],
    silent: [
      {
        row: { action: "Monitor room temperature at 08:00 and 20:00 and log it on the fridge sheet every day" },
        because: "It says who could do what and when.",
      },
      { row: { action: "Review slot added to the rota" }, because: "'Review' is a noun here and the rota changes." },
      { row: { action: "Ensure a second checker on the rota" }, because: "Short, but it changes the shift." },
      { row: { action: "Fire drill on nights each month" }, because: "It says what will be done and when." },
    ],
    blank: "silent",
  },
});
