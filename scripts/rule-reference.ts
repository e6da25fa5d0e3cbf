/**
 * Writes assets/rule-reference.md from the catalogue: what a quality lead may read about every rule.
 * With --check it writes nothing and fails where the page is not what the catalogue says.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format, resolveConfig } from "prettier";
import { ruleReference } from "../src/rules/reference";

const page = path.resolve(import.meta.dirname, "../assets/rule-reference.md");

async function main(): Promise<void> {
  const options = await resolveConfig(page);
  const text = await format(ruleReference(), { ...options, parser: "markdown" });
  if (!process.argv.includes("--check")) {
    writeFileSync(page, text);
    return;
  }
  const written = existsSync(page) ? readFileSync(page, "utf8") : "";
  if (written === text) return;
  console.error("assets/rule-reference.md is not what the rules say. Run `npm run rules` and commit it.");
  process.exitCode = 1;
}

void main();
