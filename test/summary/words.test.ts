import { midSentence } from "../../src/summary/words";

test.each([
  ["Reviews are late", "reviews are late"],
  ["DoLS expired for two people", "DoLS expired for two people"],
  ["MAR charts have gaps", "MAR charts have gaps"],
  ["Mrs Hughes fell", "Mrs Hughes fell"],
  ["2 hoists out of use", "2 hoists out of use"],
  ["Hand-over is rushed", "hand-over is rushed"],
])("in the middle of a sentence %j is written %j", (text, written) => {
  expect(midSentence(text)).toBe(written);
});
