import type { Rule } from "../define";
import greenButLate from "./green-but-late";

/** In catalogue order. */
export const colourRules: readonly Rule[] = [greenButLate];
