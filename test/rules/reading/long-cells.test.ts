import { components, vagueAction } from "../../../src/rules/reading/action";
import { blameIn } from "../../../src/rules/reading/blame";
import { closureShows, evidenceIn } from "../../../src/rules/reading/evidence";
import { factorHits } from "../../../src/rules/reading/factors";
import { identifiersIn } from "../../../src/rules/reading/identifiers";
import { genericLearning } from "../../../src/rules/reading/learning";
import { taskMeasure } from "../../../src/rules/reading/measure";
import { namedStaff, possibleName } from "../../../src/rules/reading/names";
import { ownTriggers } from "../../../src/rules/reading/own-trigger";
import { readText, type ReadText } from "../../../src/rules/reading/read-text";
import { restates } from "../../../src/rules/reading/restating";
import { causeRevised, failedWords, triggerWords } from "../../../src/rules/reading/update";

const readers: readonly ((read: ReadText) => unknown)[] = [
  factorHits,
  blameIn,
  components,
  vagueAction,
  triggerWords,
  failedWords,
  causeRevised,
  evidenceIn,
  closureShows,
  (read) => restates(read, read),
  taskMeasure,
  identifiersIn,
  possibleName,
  namedStaff,
  genericLearning,
  ownTriggers,
];

const filled = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

function cost(text: string): number {
  const from = process.cpuUsage();
  const read = readText(text);
  for (const reader of readers) reader(read);
  const { user, system } = process.cpuUsage(from);
  return user + system;
}

describe("A cell of 8,000 characters of hostile text", () => {
  it.each([
    "staff ",
    "not ",
    "no more ",
    "staff careless because ",
    "staff did not ",
    "1",
    "12 ",
    "Mr Aa ",
    "x",
    " ",
    "- ",
    "1/",
    "or falls ",
    "further fall or ",
    "training policy remind slot review ",
    "aaaaaaa.bbbb@gmail",
    "12 Elm Road AB1 2CD ",
    "12/06 further gap. ",
    "resident John Smith 07700 900123 <90% any ",
  ])("costs every reader together no more than a twentieth of a second: '%s'", (piece) => {
    // The best of three: a test machine may be busy, the readers may not be slow every time.
    const costs = [0, 1, 2].map((round) => cost(`${filled(piece, 8000)} ${round}`));
    expect(Math.min(...costs)).toBeLessThan(50_000);
  });

  it("is read to its end", () => {
    const padded = `${filled("All well today. ", 8000)} Staff carelessness`;
    expect(blameIn(readText(padded))).toBeDefined();
  });
});
