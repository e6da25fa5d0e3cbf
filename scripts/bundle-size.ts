/**
 * Measures the JavaScript that the pane loads before its first paint, compressed as a host sends it, against the
 * budget of 180 KB; office.js comes from Microsoft and does not count. Run after a build; exits 1 over budget.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const budget = 180 * 1024;
const dist = path.resolve(__dirname, "../dist");

function initialScripts(): string[] {
  const page = readFileSync(path.join(dist, "taskpane.html"), "utf8");
  return [...page.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)].flatMap(([, source]) =>
    source === undefined || /^https?:/.test(source) ? [] : [source],
  );
}

const sizes = initialScripts().map((name) => {
  const content = readFileSync(path.join(dist, name));
  return { name, raw: content.length, gzip: gzipSync(content, { level: 9 }).length };
});
const total = sizes.reduce((sum, { gzip }) => sum + gzip, 0);
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
for (const { name, raw, gzip } of sizes) console.log(`${name}: ${kilobytes(raw)}, compressed ${kilobytes(gzip)}`);
console.log(`Before first paint: ${kilobytes(total)} of ${kilobytes(budget)}`);
if (sizes.length === 0) {
  console.error("The page loads no script of ours: build first with npm run build.");
  process.exitCode = 1;
} else if (total > budget) {
  console.error("The pane is over its budget.");
  process.exitCode = 1;
}
