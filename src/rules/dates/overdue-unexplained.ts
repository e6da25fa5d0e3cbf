import { defineRule } from "../define";
import { daysLate, missing } from "../reading/row-facts";
import { days } from "../reading/say";

/** What keeps people safe meanwhile, or why it is late (SPEC 3.16); "due to be fitted" gives no reason. */
const explained =
  /\b(?:interim|until|temporary|temporarily|mitigat\w{0,6}|meanwhile|in the meantime|for now|stop-?gap|as a precaution|because|due to(?! (?:be|start|finish|complete|attend|arrive|go|come|happen|end)\b)|owing to|delayed by|held up by|delay caused by|(?:late|delayed|slipped|held up|overdue|behind|not (?:done|finished|started|complete))(?: again)? (?:as|since|while|after) (?:the|there|they|no|our|we|a|an|it|both|all|one|two))\b/i;

export default defineRule({
  id: "DAT-06",
  name: "overdue-unexplained",
  title: "Overdue with no reason or interim control",
  severity: "should",
  why: "While it is late, somebody has to know what keeps people safe.",
  source: ["F5"],
  rows: "live",
  needs: ["due"],
  uses: ["interim", "progress", "revised"],
  *check({ interim, progress, revised }, about) {
    const late = about.fact(daysLate);
    if (late === undefined || late <= 0) return;
    if (!missing(interim) || explained.test(progress.text)) return;
    yield {
      at: about.has("interim") ? "interim" : revised.day === undefined ? "due" : "revised",
      what: `It is ${days(late)} late and nothing says why, or what keeps people safe meanwhile.`,
      fix: "Add the reason or the interim control.",
    };
  },
  examples: {
    flagged: [
      { row: { due: "29/05/2026", progress: "Checklist drafted, waiting for printing." }, says: "17 days" },
      { row: { due: "29/05/2026", interim: "TBC" } },
      { row: { due: "29/05/2026", progress: "New alarm due to be fitted." } },
    ],
    silent: [
      { row: { due: "29/05/2026", progress: "Delayed because the part is on order." }, because: "It says why." },
      { row: { due: "29/05/2026", progress: "Late as the supplier went bust." }, because: "It says why." },
      {
        row: { due: "29/05/2026", progress: "Interim daily check by the deputy." },
        because: "It says what keeps people safe.",
      },
      { row: { due: "29/05/2026", interim: "Two staff for every transfer" }, because: "There is an interim control." },
      { row: { due: "15/06/2026" }, because: "Due today is not overdue." },
    ],
    blank: "silent",
  },
});
