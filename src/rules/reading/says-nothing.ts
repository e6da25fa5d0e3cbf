/** Words of an update that tell nothing new: "Ongoing", "on track", "no change" (REV-06). */
const around =
  "(?:still|work|works|action|actions|this|it|is|are|all|currently|remains?|continues?|to|be|being|now|the|and|very much|progress|progressing|monitoring|as planned|at present|at this time|to date|so far|well|will|continue to|since last (?:week|month|review|update|meeting)|this (?:week|month|quarter))";
const empty =
  "(?:on ?-?going|in progress|on track|continu(?:e|es|ed|ing)|no (?:change|changes|update|updates|progress to report)|unchanged|wip|work in progress|monitoring|monitored|being (?:monitored|reviewed|progressed|worked on|actioned|addressed)|under review|in hand|progressing|to continue|will (?:continue|review|monitor)|as before|as above|nothing to report|same as (?:last|before)(?: (?:week|month))?|keep(?:ing)? (?:monitoring|going)|(?:continue|continues|continuing) to (?:monitor|review|progress|work on this))";
const wholly = new RegExp(`^(?:${around} ){0,4}${empty}(?: (?:${around}|${empty})){0,4}$`, "i");
const longest = 80;
/** One of these stands in every such text: most say something else, and need not be cut into words for it. */
const telling =
  /go|progress|track|continu|chang|updat|wip|monitor|review|work|action|address|hand|before|above|report|same|keep/i;

/** True where the whole text says no more than that things go on. */
export function saysNothing(text: string): boolean {
  if (text.length > longest || !telling.test(text)) return false;
  const words = text
    .replace(/\s-+\s|[^\p{L}\p{N}'-]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return wholly.test(words);
}
