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

/** As many characters as a cell of Excel holds, but for a few. */
const longest = 32_000;

/** What a tracker says, over and over: the measure for what is hostile, on a fast machine as on a slow one. */
const ordinary =
  "Key workers had no protected time to complete reviews; weekly slot on the rota with cover agreed 12 June. ";

/** The best of three: a test machine may be busy, the readers may not be slow every time. */
const bestCost = (piece: string) =>
  Math.min(...[0, 1, 2].map((round) => cost(`${filled(piece, longest)} ${String(round)}`)));

describe("A cell as long as Excel allows, of hostile text", () => {
  let usual: number;
  beforeAll(() => {
    usual = bestCost(ordinary);
  });

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
  ])("costs every reader together at most four times what ordinary sentences do: '%s'", (piece) => {
    expect(bestCost(piece)).toBeLessThan(4 * usual);
  });

  it("is read to its end", () => {
    const padded = `${filled("All well today. ", longest)} Staff carelessness`;
    expect(blameIn(readText(padded))).toBeDefined();
  });
});
