import { numberWords } from "../../tracker/number-words";
import { emptyWords } from "./empty-words";
import { SpellingTable } from "./spelling-table";

/**
 * Text as words: lower-cased, without endings, each with its place and its clause. One pass, so that a long cell
 * costs no more than its length; every reader works on these words and none splits text of its own.
 */

export type WordKind = "word" | "number" | "date" | "time" | "percent";

/** What one spelling says wherever it stands; shared by all texts. */
export interface Word {
  /** Lower-cased as typed, straight quotes. */
  readonly text: string;
  /** Without plural, -ing, -ed and final -e; irregular forms as their plain form ("given" is "give", "written" is "writ"). */
  readonly stem: string;
  readonly kind: WordKind;
  /** Of digits and of number words ("nine", "zero", "nil"); undefined otherwise. */
  readonly value: number | undefined;
  /** Carries content: no article, preposition, auxiliary, number or unit. */
  readonly content: boolean;
  /** Turns to something else, as "but" does: a clause begins with it. */
  readonly turns: boolean;
  /** Counts spellings from 0, or -1 beyond the ones that are remembered. */
  readonly id: number;
}

export interface Words {
  readonly at: readonly Word[];
  /** Position in the text of each word's first character, and after its last. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Number of the clause: ends at , ; : . ! ? brackets, dashes, new lines and before "but". */
  readonly clauses: readonly number[];
  /** Number of the sentence: ends at ; . ! ? and new lines. */
  readonly sentences: readonly number[];
}

const irregular: Readonly<Record<string, string>> = {
  is: "be",
  are: "be",
  was: "be",
  were: "be",
  been: "be",
  being: "be",
  am: "be",
  has: "have",
  had: "have",
  having: "have",
  does: "do",
  did: "do",
  done: "do",
  doing: "do",
  given: "give",
  gave: "give",
  taken: "take",
  took: "take",
  told: "tell",
  held: "hold",
  kept: "keep",
  made: "make",
  written: "writ",
  wrote: "writ",
  seen: "see",
  saw: "see",
  found: "find",
  fell: "fall",
  fallen: "fall",
  forgot: "forget",
  forgotten: "forget",
  taught: "teach",
  felt: "feel",
  said: "say",
  known: "know",
  knew: "know",
  got: "get",
  ran: "run",
  broke: "break",
  broken: "break",
  bought: "buy",
  lost: "lose",
  sent: "send",
  went: "go",
  gone: "go",
  brought: "bring",
  began: "begin",
  begun: "begin",
  spoke: "speak",
  spoken: "speak",
  chose: "choos",
  chosen: "choos",
  understood: "understand",
  shown: "show",
  met: "meet",
  built: "build",
  paid: "pay",
  came: "come",
  became: "becom",
  led: "lead",
  rang: "ring",
  rung: "ring",
  worn: "wear",
  wore: "wear",
  thought: "think",
  drawn: "draw",
  split: "split",
  women: "woman",
  men: "man",
  lives: "life",
  staffs: "staff",
  shelves: "shelf",
  people: "people",
  meant: "mean",
  dealt: "deal",
  slept: "sleep",
  fed: "feed",
  stuck: "stick",
  caught: "catch",
  sat: "sit",
  stood: "stand",
  drank: "drink",
  drunk: "drink",
  ate: "eat",
  eaten: "eat",
  drove: "driv",
  driven: "driv",
  rose: "rise",
  risen: "rise",
  grew: "grow",
  grown: "grow",
  hung: "hang",
  torn: "tear",
  frozen: "freez",
  stolen: "steal",
  spent: "spend",
  heard: "hear",
  evening: "evening",
  morning: "morning",
  ceiling: "ceiling",
  building: "building",
  timing: "timing",
  timings: "timing",
  filing: "filing",
  sampling: "sampling",
  staffing: "staffing",
  meeting: "meeting",
  meetings: "meeting",
};

