import { defineRule } from "../define";
import { actionComponents } from "../reading/action";
import { causeFactors, factorsOfLabels, listed } from "../reading/factors";
import { readText } from "../reading/read-text";
import { missing } from "../reading/row-facts";
import { contentWords, sharedWords } from "../reading/similarity";

/** Stems that a cause and an action may share without being about the same thing. */
const anywhere = new Set(
  "staff team carer nurse manager senior resident people person client care service home unit day night shift new daily weekly monthly".split(
    " ",
  ),
);

export default defineRule({
  id: "ACT-04",
  name: "action-misses-cause",
  title: "Action does not touch the cause",
  severity: "advice",
  why: "Broad actions that do not match the underlying problem are what commissioners look for.",
  source: ["S22", "S76"],
  rows: "all",
  needs: ["action", "cause"],
  uses: ["factors"],
  *check({ action, cause }, about) {
    if (missing(action) || missing(cause)) return;
    if (!about.fact(actionComponents)?.system) return;
    const wanted = about.fact(causeFactors);
    const touched = factorsOfLabels(readText(action.text, about.settings.ownWords));
    if (wanted.length === 0 || touched.length === 0 || touched.some((factor) => wanted.includes(factor))) return;
    const named = contentWords(readText(cause.text, about.settings.ownWords));
    const taken = contentWords(readText(action.text, about.settings.ownWords));
    // "No body map in the admission pack", "Body map added to the pack": whatever it is called, that is the cause.
    if (sharedWords(named, taken).some((word) => !anywhere.has(word))) return;
    yield {
      at: "action",
      what: `The action reads as ${listed(touched)}; the cause is ${listed(wanted)}.`,
      fix: "Check that it reaches the cause.",
    };
  },
  examples: {
    flagged: [
      {
        row: {
          cause: "Changes are not shared at handover",
          action: "Replace the lounge lighting and repair the flooring",
        },
        says: "communication",
      },
      { row: { cause: "Night staff vacancies", action: "New template added to the tablet" } },
    ],
    silent: [
      {
        row: { cause: "Changes are not shared at handover", action: "Handover sheet with a line for each change" },
        because: "It is about handover.",
      },
      {
        row: {
          cause: "New admissions: body maps are not in the admission pack",
          action: "Body map added to the admission pack",
        },
        because: "It changes what the cause names.",
      },
      {
        row: { cause: "Night staff vacancies", action: "Retrain night staff" },
        because: "Training is judged by another rule.",
      },
      {
        row: { cause: "Wheelchair store blocks the door", action: "Move it to the garage" },
        because: "The words do not tell.",
      },
    ],
    blank: "silent",
  },
});
