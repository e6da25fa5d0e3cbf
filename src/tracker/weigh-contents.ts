import { claimOf, setClaim, topClaim, type ColumnCase, type ColumnClaim } from "./column-claims";
import type { ColumnProfile } from "./column-profile";
import { fields, type FieldKey } from "./fields";
import { phraseOf } from "./heading-words";
import { unitOfCycle } from "./read-cycle";

/** Fewer filled cells than this prove nothing. */
const enough = 2;

/** Such a heading asks for people: "6" below it is how many there are, where below "Impact" it would be a score. */
const countsPeople = /\b(?:who|affected|people|persons?|residents?|users?|clients?|individuals?|initials)\b/i;

/** "Response (Avoid, Reduce, Transfer, Accept)" asks for one of these words. */
const listsOptions =
  /\b(?:avoid|accept|transfer|reduce|mitigate|treat|tolerate)\b\W+(?:\w+\W+)?(?:avoid|accept|transfer|reduce|mitigate|treat|tolerate|terminate)\b/i;

/** The chosen way of answering a risk is not what will be done about it. */
function isNoPlan(column: ColumnCase): void {
  column.claims = column.claims.map((claim) =>
    claim.field === "action" || claim.field === "interim" ? { ...claim, confidence: claim.confidence * 0.35 } : claim,
  );
}

/** "Resources needed" is answered with names or with things; only names are those of people who help. */
const asksForHelp = /\b(?:resource|support|equipment|funding|help|assistance)\b/;

/** Raises and lowers what the heading claims by what the cells hold. */
export function weighContents(column: ColumnCase): void {
  const { profile } = column;
  if (profile.options >= 0.7 || listsOptions.test(column.heading.text)) isNoPlan(column);
  if (profile.filled === 0) return;
  const counted = countsPeople.test(column.key);
  const inUnits = profile.numbers >= 0.6 && unitOfCycle(column.heading.text) !== undefined;
  const answered = ({ field }: ColumnClaim): boolean => (field === "who" && counted) || (field === "cycle" && inUnits);
  column.claims = column.claims.map((claim) => (answered(claim) ? claim : weighed(claim, profile)));
  if (asksForHelp.test(column.key) && profile.people < 0.3)
    column.claims = column.claims.map((claim) =>
      claim.field === "contributors" ? { ...claim, confidence: claim.confidence * 0.6 } : claim,
    );
  if (profile.filled >= enough) addFromContents(column);
}

function weighed(claim: ColumnClaim, profile: ColumnProfile): ColumnClaim {
  const factor = fit(claim.field, profile);
  if (factor === 1) return claim;
  if (factor > 1) return { ...claim, confidence: Math.min(0.99, claim.confidence * factor) };
  return { ...claim, confidence: claim.confidence * factor };
}

/** How well contents fit a field: over 1 they confirm it, under 1 they speak against it. */
function fit(field: FieldKey, profile: ColumnProfile): number {
  const { dates, numbers, percents, sentences, statuses, colours, risks, yesNo, averageWords } = profile;
  const few = profile.filled < 4;
  const against = (factor: number): number => (few ? Math.pow(factor, profile.looked > 20 ? 0.25 : 0.5) : factor);
  switch (fields[field].kind) {
    case "date":
      if (dates >= 0.5) return 1.08;
      if (dates < 0.1 && (sentences > 0.6 || statuses > 0.6 || yesNo > 0.6 || (numbers > 0.8 && field !== "due")))
        return against(0.5);
      return 1;
    case "number":
      if (dates >= 0.6) return against(0.2);
      if (numbers + percents >= 0.6) return 1.06;
      if (sentences > 0.6) return against(0.3);
      return 1;
    case "status":
      if (dates >= 0.6) return against(0.25);
      if (statuses + colours + yesNo >= 0.6) return 1.08;
      if (sentences > 0.7 && averageWords > 8) return against(0.62);
      return 1;
    case "rag":
      if (colours >= 0.5) return 1.08;
      return statuses > 0.7 && colours < 0.1 ? against(0.7) : 1;
    case "risk":
      if (sentences > 0.6 && risks < 0.4) return against(0.3);
      return risks >= 0.6 ? 1.06 : 1;
    case "cycle":
      if (Math.max(profile.cycles, profile.durations) >= 0.5) return 1.08;
      // "Checked?" that is answered with yes and no asks whether, not how often.
      if (yesNo >= 0.6) return 0.3;
      if (dates >= 0.6) return against(0.3);
      return profile.cycles < 0.1 && profile.filled >= 4 ? against(0.5) : 1;
    case "keyQuestion":
      if (profile.keyQuestions >= 0.6) return 1.1;
      return profile.keyQuestions < 0.2 && profile.statements < 0.3 ? against(0.58) : 1;
    case "text":
      return fitText(field, profile, against);
  }
}

const mayBeShort = new Set<FieldKey>([
  "ref",
  "service",
  "source",
  "qs",
  "regulation",
  "who",
  "pattern",
  "factors",
  "owner",
  "contributors",
  "oversight",
  "challenge",
  "unit",
  "escalation",
  "closure",
  "signoff",
  "causeConfirmed",
  "riskReduced",
  "link",
  "measure",
  "interim",
]);

