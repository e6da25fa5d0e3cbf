import { defineRule } from "../define";
import { possibleName } from "../reading/names";
import { readText } from "../reading/read-text";

/** Where people supported are written about; owners, oversight and sign-off name staff on purpose. */
const about = [
  "concern",
  "who",
  "evidence",
  "pattern",
  "cause",
  "action",
  "interim",
  "measure",
  "progress",
  "learning",
  "closure",
  "experience",
] as const;

export default defineRule({
  id: "PRV-01",
  name: "possible-name",
  title: "Possible full name",
  severity: "should",
  why: "Care information about a named person must not travel in a board paper.",
  source: ["F39", "P"],
  rows: "all",
  needs: [],
  uses: about,
  *check(row, { settings }) {
    let first: { readonly field: (typeof about)[number]; readonly name: string } | undefined;
    let more = 0;
    for (const field of about) {
      if (row[field].blank) continue;
      const name = possibleName(readText(row[field].text, settings.ownWords));
      if (name === undefined) continue;
      if (first) more++;
      else first = { field, name };
    }
    if (!first) return;
    yield {
      at: first.field,
      what: `'${first.name}' may identify someone.`,
      fix: more > 0 ? `Use initials or a number, here and in ${more} more.` : "Use initials or a number.",
    };
  },
  examples: {
    flagged: [
      { row: { concern: "Delayed 999 call after Mrs Hughes was found on the floor" }, says: "Mrs Hughes" },
      {
        row: { concern: "Weight loss", progress: "Resident Edith Marlow seen by the dietitian" },
        says: "Edith Marlow",
      },
    ],
    silent: [
      { row: { concern: "Delayed call for Mrs H" }, because: "A title with an initial is fine." },
      { row: { concern: "Dr Patel not told of the fall" }, because: "A GP's name is not a resident's." },
      { row: { concern: "Resident Meeting minutes not shared" }, because: "A meeting is nobody." },
      { row: { concern: "Service User Guide out of date" }, because: "A guide is nobody." },
    ],
    blank: "silent",
  },
});
