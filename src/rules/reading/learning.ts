import { once } from "./once";
import type { ListHit, ReadText } from "./read-text";
import { contentCount } from "./similarity";

/** Learning that says nothing (LRN-01), and signs that it was shared, understood and seen (LRN-02). */
export const learningPhrases = {
  "generic learning": [
    "remind*",
    "more careful|vigilant|aware|attentive|diligent|mindful|observant|thorough|proactive|alert",
    "be careful|vigilant|aware|mindful|diligent|attentive",
    "vigilan*",
    "lesson|lessons ?have ?be learned|learnt|learn|shared|to~be|noted|discussed",
    "lesson|lessons",
    "learning _2 shared|noted|discussed|cascaded|disseminated|identified|circulated|taken|points|completed|done",
    "learning|learnt|lessons from|to|has been|will be shared|taken|forward",
    "learn* from this|the|incident|mistake*|it",
    "continue monitoring|checking|reviewing",
    "not let _2 happen",
    "continue to monitor|improve|follow|learn|support|be|work|review",
    "follow* ?the ?correct ?company policy|policies|procedure|procedures|protocol|guidance|process",
    "raise* awareness",
    "awareness _1 raise*|increase*",
    "do|does not happen again",
    "not happen again",
    "not to happen|recur|repeat",
    "will not happen|reoccur|recur",
    "avoid|prevent ?a ?this repeat|recurrence|reoccurrence|happening|again|recurring",
    "avoid|prevent it|this _1 happening|again|recurring",
    "discuss* with|at|in _1 team|staff|meeting|supervision|handover|huddle",
    "discussed",
    "staff|team _1 briefed|informed|told|aware|updated|reminded|spoken|made",
    "share* _1 with ?the ?all staff|team|everyone|seniors|colleagues",
    "shared",
    "importance of",
    "take|taking _1 care",
    "take|taking more|extra|greater care|time|responsibility",
    "better communication|recording|documentation|teamwork|working",
    "improve|improved communication|recording|documentation|practice|vigilance",
    "communication|handover|recording|documentation|teamwork|monitoring to|must|need*|should|could ?be improve*|better",
    "communication is key",
    "need to|must be|communicate|improve|follow|ensure|do better|remember|take|listen",
    "ensure ?all ?staff|team|everyone|that|policy|procedures|correct|this|it",
    "training needed|required|for|to~be|completed|given|refresher",
    "refresher|training for all",
    "reflect*",
    "good practice",
    "best practice",
    "no lessons",
    "ongoing",
    "continuous improvement",
    "to be more",
    "work as a team",
    "double check",
    "staff to|must|should be|remember|ensure|follow|take|read|check|report|document|complete|record|adhere",
  ],
  shared: [
    "shar*",
    "handover",
    "brief*",
    "huddle",
    "discuss*",
    "cascad*",
    "team meeting",
    "told",
    "tell",
    "email*",
    "circulat*",
    "read aloud|out",
    "communicat*",
    "inform*",
    "newsletter",
    "debrief*",
    "supervision",
    "poster",
    "explained",
  ],
  understood: [
    "can|could|able _2 say|explain|describe|tell|name|recall|demonstrate|show",
    "understand*",
    "understood",
    "explain* back",
    "ask|asks|asked _3 staff|what|them|two|three|carers|why|leader*|how",
    "quiz*",
    "competen*",
    "teach back",
    "knowledge check*",
    "test|tested understanding|knowledge",
    "question*",
    "know what|how|why|when|that",
    "now know",
  ],
  seen: [
    "observ*",
    "seen",
    "spot check*",
    "watch*",
    "witness*",
    "in practice",
    "practice check*",
    "walk round|around",
    "audit*",
    "check|checks|checked by|at|on|show*|confirm*|each|every",
    "sample*",
    "now _2 use|do|check|offer|record|ask|sign|call|weigh|test",
  ],
} as const;

const fewOfALearning = 9;

/** The words of a learning that could stand under any incident, or undefined; nine content words or more say something. */
export const genericLearning = once((text): ListHit | undefined => {
  if (contentCount(text) >= fewOfALearning) return undefined;
  if (
    text.has("understood") ||
    text
      .hits("seen")
      .some(({ from }) => !text.hits("generic learning").some((hit) => hit.from <= from && hit.to >= from))
  )
    return undefined;
  return longest(text.hits("generic learning"));
});

function longest(hits: readonly ListHit[]): ListHit | undefined {
  const first = hits[0];
  return first && hits.reduce((best, hit) => (hit.from === first.from && hit.to > best.to ? hit : best), first);
}

export type LearningStep = "shared" | "understood" | "seen";

/** Which of the three steps of learning the texts show; who could explain it must have had it shared. */
export function learningSteps(reads: readonly ReadText[]): ReadonlySet<LearningStep> {
  const steps = new Set<LearningStep>();
  for (const step of ["shared", "understood", "seen"] as const)
    if (reads.some((read) => read.has(step))) steps.add(step);
  if (steps.has("understood")) steps.add("shared");
  return steps;
}