function fitText(field: FieldKey, profile: ColumnProfile, against: (factor: number) => number): number {
  const { dates, numbers, sentences, risks, averageWords, people } = profile;
  if (field === "ref") {
    if (sentences > 0.6) return against(0.3);
    return dates > 0.8 && numbers === 0 ? against(0.5) : 1.02;
  }
  if (field === "escalation" && dates >= 0.6) return 1;
  if (dates >= 0.6) return against(0.2);
  if (field === "riskReduced") return 1;
  if (field === "who" && (numbers > 0.7 || risks > 0.7)) return profile.largest > 25 ? 1 : against(0.35);
  if (!mayBeShort.has(field)) {
    if (numbers > 0.8) return against(0.3);
    if (risks > 0.7 && averageWords < 3) return against(0.3);
    if ((field === "concern" || field === "action" || field === "cause") && sentences > 0.5) return 1.05;
    if (profile.yesNo > 0.7) return against(0.4);
    if (profile.looked > 8 && averageWords < 2.5 && profile.distinct < 0.3 && field === "action") return against(0.6);
    return 1;
  }
  if (field === "owner" || field === "signoff") {
    if (people >= 0.6) return 1.06;
    if (sentences > 0.7) return against(0.6);
    return numbers > 0.8 ? against(0.4) : 1;
  }
  return 1;
}

function isKind(heading: string): boolean {
  return /\b(?:type|category|class|classification|area|group|department|location|project|module|system|product|customer|company|supplier|vendor)\b/i.test(
    heading,
  );
}

/** Words of headings that name no field, such as "Asset", name something that is no person. */
function isKnown(heading: string): boolean {
  return heading !== "" && phraseOf(heading).known === 1;
}

/** "Issued by" asks for someone else than the owner. */
function namesAnother(heading: string): boolean {
  return /\bby\b/i.test(heading);
}

/** Half of a risk score, or how near it is, is not the level of the risk. */
function isPartOfRisk(heading: string): boolean {
  return /\b(?:likelihood|probability|proximity|occurrence|detectability)\b/i.test(heading);
}

/** "C7" on a body map is a place. */
function isOnGrid(heading: string): boolean {
  return /\b(?:grid|map|square|coordinates?|position|site)\b/i.test(heading);
}

/** What contents tell where the heading tells little; never as sure as a heading. */
function addFromContents(column: ColumnCase): void {
  const { profile, heading } = column;
  const told = topClaim(column)?.confidence ?? 0;
  if (told >= 0.6) return;
  // A column without a heading is likelier a helper column than one whose heading we do not know.
  const trust = (heading.text === "" ? 0.8 : 1) * (profile.filled >= 4 ? 1 : 0.85);
  const add = (field: FieldKey, confidence: number, holds: string): void => {
    const sure = confidence * trust;
    if (sure > claimOf(column, field)) setClaim(column, field, sure, `Its cells hold ${holds}.`);
  };
  // "R1", "R2", "R3" number the recommendations; a column that only ever says Responsive would not need to.
  if (profile.keyQuestions >= 0.9 && profile.ids >= 0.9 && profile.distinct >= 0.95 && profile.oneLetter)
    add("ref", 0.72, "a different number in each row");
  else if (profile.keyQuestions >= 0.7) add("keyQuestion", 0.85, "the five key questions");
  else if (profile.statements >= 0.6) add("qs", 0.78, "names of quality statements");
  else if (profile.regulations >= 0.6) add("regulation", 0.75, "regulations");
  else if (profile.cycles >= 0.7) add("cycle", 0.76, "how often something is checked");
  else if (profile.colours >= 0.7 && !isPartOfRisk(heading.text)) add("rag", 0.74, "colours");
  else if (profile.statuses >= 0.75) add("status", 0.7, "words for open and closed");
  else if (profile.links >= 0.6) add("link", 0.6, "links");
  else if (
    profile.fullNames >= 0.7 &&
    profile.filled >= 3 &&
    !isKind(heading.text) &&
    !namesAnother(heading.text) &&
    !isKnown(heading.text)
  )
    add("owner", 0.5, "names and job titles");
  // "ASAP" and a dash are what people type for want of a day.
  else if (profile.dates >= 0.3 && /^\P{L}*(?:by|when)\P{L}*$/iu.test(heading.own)) add("due", 0.72, "dates");
  else if (profile.dates >= 0.7) {
    add("due", profile.future > 0.3 ? 0.42 : 0.3, "dates");
    add("raised", profile.future === 0 ? 0.4 : 0.25, "dates");
  } else if (profile.percents >= 0.7) add("actual", 0.4, "percentages");
  else if (
    profile.risks >= 0.8 &&
    profile.numbers < 0.5 &&
    !isPartOfRisk(heading.text) &&
    !isOnGrid(heading.text) &&
    // Levels come again: a different sign in each row is a code.
    (profile.filled < 4 || profile.distinct < 0.9)
  )
    add("risk", 0.5, "levels such as high and low");
  else if (profile.sentences >= 0.6) {
    if (profile.becauses >= 0.4) add("cause", 0.5, "reasons");
    if (profile.orders >= 0.5) add("action", 0.52, "things to do");
    if (profile.measures >= 0.5) add("measure", 0.48, "values to reach");
    if (profile.orders < 0.3 && profile.becauses < 0.4) add("concern", 0.36, "descriptions");
  }
}
