/**
 * Prints how the rules agree with each set of labelled rows and with all: precision and recall per rule, every
 * disagreement. Those of the sets that are held out are shown only with --held-out: who has read them learns from them.
 */
import { readLabelledSets } from "../test/review/labelled-rows";
import { scoreLabelled, together, type LabelledScore } from "../test/review/labelled-score";

const percent = (part: number): string => `${(part * 100).toFixed(1)}%`;
const figures = ({ rows, precision, recall, statesRight }: LabelledScore): string =>
  `${rows} rows: precision ${percent(precision)}, recall ${percent(recall)}, states ${statesRight} of ${rows}`;

const scored = readLabelledSets().map((set) => ({ set, score: scoreLabelled(set) }));
const all = together(scored.map(({ score }) => score));

console.log("rule     right  missed  false alarms");
for (const { rule, right, missed, falseAlarms } of all.rules)
  console.log(
    `${rule}  ${String(right).padStart(5)}  ${String(missed).padStart(6)}  ${String(falseAlarms).padStart(12)}`,
  );
const shown = process.argv.includes("--held-out") ? scored : scored.filter(({ set }) => !set.heldOut);
for (const { set, score } of shown) {
  console.log(`\n${set.name}`);
  for (const { kind, rule, row, said } of score.disagreements) {
    console.log(`${kind}: ${rule} on ${row.tracker} ${row.ref}${said === "" ? "" : ` (${said})`}`);
    const shown = (["concern", "cause", "action", "measure", "progress"] as const)
      .map((field) => row.cells[field])
      .filter((text) => text !== undefined && text !== "");
    console.log(`  ${shown.join(" | ")}${row.why === "" ? "" : ` [${row.why}]`}`);
  }
}
console.log("");
for (const { set, score } of scored) {
  const { precision, recall, states } = set.firstRun;
  const first = `${percent(precision)} and ${percent(recall)}${states === undefined ? "" : `, states ${states}`}`;
  console.log(`${set.name}: ${figures(score)} (first run ${first})`);
}
console.log(`all: ${figures(all)}`);
