import { fieldKeys } from "./fields";
import { headerSynonyms } from "./header-synonyms";
import { headingWords, singular } from "./text";

/** Short forms that people write in narrow columns; the words are looked up in their singular form. */
const abbreviations: Readonly<Record<string, string>> = {
  acc: "accountable",
  act: "action",
  addl: "additional",
  approv: "approved",
  ca: "corrective action",
  cat: "category",
  cmt: "comment",
  comm: "comment",
  comp: "completion",
  compl: "completion",
  completn: "completion",
  compln: "completion",
  corr: "corrective",
  curr: "current",
  dd: "due date",
  dept: "department",
  desc: "description",
  descr: "description",
  descrip: "description",
  dri: "responsible person",
  dt: "date",
  ecd: "estimated completion date",
  eff: "effectiveness",
  est: "estimated",
  eta: "expected date",
  evid: "evidence",
  exp: "expected",
  fin: "finish",
  find: "finding",
  freq: "frequency",
  hshld: "household",
  hsehold: "household",
  fup: "follow up",
  govt: "governance",
  gov: "governance",
  iden: "identified",
  idd: "identified",
  ident: "identified",
  impl: "implementation",
  impr: "improvement",
  info: "information",
  ini: "initial",
  insp: "inspection",
  inv: "investigation",
  iss: "issue",
  loc: "location",
  meas: "measure",
  mgmt: "management",
  mgr: "manager",
  mit: "mitigation",
  mitig: "mitigation",
  mtg: "meeting",
  mth: "month",
  nbr: "no",
  nc: "non conformity",
  ncr: "non conformity",
  nr: "no",
  nxt: "next",
  num: "no",
  number: "no",
  obs: "observation",
  orig: "original",
  ofi: "opportunity for improvement",
  oversite: "oversight",
  pct: "%",
  percent: "%",
  percentage: "%",
  pic: "responsible person",
  poc: "point of contact",
  pers: "person",
  prio: "priority",
  prog: "progress",
  qty: "quantity",
  rc: "root cause",
  rca: "root cause",
  rec: "recommendation",
  recs: "recommendation",
  reco: "recommendation",
  recomm: "recommendation",
  recd: "received",
  req: "required",
  reqd: "required",
  resol: "resolution",
  resp: "responsible",
  respons: "responsible",
  rev: "review",
  revd: "revised",
  sched: "scheduled",
  serv: "service",
  sev: "severity",
  sig: "signature",
  sl: "serial",
  sr: "serial",
  srl: "serial",
  stat: "status",
  svc: "service",
  targ: "target",
  tcd: "target completion date",
  tgt: "target",
  upd: "update",
  ver: "verification",
  verif: "verification",
  wk: "week",
};

/** American and everyday spellings of the same word. */
const variants: Readonly<Record<string, string>> = {
  authorized: "authorised",
  color: "colour",
  organization: "organisation",
  prioritization: "priority",
  nonconformance: "non conformity",
  nonconformity: "non conformity",
  conformance: "conformity",
  noncompliance: "non compliance",
  timeline: "timescale",
  timeframe: "timescale",
  learnt: "learned",
  remarks: "remark",
  artefact: "artifact",
  followup: "follow up",
  rootcause: "root cause",
  counter: "countermeasure",
  signoff: "sign off",
  duedate: "due date",
  startdate: "start date",
  enddate: "end date",
  closedate: "close date",
  targetdate: "target date",
  reviewdate: "review date",
  actionplan: "action plan",
  todo: "to do",
  wot: "what",
  wots: "what",
  wat: "what",
  wear: "where",
  chek: "check",
  chk: "check",
};

/** Both as a map, for a heading may also say "constructor". */
const writtenOut: ReadonlyMap<string, string> = new Map([
  ...Object.entries(abbreviations),
  ...Object.entries(variants),
]);

