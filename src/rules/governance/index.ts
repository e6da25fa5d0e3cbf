import type { Rule } from "../define";
import oversightLate from "./oversight-late";
import oversightUnrecorded from "./oversight-unrecorded";

/** In catalogue order. */
export const governanceRules: readonly Rule[] = [oversightUnrecorded, oversightLate];
