import type { Rule } from "../define";
import cameBack from "./came-back";
import closedBelowTarget from "./closed-below-target";
import closedByOwner from "./closed-by-owner";
import closedUndated from "./closed-undated";
import closedWithoutFeedback from "./closed-without-feedback";
import closedWithoutOutcome from "./closed-without-outcome";
import doneNotVerified from "./done-not-verified";
import embeddingCheckDue from "./embedding-check-due";
import oneKind from "./one-kind";
import practiceNotSeen from "./practice-not-seen";

/** In catalogue order. */
export const evidenceRules: readonly Rule[] = [
  oneKind,
  closedWithoutOutcome,
  closedBelowTarget,
  practiceNotSeen,
  closedByOwner,
  cameBack,
  closedUndated,
  doneNotVerified,
  closedWithoutFeedback,
  embeddingCheckDue,
];
