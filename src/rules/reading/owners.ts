/** Who a cell names: one person or role, several, or a group that cannot answer for anything. */
import { oncePerText } from "./once-per-text";

const groupWords = new Set(
  (
    "all everyone everybody anyone staff team teams management seniors nurses carers workers leaders managers " +
    "assistants leads deputies coordinators supervisors officers directors partners trustees owners colleagues " +
    "personnel employees cooks chefs domestics cleaners housekeepers practitioners professionals members heads home " +
    "homes office provider company organisation organization service services department departments group committee " +
    "board meeting forum hq unit units floor floors shift shifts nursing care agency dept depts mdt hods smt slt rns " +
    "rgns hcas scas tls keyworkers matrons drivers volunteers kitchen housekeeping laundry hr finance accounts payroll us ourselves them " +
    "anybody workforce girls lads collectively jointly collective joint shared whoever whoever's lot hands those everyones everybodys everyone's everybody's"
  ).split(" "),
);
/** Groups of people wherever they stand: "the carers on nights". */
const people = new Set(
  (
    "all everyone everybody anyone anybody staff team teams seniors nurses carers workers leaders managers assistants rgns rns " +
    "hcas scas tls us ourselves we them those workforce girls lads collectively jointly collective joint shared whoever whoever's everyones everybodys everyone's everybody's"
  ).split(" "),
);
const gathered = new Set("team teams staff carers nurses seniors workers".split(" "));
const of = new Set(["each", "every", "any"]);
const singular = new Set(
  "carer nurse senior worker leader assistant keyworker member colleague manager hca rn".split(" "),
);
/** Words that stand around a group's name and make no person of it. */
const aroundGroups = new Set(
  (
    "the our whole entire each every any whoever is relevant both various allocated named of in on and or & with care caring " +
    "nursing night nights day days late early senior key team staff home head main clinical support kitchen domestic " +
    "housekeeping maintenance catering activity activities agency bank unit floor shift duty managing registered " +
    "medication medicines training quality safety health social wellbeing multi disciplinary multidisciplinary mdt " +
    "governance service residential area regional first ground second upper lower management ancillary admin " +
    "infection prevention control estates facilities finance safeguarding compliance assurance learning development " +
    "operations dignity falls nutrition hydration dementia recruitment admissions engagement environment fire moving " +
    "handling human resources people culture communications hr it " +
    "administration concerned involved responsible rostered permanent trained qualified us we them who that works " +
    "working free available grades really basically mostly person collective responsibility effort one either any some same present"
  ).split(" "),
);

/** After these a title goes on, and what follows is what one person heads: "Head of Care", "Director of Nursing". */
const openTitle = /\b(?:head|director|manager|lead|chief|officer|champion)\s+(?:of|for)\b/i;

/** True where the whole cell names a group: "All staff", "the night team", "Seniors and carers". */
export const isGroup = oncePerText(namesGroup);

function namesGroup(text: string): boolean {
  const words = plainWords(text);
  // "US" are initials, "us" is everybody.
  if (words.length === 0 || words.length > 8 || openTitle.test(text) || /^\p{Lu}{2}$/u.test(text.trim())) return false;
  // "Each carer", "every member of staff" are as many as there are.
  const [first = "", ...rest] = words;
  if (of.has(first) && rest.some((word) => singular.has(word)))
    return rest.every((word) => singular.has(word) || groupWords.has(word) || aroundGroups.has(word));
  const known = words.every((word) => groupWords.has(word) || aroundGroups.has(word));
  if (known) return words.some((word) => people.has(word)) || groupWords.has(words.at(-1) ?? "");
  // "Ash team", "Elm unit staff": the word before is the name of a unit.
  const [last = "", ...before] = words.toReversed();
  return (
    gathered.has(last) &&
    before.length <= 2 &&
    !/[&+/,;]|\band\b/i.test(text) &&
    !before.some((word) => roleNouns.has(word) || shortForms.has(word))
  );
}

