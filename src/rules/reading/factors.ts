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

function findFactors(read: ReadText): readonly FactorHit[] {
  const { clauses } = read.words;
  const found: FactorHit[] = [];
  for (const factor of factors)
    for (const { from, to } of read.hits(`factor: ${factor}` satisfies ListName)) {
      if (
        (["tool name", "factor present"] as const).some((list) =>
          read.near(list, from, to).some((hit) => inside(hit, { from, to })),
        )
      )
        continue;
      if (deniedBefore(read, from, "factor denied")) continue;
      if (
        read.near("factor fine", to + 1, to + reach).some((hit) => hit.from > to && clauses[hit.from] === clauses[to])
      )
        continue;
      found.push({ factor, from, to });
    }
  return found.filter((hit) => !isTaught(read, found, hit)).sort((a, b) => a.from - b.from);
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
export const factorsOfLabels = once(labelled);

function labelled(read: ReadText): readonly Factor[] {
  const byLabel = factors.filter((factor) => read.has(`label: ${factor}`));
  return inOrder([...byLabel, ...factorsIn(read)]);
}

function inOrder(found: readonly Factor[]): readonly Factor[] {
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
