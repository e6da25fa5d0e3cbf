import type { TrackerRow } from "../../tracker/tracker";
import { defineSheetRule } from "../define";

const fewest = 3;

export default defineSheetRule({
  id: "SHT-09",
  name: "one-cause-behind-many",
  title: "One cause behind several rows",
  severity: "advice",
  why: "A cause that several rows share may need one action at provider level.",
  source: ["S82", "P"],
  note: true,
  needs: ["cause"],
  *check({ rows }) {
    const behind = new Map<string, TrackerRow[]>();
    for (const { row, live, factors } of rows)
      if (live)
        for (const factor of factors) {
          const known = behind.get(factor);
          if (known) known.push(row);
          else behind.set(factor, [row]);
        }
    for (const [factor, live] of behind) {
      if (live.length < fewest) continue;
      const services = new Set(live.map(({ service }) => service)).size;
      const where = services === 1 ? "" : ` in ${services} services`;
      yield {
        at: "cause",
        what: `${live.length} live rows${where} have a cause in ${factor.toLowerCase()}.`,
        fix: "Is there one action at provider level?",
        related: live,
      };
    }
  },
  examples: {
    flagged: [
      {
        rows: ["Bells", "Meals", "Doors"].map((concern) => ({ concern, cause: "Handover has no slot for it" })),
        says: "3 live rows have a cause in",
      },
      {
        rows: ["Bells", "Meals", "Doors"].map((concern, at) => ({
          concern,
          cause: "Two vacancies on nights",
          service: at === 0 ? "Elm Court" : "Oakfield House",
        })),
        says: "in 2 services",
      },
    ],
    silent: [
      {
        rows: ["Bells", "Meals"].map((concern) => ({ concern, cause: "Handover has no slot for it" })),
        because: "Two rows are not many.",
      },
      {
        rows: ["Bells", "Meals", "Doors"].map((concern) => ({
          concern,
          cause: "Handover has no slot for it",
          status: "Closed",
        })),
        because: "Closed rows are done with.",
      },
      {
        rows: ["Bells", "Meals", "Doors"].map((concern) => ({ concern, cause: "TBC" })),
        because: "No cause is known yet.",
      },
    ],
  },
});
