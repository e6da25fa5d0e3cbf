import { fieldKeys, fields, type FieldKey } from "./fields";
import { headerSynonyms } from "./header-synonyms";
import { dateClaims, type Claim } from "./heading-dates";
import { peopleClaims } from "./heading-people";
import { textClaims } from "./heading-texts";
import { phraseOf } from "./heading-words";
import { headingWords, isErrorCode } from "./text";

/** A field that a heading may mean, from its words alone. */
export interface HeadingMatch {
  readonly field: FieldKey;
  /** 0 to 1. */
  readonly confidence: number;
  readonly how: "exact" | "words" | "spelling";
}

/** Words in any order, so that "Issue / concern" is "Concern / issue". */
function anyOrder(words: readonly string[]): string {
  return words.slice().sort().join(" ");
}

/** "Level of harm" is "Harm level". */
function withoutSmall(words: readonly string[]): readonly string[] {
  return words.filter((word) => word !== "of" && word !== "the");
}

interface Synonym {
  readonly field: FieldKey;
  readonly position: number;
}
const exact = new Map<string, Synonym[]>();
/** The same list with abbreviations written out, so that "Compl. date" meets "Completion date". */
const writtenOut = new Map<string, Synonym[]>();
for (const field of fieldKeys)
  headerSynonyms[field].forEach((synonym, position) => {
    add(exact, anyOrder(headingWords(synonym)), { field, position });
    add(writtenOut, anyOrder(withoutSmall(phraseOf(synonym).words)), { field, position });
  });

function add(index: Map<string, Synonym[]>, key: string, synonym: Synonym): void {
  const known = index.get(key) ?? [];
  if (!known.some(({ field }) => field === synonym.field)) known.push(synonym);
  index.set(key, known);
}

/** How sure each way of matching can make us, before the neighbours and the contents are looked at. */
const sureness = { exact: 0.98, writtenOut: 0.94, mended: 0.9, hintDropped: 0.97, twoMeanings: 0.88 };
/** Earlier synonyms are the field's own words: they win where two columns claim one field. */
const perPosition = 0.0005;

const remembered = new Map<string, readonly HeadingMatch[]>();
const mostRemembered = 5_000;

/** Fields that a heading may mean, best first; empty where its words tell nothing. */
export function matchHeading(heading: string): readonly HeadingMatch[] {
  const known = remembered.get(heading);
  if (known) return known;
  const matches = find(heading);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(heading, matches);
  return matches;
}

/** How to type a day says nothing of what happens on it. */
const dateHint = /[([]?\s*\bd{1,2}\s?[/.-]\s?m{1,3}\s?[/.-]\s?y{2,4}\b\s*[)\]]?/i;

function find(given: string): readonly HeadingMatch[] {
  const named = given.replace(dateHint, " ").trim();
  const heading = named === "" ? given : named;
  if (heading === "" || heading.length > 300 || isErrorCode(heading)) return [];
  if (/^\s*🚦\uFE0F?\s*$/u.test(heading)) return [{ field: "rag", confidence: sureness.writtenOut, how: "words" }];
  const matches = findIn(readingsOf(heading));
  if (matches.length > 0) return matches;
  // "Where kept (link)": the hint speaks only where the heading does not.
  const inside = /[([]([^)\]]*)[)\]]/.exec(heading)?.[1] ?? "";
  const hinted = inside === "" ? [] : findIn([[inside, 0.8]]);
  return hinted.length > 0 ? hinted : findInHalves(heading);
}

/** "Pwy / Who" says one thing in two languages: the half that is understood speaks, and is asked. */
function findInHalves(heading: string): readonly HeadingMatch[] {
  const halves = heading.split("/").filter((half) => half.trim() !== "");
  // "Hosp / ward" is where somebody was admitted to, not a place of ours.
  if (halves.length !== 2 || /\bhosp(?:ital)?\b/i.test(heading)) return [];
  const told = halves.map((half) => findIn([[half, 0.68]])).filter((matches) => matches.length > 0);
  return told.length === 1 ? (told[0] ?? []) : [];
}

