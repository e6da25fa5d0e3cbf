import { defineRule } from "../define";
import { pressureIn } from "../reading/contradiction";
import { causeFactors } from "../reading/factors";
import { readText } from "../reading/read-text";
import { missing } from "../reading/row-facts";
import { quote } from "../reading/say";
import { latestUpdate } from "../reading/updates";

export default defineRule({
  id: "CAU-05",
  name: "row-contradicts-cause",
  title: "The row contradicts its own cause",
  severity: "should",
  why: "Inspectors compare the stated cause with records, staff accounts and people's feedback.",
  source: ["S83", "S84"],
  rows: "all",
  needs: ["cause"],
  uses: ["factors", "evidence", "progress"],
  *check({ cause, evidence, progress }, about) {
    if (missing(cause)) return;
    const factors = about.fact(causeFactors);
    if (factors.length === 0 || !factors.every((factor) => factor === "Training" || factor === "Policies")) return;
    const told = [
      [evidence, evidence.text],
      [progress, progress.blank ? "" : about.fact(latestUpdate)],
    ] as const;
    for (const [, text] of told) {
      if (text === "") continue;
      const read = readText(text, about.settings.ownWords);
      const pressure = pressureIn(read);
      if (!pressure) continue;
      const where = text === evidence.text ? "the evidence" : "the update";
      yield {
        at: "cause",
        what: `The cause is ${factors.map((factor) => factor.toLowerCase()).join(" and ")}, but ${where} mentions '${quote(read.quote(pressure), 40)}'.`,
        fix: "Check the cause against what staff say.",
      };
      return;
    }
  },
  examples: {
    flagged: [
      {
        row: {
          cause: "Staff need training on recording",
          progress: "Staff say they are too busy and under pressure on lates",
        },
        says: "too busy",
      },
      {
        row: { cause: "Carers not trained in thickener", evidence: "Staff interviews: not enough staff at lunch" },
      },
      { row: { cause: "Staff not trained on eMAR", evidence: "Rota: two short on most lates" }, says: "two short" },
      { row: { cause: "Deputy not trained in investigating", evidence: "Deputy: I do these in my own time" } },
    ],
    silent: [
      {
        row: { cause: "Staff need training on recording", progress: "No longer short staffed. 8 of 10 trained." },
        because: "The pressure is over.",
      },
      {
        row: { cause: "Too few staff at tea and new starters not trained", progress: "Lates are still busy" },
        because: "The cause names staffing too.",
      },
      {
        row: { cause: "New starters not trained in hoists", progress: "Six of nine observed" },
        because: "Nothing contradicts it.",
      },
    ],
    blank: "silent",
  },
});
