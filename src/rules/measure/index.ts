import type { Rule } from "../define";
import behindPath from "./behind-path";
import belowTarget from "./below-target";
import measureNotMeasurable from "./measure-not-measurable";
import measureWithoutDeadline from "./measure-without-deadline";
import measuresTask from "./measures-task";
import noCurrentValue from "./no-current-value";
import targetNoBetter from "./target-no-better";

/** In catalogue order. */
export const measureRules: readonly Rule[] = [
  measureNotMeasurable,
  measuresTask,
  measureWithoutDeadline,
  noCurrentValue,
  belowTarget,
  targetNoBetter,
  behindPath,
];