/** Spellings seen so often in trackers that they are read as the word that was meant. */
const misspelt: Readonly<Record<string, string>> = {
  traning: "training",
  trainning: "training",
  recieved: "received",
  recieve: "receive",
  polices: "policies",
  polisy: "policy",
  polisies: "policies",
  policys: "policies",
  pollicy: "policy",
  poilcy: "policy",
  procedur: "procedure",
  proceedures: "procedures",
  guidence: "guidance",
  guidlines: "guidelines",
  remeber: "remember",
  rember: "remember",
  remined: "remind",
  refreshor: "refresher",
  medciation: "medication",
  mediction: "medication",
  completly: "completely",
  commited: "committed",
  rotas: "rota",
  occured: "occurred",
  reoccured: "recurred",
  reoccurred: "recurred",
  reoccurring: "recurring",
  reoccur: "recur",
  reoccurrence: "recurrence",
  incase: "in",
  aswell: "also",
  definately: "definitely",
  handovers: "handover",
  managment: "management",
  monitered: "monitored",
  moniter: "monitor",
  documention: "documentation",
  councelling: "counselling",
  supervison: "supervision",
  supervisons: "supervisions",
  carelesness: "carelessness",
  carlessness: "carelessness",
  carless: "careless",
  complacencey: "complacency",
  complacentcy: "complacency",
  complacensy: "complacency",
  neglience: "negligence",
  negligeance: "negligence",
  lazyness: "laziness",
  lazziness: "laziness",
  bovvered: "bothered",
  bovverd: "bothered",
  botherd: "bothered",
  bothred: "bothered",
  arsd: "arsed",
  atitude: "attitude",
  attitute: "attitude",
  attitudue: "attitude",
  commitement: "commitment",
  committment: "commitment",
  comittment: "commitment",
  comitment: "commitment",
  responsability: "responsibility",
  concentraiting: "concentrating",
  consentrating: "concentrating",
  proffesional: "professional",
  unproffesional: "unprofessional",
  profesionalism: "professionalism",
  proffesionalism: "professionalism",
  judgment: "judgement",
  complacancy: "complacency",
  negligance: "negligence",
  staf: "staff",
  nite: "night",
  nites: "nights",
  becuase: "because",
  beacuse: "because",
  becasue: "because",
  cos: "because",
  coz: "because",
  dueto: "due",
  thier: "their",
  acces: "access",
  comunication: "communication",
  communcation: "communication",
  equiptment: "equipment",
  equipement: "equipment",
  reminde: "remind",
  improvment: "improvement",
  assesment: "assessment",
  assesments: "assessments",
  seperate: "separate",
  protocal: "protocol",
  proceedure: "procedure",
  procedue: "procedure",
  vacancys: "vacancies",
  shortstaffed: "understaffed",
};

/** One spelling that stands for several words. */
const spelledOut: Readonly<Record<string, readonly string[]>> = {
  cannot: ["can", "not"],
  "can't": ["can", "not"],
  cant: ["can", "not"],
  "won't": ["will", "not"],
  wont: ["will", "not"],
  didnt: ["did", "not"],
  dont: ["do", "not"],
  doesnt: ["does", "not"],
  wasnt: ["was", "not"],
  werent: ["were", "not"],
  isnt: ["is", "not"],
  arent: ["are", "not"],
  hasnt: ["has", "not"],
  havent: ["have", "not"],
  hadnt: ["had", "not"],
  couldnt: ["could", "not"],
  wouldnt: ["would", "not"],
  shouldnt: ["should", "not"],
  noone: ["no", "one"],
  alot: ["a", "lot"],
  "they're": ["they", "are"],
  theyre: ["they", "are"],
  "they've": ["they", "have"],
  "they'd": ["they", "would"],
  "we're": ["we", "are"],
  "we've": ["we", "have"],
};

const numbers: Readonly<Record<string, number>> = {
  ...numberWords,
  zero: 0,
  nil: 0,
  none: 0,
  half: 0.5,
  once: 1,
  twice: 2,
  dozen: 12,
};

const vowel = /[aeiouy]/;

function withoutEnding(word: string, ending: number): string {
  let stem = word.slice(0, -ending);
  const last = stem.charAt(stem.length - 1);
  const before = stem.charAt(stem.length - 2);
  if (stem.length > 3 && last === before && !"lsz".includes(last)) stem = stem.slice(0, -1);
  else if (stem.length === 3 && !vowel.test(last) && vowel.test(before) && !vowel.test(stem.charAt(0))) stem += "e";
  return stem;
}

