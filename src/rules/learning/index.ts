import type { Rule } from "../define";

/** In catalogue order. */
export const learningRules: readonly Rule[] = [];
