import { once } from "../../../src/rules/reading/once";
import { readText } from "../../../src/rules/reading/read-text";

describe("A reader whose answer is kept with the text", () => {
  it("reads each text once, however often it is asked", () => {
    const seen: string[] = [];
    const length = once(({ text }) => {
      seen.push(text);
      return text.length;
    });
    const first = readText("Bells left unanswered at night");
    expect([length(first), length(first), length(readText("Bells left unanswered at night"))]).toEqual([30, 30, 30]);
    expect(length(readText("Meals cold"))).toBe(10);
    expect(seen).toEqual(["Bells left unanswered at night", "Meals cold"]);
  });

  it("keeps the answers of several readers apart, also where there is none", () => {
    let asked = 0;
    const words = once((read) => read.words.at.length);
    const nothing = once((): string | undefined => {
      asked++;
      return undefined;
    });
    const read = readText("Two words");
    expect([nothing(read), words(read), nothing(read), words(read)]).toEqual([undefined, 2, undefined, 2]);
    expect(asked).toBe(1);
  });
});
