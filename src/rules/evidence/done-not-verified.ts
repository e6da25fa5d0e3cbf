import { defineRule } from "../define";
import { isTick } from "../../tracker/read-status";
import { missing, statusOf } from "../reading/row-facts";
import { quote } from "../reading/say";
import { saysDone, wordsOfEnd } from "../reading/told-standing";

export default defineRule({
  id: "EVD-08",
  name: "done-not-verified",
  title: "Task done, not verified",
  severity: "advice",
  why: "Done is not the same as shown to have worked.",
  source: ["S63", "F3"],
  rows: "live",
  needs: [],
  uses: ["status", "rag", "progress", "due", "closure"],
  *check({ status, rag, progress, due, closure }, about) {
    if (about.fact(statusOf) !== "task done" || !missing(closure)) return;
    const byColour = about.settings.green === "task done" && rag.colour === "green";
    const told = saysDone(due) && (progress.blank || !saysDone(progress)) ? "due" : "progress";
    const at = !status.blank ? "status" : byColour || isTick(rag.text) ? "rag" : told;
    const text =
      at === "status" && status.meaning !== undefined
        ? status.meaning
        : wordsOfEnd({ status, rag, progress, due }[at].text);
    yield {
      at,
      what: `${text === "" ? "Green" : `'${quote(text, 30)}'`} says that the task is done, and nothing yet shows that it worked.`,
      fix: "Add what shows it.",
    };
  },
  examples: {
    flagged: [
      { row: { status: "Completed" }, says: "Completed" },
      { row: { status: "Actioned", closure: "TBC" } },
      { row: { status: "Green" }, settings: { green: "task done" } },
      { row: { rag: "G" }, settings: { green: "task done" }, says: "'G'" },
    ],
    silent: [
      { row: { status: "Completed", closure: "Audit 96% for three months" }, because: "There is evidence to look at." },
      { row: { status: "In progress" }, because: "Nobody says that it is done." },
      { row: { status: "Not yet completed" }, because: "It says the opposite." },
      { row: { progress: "Completed 9/4", status: "Open" }, because: "A status column is there, and says open." },
    ],
    blank: "silent",
  },
});