const shortForms = new Map([
  ["rm", "registered manager"],
  ["rgm", "registered manager"],
  ["hm", "home manager"],
  ["dm", "deputy manager"],
  ["deputy", "deputy manager"],
  ["dep", "deputy manager"],
  ["am", "area manager"],
  ["om", "operations manager"],
  ["ops", "operations"],
  ["mgr", "manager"],
  ["ni", "nominated individual"],
  ["nic", "nurse in charge"],
  ["ri", "responsible individual"],
  ["ceo", "chief executive"],
  ["co", "coordinator"],
  ["tl", "team leader"],
  ["rn", "nurse"],
  ["rgn", "nurse"],
  ["don", "director of nursing"],
  ["adm", "assistant deputy manager"],
  ["md", "managing director"],
]);

/** Nouns with which a job title is complete. */
const roleNouns = new Set(
  (
    "manager lead leader deputy nurse matron director coordinator supervisor officer administrator assistant carer " +
    "worker senior head chef cook housekeeper champion individual executive owner proprietor practitioner consultant " +
    "trainer auditor inspector partner secretary pharmacist gp doctor therapist physiotherapist technician operative " +
    "handyman caretaker advisor adviser specialist president chair chairman trustee commissioner trust accountant " +
    "receptionist clerk keyworker rm ni ri rgn rn ceo tl dm hm mgr"
  ).split(" "),
);
/** "Ann Ward, Deputy Manager, Oakfield House" names no second person. */
const places = new Set("house court lodge hall manor grange villa cottage road street wing suite".split(" "));
const saysWhoLeads =
  /\b(?:lead|accountable|overall|main|primary)\b\s*\)|\((?:[^)]*\b)?lead\b|\bsupported by\b|\((?:with|and|plus|assisted)\b|\bwith support\b|\blead:\s/i;

export interface Owner {
  readonly kind: "role" | "name";
  readonly text: string;
}

/**
 * The people or roles that a cell names as owners. A name and its role count once, a job title with "and" or "&" is one,
 * and where the cell says who leads there is one (SPEC 3.16). Empty where nobody can be made out.
 */
export const ownersIn = oncePerText(findOwners);

function findOwners(text: string): readonly Owner[] {
  const owners: Owner[] = [];
  if (saysWhoLeads.test(text)) return owners;
  for (const part of divided(text)) {
    let previous: Owner | undefined;
    for (const piece of part) {
      const kind = kindOf(piece);
      if (kind === undefined || owners.some(({ text: one }) => samePerson(one, piece))) continue;
      // "Ann Ward, Deputy Manager": the second piece says more about the first.
      if (previous !== undefined && previous.kind !== kind) previous = undefined;
      else owners.push((previous = { kind, text: piece }));
    }
  }
  // Beside a role a single capitalised word is rather part of a title: "Facilities/Estates Manager".
  if (owners.some(({ kind }) => kind === "role"))
    return owners.filter((owner) => owner.kind === "role" || owner.text.includes(" "));
  return owners;
}

/** Parts that stand side by side, each as its pieces between commas, brackets and lines. */
function divided(text: string): string[][] {
  const parts: string[] = [];
  // "H/K" is the housekeeper.
  const whole = text.replace(/\b(\p{L})\/(\p{L})\b/gu, "$1$2");
  for (const block of whole.split(/\s*[/;+|]\s*/)) parts.push(...atJoints(block));
  return parts.map((part) =>
    part
      .split(/\s*[,\n]\s*/)
      // "Anna (Elm)", "CEO - acts as DPO": what is in brackets or after a dash says more about the one before it.
      .map(withoutRemark)
      .filter((piece) => piece !== ""),
  );
}

function withoutRemark(piece: string): string {
  const [said = "", remark = ""] = piece.split(/\s*(?:\(|\s[-–]\s)/);
  const role = remark.replace(/\)\s*$/, "");
  // "Sue (care coordinator)": a first name alone is too little to be sure of a person, with a role it is one.
  return !said.trim().includes(" ") && kindOf(said) === "name" && kindOf(role) === "role" ? role : said.trim();
}

/** Cuts at "and" or "&" only where a complete role or name stands on both sides. */
function atJoints(block: string): string[] {
  // "L&D" and "H&S" are one word.
  const pieces = block.split(/\s+(?:and|&)\s+|(?<!\b\p{L})\s*&\s*(?!\p{L}\b)/iu);
  if (pieces.length < 2) return [block];
  // "Head of Care and Nursing" goes on; "Head of Care and Deputy Manager" names a second role.
  const goesOn = openTitle.test(block);
  const complete = pieces.every((piece) => {
    const kinds = [kindOf(lastPiece(piece)), kindOf(firstPiece(piece))];
    return goesOn ? kinds.every((kind) => kind === "role") : !kinds.includes(undefined);
  });
  return complete ? pieces : [block];
}

const lastPiece = (text: string) =>
  text
    .split(/[,\n(]/)
    .at(-1)
    ?.trim() ?? "";
const firstPiece = (text: string) => text.split(/[,\n(]/)[0]?.trim() ?? "";

/** "Me / Dave": whoever keeps the tracker is one of the two. */
const oneself = new Set(["me", "myself"]);
const namePattern = /^(?:(?:mr|mrs|ms|miss|dr|sr)\.?\s+)?\p{Lu}[\p{L}'’-]*\.?(?:\s+\p{Lu}[\p{L}'’-]*\.?){0,2}$/u;
const initials = /^(?:\p{Lu}\.?\s?){2,3}$/u;

function kindOf(piece: string): Owner["kind"] | undefined {
  const words = plainWords(piece);
  const last = words.at(-1);
  if (last === undefined || words.length > 6) return undefined;
  if (roleNouns.has(last) || shortForms.has(last)) return "role";
  if (openTitle.test(piece)) return "role";
  if (isGroup(piece) || words.some((word) => aroundGroups.has(word) || places.has(word))) return undefined;
  return oneself.has(piece.toLowerCase()) || initials.test(piece) || namePattern.test(piece) ? "name" : undefined;
}

/** Whether two cells name the same person or role; "RM" is the registered manager. */
export function samePerson(one: string, other: string): boolean {
  const a = identity(one);
  const b = identity(other);
  if (a === "" || b === "") return false;
  if (a === b || sameWithInitial(a, b)) return true;
  // "Ann Ward, Deputy Manager" and "Deputy Manager" are one person.
  const [ofOne, ofOther] = [piecesOf(one), piecesOf(other)];
  return (ofOne.length === 1 || ofOther.length === 1) && ofOne.some((piece) => ofOther.includes(piece));
}

/** "Jo Smith" and "J Smith". */
function sameWithInitial(one: string, other: string): boolean {
  const [first = "", last, ...rest] = one.split(" ");
  const [otherFirst = "", otherLast, ...otherRest] = other.split(" ");
  if (last === undefined || last !== otherLast || rest.length + otherRest.length > 0) return false;
  return first.charAt(0) === otherFirst.charAt(0) && Math.min(first.length, otherFirst.length) === 1;
}

const piecesOf = oncePerText((text): readonly string[] =>
  text
    .split(/[,\n(/;]|\s-\s/)
    .map(identity)
    .filter((piece) => piece !== ""),
);

const identity = oncePerText((text): string =>
  plainWords(text)
    .filter((word) => word !== "the")
    .map((word) => shortForms.get(word) ?? word)
    .join(" ")
    .replace(/\b(manager) manager\b/, "$1"),
);

function plainWords(text: string): string[] {
  return text
    .slice(0, longest)
    .toLowerCase()
    .replace(/co-ordinat/g, "coordinat")
    .split(/[^\p{L}\p{N}&']+/u)
    .filter((word) => word !== "");
}

/** A cell that is longer than this is prose and names no single owner. */
const longest = 200;

const escalating = new Set(
  "escalated escalate escalation raised referred told informed reported sent spoken discussed to with by the on and".split(
    " ",
  ),
);

/** Whether the text names the owner and says nothing else, such as "Escalated to RM" where the manager owns the row. */
export function namesOnly(text: string, owner: string): boolean {
  if (samePerson(text, owner)) return true;
  const rest = plainWords(text).filter((word) => !escalating.has(word));
  return rest.length > 0 && samePerson(rest.join(" "), owner);
}

/** The same for every way in which a cell can name the same owner: "RM" and "Registered Manager". */
export function ownerKey(text: string): string {
  return identity(text);
}
