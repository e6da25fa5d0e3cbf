import type { Rule } from "../define";
import causeBlamesPerson from "./cause-blames-person";
import causeIsASolution from "./cause-is-a-solution";
import causeRestatesConcern from "./cause-restates-concern";
import causeVague from "./cause-vague";
import procedureNotFollowed from "./procedure-not-followed";
import rowContradictsCause from "./row-contradicts-cause";

/** In catalogue order. */
export const causeRules: readonly Rule[] = [
  causeRestatesConcern,
  causeBlamesPerson,
  procedureNotFollowed,
  causeIsASolution,
  rowContradictsCause,
  causeVague,
];
