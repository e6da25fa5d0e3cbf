import { readFileSync } from "node:fs";
import path from "node:path";
import { catalogue } from "../../src/rules/catalogue";
import { ruleReference } from "../../src/rules/reference";

const page = readFileSync(path.resolve(__dirname, "../../assets/rule-reference.md"), "utf8");
/** Layout is the formatter's; the words are the catalogue's. */
const words = (text: string) => text.replace(/[*_]/g, "").replace(/\s+/g, " ");

describe("The printed rule reference", () => {
  it("says what the catalogue says", () => {
    expect(words(page)).toBe(words(ruleReference()));
  });

  it("has every rule once, by title", () => {
    for (const { id, title } of catalogue) expect(page.split(`### ${id} ${title}\n`)).toHaveLength(2);
  });
});
