import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { reviewWorkbook } from "../../src/review/review-workbook";
import type { RowReview } from "../../src/review/review";
import { defaultSettings } from "../../src/rules/settings";
import type { FieldKey } from "../../src/tracker/fields";
import { acceptanceRows, acceptanceToday, trackerOfRows } from "../tracker/acceptance";
import { readingOf } from "../rules/example-tracker";

const table = path.resolve(__dirname, "../../../shared/acceptance/one-change.md");

type Typed = Partial<Record<FieldKey, string>>;

const fieldsNamed: Readonly<Record<string, readonly FieldKey[]>> = {
  "oversight and escalation": ["oversight", "escalation"],
  "measure and target": ["measure", "target"],
  "next and last review": ["nextReview", "lastReview"],
  "next review": ["nextReview"],
  "due and measure-by": ["due", "measureDeadline"],
  "signed off by": ["signoff"],
  "closed date": ["closedDate"],
};

/** "measure -> "Fewer gaps", target empty" as cells; "as above, actual 80%" goes on from the row before. */
function changesOf(words: string, above: Typed): Typed {
  const more = /^as above, (\w+) (\S+)/.exec(words);
  if (more) return { ...above, [more[1]!]: more[2]! };
  const [, names = "", rest = ""] = /^(.+?) -> (.+)$/.exec(words) ?? [];
  const value = rest.startsWith("(empty)") ? "" : (/^"([^"]*)"/.exec(rest)?.[1] ?? /^\S+/.exec(rest)?.[0] ?? "");
  const changed: Typed = {};
  for (const field of fieldsNamed[names] ?? [names as FieldKey]) changed[field] = value;
  const also = /, (\w+) empty$/.exec(rest);
  return also ? { ...changed, [also[1]!]: "" } : changed;
}

interface Case {
  readonly ref: string;
  readonly change: string;
  readonly cells: Typed;
  readonly adds: readonly string[];
  readonly state: string;
}

function casesOf(markdown: string): readonly Case[] {
  const cases: Case[] = [];
  for (const line of markdown.split("\n")) {
    const [, ref = "", change = "", adds = "", state = ""] = line.split("|").map((cell) => cell.trim());
    if (!/^[A-Z]{2}\d$/.test(ref)) continue;
    cases.push({
      ref,
      change,
      cells: changesOf(change, cases.at(-1)?.cells ?? {}),
      adds: adds === "none" ? [] : adds.split(", "),
      state,
    });
  }
  return cases;
}

function reviewOf(ref: string, cells: Typed): RowReview {
  const rows = acceptanceRows.map((row) => (row.ref === ref ? { ...row, ...cells } : row));
  const review = reviewWorkbook(readingOf(trackerOfRows(rows)), { today: acceptanceToday, settings: defaultSettings });
  return review.trackers[0]!.rows.find(({ row }) => row.ref === ref)!;
}

const rulesOf = ({ findings }: RowReview) => findings.map(({ rule }) => rule as string);

describe("One change to a clean row", () => {
  if (!existsSync(table)) {
    it("needs the table of changes beside the checkout", () => {
      console.warn(`${table} is missing: the one-change cases were not run.`);
      expect(existsSync(table)).toBe(false);
    });
    return;
  }
  const cases = casesOf(readFileSync(table, "utf8"));

  it("has all 32 cases", () => {
    expect(cases).toHaveLength(32);
  });

  it.each(cases.map((one) => [`${one.ref} ${one.change}`, one] as const))(
    "%s",
    (_name, { ref, cells, adds, state }) => {
      const clean = rulesOf(reviewOf(ref, {}));
      const changed = reviewOf(ref, cells);
      expect(
        rulesOf(changed)
          .filter((rule) => !clean.includes(rule))
          .sort(),
      ).toEqual([...adds].sort());
      expect(clean.filter((rule) => !rulesOf(changed).includes(rule))).toEqual([]);
      expect(changed.state).toBe(state);
    },
  );
});
