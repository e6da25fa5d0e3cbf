import type { Fact } from "../define";
import { factors, type Factor } from "./factor-names";
import { deniedBefore } from "./denial";
import { once } from "./once";
import { readText, type ListName, type ReadText } from "./read-text";

export interface FactorHit {
  readonly factor: Factor;
  readonly from: number;
  readonly to: number;
}

const inside = (outer: { from: number; to: number }, inner: { from: number; to: number }) =>
  inner.from >= outer.from && inner.to <= outer.to;
const reach = 4;

/** Words that point to a factor, without the names of tools ("dependency tool") and factors that the text rules out. */
export const factorHits = once(findFactors);

const factorOf = new Map<ListName, Factor>(factors.map((factor) => [`factor: ${factor}`, factor]));
const labelled = new Map<ListName, Factor>(factors.map((factor) => [`label: ${factor}`, factor]));
/** Names of things and words of what is there: a factor within one is none. */
const notFactors = ["tool name", "factor present"] as const;

function findFactors(read: ReadText): readonly FactorHit[] {
  const found: FactorHit[] = [];
  for (const { list, from, to } of read.all) {
    const factor = factorOf.get(list);
    if (factor !== undefined && isMissing(read, from, to)) found.push({ factor, from, to });
  }
  const kept = found.length < 2 ? found : found.filter((hit) => !isTaught(read, found, hit));
  return kept.sort((a, b) => a.from - b.from || factors.indexOf(a.factor) - factors.indexOf(b.factor));
}

/** Whether the words tell of something that is lacking: no tool's name, not denied and not said to be fine. */
function isMissing(read: ReadText, from: number, to: number): boolean {
  for (const list of notFactors)
    if (read.has(list) && read.near(list, from, to).some((hit) => inside(hit, { from, to }))) return false;
  if (read.has("factor denied") && deniedBefore(read, from, "factor denied")) return false;
  if (!read.has("factor fine")) return true;
  const { clauses } = read.words;
  return !read
    .near("factor fine", to + 1, to + reach)
    .some((hit) => hit.from > to && clauses[hit.from] === clauses[to]);
}

const taughtAfter = new Set(["in", "on", "of", "about", "with", "for"]);

/** What a training is about is no factor of its own: "not trained on eMAR", "training in handover". */
function isTaught(read: ReadText, found: readonly FactorHit[], { factor, from }: FactorHit): boolean {
  if (factor === "Training") return false;
  const { at, clauses } = read.words;
  return found.some(
    (training) =>
      training.factor === "Training" &&
      training.to < from &&
      from - training.to <= reach &&
      clauses[training.to] === clauses[from] &&
      taughtAfter.has(at[training.to + 1]?.text ?? ""),
  );
}

/** The factors that a cause text names, in the order of the vocabulary. */
export const factorsIn = once((text): readonly Factor[] => inOrder(factorHits(text).map(({ factor }) => factor)));

/** The factors of a factors column: its labels ("Records", "Leadership") count beside the words of a cause. */
export const factorsOfLabels = once((read): readonly Factor[] => {
  const byLabel = read.all.map(({ list }) => labelled.get(list)).filter((factor) => factor !== undefined);
  return inOrder([...byLabel, ...factorsIn(read)]);
});

function inOrder(found: readonly Factor[]): readonly Factor[] {
  if (found.length < 2) return found;
  return factors.filter((factor) => found.includes(factor));
}

/** Cause factors: those of the cause text plus the factors column (SPEC 3.16); none of a placeholder. */
export const causeFactors: Fact<readonly Factor[]> = ({ cells: { cause, factors: column } }, { settings }) =>
  inOrder([
    ...(cause.placeholder ? [] : factorsIn(readText(cause.text, settings.ownWords))),
    ...(column.placeholder ? [] : factorsOfLabels(readText(column.text, settings.ownWords))),
  ]);

/** The factors of the cause text alone. */
export const statedFactors: Fact<readonly Factor[]> = ({ cells: { cause } }, { settings }) =>
  cause.placeholder || cause.blank ? [] : factorsIn(readText(cause.text, settings.ownWords));

/** "staffing and workflow": at most three factors in a sentence, as people say them. */
export function listed(found: readonly Factor[]): string {
  const names = found.slice(0, mostInASentence).map((factor) => factor.toLowerCase());
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} and ${last}`;
}

const mostInASentence = 3;
