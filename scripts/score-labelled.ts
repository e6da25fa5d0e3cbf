/** Prints how the rules agree with the labelled rows: precision and recall per rule, and every disagreement. */
import { readLabelledRows } from "../test/review/labelled-rows";
import { scoreLabelled } from "../test/review/labelled-score";

const score = scoreLabelled(readLabelledRows());
const percent = (part: number): string => `${(part * 100).toFixed(1)}%`;

console.log("rule     right  missed  false alarms");
for (const { rule, right, missed, falseAlarms } of score.rules)
  console.log(
    `${rule}  ${String(right).padStart(5)}  ${String(missed).padStart(6)}  ${String(falseAlarms).padStart(12)}`,
  );
console.log("");
for (const { kind, rule, row, said } of score.disagreements) {
  console.log(`${kind}: ${rule} on ${row.tracker} ${row.ref}${said === "" ? "" : ` (${said})`}`);
  const shown = (["concern", "cause", "action", "measure", "progress"] as const)
    .map((field) => row.cells[field])
    .filter((text) => text !== undefined && text !== "");
  console.log(`  ${shown.join(" | ")}${row.why === "" ? "" : ` [${row.why}]`}`);
}
console.log("");
console.log(
  `${String(score.rows)} rows: precision ${percent(score.precision)}, recall ${percent(score.recall)}, states ${String(score.statesRight)} of ${String(score.rows)}.`,
);
