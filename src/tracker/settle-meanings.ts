import { settle } from "./column-claims";
import { findTheConcern, findTheStatus, nameTheRows } from "./meanings-by-contents";
import type { Context, Settler } from "./meaning-context";
import {
  changeMade,
  correction,
  followUp,
  leadHere,
  learned,
  mitigation,
  recommendation,
  recommended,
  response,
  taken,
  whatHappened,
} from "./meanings-of-actions";
import {
  anything,
  factorsTold,
  fault,
  generic,
  item,
  wentWrong,
  whatWasFound,
  whoOrVoice,
  whyItHappened,
} from "./meanings-of-concerns";
import {
  check,
  checked,
  completion,
  currentDate,
  date,
  dateChanged,
  frequency,
  from,
  minute,
  modified,
  review,
  reviewAbove,
  reviewStatus,
  target,
  update,
  verifiedOn,
} from "./meanings-of-dates";
import { breach, clause, providerAction, theirColour, theySaid, what, worker } from "./meanings-of-partners";
import { evidence, happenedAgain, howWeKnow, outcome, outcomeForPeople } from "./meanings-of-results";
import { controls, impact, impactRating, riskOrConcern, severity } from "./meanings-of-risks";
import { settleScores, settleStatementScores } from "./meanings-of-scores";
import {
  actual,
  area,
  assurance,
  closedOrNot,
  colour,
  comments,
  currentStatus,
  decision,
  grade,
  initials,
  latest,
  leaveTheLast,
  ownComments,
  person,
  progress,
  rating,
  score,
  shareDone,
  site,
  standard,
  statusOrColour,
  theme,
  where,
  whereNow,
} from "./meanings-of-standing";

/** Headings that mean two things, in the words of `phraseOf`. */
const whole: readonly (readonly [RegExp, Settler])[] = [
  [/^(?:evidence|supporting evidence|evidence (?:held|available|kept|obtained))$/, evidence],
  [/^outcome$/, outcome],
  [/^(?:review|review date|date of review|reviewed(?: y n| yes no)?)$/, review],
  [/^(?:review status|status of (?:the )?review)$/, reviewStatus],
  [
    /^(?:completion date|date of completion|implementation date|resolution date|completion|date of implementation|finish date)$/,
    completion,
  ],
  [/^from$/, from],
  [/^checked(?: on)?$/, checked],
  [/^check$/, check],
  [
    /^(?:verified|verification|sign off|signed off|approval|approved)(?: date| on)$|^date (?:verified|signed off|approved)$/,
    verifiedOn,
  ],
  [/^(?:council|la|local authority|commissioner|icb|cqc|contract)\b.*\bb?rag$/, theirColour],
  [/^what (?:did |have |has )?they (?:say|said|tell|told|found|find)\b/, theySaid],
  [/^breach$/, breach],
  [/^(?:provider|our|service|home|agency) (?:action|response)$|^action by (?:the )?provider$/, providerAction],
  [/^(?:contract )?clause(?: no| ref)?$/, clause],
  [/^(?:\w+ )?worker$/, worker],
  [/^what$/, what],
  [/^(?:date|date time|date and time|timestamp)$/, date],
  [/^(?:area|unit|team)$/, area],
  [/^initial$/, initials],
  [/^frequency$/, frequency],
  [/^(?:target|aim|goal)$/, target],
  [/^(?:ni|nominated individual|provider|director|(?:area|regional) manager|governance|board) review$/, reviewAbove],
  [/^(?:(?:wound|pressure ulcer|body) )?(?:site|location|position)$/, site],
  [/^learning (?:and )?(?:change|action|improvement)$/, learned],
  [/^where (?:are |is |i )?(?:we|it|this|thing)\b.*\bnow$/, whereNow],
  [/^(?:(?:last|latest|recent) update|update (?:and )?date|date (?:and )?update)$/, update],
  [/^(?:immediate )?correction$/, correction],
  [/^standard$/, standard],
  [/^assurance$/, assurance],
  [/^(?:brag|rag)$/, colour],
  [/^(?:status|current status|action status)$/, statusOrColour],
  [/^(?:closed|complete|completed|done|achieved|implemented|actioned)$/, closedOrNot],
  [/^(?:(?:assessment|inspection|cqc|overall|standard|council|pamms) )?rating$/, rating],
  [/^(?:grade|grading|level)$/, grade],
  [/^(?:comment|note|additional comment|additional note|remark|general comment)$/, comments],
  [
    /^(?:mitigation|mitigation action|mitigation plan|mitigation note|mitigation measure|mitigation strategy)$/,
    mitigation,
  ],
  [
    /^(?:% (?:complete|completed|completion|done|implemented)|(?:complete|completed|completion|done|implemented) %)$/,
    shareDone,
  ],
  [/^(?:audit )?score$/, score],
  [/^(?:section|theme|domain|key area)$/, theme],
  [/^(?:person|person support(?:ed)?|individual|resident|service user|client|tenant)$/, person],
  [/^where$/, where],
  [/^(?:provider|service|home) (?:comment|update|note)$/, ownComments],
  [/^current date$/, currentDate],
  [/^(?:last )?modified$/, modified],
  [/^minute (?:ref|reference|no)$/, minute],
  [/^how (?:do )?(?:we|you) know$/, howWeKnow],
  [/^outcome for (?:the |each )?(?:people|person|resident|individual)\b/, outcomeForPeople],
  [/^what went wrong$/, wentWrong],
  [/^what happened$/, whatHappened],
  [/^(?:council|la|local authority|commissioner|contract|icb|panel|board) (?:decision|verdict)$/, decision],
  [/^fault$/, fault],
  [/^(?:found|identified|noted|observed)$/, whatWasFound],
  [/^change made$/, changeMade],
  [/^follow up$/, followUp],
  [/^ha(?:s|ve)?\b.*\b(?:happened|recurred) (?:again|since)$/, happenedAgain],
  [/^date (?:changed|of change)$/, dateChanged],
  [/^why did (?:it|this|that) happen$/, whyItHappened],
  [/^(?:\w+ ){0,3}(?:contributing|contributory|causal|underlying) factors?$/, factorsTold],
  [recommended, recommendation],
  [/^(?:risk )?(?:response|treatment)$/, response],
  [/^current status$/, currentStatus],
  [/^risk$/, riskOrConcern],
  [/^(?:impact|harm|consequence|effect)$/, impact],
  [/^(?:impact|consequence) (?:rating|score|level)$/, impactRating],
  [/^severity(?: rating| score| level)?$/, severity],
  [/^(?:item|agenda item)$/, item],
  [/^(?:control|security control|control affected)$/, controls],
  [/^(?:action taken|action to date|action completed)$/, taken],
  [/^(?:progress|update)$/, progress],
  [/^actual$/, actual],
  [/^(?:latest|latest position|position|position (?:at|on|as|after|since) .*)$/, latest],
  [generic, anything],
  [/^impact on people$/, whoOrVoice],
  [/^(?:provider|service|home) lead$/, leadHere],
];

/** Decides the headings that mean two things, from left to right. */
export function settleMeanings(context: Context): void {
  for (const column of context.columns)
    for (const [key, settler] of whole) {
      const meaning = key.test(column.key) ? settler(column, context) : undefined;
      if (meaning !== undefined) settle(column, meaning.field, meaning.confidence, meaning.reason);
    }
  leaveTheLast(context.columns);
  settleStatementScores(context.columns);
  settleScores(context.columns);
  nameTheRows(context.columns);
  findTheStatus(context.columns);
  findTheConcern(context.columns);
}
