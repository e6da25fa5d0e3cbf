/** Words that hold a place and say nothing, when they are the whole cell (SPEC 2.4 and TRACKERS). */
const placeholders = new Set(
  [
    "n/a, na, n.a, none, nil, null, tbc, tba, tbd, t.b.c, t.b.a, t.b.d",
    "unknown, not known, not yet known, unclear, pending, to follow, awaiting, awaited, awaiting update",
    "see above, see below, see notes, see note, see report, as above, as before, as per above, same, same as above, ditto",
    "various, multiple, not applicable, not available",
    "under investigation, under review, ongoing, on going, on-going, in progress",
    "not yet, not yet tested, not tested, not yet started, not started, not identified, not yet identified",
    "not yet confirmed, not yet agreed, not confirmed, not agreed, not set, not yet set",
    "n/k, nk, not stated, not recorded, not documented, no data, not sure, unsure, wip, work in progress",
    "unknown at present, unknown at this time, unknown at this stage, not known at present, not known at this stage",
    "date, text, owner, name, firstname lastname, first name last name, enter text, enter date, insert text, insert date",
    "please select, select, choose, choose an item, click or tap to enter text",
  ].flatMap((line) => line.split(", ")),
);
const bracketed = /^(?:\[[^\]]*\]|<[^>]*>|\{[^}]*\})$/;
const toBe =
  /^(?:(?:still |yet )?(?:to be|tb) ?(?:confirmed|determined|agreed|decided|advised|announced|identified|set|allocated|assigned|appointed|nominated)|tb[cad]\b)(?!.*\bby\b).{0,30}$/;
/** With more words these may say something ("to be reviewed with the GP"), so only as the whole cell. */
const toBeAlone =
  /^(?:still |yet )?to be (?:investigated|established|explored|ascertained|clarified|discussed|reviewed|assessed|completed|developed|looked (?:at|into))(?: further)?$/;
/** "RCA pending", "Awaiting outcome", "Being investigated": somebody is still finding out. */
const findingOut = new RegExp(
  [
    "(?:the )?(?:rca|root cause(?: analysis)?|cause|investigation|fact[- ]?finding)(?: is| was| has)?(?: still)? (?:pending|to follow|ongoing|in progress|under ?way|awaited|outstanding|tbc|unknown|unclear|not (?:yet )?(?:been )?(?:done|started|completed|identified|known|established|agreed|found|recorded|determined)|to be (?:done|completed|confirmed|agreed|identified|established|determined|carried out))",
    "(?:still |currently )?(?:being (?:investigated|reviewed|looked (?:at|into))|under (?:investigation|review|discussion|consideration))",
    "awaiting (?:the )?(?:rca|root cause analysis|investigation|outcome|info|information|feedback|confirmation|decision)(?: (?:outcome|report|results?|findings))?",
    "(?:i |we |honestly |just )?(?:dunno|idk|dont no|(?:do not|don['’]?t) know|not sure|unsure|no idea|no clue|(?:have not|haven['’]?t) (?:a clue|found out)|who knows|not found out|(?:can['’]?t|cannot) say)(?: yet| at the moment| at present| as yet| to be honest| tbh| really| still| just now| atm)*\\??",
    "(?:we are |we['’]re |i am |i['’]m |am |are )?(?:still |currently )?(?:(?:looking|being looked|digging) into|looking at|checking|investigating|working (?:on|out)|finding out) (?:it|this|that|it out|the (?:cause|reason))(?: still| now| at the moment| atm)?",
    "(?:we are |we['’]re |i am |i['’]m )?(?:still |yet )?trying to find out",
    "(?:have not|haven['’]?t|has not|hasn['’]?t|not) (?:been )?(?:looked|checked|asked|found out|investigated)(?: at| into)?(?: it| this| that)? yet",
    "(?:unknown|unclear|not known|not sure) (?:atm|at (?:the )?mo(?:ment)?|as yet|so far)",
    "still (?:looking(?: into it| at it)?|checking|investigating|finding out|asking(?: around)?|waiting(?: to (?:hear|find out|see))?|thinking|working (?:on it|it out)|unknown|unclear|not (?:known|clear|sure)|to (?:find out|establish))",
    "(?:need|needs|want|have|has|trying|yet|still|will) ?(?:to )?(?:find out|establish|look into (?:it|this|that)|get to the bottom of (?:it|this|that))(?: why| yet)?",
    "(?:waiting|wait) (?:for|on) (?:the )?(?:rca|root cause analysis|investigation|outcome|info|information|feedback|confirmation|decision|report|letter|reply|results?|findings|answers?)",
    "(?:the )?(?:investigation|enquir(?:y|ies)|inquiry|rca) (?:continues|continuing|still open|under way)",
    "(?:more|details?|info|information|cause|reason|outcome|findings|answer) to (?:follow|come)",
    "(?:none|nothing|no (?:root |clear )?cause|no (?:factors?|reason)) (?:yet )?(?:identified|known|recorded|found|established|stated)(?: (?:yet|at present|at this (?:time|stage)))?",
  ]
    .map((each) => `^(?:${each})$`)
    .join("|"),
);
/** "See PAMMS report" sends the reader elsewhere; a named audit or record is evidence wherever it lies. */
const elsewhere =
  /^(?:please )?see (?:the )?(?!.*\b(?:audit|incident|inspection|cqc|safeguarding|complaint|survey|minutes|daily|supervision|handover|care|mar|chart|observation|competency|feedback)\b)(?:\w+ ){0,2}(?:reports?|notes?|above|below|attached|attachment|row|tab|sheet|column|comments?|e-?mail|action plan|page)(?: \S{1,12})?$/;
/** "As MV-01", "same as row 3": what stands there is not said here. */
const asAnother =
  /^(?:same )?as (?:per |for |in )?(?:row |no\.? ?|ref |item |action |point |line |concern |#)?[a-z]{0,4}[-. ]?\d{1,3}(?:\.\d{1,2})?[a-z]?$/;
/** Longer texts are never a placeholder, whatever their words. */
const longest = 44;
const twoSigns = /[\p{L}\p{N}][^]*[\p{L}\p{N}]/u;

/**
 * True for "TBC", "see above", "?", "[Owner]" as the whole cell, or for fewer than two letters or digits (SPEC 2.4).
 * An empty cell is blank, not a placeholder. Where a single digit is a value, the column's reader knows better.
 */
export function isPlaceholder(text: string): boolean {
  if (text === "" || text.length > longest) return false;
  const words = text
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[ .!:;,…-]+$/u, "");
  if (placeholders.has(words) || bracketed.test(text)) return true;
  if (toBe.test(words) || toBeAlone.test(words) || findingOut.test(words) || elsewhere.test(words)) return true;
  if (asAnother.test(words)) return true;
  return !twoSigns.test(text);
}
