import type { Rule } from "../define";
import cycleUnclear from "./cycle-unclear";
import noReviewHeld from "./no-review-held";
import reviewMissed from "./review-missed";
import reviewStops from "./review-stops";
import reviewTooFar from "./review-too-far";
import updateEmpty from "./update-empty";

/** In catalogue order. */
export const reviewRules: readonly Rule[] = [
  reviewMissed,
  reviewTooFar,
  cycleUnclear,
  noReviewHeld,
  reviewStops,
  updateEmpty,
];
