import { readColour } from "../../tracker/read-colour";
import { defineSheetRule, type SheetRow } from "../define";

const fewest = 3;

export default defineSheetRule({
  id: "SHT-04",
  name: "all-green",
  title: "Every row is green",
  severity: "should",
  why: "A board that sees only green stops asking.",
  source: ["S79", "F45"],
  needs: [],
  *check({ rows, has }) {
    const field = has("rag") ? "rag" : "status";
    const live = rows.filter((row) => row.live);
    if (!has(field) || live.length < fewest || !live.every(isGreen)) return;
    const broken = live.filter(({ fired }) => fired.some(({ severity }) => severity === "must")).length;
    if (broken === 0) return;
    yield {
      at: field,
      what: `All ${live.length} live rows are green, and ${broken} of them must be fixed.`,
      fix: "Colour each row by what its dates and figures say.",
    };
  },
  examples: {
    flagged: [
      {
        rows: ["Bells", "Meals", "Doors"].map((concern) => ({ concern, rag: "Green", owner: "TBC" })),
        says: "All 3 live rows",
      },
      {
        rows: ["Bells", "Meals", "Doors", "Beds"].map((concern) => ({ concern, status: "Green", owner: "" })),
        says: "All 4",
      },
    ],
    silent: [
      {
        rows: ["Bells", "Meals", "Doors"].map((concern, at) => ({
          concern,
          rag: at === 0 ? "Amber" : "Green",
          owner: "TBC",
        })),
        because: "One row is amber.",
      },
      {
        rows: ["Bells", "Meals", "Doors"].map((concern) => ({ concern, rag: "Green", owner: "RM" })),
        because: "Nothing must be fixed.",
      },
      {
        rows: ["Bells", "Meals"].map((concern) => ({ concern, rag: "Green", owner: "TBC" })),
        because: "Too few rows to speak of the tracker.",
      },
    ],
  },
});

function isGreen({ row: { cells } }: SheetRow): boolean {
  if (cells.rag.colour !== undefined) return cells.rag.colour === "green";
  return cells.status.colourOnly && readColour(cells.status.text).colour === "green";
}
