import type { Rule } from "../define";

/** In catalogue order. */
export const privacyRules: readonly Rule[] = [];
