import type { Rule } from "../define";
import actionMissesCause from "./action-misses-cause";
import actionRepeated from "./action-repeated";
import actionVague from "./action-vague";
import onlyChecking from "./only-checking";
import onlyWeakerActions from "./only-weaker-actions";
import policyAlone from "./policy-alone";
import severalActions from "./several-actions";
import trainingAlone from "./training-alone";

/** In catalogue order. */
export const actionRules: readonly Rule[] = [
  trainingAlone,
  policyAlone,
  onlyWeakerActions,
  actionMissesCause,
  actionVague,
  onlyChecking,
  actionRepeated,
  severalActions,
];
