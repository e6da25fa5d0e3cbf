import { defineRule } from "../define";
import { blameIn } from "../reading/blame";
import { statedFactors } from "../reading/factors";
import { notFollowedIn } from "../reading/not-followed";
import { readText } from "../reading/read-text";
import { restates } from "../reading/restating";
import { missing } from "../reading/row-facts";
import { quote } from "../reading/say";
import { contentCount } from "../reading/similarity";

const enoughToTell = 5;

export default defineRule({
  id: "CMP-14",
  name: "factors-missing",
  title: "Contributing factors not recorded",
  severity: "should",
  why: "A cause is believable when it says which factors were tested.",
  source: ["S20", "S21"],
  rows: "all",
  needs: ["factors", "cause"],
  uses: ["concern"],
  *check({ factors, cause, concern }, about) {
    if (missing(cause) || about.fact(statedFactors).length > 0) return;
    const read = readText(cause.text, about.settings.ownWords);
    const blames = blameIn(read) !== undefined || restates(read, readText(concern.text, about.settings.ownWords));
    const tells = contentCount(read) >= enoughToTell && !notFollowedIn(read) && !read.has("cause unknown");
    // A cause that tells at length how it came about names a factor, if in words that no list knows.
    if (missing(factors) && (blames || !tells))
      yield {
        at: "factors",
        what: `'${quote(cause.text)}' is the cause, but not which factors were tested.`,
        fix: "Add them, for example staffing, handover or the recording system.",
      };
    // Factors beside a cause that blames or repeats the concern were not tested against it.
    else if (!missing(factors) && blames)
      yield {
        at: "factors",
        what: `'${quote(factors.text, 40)}' are listed, but the cause '${quote(cause.text, 40)}' names none of them.`,
        fix: "Say how each was tested.",
      };
  },
  examples: {
    flagged: [
      { row: { cause: "Staff carelessness" }, says: "carelessness" },
      { row: { cause: "Human error", factors: "Workflow; staffing" }, says: "Human error" },
      { row: { cause: "It was a bad week", factors: "Not yet tested" } },
      { row: { cause: "It has always been left that way" } },
    ],
    silent: [
      { row: { cause: "Handover is too short on nights" }, because: "The cause itself names a factor." },
      { row: { cause: "The lock sticks", factors: "Environment" }, because: "The factor is beside it." },
      {
        row: { cause: "Kitchen closes at 6 so no one can get a hot snack in the evening" },
        because: "It tells how it came about, in words of its own.",
      },
      { row: { cause: "TBC" }, because: "There is no cause yet; that is another finding." },
      {
        row: { cause: "Nobody watches the alert screen after five" },
        because: "That nobody does is a lack of oversight.",
      },
    ],
    blank: "silent",
  },
});
