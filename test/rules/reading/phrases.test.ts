import { Phrasebook, plainPhrase } from "../../../src/rules/reading/phrases";
import { wordsOf } from "../../../src/rules/reading/words";

const classes = { staff: ["staff", "carer"] };
const found = (phrase: string, text: string) => {
  const words = wordsOf(text);
  return new Phrasebook(classes, { list: [phrase] }).find(words).map(({ from, to }) =>
    words.at
      .slice(from, to + 1)
      .map((word) => word.text)
      .join(" "),
  );
};

describe("Finding a phrase", () => {
  it.each([
    ["review slot", "Reviewing slots", ["reviewing slots"]],
    ["care*", "Careless carers", ["careless", "carers"]],
    ["=left", "Left, leaving", ["left"]],
    ["late|missed call", "a late call, two missed calls", ["late call", "missed calls"]],
    ["in~place|done now", "in place now, done now", ["in place now", "done now"]],
    ["?very late", "very late", ["very late", "late"]],
    ["@staff _2 sign", "Carers on nights sign", ["carers on nights sign"]],
    ["@staff _2 sign", "Carers on all nights sign", []],
    ["# fall", "three falls", ["three falls"]],
    ["lack of care !plan", "lack of care plans; lack of care", ["lack of care"]],
    ["late call", "late, calls", []],
    ["e-learning", "E-learning and e learning", ["e learning", "e learning"]],
  ])("%s in '%s'", (phrase, text, expected) => {
    expect(found(phrase, text)).toEqual(expected);
  });

  it("takes a provider's own words as plain words", () => {
    expect(plainPhrase("Red | bag* (blue)")).toBe("red bag blue");
    expect(plainPhrase("sloppi*")).toBe("sloppi*");
  });
});
