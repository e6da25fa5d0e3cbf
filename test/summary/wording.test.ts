import { defaultSettings } from "../../src/rules/settings";
import { views } from "../../src/summary/views";
import { textsOf } from "./read-plan";
import { sampleReview, summaryOf } from "./sample";

const review = sampleReview();
const inWords = (wording: "recovery" | "psirf", view: (typeof views)[number]) =>
  textsOf(summaryOf(review, { view, settings: { ...defaultSettings, wording } }));
const ours = [
  "Cause",
  "Action",
  "Action that did not work",
  "Cause looked at again",
  "Cause recorded",
  "Corrective action",
];

test.each(views)(
  "under PSIRF the %s reads of areas for improvement and safety actions, and nothing else changes",
  (view) => {
    const recovery = inWords("recovery", view);
    const psirf = inWords("psirf", view);
    // The sheet also holds a fingerprint of itself.
    const written = (text: string) => !text.includes("clearLine");
    expect(recovery.some((text) => ours.includes(text))).toBe(true);
    expect(psirf.filter((text) => ours.includes(text) || /^Causes /.test(text))).toEqual([]);
    expect(psirf).toEqual(expect.arrayContaining(["Area for improvement"]));
    const said = psirf.filter((text) => !recovery.includes(text));
    expect(
      said.filter((text) => written(text) && !/area for improvement|safety action|system factors/i.test(text)),
    ).toEqual([]);
    // What people wrote stays as they wrote it.
    for (const { row } of review.trackers.flatMap(({ rows }) => rows)) {
      const start = row.cells.cause.text.slice(0, 30);
      if (start.length === 30 && recovery.some((text) => text.includes(start)))
        expect(psirf.some((text) => text.includes(start))).toBe(true);
    }
  },
);

test("the summary says which words stand for which", () => {
  const line = /Worded for PSIRF: the area for improvement is what the tracker calls the cause/;
  expect(inWords("psirf", "quality lead").some((text) => line.test(text))).toBe(true);
  expect(inWords("recovery", "quality lead").some((text) => line.test(text))).toBe(false);
});
