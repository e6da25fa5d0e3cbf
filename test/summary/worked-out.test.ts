import { defaultSettings } from "../../src/rules/settings";
import { views } from "../../src/summary/views";
import { textsOf } from "./read-plan";
import { sampleReview, summaryOf } from "./sample";

const review = sampleReview();

describe.each(views)("page 1 for the %s", (view) => {
  it("names the exceptions that the settings keep from it", () => {
    const said = (turnedOff: string[]) =>
      textsOf(summaryOf(review, { view, settings: { ...defaultSettings, turnedDown: ["CAU-01"], turnedOff } })).filter(
        (text) => text.startsWith("Turned down or off in the settings"),
      );
    expect(said([])).toEqual([]);
    expect(said(["TRG-04", "EVD-02"])).toEqual([
      "Turned down or off in the settings, so neither counted here nor among the alerts: Trigger words in the latest update and Closed without outcome evidence.",
    ]);
  });
});

describe.each(views)("annex C for the %s", (view) => {
  it("names the rules that were turned down and off, and the lists that hold own words", () => {
    const settings = {
      ...defaultSettings,
      turnedDown: ["CAU-02", "ACT-01"],
      turnedOff: ["CAU-01"],
      ownWords: { Blame: ["sloppy", "careless about it"], Training: ["huddle"], Policies: [] },
    };
    const texts = textsOf(summaryOf(review, { view, settings }));
    expect(texts).toContain("Rules turned off: Cause restates the concern (CAU-01).");
    expect(texts).toContain(
      "Rules turned down to advice: Cause blames a person (CAU-02) and Training alone for a cause that is not training (ACT-01).",
    );
    expect(texts).toContain("The provider's own words were added to: Blame (2 words) and Training (1 word).");
  });

  it("says so where none is, and of a rule that only another version knows", () => {
    expect(textsOf(summaryOf(review, { view }))).toContain("No rule is turned off or down.");
    const settings = { ...defaultSettings, turnedOff: ["XYZ-99"] };
    expect(textsOf(summaryOf(review, { view, settings }))).toContain(
      "Rules turned off: a rule of another version (XYZ-99).",
    );
  });
});

const key = { sheet: "Key", row: 1, column: 0, says: "green = completed", meaning: "task done" } as const;

describe("annex C", () => {
  it("says what green means, where somebody or the workbook's own key says it", () => {
    const settingsOf = (reviewed: typeof review, green: "ask" | "on time") =>
      textsOf(summaryOf(reviewed, { settings: { ...defaultSettings, green } })).find((text) =>
        text.startsWith("Settings:"),
      );
    const keyed = { ...review, reading: { ...review.reading, greenKey: key } };
    expect(settingsOf(review, "ask")).not.toContain("green");
    expect(settingsOf(keyed, "ask")).toMatch(/; green means task done\.$/);
    expect(settingsOf(keyed, "on time")).toMatch(/; green means on time\.$/);
  });

  it("says once what is the same of several sheets", () => {
    const [first] = review.trackers;
    if (!first) throw new Error("The sample has no tracker.");
    const named = (sheet: string) => ({ ...first, tracker: { ...first.tracker, sheet } });
    const texts = textsOf(summaryOf({ ...review, trackers: [named("Elm"), named("Oak")] }));
    const about = (words: string) =>
      texts.filter((text) => text.startsWith(words)).map((text) => text.slice(0, words.length + 24));
    expect(about("Columns used on ")).toEqual([expect.stringMatching(/^Columns used on “Elm” and “Oak”: B Ref, /)]);
    expect(texts.filter((text) => text.startsWith("Sheet “")).length).toBe(2);
  });
});
