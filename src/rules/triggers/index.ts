import type { Rule } from "../define";
import deadlinePassed from "./deadline-passed";
import worseThanStart from "./worse-than-start";

/** In catalogue order. */
export const triggerRules: readonly Rule[] = [deadlinePassed, worseThanStart];
