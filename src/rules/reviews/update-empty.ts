import { defineRule } from "../define";
import { latestUpdate } from "../reading/updates";
import { quote } from "../reading/say";
import { saysNothing } from "../reading/says-nothing";

export default defineRule({
  id: "REV-06",
  name: "update-empty",
  title: "Empty update",
  severity: "should",
  why: "An update that says nothing new hides whether anything has changed.",
  source: ["S71", "F8"],
  rows: "live",
  needs: ["progress"],
  *check({ progress }, about) {
    if (progress.blank) return;
    const latest = about.fact(latestUpdate);
    if (!saysNothing(latest)) return;
    yield {
      at: "progress",
      what: `'${quote(latest)}' does not say what has changed.`,
      fix: "Give the latest figure, or what was done and seen.",
    };
  },
  examples: {
    flagged: [
      { row: { progress: "Ongoing" }, says: "Ongoing" },
      { row: { progress: "Still in progress." } },
      { row: { progress: "01/05/2026 12 of 20 done\n08/06/2026 On track" }, says: "On track" },
      { row: { progress: "No change" } },
      { row: { progress: "Ongoing - on track" } },
    ],
    silent: [
      { row: { progress: "On track: 18 of 20 rooms done." }, because: "It gives a figure." },
      { row: { progress: "Ongoing delays with the contractor; two rooms left." }, because: "It says what is left." },
      {
        row: { progress: "01/05/2026 Ongoing\n08/06/2026 16 of 20 done" },
        because: "The latest entry says something.",
      },
      { row: { progress: "Ongoing" }, also: { status: "Closed" }, because: "The row is closed." },
      { row: { progress: "Ongoing - 3 left to do" }, because: "It says how many are left." },
    ],
    blank: "silent",
  },
});
