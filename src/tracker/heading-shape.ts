import type { Claim } from "./heading-dates";

/** Words that give a heading its meaning; the first shape that fits speaks. */
export interface Shape {
  readonly words: RegExp;
  readonly unless?: RegExp;
  readonly claims: readonly Claim[];
}

export function claimsBy(shapes: readonly Shape[], words: string): readonly Claim[] {
  for (const { words: shape, unless, claims } of shapes)
    if (shape.test(words) && unless?.test(words) !== true) return claims;
  return [];
}

/** What goes wrong, as registers of many trades call it. */
export const wrong =
  "(?:issue|risk|finding|weakness|deficiency|problem|concern|gap|non conformity|non compliance|shortfall|observation|incident|event|defect|vulnerability|hazard|threat|complaint|failing|failure|opportunity for improvement|area for improvement|poam|nonconformity|error|breach|near miss|opportunity|exception|discrepancy|matter|challenge|need|uncertainty|recommendation)";
export const told =
  "(?:description|detail|summary|statement|title|name|narrative|synopsis|text|explanation|overview|subject|topic|noted|identified|found|raised|highlighted|heading|information|item)";
export const done =
  "(?:action|task|corrective action|correction|mitigation|response|remediation|treatment|solution|resolution|plan|activity|intervention|countermeasure|improvement|preventive action|capa|remedy|control measure|step)";
