import type { Rule } from "../define";
import cameBack from "./came-back";
import closedBelowTarget from "./closed-below-target";
import closedByOwner from "./closed-by-owner";
import closedUndated from "./closed-undated";
import doneNotVerified from "./done-not-verified";
import embeddingCheckDue from "./embedding-check-due";

/** In catalogue order. */
export const evidenceRules: readonly Rule[] = [
  closedBelowTarget,
  closedByOwner,
  cameBack,
  closedUndated,
  doneNotVerified,
  embeddingCheckDue,
];