function findIn(readings: readonly (readonly [string, number])[]): readonly HeadingMatch[] {
  for (const [text, weight] of readings) {
    const found = exact.get(anyOrder(headingWords(text)));
    if (found) return listed(found, sureness.exact * weight, "exact");
  }
  for (const [text, weight] of readings) {
    const phrase = phraseOf(text);
    const found = writtenOut.get(anyOrder(withoutSmall(phrase.words)));
    if (found)
      return phrase.mended
        ? listed(found, sureness.mended * weight, "spelling")
        : listed(found, sureness.writtenOut * weight, "words");
  }
  let best: readonly HeadingMatch[] = [];
  for (const [text, weight] of readings) {
    const matches = byWords(text, weight);
    // A hint may name another field than the heading does: "Risk ID (in priority order)".
    if ((matches[0]?.confidence ?? 0) > (best[0]?.confidence ?? 0) + 0.02) best = matches;
  }
  return best;
}

function listed(found: readonly Synonym[], sure: number, how: HeadingMatch["how"]): readonly HeadingMatch[] {
  const most = found.length > 1 ? Math.min(sure, sureness.twoMeanings) : sure;
  return found
    .map(({ field, position }) => ({ field, confidence: most - position * perPosition, how }))
    .sort((a, b) => b.confidence - a.confidence);
}

function byWords(text: string, weight: number): readonly HeadingMatch[] {
  const phrase = phraseOf(text);
  const words = phrase.words.filter((word) => !filler.has(word)).join(" ");
  if (words === "") return [];
  const claims = claimsOn(words);
  const trust = weight * (phrase.mended ? 0.94 : 1) * (0.78 + 0.22 * phrase.known);
  return claims
    .map(([field, sure]): HeadingMatch => ({
      field,
      confidence: sure * trust,
      how: phrase.mended ? "spelling" : "words",
    }))
    .sort((a, b) => b.confidence - a.confidence);
}

const filler = new Set(["the", "please", "any", "our", "an", "a"]);

function claimsOn(words: string): readonly Claim[] {
  for (const claimsOf of [dateClaims, peopleClaims, textClaims]) {
    const claims = claimsOf(words);
    if (claims.length > 0) return claims;
  }
  return [];
}

/** The heading, and the heading without its hint: "(dd/mm/yyyy)", a second line, a number before it. */
function readingsOf(heading: string): readonly (readonly [string, number])[] {
  const readings: [string, number][] = [[heading, 1]];
  const without = heading.replace(/[([][^)\]]*[)\]]?/g, " ").trim();
  if (without !== heading && without !== "") readings.push([without, sureness.hintDropped]);
  const asked = without.replace(/^\s*(?:please\s+)?(?:describe|state|explain|give|enter|record|list|outline)\s+/i, "");
  if (asked !== without && asked !== "") readings.push([asked, sureness.hintDropped]);
  const unnumbered = without.replace(/^\s*(?:\d{1,2}|[a-z])[.):]\s*/i, "");
  if (unnumbered !== without) readings.push([unnumbered, sureness.hintDropped]);
  // "Severity Low/Medium/High": the values that are allowed, written out behind the name.
  const named = without.replace(/[\s:-]+[\p{L}-]+(?: ?\/ ?[\p{L}-]+){2,}$/u, "");
  if (named !== without && named.trim() !== "") readings.push([named, 0.95]);
  // "Next steps as at 7 July" is kept up to that day.
  const undated = without.replace(/\s+(?:as (?:at|on|of)|to|up to|dated)\s+(?:the\s+)?\d.*$/i, "");
  if (undated !== without && undated.trim() !== "") readings.push([undated, 0.95]);
  const [before = ""] = heading.split(/ [-–—:] |: |;|\be\.?g\.?\b|\bi\.e\b/);
  // "Timeline - Start" is half of the time, not all of it with a hint.
  const half = /^ ?[-–—:;] ?(?:start|end|from|to|begin|finish|until)$/i.test(heading.slice(before.length).trim());
  if (before !== heading && before.trim() !== "" && !half) readings.push([before, 0.92]);
  // "Enquiry finding: what led to this" asks behind the colon what it wants to know.
  const asks = /(?::| [-–—]) ((?:what|why|who|when|how)\b.+)$/i.exec(heading)?.[1];
  if (asks !== undefined) readings.push([asks, 0.98]);
  return readings;
}

/** What a mapping is explained with. */
export function reasonFor(how: HeadingMatch["how"], heading: string, field: FieldKey): string {
  const meaning = fields[field].label.toLowerCase();
  if (how === "exact") return `The heading says "${heading}".`;
  if (how === "spelling") return `The heading "${heading}" reads as ${meaning}, with a slip in the spelling.`;
  return `The words of the heading "${heading}" point to ${meaning}.`;
}
