import { defineRule } from "../define";
import type { Factor } from "../reading/factor-names";
import { actionComponents, isOnlyPolicyOrReminder } from "../reading/action";
import { causeFactors, listed } from "../reading/factors";
import { readText } from "../reading/read-text";

/** Causes in the day's work, which a paper does not change (S24). */
const inTheWork: readonly Factor[] = [
  "Workflow",
  "Staffing",
  "Environment",
  "Recording systems",
  "Leadership oversight",
  "Communication",
];

export default defineRule({
  id: "ACT-02",
  name: "policy-alone",
  title: "Policy or reminder alone for a workflow cause",
  severity: "should",
  why: "A new policy may not change practice unless the daily routine changes too.",
  source: ["S24"],
  rows: "all",
  needs: ["action"],
  uses: ["cause", "factors"],
  *check({ action }, about) {
    const parts = about.fact(actionComponents);
    if (!parts || !isOnlyPolicyOrReminder(parts)) return;
    const words = parts.policy ?? parts.reminder;
    const factors = about.fact(causeFactors).filter((factor) => inTheWork.includes(factor));
    if (!words || factors.length === 0) return;
    yield {
      at: "action",
      what: `The cause is about ${listed(factors)}; '${readText(action.text, about.settings.ownWords).quote(words)}' alone may not change practice.`,
      fix: "Say what changes in the daily routine.",
    };
  },
  examples: {
    flagged: [
      {
        row: {
          cause: "The chart is kept in the office, so the routine makes staff record at the end of the shift",
          action: "New topical medicines policy issued for staff to read and sign",
        },
        says: "policy",
      },
      { row: { cause: "Handover is too short to pass on diet changes", action: "Staff reminded in team meeting" } },
      {
        row: {
          cause: "No labels in the kitchenette so people have to go and look for them",
          action: "Poster on the fridge",
        },
      },
      {
        row: {
          cause: "No on call person before 7",
          action: "Reminder text to all carers: text back when the rota changes",
        },
      },
      {
        row: {
          cause: "The only route people know is to tell whoever is in charge of the shift",
          action: "Poster with the helpline number in the staff toilets",
        },
      },
    ],
    silent: [
      {
        row: {
          cause: "The only route people know is to tell whoever is in charge of the shift",
          action: "A speak-up telephone line outside the home, a poster in the staff toilets",
        },
        because: "The line is a new way; the poster only makes it known.",
      },
      {
        row: {
          cause: "Supervision has no slot on the rota",
          action: "Memo to seniors, an hour each week set aside for it",
        },
        because: "Time is kept for it.",
      },
      {
        row: {
          cause: "The mats are kept in the kitchen drawer",
          action: "Guideline mats laminated for each place people eat",
        },
        because: "A mat lies where people eat; nobody has to remember it.",
      },
      {
        row: {
          cause: "Phone message on a post-it, no read back",
          action: "Changes by secure email only; two nurse check",
        },
        because: "Both change how the work is done.",
      },
      {
        row: {
          cause: "The chart is kept in the office, so it is filled in later",
          action: "Policy updated and the chart moved to the bedroom",
        },
        because: "The routine changes too.",
      },
      {
        row: { cause: "Policy is unclear on respite stays", action: "Policy rewritten to cover respite" },
        because: "The policy is the cause.",
      },
      {
        row: { cause: "Handover is too short", action: "Memo to staff; overlap between shifts extended to 20 minutes" },
        because: "The shift changes too.",
      },
      {
        row: {
          cause: "Leaflets are printed in bulk by head office",
          action: "Leaflet carries roles only and is printed at the home",
        },
        because: "A leaflet for families is not a reminder to staff.",
      },
      {
        row: {
          cause: "The only lift opens into the dining room",
          action: "Linen policy rewritten, linen goes down the back stairs in a sealed trolley",
        },
        because: "Linen takes another way.",
      },
    ],
    blank: "silent",
  },
});
