import { parse, parseA1Ref, stringifyA1Ref, tokenize, type AstExpression, type RangeA1 } from "@borgar/fx";
import { columnLimit, rowLimit } from "./address";

/** A reference of a formula: rows and columns from 0, null where the whole sheet is meant. */
export type ReferenceRange = RangeA1;

const referenceTokens = new Set(["range", "range_beam", "range_ternary"]);

/** Puts what `change` gives in the place of each reference of a formula: "#REF!" for undefined. */
export function mapReferences(
  formula: string,
  change: (range: ReferenceRange, sheet: string | undefined) => ReferenceRange | undefined,
): string {
  const pieces = tokenize(formula, { mergeRefs: true }).map((token) => {
    const reference = referenceTokens.has(token.type) ? parseA1Ref(token.value) : undefined;
    const range = reference && "range" in reference ? reference.range : undefined;
    if (!reference || !range) return token.value;
    const changed = change(range, reference.context?.at(-1));
    if (changed) return stringifyA1Ref({ ...reference, range: changed });
    const mark = token.value.lastIndexOf("!");
    return `${token.value.slice(0, mark + 1)}#REF!`;
  });
  return pieces.join("");
}

function wrapped(
  at: number | null | undefined,
  by: number,
  fixed: boolean | null | undefined,
  limit: number,
): number | null {
  if (at === null || at === undefined) return null;
  return fixed === true ? at : (((at + by) % limit) + limit) % limit;
}

/** The formula as it reads from a cell so much further down and right; relative references wrap as Excel's do. */
export function movedFormula(formula: string, down: number, right: number): string {
  if (down === 0 && right === 0) return formula;
  return mapReferences(formula, (range) => ({
    ...range,
    top: wrapped(range.top, down, range.$top, rowLimit),
    bottom: wrapped(range.bottom, down, range.$bottom, rowLimit),
    left: wrapped(range.left, right, range.$left, columnLimit),
    right: wrapped(range.right, right, range.$right, columnLimit),
  }));
}

/** The formula's tree, or undefined where it is no formula that Excel would take. */
export function treeOf(formula: string): AstExpression | undefined {
  try {
    return parse(tokenize(formula, { mergeRefs: true }));
  } catch (error) {
    // The library marks the place where a formula breaks off; anything else is a fault of its own and must be seen.
    if (error instanceof Error && "sourceOffset" in error) return undefined;
    throw error;
  }
}

function anywhere(tree: AstExpression, isSo: (node: AstExpression) => boolean): boolean {
  if (isSo(tree)) return true;
  if (tree.type === "CallExpression" || tree.type === "BinaryExpression" || tree.type === "UnaryExpression")
    return tree.arguments.some((argument) => anywhere(argument, isSo));
  return false;
}

/**
 * What Excel refuses in a conditional format's formula ("You may not use unions, intersections, or array constants
 * for Conditional Formatting criteria"), references to other workbooks, and what is no formula at all.
 */
export function isConditionRefused(formula: string): boolean {
  const tree = treeOf(formula);
  return (
    tree === undefined ||
    anywhere(tree, (node) => {
      if (node.type === "ArrayExpression") return true;
      if (node.type === "BinaryExpression") return node.operator === "," || node.operator === " ";
      return node.type === "ReferenceIdentifier" && node.value.includes("[");
    })
  );
}
