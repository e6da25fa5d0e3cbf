import { refAtStart } from "../../tracker/ref-in-words";
import type { TrackerRow } from "../../tracker/tracker";
import { defineSheetRule, type TiedRow } from "../define";
import { refSeenFrom } from "../reading/say";

function named(row: TrackerRow, others: readonly TiedRow[], more: number): string {
  const refs = [refAtStart(row.ref), ...others.map((other) => refSeenFrom(row, other))];
  const last = more === 0 ? refs.pop() : `${String(more)} more`;
  return `${refs.join(", ")} and ${last ?? ""}`;
}

export default defineSheetRule({
  id: "SHT-02",
  name: "duplicate-rows",
  title: "Possible duplicates",
  severity: "advice",
  why: "Two rows for one concern split the work and double the count.",
  source: ["P"],
  needs: ["concern"],
  *check({ rows }) {
    for (const { row, duplicates, moreDuplicates } of rows) {
      if (duplicates.length === 0) continue;
      // Of a pair the upper row speaks.
      const below = duplicates.filter(({ later }) => !later);
      if (below.length < duplicates.length) continue;
      yield {
        at: "concern",
        what: `${named(row, below, moreDuplicates)} read as the same concern.`,
        fix: "Join them, or say how they differ.",
        related: [row, ...below],
      };
    }
  },
  examples: {
    flagged: [
      {
        rows: [
          { ref: "A", concern: "Fire doors wedged open" },
          { ref: "B", concern: "Fire door wedged open" },
        ],
        says: "A and B",
      },
      {
        rows: ["A", "B", "C", "D", "E", "F", "G", "H", "I"].map((ref) => ({ ref, concern: "Fire doors wedged open" })),
        says: "A, B, C, D, E, F, G and 2 more",
      },
      {
        rows: [
          { ref: "A", concern: "Weights not recorded on the ground floor" },
          { ref: "B", concern: "On the ground floor weights are not recorded" },
        ],
      },
    ],
    silent: [
      {
        rows: [{ concern: "Fire doors wedged open" }, { concern: "Fire drill records missing" }],
        because: "Only one word is shared.",
      },
      {
        rows: [{ concern: "Fire doors wedged open", status: "Closed" }, { concern: "Fire doors wedged open" }],
        because: "One of them is closed.",
      },
      {
        rows: [
          { concern: "Fire doors wedged open", service: "Oakfield House" },
          { concern: "Fire doors wedged open", service: "Elm Court" },
        ],
        because: "Two services.",
      },
    ],
  },
});
