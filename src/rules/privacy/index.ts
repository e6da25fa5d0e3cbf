import type { Rule } from "../define";
import identifier from "./identifier";
import possibleName from "./possible-name";
import staffNamedInCause from "./staff-named-in-cause";

/** In catalogue order. */
export const privacyRules: readonly Rule[] = [possibleName, identifier, staffNamedInCause];
