/**
 * Tells the JavaScript that the pane loads before its first paint against its budget. Run after a build; exits 1 over
 * budget.
 */
import { initialScripts, isBuilt, paneBudget } from "./bench/pane";

const scripts = isBuilt() ? initialScripts() : [];
const total = scripts.reduce((sum, { gzip }) => sum + gzip, 0);
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
for (const { name, raw, gzip } of scripts) console.log(`${name}: ${kilobytes(raw)}, compressed ${kilobytes(gzip)}`);
console.log(`Before first paint: ${kilobytes(total)} of ${String(paneBudget)} KB`);
if (scripts.length === 0) {
  console.error("There is no page that loads a script of ours: build first with npm run build.");
  process.exitCode = 1;
} else if (total > paneBudget * 1024) {
  console.error("The pane is over its budget.");
  process.exitCode = 1;
}
