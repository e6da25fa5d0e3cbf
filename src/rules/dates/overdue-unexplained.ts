import { defineRule } from "../define";
import { toldOfDelay } from "../reading/meanwhile";
import { readText } from "../reading/read-text";
import { daysLate, missing } from "../reading/row-facts";
import { days } from "../reading/say";

export default defineRule({
  id: "DAT-06",
  name: "overdue-unexplained",
  title: "Overdue with no reason or interim control",
  severity: "should",
  why: "While it is late, somebody has to know what keeps people safe.",
  source: ["F5"],
  rows: "live",
  needs: ["due"],
  uses: ["interim", "progress", "status", "revised"],
  *check({ interim, progress, status, revised }, about) {
    const late = about.fact(daysLate);
    if (late === undefined || late <= 0) return;
    if (!missing(interim)) return;
    if ([progress, status].some(({ text }) => toldOfDelay(readText(text, about.settings.ownWords)))) return;
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
      { row: { due: "29/05/2026", progress: "4 of 6 doors checked, no interim control yet" } },
    ],
    silent: [
      { row: { due: "29/05/2026", progress: "Delayed because the part is on order." }, because: "It says why." },
      { row: { due: "29/05/2026", progress: "Late as the supplier went bust." }, because: "It says why." },
      {
        row: { due: "29/05/2026", progress: "Interim daily check by the deputy." },
        because: "It says what keeps people safe.",
      },
      {
        row: { due: "29/05/2026", progress: "5 doors on order, supplier delay – wardens told, checked nightly" },
        because: "It says why, and what is done each night.",
      },
      {
        row: { due: "29/05/2026", progress: "Part ordered. Hoist taken out of use, mobile hoist used instead" },
        because: "Nobody is at risk of the old hoist.",
      },
      { row: { due: "29/05/2026", status: "N - no one applied" }, because: "The status says why." },
      { row: { due: "29/05/2026", progress: "Council say 16 wk wait." }, because: "Somebody else is late." },
      { row: { due: "29/05/2026", progress: "LA have not agreed the extra call." }, because: "Somebody else decides." },
      { row: { due: "29/05/2026", progress: "2 of 16. She covers calls so no time" }, because: "It says why." },
      {
        row: { due: "29/05/2026", progress: "2 volunteers remain stood down" },
        because: "Nobody works without the check meanwhile.",
      },
      { row: { due: "29/05/2026", interim: "Two staff for every transfer" }, because: "There is an interim control." },
      { row: { due: "15/06/2026" }, because: "Due today is not overdue." },
    ],
    blank: "silent",
  },
});
