import type { Rule } from "../define";
import causeNotRevisited from "./cause-not-revisited";
import deadlinePassed from "./deadline-passed";
import escalatedSideways from "./escalated-sideways";
import escalationMissing from "./escalation-missing";
import ownTriggerMet from "./own-trigger-met";
import triggerWords from "./trigger-words";
import worseThanStart from "./worse-than-start";

/** In catalogue order. */
export const triggerRules: readonly Rule[] = [
  deadlinePassed,
  worseThanStart,
  triggerWords,
  ownTriggerMet,
  causeNotRevisited,
  escalationMissing,
  escalatedSideways,
];