const grammarWords = `
  accepted accountable achieve achieved action actionee activity actual added additional address affected agreed aim allocated
  amended analysis anticipated appetite approval approved approver area assessed assessment asset assigned assignee
  assurance attachment audit auditor author authority benefit board business category challenge change check checked
  clause close closed closing closure code colour comment commentary commenced commitment committee complaint complete
  completed completion compliance concern condition confirmed consequence contact contain containment contingency
  contributing contributory control coordinator correction corrective cost countermeasure created creation criteria
  critical criticality current custodian cycle date deadline decision defect deficiency delegated deliverable department
  description detail detected detection director discovered discovery division document driver due duration early
  effect effectiveness effort end entered entry escalated escalation estimated evaluation event evidence executive
  existing expected explanation exposure extended extension external facility factor feedback finding finish finished follow
  forecast found frequency function gap goal grade gross hazard home house id identified identifier impact
  household implementation implemented implementer implementor importance improvement incident individual inherent initial initiated inspection interim internal
  intervention investigation issue issued item last latest law lead leader learned learning lesson level likelihood line
  link location log logged management manager measure measurement meeting met metric milestone mitigating mitigation
  modified monitor monitored monitoring month name narrative need needed net next non note noted notified number
  objective observation observed occurred occurrence office officer open opened opportunity organisation origin original originator
  outcome outstanding overall oversight overview owner party pending period person plan planned poam point position post
  preventative preventive previous priority probability problem process progress project projected proof proposed
  provider quality query question rag raised ranking rating rationale reason received recommendation record recorded
  recurrence reference region register regulation remark remedial remediation reopened reported reporter required
  requirement residual resolution resolved resource response responsibility responsible result review reviewed reviewer
  revised risk root schedule scheduled score section sector serial service severity sign signature signed site solution
  source sponsor stage stakeholder standard start started state statement status step strategy subject submitted success
  summary supporting system target task team theme threat timescale timestamp title topic traffic treatment trend trigger type
  underlying unit update updated urgency validated validation verification verified voice vulnerability ward weakness
  week what when where who whom why work worked worker worry year because agreed base chase help know member revisit seen wanted actionable brief captured category challenge client company consideration customer department detected effective
  failure final formal full future general implication inherent key likely main mode original person possible potential
  precaution preparedness prevention security uid recommended reproduce requested requester reviewed short significant specific step supplier supplied
  suggested summary total unmitigated`;

const vocabulary: ReadonlySet<string> = new Set([
  ...grammarWords.trim().split(/\s+/).map(singular),
  ...fieldKeys.flatMap((field) => headerSynonyms[field].flatMap((synonym) => headingWords(synonym))),
]);
const byLength = new Map<number, string[]>();
for (const word of vocabulary) {
  const same = byLength.get(word.length) ?? [];
  same.push(word);
  byLength.set(word.length, same);
}

export interface HeadingPhrase {
  /** Singular, lower-case words with abbreviations written out and slips mended. */
  readonly words: readonly string[];
  /** True where a spelling was mended. */
  readonly mended: boolean;
  /** Part of the words that mean something to us, 0 to 1. */
  readonly known: number;
}

/** The words of a heading as the rules know them: "Compl. dt" becomes "completion date". */
export function phraseOf(text: string): HeadingPhrase {
  let mended = false;
  let known = 0;
  const words: string[] = [];
  const given = headingWords(splitCamel(text));
  for (const word of given) {
    const written = writtenOut.get(word);
    if (written !== undefined) {
      words.push(...written.split(" ").filter((each) => each !== ""));
      known++;
    } else if (vocabulary.has(word) || small.test(word)) {
      words.push(word);
      known++;
    } else {
      const right = nearest(word);
      if (right !== undefined) {
        mended = true;
        known++;
      }
      words.push(right ?? word);
    }
  }
  return { words, mended, known: given.length === 0 ? 0 : known / given.length };
}

const small = /^(?:[a-z]{1,3}|\d+|%|#|with|from|this|that|have|been|will|they|your|into|each|done)$/;

/** "DueDate", "due_date" and "OpenedOn" are two words each. */
function splitCamel(text: string): string {
  return text.replace(/([a-z])([A-Z][a-z])/g, "$1 $2").replace(/_/g, " ");
}

/** The one known word that a slip away from it may have meant. */
function nearest(word: string): string | undefined {
  if (word.length < 4 || /\d/.test(word) || isInflected(word)) return undefined;
  const allowed = word.length >= 9 ? 2 : 1;
  let best: string | undefined;
  let bestDistance = allowed + 1;
  for (let length = word.length - allowed; length <= word.length + allowed; length++)
    for (const candidate of byLength.get(length) ?? []) {
      if (candidate.length < 4 || candidate[0] !== word[0]) continue;
      if (word.length === 4 && !swapped(word, candidate)) continue;
      const distance = slips(word, candidate, bestDistance);
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
  return best;
}

/** "registered" and "planning" are words of their own, not slips of "register" and "plan". */
function isInflected(word: string): boolean {
  const stem = /^(.{3,}?)(?:ed|ing|er|ly|al|ment|ation)$/.exec(word)?.[1];
  return (
    stem !== undefined && (vocabulary.has(stem) || vocabulary.has(`${stem}e`) || vocabulary.has(stem.slice(0, -1)))
  );
}

function letters(word: string): string {
  return Array.from(word).sort().join("");
}

/** In short words only two letters in the wrong order are a slip: "dtae". */
function swapped(one: string, other: string): boolean {
  return one !== other && letters(one) === letters(other);
}

/** Letters added, lost, changed or swapped with their neighbour between two words; stops at `limit`. */
function slips(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      line.push(cost);
    }
    before = above;
    above = line;
  }
  return Math.min(limit, above[other.length] ?? limit);
}

/** Part of a text's words that occur in headings: a cheap first look at rows that may be a heading. */
export function headingShare(text: string): number {
  const words = headingWords(text);
  if (words.length === 0) return 0;
  let known = 0;
  for (const word of words) if (vocabulary.has(word) || writtenOut.has(word)) known++;
  return known / words.length;
}
