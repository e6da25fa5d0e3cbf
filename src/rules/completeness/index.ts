import type { Rule } from "../define";
import actionMissing from "./action-missing";
import baselineMissing from "./baseline-missing";
import causeMissing from "./cause-missing";
import concernMissing from "./concern-missing";
import concernTooBroad from "./concern-too-broad";
import dueDateMissing from "./due-date-missing";
import evidenceMissing from "./evidence-missing";
import factorsMissing from "./factors-missing";
import measureMissing from "./measure-missing";
import ownerMissing from "./owner-missing";
import patternMissing from "./pattern-missing";
import reviewDateMissing from "./review-date-missing";
import startMissing from "./start-missing";
import statementMissing from "./statement-missing";
import whoMissing from "./who-missing";

/** In catalogue order. */
export const completenessRules: readonly Rule[] = [
  concernMissing,
  causeMissing,
  actionMissing,
  ownerMissing,
  measureMissing,
  reviewDateMissing,
  dueDateMissing,
  evidenceMissing,
  whoMissing,
  patternMissing,
  baselineMissing,
  statementMissing,
  startMissing,
  factorsMissing,
  concernTooBroad,
];
