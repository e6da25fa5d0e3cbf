import type { Part } from "./block";
import type { Steps } from "../tracker/steps";

/** What people in social care shorten, as a reader outside may need it spelled out (SPEC 6.2). */
const meanings: readonly (readonly [string, string])[] = [
  ["ASC", "adult social care"],
  ["BRAG", "blue, red, amber, green"],
  ["CD", "controlled drug"],
  ["CQC", "Care Quality Commission"],
  ["DNACPR", "do not attempt cardiopulmonary resuscitation"],
  ["DoLS", "Deprivation of Liberty Safeguards"],
  ["eMAR", "electronic medicines administration record"],
  ["GP", "general practitioner"],
  ["KLOE", "key line of enquiry"],
  ["MAR", "medicines administration record"],
  ["MARs", "medicines administration records"],
  ["MCA", "Mental Capacity Act"],
  ["MDT", "multidisciplinary team"],
  ["NI", "nominated individual"],
  ["PBS", "positive behaviour support"],
  ["PEEP", "personal emergency evacuation plan"],
  ["PRN", "medicine given when needed"],
  ["QA", "quality assurance"],
  ["QL", "quality lead"],
  ["RAG", "red, amber, green"],
  ["RCA", "root cause analysis"],
  ["RI", "responsible individual"],
  ["RM", "registered manager"],
  ["SALT", "speech and language therapy"],
  ["SOP", "standard operating procedure"],
  ["TBC", "to be confirmed"],
];

/** Texts that are read in one step. */
const atOnce = 64;

/** "CQC, Care Quality Commission; MAR, medicines administration record": those that the sheet uses; empty for none. */
export function* abbreviationsIn(parts: readonly Part[]): Steps<string> {
  const found = new Set<string>();
  let read = 0;
  for (const text of textsOf(parts)) {
    for (const word of text.match(/[A-Za-z]+/g) ?? []) found.add(word);
    if (++read % atOnce === 0) yield 1;
  }
  return meanings
    .filter(([short]) => found.has(short))
    .map(([short, long]) => `${short}, ${long}`)
    .join("; ");
}

function* textsOf(parts: readonly Part[]): Iterable<string> {
  for (const part of parts)
    switch (part.kind) {
      case "page break":
        break;
      case "paragraph":
        yield part.text;
        break;
      case "typed line":
        yield String(part.value);
        break;
      case "labelled line":
        yield part.text;
        break;
      case "table":
        yield* part.headings;
        for (const { cells } of part.rows) for (const { value } of cells) if (typeof value === "string") yield value;
    }
}
