import { reviewWorkbook } from "../../src/review/review-workbook";
import { catalogue } from "../../src/rules/catalogue";
import type { RowExample, RowRule, SheetExample, SheetRule } from "../../src/rules/define";
import { defaultSettings } from "../../src/rules/settings";
import { dayOfIso } from "../../src/tracker/day";
import type { FieldKey } from "../../src/tracker/fields";
import { messageOf, type Finding } from "../../src/review/review";
import { exampleTracker, readingOf } from "./example-tracker";

/** Findings of the rule on the example's own row; the rule runs alone. */
function findingsOf(rule: RowRule, example: RowExample<FieldKey>): readonly Finding[] {
  const columns = [...rule.needs, ...rule.uses];
  const beside = columns.includes("concern") ? {} : { concern: "Call bells unanswered at night" };
  const tracker = exampleTracker([{ ...beside, ...example.also, ...example.row }, ...(example.others ?? [])], columns);
  const review = reviewWorkbook(readingOf(tracker), {
    today: dayOfIso(example.today ?? "2026-06-15") ?? 0,
    settings: { ...defaultSettings, ...example.settings },
    rules: [rule],
  });
  expect(review.trackers[0]!.notRun).toEqual([]);
  return review.trackers[0]!.rows.find(({ row }) => row.row === 1)?.findings ?? [];
}

function findingsOfSheet(rule: SheetRule, example: SheetExample): readonly Finding[] {
  const read = exampleTracker(example.rows, example.columns ?? rule.needs);
  const columns = read.columns.filter(({ field }) => example.columns?.includes(field) ?? true);
  const notes = (example.notes ?? []).map((note) => ({ ...note, columns: [] }));
  const review = reviewWorkbook(readingOf({ ...read, columns, notes }), {
    today: 46_188,
    settings: { ...defaultSettings, ...example.settings },
    rules: [...catalogue.filter(({ scope }) => scope === "row"), rule],
  });
  const [tracker] = review.trackers;
  return [...tracker!.findings, ...tracker!.notes];
}

const shown = (example: object) => JSON.stringify(example).slice(0, 160);

describe.each(
  catalogue.filter((rule): rule is RowRule => rule.scope === "row").map((rule) => [rule.id, rule] as const),
)("%s", (_id, rule) => {
  it.each(rule.examples.flagged.map((example) => [shown(example), example] as const))("flags %s", (_name, example) => {
    const found = findingsOf(rule, example);
    expect(found.map(({ severity }) => severity)).toContain(example.severity ?? rule.severity);
    const messages = found.map(messageOf).join(" ");
    if (example.says !== undefined) expect(messages).toContain(example.says);
  });

  it.each(rule.examples.silent.map((example) => [shown(example), example] as const))(
    "is silent on %s",
    (_name, example) => {
      expect(findingsOf(rule, example)).toEqual([]);
    },
  );

  it(`is ${rule.examples.blank} where what it needs is empty`, () => {
    const concern = rule.needs.includes("concern") ? {} : { concern: "Call bells unanswered at night" };
    const found = findingsOf(rule, { row: {}, also: { ref: "X1", source: "Audit", ...concern } });
    expect(found.length > 0 ? "flagged" : "silent").toBe(rule.examples.blank);
  });
});

describe.each(
  catalogue.filter((rule): rule is SheetRule => rule.scope === "sheet").map((rule) => [rule.id, rule] as const),
)("%s", (_id, rule) => {
  it.each(rule.examples.flagged.map((example) => [shown(example), example] as const))("flags %s", (_name, example) => {
    const found = findingsOfSheet(rule, example);
    expect(found.map(({ severity }) => severity)).toContain(example.severity ?? rule.severity);
    if (example.says !== undefined) expect(found.map(messageOf).join(" ")).toContain(example.says);
  });

  it.each(rule.examples.silent.map((example) => [shown(example), example] as const))(
    "is silent on %s",
    (_name, example) => {
      expect(findingsOfSheet(rule, example)).toEqual([]);
    },
  );
});
