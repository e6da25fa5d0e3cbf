import { refAtStart, refInWords } from "../../tracker/ref-in-words";
import type { TrackerRow } from "../../tracker/tracker";
import { defineSheetRule } from "../define";

/** Events of which somebody outside may have to be told; "safeguarding training" is no event. */
const events =
  /\bsafeguarding(?! (?:training|refresher|course|e-learning|polic|procedure|lead|champion|poster|board|level|adults|matrix|audit|certificate|compliance|file|folder|log))\b|\bserious(?:ly)? injur\w{1,4}\b|\b(?:died|deaths?|police)\b/gi;
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
    for (const { row, live } of rows) {
      if (!live) continue;
      const before = told.length;
      for (const { text, blank } of [row.cells.concern, row.cells.who, row.cells.progress])
        for (const [word] of blank ? [] : text.matchAll(events)) {
          words.add(word.toLowerCase());
          if (told.length === before) told.push(row);
        }
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