/** The word without its inflection, for comparing with another stem only: it need not be a word of its own. */
export function stemOf(word: string): string {
  if (Object.hasOwn(irregular, word)) return irregular[word] ?? word;
  let stem = word.endsWith("'s") ? word.slice(0, -2) : word.endsWith("s'") ? word.slice(0, -1) : word;
  const length = stem.length;
  if (length > 4 && stem.endsWith("ies")) stem = stem.slice(0, -3) + "y";
  else if (length > 4 && /(?:ss|sh|ch|x|z)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (length > 3 && stem.endsWith("s") && !/(?:ss|us|is)$/.test(stem)) stem = stem.slice(0, -1);
  if (stem.length > 4 && stem.endsWith("ied")) stem = stem.slice(0, -3) + "y";
  else if (stem.length > 5 && stem.endsWith("ing") && vowel.test(stem.slice(0, -3))) stem = withoutEnding(stem, 3);
  else if (stem.length > 4 && stem.endsWith("ed") && vowel.test(stem.slice(0, -2))) stem = withoutEnding(stem, 2);
  if (stem.length > 4 && stem.endsWith("e")) stem = stem.slice(0, -1);
  return stem;
}

const remembered = 60_000;
/** Longer numbers are not remembered: there is no end of them. */
const longestNumber = 4;
const known = new SpellingTable();
let ids = 0;
const turning = new Set(["but", "however", "although"]);

function wordOf(
  text: string,
  kind: WordKind,
  value: number | undefined,
  keep: boolean,
  stem = kind === "word" ? stemOf(text) : text,
): Word {
  return {
    text,
    stem,
    kind,
    value,
    content: kind === "word" && value === undefined && text.length > 1 && !emptyWords.has(text),
    turns: turning.has(text),
    id: keep ? ids++ : -1,
  };
}

function numeric(text: string): Pick<Word, "kind" | "value"> {
  if (/^\d+$/.test(text)) return { kind: "number", value: Number(text) };
  if (text.includes(":")) return { kind: "time", value: undefined };
  const parts = text.split(/[/.-]/);
  if (parts.length >= 3) return { kind: "date", value: undefined };
  if (text.includes("/")) {
    const [first = 0, second = 0] = parts.map(Number);
    if (first <= 31 && second >= 1 && second <= 12) return { kind: "date", value: undefined };
    return { kind: "number", value: second === 0 ? undefined : (first / second) * 100 };
  }
  return { kind: "number", value: Number(text.replace(/,/g, "")) };
}

/** The words that a lower-cased spelling stands for, spelled right: "couldn't" is "could not". */
export function spellingsOf(text: string): readonly string[] {
  if (Object.hasOwn(spelledOut, text)) return spelledOut[text] ?? [text];
  if (text.endsWith("n't") && text.length > 4) return [text.slice(0, -3), "not"];
  return [Object.hasOwn(misspelt, text) ? (misspelt[text] ?? text) : text];
}

/** Reads one spelling; `raw` has neither spaces nor punctuation apart from what belongs to a word. */
function learn(raw: string): readonly Word[] {
  const text = raw.toLowerCase().replace(/’|‘/g, "'");
  const first = text.charCodeAt(0);
  const digits = first >= 48 && first <= 57 && !/[a-z]/.test(text);
  const keep = known.size < remembered && !(digits && text.length > longestNumber);
  let words: readonly Word[];
  if (digits) {
    const { kind, value } = numeric(text);
    words = [wordOf(text, kind, value, keep)];
  } else if (text === "%" || text === "percent") words = [wordOf(text, "percent", undefined, keep, "percent")];
  else if (text === "&" || text === "+") words = [wordOf("and", "word", undefined, keep)];
  else {
    words = spellingsOf(text).map((one) =>
      wordOf(one, "word", Object.hasOwn(numbers, one) ? numbers[one] : undefined, keep),
    );
  }
  if (keep) known.add(raw, words);
  return words;
}

const enum Kind {
  Space,
  Letter,
  Digit,
  ClauseEnd,
  SentenceEnd,
  Symbol,
}

function kindOf(code: number): Kind {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return Kind.Letter;
  if (code >= 48 && code <= 57) return Kind.Digit;
  switch (code) {
    case 44: // ,
    case 58: // :
    case 40: // (
    case 41: // )
    case 91: // [
    case 93: // ]
    case 8211: // en dash
    case 8212: // em dash
      return Kind.ClauseEnd;
    case 46: // .
    case 59: // ;
    case 33: // !
    case 63: // ?
    case 10:
    case 13:
    case 8226: // bullet
      return Kind.SentenceEnd;
    case 37: // %
    case 38: // &
    case 43: // +
      return Kind.Symbol;
    default:
      return code > 191 && code !== 215 && code !== 247 && code < 8192 ? Kind.Letter : Kind.Space;
  }
}

const isApostrophe = (code: number) => code === 39 || code === 8217 || code === 8216;
/** Inside a number a single . / : - or , between two digits belongs to it: 13.6.26, 12/06, 20:00, 1,000. */
const joinsDigits = (code: number) => code === 46 || code === 47 || code === 58 || code === 45 || code === 44;

function numberEnd(text: string, start: number): number {
  let at = start;
  let hyphens = 0;
  let firstHyphen = -1;
  for (;;) {
    while (at < text.length && kindOf(text.charCodeAt(at)) === Kind.Digit) at++;
    const joint = text.charCodeAt(at);
    if (at + 1 >= text.length || !joinsDigits(joint) || kindOf(text.charCodeAt(at + 1)) !== Kind.Digit) break;
    if (joint === 45) {
      hyphens++;
      if (firstHyphen < 0) firstHyphen = at;
    }
    at++;
  }
  // "6-7" is a range of two numbers; only "15-06-26" is one date.
  return hyphens === 1 ? firstHyphen : at;
}

/** Filled anew for each text and copied at its end: growing five arrays word by word costs more than the copies. */
const scratch = {
  count: 0,
  at: new Array<Word>(),
  starts: new Array<number>(),
  ends: new Array<number>(),
  clauses: new Array<number>(),
  sentences: new Array<number>(),
};

/** Where words stand is asked for so seldom that cutting again costs less than keeping it for every text. */
class CutText implements Words {
  readonly at: readonly Word[];
  readonly clauses: readonly number[];
  private places: Pick<Words, "starts" | "ends" | "sentences"> | undefined;

  constructor(private readonly text: string) {
    cut(text);
    this.at = scratch.at.slice(0, scratch.count);
    this.clauses = scratch.clauses.slice(0, scratch.count);
  }

  get starts(): readonly number[] {
    return this.placed().starts;
  }

  get ends(): readonly number[] {
    return this.placed().ends;
  }

  get sentences(): readonly number[] {
    return this.placed().sentences;
  }

  private placed(): Pick<Words, "starts" | "ends" | "sentences"> {
    if (this.places) return this.places;
    cut(this.text);
    const { count, starts, ends, sentences } = scratch;
    return (this.places = {
      starts: starts.slice(0, count),
      ends: ends.slice(0, count),
      sentences: sentences.slice(0, count),
    });
  }
}

/** Cuts a text into words. Cost is linear in its length. */
export function wordsOf(text: string): Words {
  return new CutText(text);
}

function cut(text: string): void {
  const { at, starts, ends, clauses, sentences } = scratch;
  let count = 0;
  let clause = 0;
  let sentence = 0;
  let position = 0;
  const length = text.length;
  while (position < length) {
    const code = text.charCodeAt(position);
    const kind = kindOf(code);
    let end = position + 1;
    if (kind === Kind.Space) {
      // A dash between spaces divides; one inside a word does not.
      if (code === 45 && text.charCodeAt(position - 1) === 32 && text.charCodeAt(end) === 32) clause++;
      position = end;
      continue;
    }
    if (kind === Kind.ClauseEnd || kind === Kind.SentenceEnd) {
      clause++;
      if (kind === Kind.SentenceEnd) sentence++;
      position = end;
      continue;
    }
    if (kind === Kind.Digit) end = ordinalEnd(text, numberEnd(text, position));
    else if (kind === Kind.Letter)
      while (end < length) {
        const next = text.charCodeAt(end);
        const nextKind = kindOf(next);
        if (nextKind === Kind.Letter || nextKind === Kind.Digit) end++;
        else if (isApostrophe(next) && kindOf(text.charCodeAt(end + 1)) === Kind.Letter) end++;
        else break;
      }
    const words = known.find(text, position, end) ?? learn(text.slice(position, end));
    for (const word of words) {
      if (word.turns) clause++;
      at[count] = word;
      starts[count] = position;
      ends[count] = end;
      clauses[count] = clause;
      sentences[count] = sentence;
      count++;
    }
    position = end;
  }
  scratch.count = count;
}

/** "3rd" is one word. */
function ordinalEnd(text: string, end: number): number {
  const letter = text.charCodeAt(end) | 32;
  if (letter !== 115 && letter !== 110 && letter !== 114 && letter !== 116) return end;
  return /^(?:st|nd|rd|th)\b/i.test(text.slice(end, end + 3)) ? end + 2 : end;
}
