import type { Rule } from "../define";

/** In catalogue order. */
export const causeRules: readonly Rule[] = [];
