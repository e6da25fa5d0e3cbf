import type { ListHit, ReadText } from "./read-text";
import { givesReason } from "./reason";
import { contentCount } from "./similarity";

/** Causes of a few words that name an answer ("lack of training") or only a judgement ("poor communication"). */
export const thinCausePhrases = {
  "solution in disguise": [
    "lack|absence|shortage of ?staff|more|regular|formal|refresher|further training|policy|audit|auditing|supervision|staff|staffing|procedure|e-learning|induction|refresher|checklist|monitoring",
    "need|needs for ?more|further|regular|refresher|a|staff|new|better training|policy|audit|auditing|supervision|staff|staffing|procedure|refresher|induction|checklist|monitoring",
    "no staff !in|on|at|to|after|before|between|during|from|left",
    "no ?staff|formal|regular|current|refresher|written|clear|new|up training|policy|audit|auditing|supervision|procedure|induction|checklist|audits|monitoring",
    "insufficient|inadequate|not~enough|limited|missing|more ?staff|regular training|policy|audit|auditing|supervision|staff|staffing|procedure|induction|monitoring",
    "@staff need ?more|further|refresher|additional|regular training|supervision|refresher|induction",
    "training need|needed|required|issue|gap",
    "more training|staff|supervision|audits|policies",
  ],
  "cause unknown": [
    "not ?be sure|clear|known|certain ?of|as|to why|how|what",
    "not know why|how|what",
    "unsure|unclear|uncertain|unknown why|how|what",
    "no ?clear ?obvious ?apparent reason|explanation|cause !for",
    "cannot say|explain why",
    "can not say|explain why",
  ],
  "vague negative": [
    "poor",
    "poorly",
    "weak",
    "inadequate",
    "insufficient",
    "limited",
    "lack|absence of",
    "bad",
    "ineffective",
    "inconsistent",
    "unsatisfactory",
    "substandard",
    "low",
    "not good enough",
    "not enough",
    "breakdown in|of",
    "failure of|in",
    "lapse in",
  ],
} as const;

const fewOfACause = 5;

function thin(read: ReadText, list: "solution in disguise" | "vague negative"): ListHit | undefined {
  if (contentCount(read) >= fewOfACause || givesReason(read)) return undefined;
  return read.hits(list).find(({ from }) => from === 0);
}

/** "Lack of training": under five content words, no reason (CAU-04). */
export function solutionInDisguise(read: ReadText): ListHit | undefined {
  return thin(read, "solution in disguise");
}

/** "Poor communication": a judgement of under five content words, no reason (CAU-06). */
export function vagueNegative(read: ReadText): ListHit | undefined {
  return thin(read, "vague negative");
}
