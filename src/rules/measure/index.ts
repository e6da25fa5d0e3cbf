import type { Rule } from "../define";

/** In catalogue order. */
export const measureRules: readonly Rule[] = [];
