import type { Rule } from "../define";
import oversightLate from "./oversight-late";
import oversightMissing from "./oversight-missing";
import oversightUnrecorded from "./oversight-unrecorded";

/** In catalogue order. */
export const governanceRules: readonly Rule[] = [oversightMissing, oversightUnrecorded, oversightLate];
