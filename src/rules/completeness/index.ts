import type { Rule } from "../define";
import causeMissing from "./cause-missing";

/** In catalogue order. */
export const completenessRules: readonly Rule[] = [causeMissing];
