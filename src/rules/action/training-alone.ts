import { defineRule } from "../define";
import type { Factor } from "../reading/factor-names";
import { actionComponents, isOnlyTraining } from "../reading/action";
import { causeFactors, listed } from "../reading/factors";
import { readText } from "../reading/read-text";

/** Causes that training does not remove (S23, S57). */
const beyondTraining: readonly Factor[] = [
  "Staffing",
  "Supervision",
  "Leadership oversight",
  "Recording systems",
  "Communication",
  "Dependency levels",
  "Environment",
  "Provider governance",
  "Workflow",
];

export default defineRule({
  id: "ACT-01",
  name: "training-alone",
  title: "Training alone for a cause that is not training",
  severity: "should",
  why: "Training does not change a shift, a form or a check; when it is the only action the cause stays.",
  source: ["S23", "S57"],
  rows: "all",
  needs: ["action"],
  uses: ["cause", "factors"],
  *check({ action }, about) {
    const parts = about.fact(actionComponents);
    if (!parts?.training || !isOnlyTraining(parts)) return;
    const factors = about.fact(causeFactors);
    const others = factors.filter((factor) => beyondTraining.includes(factor));
    if (others.length === 0 || factors.includes("Training")) return;
    const words = readText(action.text, about.settings.ownWords).quote(parts.training);
    yield {
      at: "action",
      what: `The cause is about ${listed(others)}; '${words}' alone may not change it.`,
      fix: "Add what will change in the work itself.",
    };
  },
  examples: {
    flagged: [
      {
        row: {
          cause: "Door bell and phone go off all through the round",
          action: "Medicines update for all seniors",
        },
      },
      {
        row: {
          cause: "Staff are interrupted during rounds and have no protected recording time",
          action: "Medication refresher training for everyone who gives medicines",
        },
        says: "workflow",
      },
      { row: { cause: "Nobody checked the charts after the deputy left", action: "Retrain all staff in hydration" } },
      {
        row: {
          factors: "Staffing",
          cause: "Lates run with two carers",
          action: "Toolbox talk on repositioning, then monthly audit",
        },
      },
      {
        row: { cause: "No manager on site at weekends", action: "Update session and a competency workbook for nurses" },
      },
    ],
    silent: [
      {
        row: {
          cause: "Staff are interrupted during rounds",
          action: "Refresher training plus protected recording time on the rota",
        },
        because: "The work itself changes as well.",
      },
      {
        row: {
          cause: "New starters were not trained and handover is rushed",
          action: "Hoist training for new starters",
        },
        because: "Training is part of the cause.",
      },
      {
        row: {
          cause: "Nobody checked the charts",
          action: "Observed competency for each senior, then training where needed",
        },
        because: "Practice is observed.",
      },
      {
        row: { cause: "Human error", action: "Retrain the carer" },
        because: "The cause names no factor; other rules say so.",
      },
      {
        row: {
          cause: "One nurse holds the keys for both floors at night",
          action: "Second medicines trained carer on nights",
        },
        because: "It adds a person, already trained.",
      },
      {
        row: { cause: "Agency staff cannot log in", action: "Log-ins issued each shift and e-learning" },
        because: "They can log in now.",
      },
    ],
    blank: "silent",
  },
});
