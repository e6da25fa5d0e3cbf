import type { Rule } from "../define";
import ownerChecksOwnWork from "./owner-checks-own-work";
import ownerNotOnePerson from "./owner-not-one-person";
import ownerShared from "./owner-shared";

/** In catalogue order. */
export const ownerRules: readonly Rule[] = [ownerNotOnePerson, ownerShared, ownerChecksOwnWork];
