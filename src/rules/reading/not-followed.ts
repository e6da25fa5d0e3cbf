import { explained } from "./blame";
import { deniedBefore } from "./denial";
import { once } from "./once";
import type { ListHit } from "./read-text";

/**
 * "Procedure not followed" and its kin (CAU-03) where no reason naming a factor follows, or undefined.
 * "Policy did not cover respite stays" is about the policy and is not one of them.
 */
export const notFollowedIn = once((text): ListHit | undefined => {
  const hit = text.hits("not followed").find(({ from }) => !deniedBefore(text, from));
  return hit && !explained(text, hit) ? hit : undefined;
});
