import { defineRule } from "../define";
import { identifiersIn } from "../reading/identifiers";
import { readText } from "../reading/read-text";

const everywhere = [
  "concern",
  "who",
  "evidence",
  "pattern",
  "factors",
  "cause",
  "action",
  "interim",
  "owner",
  "contributors",
  "oversight",
  "challenge",
  "measure",
  "progress",
  "trigger",
  "escalation",
  "learning",
  "closure",
  "experience",
  "link",
] as const;

export default defineRule({
  id: "PRV-02",
  name: "identifier",
  title: "Identifier",
  severity: "must",
  why: "A number, a birth date or an address singles a person out; nothing with it may be shared.",
  source: ["F39", "P"],
  rows: "all",
  needs: [],
  uses: everywhere,
  *check(row, { settings }) {
    for (const field of everywhere) {
      if (row[field].blank) continue;
      const [found] = identifiersIn(readText(row[field].text, settings.ownWords));
      if (!found) continue;
      yield {
        at: field,
        what: `'${found.words}' reads as ${article(found.kind)} ${found.kind}.`,
        fix: "Take it out before a summary is shared.",
      };
      return;
    }
  },
  examples: {
    flagged: [
      { row: { concern: "Fall, NHS no 943 476 5919" }, says: "NHS number" },
      { row: { concern: "Fall", who: "E.M., DOB 12/03/1941" }, says: "date of birth" },
      { row: { concern: "Missed visit", progress: "Daughter rang from 07700 900123" }, says: "phone number" },
    ],
    silent: [
      { row: { concern: "Order 943 476 5918 for slings delayed" }, because: "Ten digits that fail the NHS check." },
      { row: { concern: "Reviewed on 12/03/2026, 14 of 38 done" }, because: "Dates and counts identify nobody." },
      { row: { concern: "Branch covers SW1A 1AA" }, because: "A postcode alone is an area." },
    ],
    blank: "silent",
  },
});

function article(kind: string): string {
  return /^[aeN]/.test(kind) && !kind.startsWith("National") ? "an" : "a";
}
