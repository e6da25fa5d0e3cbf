import { defineRule } from "../define";
import { datesMoved } from "../reading/row-facts";

const verb = "(?:extended|extension|moved|revised|put back|pushed back|re-?scheduled|slipped)";
const date =
  "(?:\\d{1,2}[/.-]\\d{1,2}|\\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:end of |mid |early |late )?(?:january|february|march|april|may|june|july|august|september|october|november|december))";
const between = "(?: (?:again|the|its|our|due|target|was|now|from|by|on|end of)){0,4}";
/**
 * Words that tell of a moved date, with the new date close behind; bounded, so that a long cell stays cheap. "Care plan
 * revised on 1 June" says when something else was changed.
 */
const moves = new RegExp(
  [
    `\\b${verb}${between} (?:to|until|till|for|date|deadline)(?: (?:to|until|till|by|for|the|is|now|of)){0,3} ${date}`,
    `\\b${verb} (?:from ${date}[\\w/.]{0,8}(?: \\d{4})? to ${date}|by (?:\\d{1,2}|one|two|three|four|six|eight) (?:day|week|month)s?)`,
    `\\b(?:date|deadline|timescale) ${verb} ${date}`,
    "\\b(?:revised|new) (?:due |target |completion )?date\\b",
  ].join("|"),
  "gi",
);

/** After a first move: "pushed back to 31/05, then again to 30/06". */
const again = new RegExp(`\\b(?:then|again)(?: again)?(?: to| until| till| by)? ${date}`, "gi");
const timesMoved = new RegExp(
  `\\b(?:date|deadline|timescale|completion)(?: (?:has|have|had|been|was|now|already|again)){0,3} ${verb} (?:twice|(?:two|three|four|several|[2-9]) times)\\b`,
  "i",
);

/** A word without which none of the above is found, for most updates have none. */
const mayTell = /exten[ds]|moved|revised|back|re-?scheduled|slipped|new/i;

/** How often the text says that the date was moved; two where it says several times. */
function movesTold(text: string): number {
  if (!mayTell.test(text)) return 0;
  const first = text.search(moves);
  const each = text.match(moves)?.length ?? 0;
  const more = first < 0 ? 0 : (text.slice(first).match(again)?.length ?? 0);
  return Math.max(each + more, timesMoved.test(text) ? 2 : 0);
}

export default defineRule({
  id: "DAT-05",
  name: "due-date-moving",
  title: "Due date keeps moving",
  severity: "advice",
  why: "A date that keeps moving is an early sign that the action is not working.",
  source: ["S43", "F2"],
  rows: "all",
  needs: ["due"],
  uses: ["revised", "progress"],
  *check({ revised, progress }, about) {
    const told = progress.blank ? 0 : movesTold(progress.text);
    const moved = Math.max(about.fact(datesMoved), told);
    if (moved === 0) return;
    const often = moved === 1 ? "once" : moved === 2 ? "twice" : `${moved} times`;
    yield {
      at: revised.blank ? "due" : "revised",
      what: `The due date has been moved ${often}.`,
      fix: moved === 1 ? "Say why, beside the new date." : "Ask whether the action is the right one.",
      severity: moved === 1 ? "advice" : "should",
    };
  },
  examples: {
    flagged: [
      { row: { due: "30/04/2026", revised: "30/06/2026" }, says: "once" },
      {
        row: { due: "30/06/2026", progress: "Extended to 31/05, then moved to 30/06." },
        severity: "should",
        says: "twice",
      },
      {
        row: { due: "30/06/2026", progress: "Pushed back to 31/05, then again to 30/06." },
        severity: "should",
        says: "twice",
      },
      { row: { due: "30/06/2026", progress: "Deadline has been extended twice." }, severity: "should" },
      { row: { due: "30/06/2026", progress: "Revised date agreed with the provider." } },
      { row: { due: "30/06/2026", progress: "Deadline moved from 31/05/2026 to 30 June." }, says: "once" },
      { row: { due: "30/06/2026", progress: "Extended by two weeks." } },
    ],
    silent: [
      { row: { due: "30/04/2026", revised: "30/04/2026" }, because: "The current date is still the first one." },
      {
        row: { due: "30/06/2026", progress: "Mrs H moved to a ground floor room." },
        because: "A person moved, not the date.",
      },
      { row: { due: "30/06/2026", progress: "Policy revised to include respite." }, because: "A policy was revised." },
      {
        row: { due: "30/06/2026", progress: "Cause revised on 1 June; risk assessment revised 12/05." },
        because: "It says when something else was revised.",
      },
      { row: { due: "30/06/2026", revised: "" }, because: "The first date stands." },
    ],
    blank: "silent",
  },
});
