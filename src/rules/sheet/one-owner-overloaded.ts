import { defineSheetRule } from "../define";
import { isGroup, ownerKey } from "../reading/owners";
import { missing } from "../reading/row-facts";
import { quote } from "../reading/say";

const mostRows = 8;
/** Half of four rows is no burden. */
const fewest = 5;

export default defineSheetRule({
  id: "SHT-08",
  name: "one-owner-overloaded",
  title: "One owner holds most of the rows",
  severity: "advice",
  why: "A plan that hangs on one person stops when that person is away.",
  source: ["P"],
  needs: ["owner"],
  *check({ rows }) {
    const live = rows.filter((row) => row.live);
    const held = new Map<string, { name: string; count: number }>();
    for (const { row } of live) {
      const { owner } = row.cells;
      if (missing(owner) || isGroup(owner.text)) continue;
      const key = ownerKey(owner.text);
      const known = held.get(key);
      if (known) known.count++;
      else held.set(key, { name: quote(owner.text), count: 1 });
    }
    for (const { name, count } of held.values())
      if (count > mostRows || (live.length >= fewest && count > live.length / 2))
        yield {
          at: "owner",
          what: `'${name}' owns ${count} of ${live.length} live rows.`,
          fix: "Check that this person has the time, or share the rows out.",
        };
  },
  examples: {
    flagged: [
      {
        rows: ["Bells", "Meals", "Doors", "Beds", "Baths"].map((concern, at) => ({
          concern,
          owner: at < 3 ? "RM" : "Deputy",
        })),
        says: "'RM' owns 3 of 5",
      },
      {
        rows: Array.from({ length: 20 }, (_none, at) => ({
          concern: `Door ${String(at)}`,
          owner: at < 9 ? "Deputy Manager" : `Lead ${String(at)}`,
        })),
        says: "9 of 20",
      },
    ],
    silent: [
      {
        rows: ["Bells", "Meals", "Doors", "Beds"].map((concern) => ({ concern, owner: "RM" })),
        because: "Too few rows to be a burden.",
      },
      {
        rows: ["Bells", "Meals", "Doors", "Beds", "Baths", "Keys"].map((concern, at) => ({
          concern,
          owner: at % 2 === 0 ? "RM" : "Deputy",
        })),
        because: "Half is not more than half.",
      },
      {
        rows: ["Bells", "Meals", "Doors", "Beds", "Baths"].map((concern) => ({ concern, owner: "All staff" })),
        because: "That nobody owns them is another finding.",
      },
    ],
  },
});
