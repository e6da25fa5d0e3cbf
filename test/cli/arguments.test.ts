import { readArguments } from "../../src/cli/arguments";
import { dayOf } from "../../src/tracker/day";

const now = new Date(2026, 5, 15, 23, 30);
const today = dayOf(2026, 6, 15);

function sentenceOf(...words: string[]): string {
  const read = readArguments(words, now);
  return read.ok ? "" : read.sentence;
}

test("files alone are judged as on the day of the person's clock", () => {
  expect(readArguments(["a.xlsx", "b.xlsx"], now)).toEqual({
    ok: true,
    value: { paths: ["a.xlsx", "b.xlsx"], today, json: false, out: undefined, force: false, help: false },
  });
});

test("every option is read", () => {
  const read = readArguments(["--today", "2026-06-16", "--json", "--out", "checked", "--force", "a.xlsx"], now);
  expect(read).toEqual({
    ok: true,
    value: { paths: ["a.xlsx"], today: dayOf(2026, 6, 16), json: true, out: "checked", force: true, help: false },
  });
});

test.each([
  [[], "No workbook was named"],
  [["--today", "15/06/2026", "a.xlsx"], '"15/06/2026" is not a date: write --today as 2026-06-15.'],
  [["--today", "2026-06-31", "a.xlsx"], '"2026-06-31" is not a date'],
  [["--jsno", "a.xlsx"], "Unknown option '--jsno'"],
  [["--force", "a.xlsx"], "--force goes with --out"],
])("%j is refused with a sentence", (words, sentence) => {
  expect(sentenceOf(...words)).toContain(sentence);
});
