import { inWords } from "../../tracker/day";
import { defineRule } from "../define";
import { dueInForce } from "../reading/row-facts";
import { days } from "../reading/say";

const closeDays = 7;
const fixedByRegulator =
  /\b(?:warning notice|requirement notice|notice of (?:proposal|decision)|28[- ]day|twenty[- ]eight[- ]day|conditions? (?:of|on|imposed)|imposed condition|section (?:29|31)|s(?:29|31)\b|regulation 17\s?\(3\))/i;

export default defineRule({
  id: "DAT-09",
  name: "regulatory-date",
  title: "Fixed regulatory date at risk",
  severity: "must",
  why: "A date set by the regulator cannot be moved by the provider.",
  source: ["F23", "F24"],
  rows: "live",
  needs: ["due"],
  uses: ["source", "regulation", "revised"],
  *check({ source, regulation, revised }, about) {
    const due = about.fact(dueInForce);
    if (due === undefined || due < about.today || due - about.today > closeDays) return;
    const found = fixedByRegulator.exec(source.text) ?? fixedByRegulator.exec(regulation.text);
    if (!found) return;
    const left = due - about.today;
    yield {
      at: revised.day === undefined ? "due" : "revised",
      what: `'${found[0]}' sets this date: ${inWords(due)}, ${left === 0 ? "today" : `in ${days(left)}`}.`,
      fix: "Finish it, or tell the regulator before then.",
    };
  },
  examples: {
    flagged: [
      { row: { due: "19/06/2026", source: "Warning notice 20/05/2026" }, says: "Warning notice" },
      { row: { due: "22/06/2026", source: "28-day action plan" }, says: "in 7 days" },
      { row: { due: "15/06/2026", regulation: "Condition of registration" }, says: "today" },
    ],
    silent: [
      { row: { due: "23/06/2026", source: "Warning notice 20/05/2026" }, because: "Eight days away." },
      { row: { due: "19/06/2026", source: "Medicines audit" }, because: "The provider set this date." },
      { row: { due: "19/06/2026", source: "Air conditioning check" }, because: "No condition of the regulator." },
    ],
    blank: "silent",
  },
});
