import { defineRule } from "../define";
import { genericLearning, learningSteps, type LearningStep } from "../reading/learning";
import { readText } from "../reading/read-text";
import { missing } from "../reading/row-facts";
import { latestUpdate } from "../reading/updates";

const steps: readonly LearningStep[] = ["shared", "understood", "seen"];
const said: Readonly<Record<LearningStep, string>> = {
  shared: "shared with staff",
  understood: "understood by staff",
  seen: "seen in practice",
};

export default defineRule({
  id: "LRN-02",
  name: "learning-not-embedded",
  title: "Learning not shared, understood and seen",
  severity: "advice",
  why: "Learning holds when staff heard it, can say it, and were seen doing it.",
  source: ["S67", "S68"],
  rows: "all",
  needs: ["learning"],
  uses: ["evidence", "progress", "closure"],
  *check({ learning, evidence, progress, closure }, about) {
    if (missing(learning)) return;
    const read = (text: string) => readText(text, about.settings.ownWords);
    const told = read(learning.text);
    if (genericLearning(told)) return;
    const texts = [told, read(evidence.text), read(progress.blank ? "" : about.fact(latestUpdate)), read(closure.text)];
    const found = learningSteps(texts);
    const absent = steps.filter((step) => !found.has(step));
    // A live row is still on its way: it is asked for the next step only when neither of the last two shows.
    if (absent.length === 0 || (about.live && (found.has("understood") || found.has("seen")))) return;
    yield {
      at: "learning",
      what: `Nothing shows that the learning was ${absent.map((step) => said[step]).join(" and ")}.`,
      fix: "Record who checked it, and how.",
    };
  },
  examples: {
    flagged: [
      {
        row: { learning: "New bed rail check explained at handover on 3 June to both shifts" },
        says: "seen in practice",
      },
      {
        row: { learning: "Cook and carers now agree the texture list at 07:00; five of six could explain it" },
        also: { status: "Closed", closedDate: "01/06/2026" },
        says: "seen in practice",
      },
    ],
    silent: [
      {
        row: { learning: "Deputy observed six transfers and both unit leads could say what the new box is for" },
        also: { status: "Closed", closedDate: "28/04/2026" },
        because: "Who could explain it had it shared.",
      },
      {
        row: { learning: "Sheet read aloud at 20:00 from 1 June", evidence: "Incident records, audit, observation" },
        because: "Practice is being observed and the row is still live.",
      },
      { row: { learning: "Lessons learned and shared" }, because: "It is generic, which is said instead." },
    ],
    blank: "silent",
  },
});
