import { defineRule } from "../define";
import { latestUpdate } from "../reading/updates";
import { quote } from "../reading/say";

const around =
  "(?:still|work|works|action|actions|this|it|is|are|all|currently|remains?|continues?|to|be|being|now|the|and|very much|progress|progressing|monitoring|as planned|at present|at this time|to date|so far|well|will|continue to|since last (?:week|month|review|update|meeting)|this (?:week|month|quarter))";
const empty =
  "(?:on ?-?going|in progress|on track|continu(?:e|es|ed|ing)|no (?:change|changes|update|updates|progress to report)|unchanged|wip|work in progress|monitoring|monitored|being (?:monitored|reviewed|progressed|worked on|actioned|addressed)|under review|in hand|progressing|to continue|will (?:continue|review|monitor)|as before|as above|nothing to report|same as (?:last|before)(?: (?:week|month))?|keep(?:ing)? (?:monitoring|going)|(?:continue|continues|continuing) to (?:monitor|review|progress|work on this))";
const wholly = new RegExp(`^(?:${around} ){0,4}${empty}(?: (?:${around}|${empty})){0,4}$`, "i");
const longest = 80;

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
    if (latest.length > longest) return;
    const words = latest
      .replace(/\s-+\s|[^\p{L}\p{N}'-]+/gu, " ")
      .replace(/\s+/g, " ")
      .trim();
    if (!wholly.test(words)) return;
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
