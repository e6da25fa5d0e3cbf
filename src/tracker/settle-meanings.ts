import { settle } from "./column-claims";
import type { Context, Settler } from "./meaning-context";
import { completion, date, frequency, review, target, update } from "./meanings-of-dates";
import {
  anything,
  controls,
  correction,
  evidence,
  generic,
  impact,
  mitigation,
  outcome,
  recommendation,
  riskOrConcern,
  taken,
  whoOrVoice,
} from "./meanings-of-plans";
import {
  area,
  assurance,
  colour,
  comments,
  initials,
  progress,
  rating,
  standard,
  statusOrColour,
} from "./meanings-of-standing";

/** Headings that mean two things, in the words of `phraseOf`. */
const whole: readonly (readonly [RegExp, Settler])[] = [
  [/^(?:evidence|supporting evidence)$/, evidence],
  [/^outcome$/, outcome],
  [/^(?:review|review date|date of review|reviewed)$/, review],
  [
    /^(?:completion date|date of completion|implementation date|resolution date|completion|date of implementation|finish date)$/,
    completion,
  ],
  [/^date$/, date],
  [/^(?:area|unit|team)$/, area],
  [/^initial$/, initials],
  [/^frequency$/, frequency],
  [/^target$/, target],
  [/^(?:last|latest|recent) update$/, update],
  [/^(?:immediate )?correction$/, correction],
  [/^standard$/, standard],
  [/^assurance$/, assurance],
  [/^(?:brag|rag)$/, colour],
  [/^(?:status|current status|action status)$/, statusOrColour],
  [/^rating$/, rating],
  [/^(?:comment|note|additional comment|additional note|remark|general comment)$/, comments],
  [
    /^(?:mitigation|mitigation action|mitigation plan|mitigation note|mitigation measure|mitigation strategy)$/,
    mitigation,
  ],
  [/^(?:recommendation|suggestion|recommended improvement)$/, recommendation],
  [/^risk$/, riskOrConcern],
  [/^(?:impact|harm|consequence|effect)$/, impact],
  [/^(?:control|security control|control affected)$/, controls],
  [/^(?:action taken|action to date|action completed)$/, taken],
  [/^(?:progress|update)$/, progress],
  [generic, anything],
  [/^impact on people$/, whoOrVoice],
];

/** Decides the headings that mean two things, from left to right. */
export function settleMeanings(context: Context): void {
  for (const column of context.columns)
    for (const [key, settler] of whole) {
      const meaning = key.test(column.key) ? settler(column, context) : undefined;
      if (meaning !== undefined) settle(column, meaning.field, meaning.confidence, meaning.reason);
    }
}
