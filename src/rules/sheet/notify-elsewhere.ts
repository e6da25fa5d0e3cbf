import { refAtStart, refInWords } from "../../tracker/ref-in-words";
import type { TrackerRow } from "../../tracker/tracker";
import { defineSheetRule } from "../define";

const mostRefs = 3;

export default defineSheetRule({
  id: "SHT-10",
  name: "notify-elsewhere",
  title: "A notification may be needed elsewhere",
  severity: "advice",
  why: "Some events have to be notified or referred as well; a recovery tracker does not do that.",
  source: ["P"],
  note: true,
  needs: ["concern"],
  *check({ rows }) {
    const told: TrackerRow[] = [];
    const words = new Set<string>();
    for (const { row, live, outsideEvents } of rows) {
      if (!live || outsideEvents.length === 0) continue;
      told.push(row);
      for (const event of outsideEvents) words.add(event);
    }
    const [first, ...others] = told;
    if (first === undefined) return;
    const also = others.slice(0, mostRefs - 1).map(({ ref }) => refInWords(ref));
    const more = told.length - 1 - also.length;
    const named = [refAtStart(first.ref), ...also].join(", ") + (more > 0 ? ` and ${more} more` : "");
    const [one = "", two] = words;
    yield {
      at: "concern",
      what: `${named} ${told.length === 1 ? "mentions" : "mention"} '${one}'${two === undefined ? "" : ` or '${two}'`}.`,
      fix: "Check whether a notification or referral is needed elsewhere.",
      related: told,
    };
  },
  examples: {
    flagged: [
      { rows: [{ concern: "Bruising found; safeguarding alert raised" }], says: "'safeguarding'" },
      {
        rows: [
          { ref: "F1", concern: "Fall with serious injury on Ash" },
          { ref: "F2", concern: "Money missing", progress: "Police informed 3 June" },
        ],
        says: "F1, F2 mention 'serious injury' or 'police'",
      },
    ],
    silent: [
      { rows: [{ concern: "Safeguarding training overdue for nine staff" }], because: "Training is no event." },
      {
        rows: [{ concern: "Safeguarding alert raised", status: "Closed" }],
        because: "The row is closed: what it needed was due long before.",
      },
      { rows: [{ concern: "Falls on the stairs at night" }], because: "No word tells of such an event." },
    ],
  },
});
