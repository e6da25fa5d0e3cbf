import type { Rule } from "../define";

/** In catalogue order. */
export const actionRules: readonly Rule[] = [];
