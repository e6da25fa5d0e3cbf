import type { Claim } from "./heading-dates";
import { planShapes } from "./heading-plans";
import { questions } from "./heading-questions";
import { claimsBy, wrong, type Shape } from "./heading-shape";
import { standingShapes } from "./heading-standing";

const shapes: readonly Shape[] = [...standingShapes, ...planShapes];

/** Kinds, sums and codes: a heading that ends in one of these holds none of the fields that its other words name. */
const kinds =
  /\b(?:type|category|classification|class|subcategory|sub category|group|kind|tag|cost|budget|price|amount|effort|hour|phone|email|version|phase|probability|likelihood|proximity|velocity|asset|product|vendor|dependency|cve|currency|positive|approve|tracking|adjustment|requirement|weight|manday|man day|man hour|spend|function|strategy type|response type|option|factor|age|count|day|time)$|^(?:type|category|class|likelihood|probability|no of|number of|total|count of|day)\b/;
const kindsThatCount =
  /\b(?:cause|causal|contributing|contributory|source|people|resident|affected|measure|input|cost of risk)\b|\brequirement$/;

/** One part of a score ("Current impact", "Target likelihood") is neither the level of risk nor a value of the measure. */
const partOfScore =
  /^(?:(?:pre|post|after|before|current|target|residual|inherent|initial|gross|net|new|revised|final|original|mitigation|mitigated|unmitigated|treatment|control|risk|controlled|score|rating) )+(?:impact|likelihood|probability|consequence|severity|occurrence|detection|detectability)(?: (?:score|rating|level|value))?$/;

const namesWhatIsWrong = new RegExp(
  `^${wrong} (?:name|title|description|statement) (?!(?:of|response|mitigation|action|treatment|date|owner|category|type)\\b)`,
);

/** True for half of a score at one time, in the words of `phraseOf`. */
export function isPartOfScore(words: string): boolean {
  return partOfScore.test(words) && !/^risk severity/.test(words);
}

/** The fields that a heading may mean where it names neither a day nor a person. */
export function textClaims(words: string): readonly Claim[] {
  if (isPartOfScore(words)) return [];
  // What comes first is what the column is about: "Risk name / impact description".
  if (namesWhatIsWrong.test(words)) return [["concern", 0.84]];
  const asked = claimsBy(questions, words);
  if (asked.length > 0) return asked;
  const claims = claimsBy(shapes, words);
  if (!kinds.test(words) || kindsThatCount.test(words)) return claims;
  return claims.map(([field, sure]): Claim => [field, Math.min(sure * 0.4, 0.38)]);
}
