import { once } from "./once";
import type { ReadText } from "./read-text";

/** What identifies a person beyond initials (PRV-01 to PRV-03). Reads the text as typed: capitals and digits matter. */

export interface Identifier {
  readonly kind:
    "NHS number" | "date of birth" | "National Insurance number" | "address" | "phone number" | "email address";
  readonly words: string;
}

/** Whether ten digits pass the NHS number's modulus-11 check. */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < 9; place++) sum += Number(digits.charAt(place)) * (10 - place);
  const check = 11 - (sum % 11);
  return (check === 11 ? 0 : check) === Number(digits.charAt(9));
}

const tenDigits = /(?<![\d/.-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d/.-]?\d)/g;
const date = String.raw`(?:\d{1,2}[/.\- ]\d{1,2}[/.\- ](?:\d{4}|\d{2})|\d{1,2}(?:st|nd|rd|th)? ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} ?(?:\d{4}|\d{2}))`;
const birth = new RegExp(String.raw`\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?|birth ?date)\W{0,4}${date}`, "i");
const insurance = /\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/i;
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b/gi;
const houseNumber = /(?:\b(?:flat|apartment|unit) )?\b\d{1,4}[A-Za-z]?,? (?:[A-Za-z'’-]{1,20},? ){1,6}$/;
const mobile = /(?<!\d)(?:\+44 ?\(?0?\)?|0)7\d{3}[ -]?\d{3}[ -]?\d{3}(?!\d)/;
const landline =
  /\b(?:tel|telephone|phone|call|ring|contact|home|mobile|number)\b[^\d\n]{0,20}(?:\+44 ?|0)[12]\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}(?!\d)/i;
const personalMail =
  /[\w.+-]{1,64}@(?:gmail|googlemail|hotmail|outlook|live|yahoo|ymail|icloud|me|aol|msn|btinternet|sky|virginmedia|talktalk|protonmail|proton|mail|ntlworld|blueyonder|tiscali|gmx)\.[a-z.]{2,6}\b/i;
/** Only so much before a postcode is looked at for a house number. */
const addressReach = 80;

/** Identifiers that must not leave in a summary (PRV-02), each kind once. */
export const identifiersIn = once(findIdentifiers);

/** Without one of these no identifier is in the text: nearly every cell ends at the first, which is the quicker one. */
const everyIdentifierHas = /[\d@]/;
const worthALook = /@|\d[\d -]{7}|\b(?:d\.?o\.?b|born|birth)|\b[a-z]{2} ?\d{2}|\d[a-z]{2}\b/i;

function findIdentifiers({ text }: ReadText): readonly Identifier[] {
  const found: Identifier[] = [];
  if (!everyIdentifierHas.test(text) || !worthALook.test(text)) return found;
  for (const match of text.matchAll(tenDigits))
    if (isNhsNumber(match[0].replace(/\D/g, ""))) {
      found.push({ kind: "NHS number", words: match[0] });
      break;
    }
  const add = (kind: Identifier["kind"], pattern: RegExp): void => {
    const match = pattern.exec(text);
    if (match) found.push({ kind, words: match[0].trim() });
  };
  add("date of birth", birth);
  add("National Insurance number", insurance);
  for (const match of text.matchAll(postcode)) {
    const before = text.slice(Math.max(0, match.index - addressReach), match.index);
    if (houseNumber.test(before)) {
      found.push({ kind: "address", words: match[0] });
      break;
    }
  }
  add("phone number", mobile);
  if (!found.some(({ kind }) => kind === "phone number")) add("phone number", landline);
  if (text.includes("@")) add("email address", personalMail);
  return found;
}
