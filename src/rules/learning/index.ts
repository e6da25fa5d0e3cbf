import type { Rule } from "../define";
import learningGeneric from "./learning-generic";
import learningNotEmbedded from "./learning-not-embedded";

/** In catalogue order. */
export const learningRules: readonly Rule[] = [learningGeneric, learningNotEmbedded];
