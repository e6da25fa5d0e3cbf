import { stemOf, wordsOf } from "../../../src/rules/reading/words";

const texts = (text: string) => wordsOf(text).at.map((word) => word.text);

describe("Cutting a text into words", () => {
  it.each([
    ["Staff didn't sign", ["staff", "did", "not", "sign"]],
    ["Carers cant find it", ["carers", "can", "not", "find", "it"]],
    ["Wi-fi & e-learning", ["wi", "fi", "and", "e", "learning"]],
    ["95% by 30/06/2026 at 20:00", ["95", "%", "by", "30/06/2026", "at", "20:00"]],
    ["6-7 June, 13.6.26", ["6", "7", "june", "13.6.26"]],
    ["3rd visit, 1,000ml", ["3rd", "visit", "1,000", "ml"]],
    ["", []],
  ])("%s", (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it("reads inflected forms as one word and keeps look-alikes apart", () => {
    for (const forms of [
      ["review", "reviews", "reviewed", "reviewing"],
      ["miss", "misses", "missed", "missing"],
      ["policy", "policies"],
      ["forget", "forgot", "forgotten"],
      ["note", "noted", "notes"],
    ])
      expect(new Set(forms.map(stemOf)).size).toBe(1);
    for (const [one, other] of [
      ["not", "noted"],
      ["even", "evening"],
      ["staff", "staffing"],
      ["time", "timing"],
      ["us", "used"],
    ])
      expect(stemOf(one!)).not.toBe(stemOf(other!));
  });

  it("gives numbers their value in digits and in words, and dates none", () => {
    const values = wordsOf("nine of 10, zero, 12/06, 1,000").at.map(({ value }) => value);
    expect(values).toEqual([9, undefined, 10, 0, undefined, 1000]);
  });

  it("divides clauses at commas, colons and spaced dashes, and sentences at stops and new lines", () => {
    const { clauses, sentences } = wordsOf("Not blame: one - two, three. Four\nfive but six");
    expect(clauses).toEqual([0, 0, 1, 2, 3, 4, 5, 6, 6]);
    expect(sentences).toEqual([0, 0, 0, 0, 0, 1, 2, 2, 2]);
  });
});
