import { readColour } from "./read-colour";
import { readCycle } from "./read-cycle";
import { dayOfSerial, isDateFormat, readDateText } from "./read-date";
import { readKeyQuestion } from "./read-key-question";
import { readNumber } from "./read-number";
import { readRisk } from "./read-risk";
import { matchStatement } from "./reference/match-statement";
import type { CellValue } from "./snapshot";
import { isShortDuration, typedDuration } from "./short-durations";
import { isBlank, plainText } from "./text";
import type { Day } from "./tracker";

/** What the cells of a column hold. Shares are of the filled cells that were looked at, 0 to 1. */
export interface ColumnProfile {
  /** Cells looked at that hold something, and cells looked at in all. */
  readonly filled: number;
  readonly looked: number;
  readonly dates: number;
  /** Of the dates, those after today. */
  readonly future: number;
  readonly numbers: number;
  readonly percents: number;
  readonly cycles: number;
  /** "6/52", "3/12": how long or how often in a column that holds such, days elsewhere. */
  readonly durations: number;
  readonly statuses: number;
  readonly colours: number;
  readonly blue: boolean;
  readonly keyQuestions: number;
  readonly statements: number;
  readonly risks: number;
  readonly regulations: number;
  readonly yesNo: number;
  readonly people: number;
  /** Of two names at least, so that no category is taken for a person. */
  readonly fullNames: number;
  readonly links: number;
  readonly units: number;
  readonly ids: number;
  /** True where all codes begin with the same letter and differ in their number: "R1", "R2". */
  readonly oneLetter: boolean;
  /** Texts of five words or more. */
  readonly sentences: number;
  readonly becauses: number;
  readonly orders: number;
  readonly measures: number;
  /** Texts that say what will be. */
  readonly promises: number;
  /** Levels of assurance: "Full", "Partial", "Limited". */
  readonly assured: number;
  /** What audits are about: "Care plans", "Medication", "H&S". */
  readonly themes: number;
  /** Where on the body a wound is: "Sacrum", "L heel". */
  readonly bodySites: number;
  /** Ways of answering a risk ("Mitigate", "Accept"), which say nothing of what is done. */
  readonly options: number;
  readonly averageWords: number;
  /** Different values of the filled ones. */
  readonly distinct: number;
  readonly largest: number;
  /** The last of its dates. */
  readonly latest: Day | undefined;
}

const sample = 60;

const statusWords =
  /^(?:open|closed?|complet(?:ed?|ion)|done|in[- ]?progress|on[- ]?going|not (?:yet )?started|started|pending|on hold|overdue|on track|off track|at risk|delayed|cancel?led|resolved|active|inactive|new|draft|implemented|achieved|not achieved|partially (?:achieved|complete|met|implemented)|met|not met|under review|awaiting.*|planned|to do|work in progress|wip|deferred|re-?opened|signed off|embedded|verified|behind|escalated|accepted|monitor(?:ing)?|follow up|not due|reviewed|outstanding|actioned|assigned|approved|rejected)\b/i;
/** Whether a text begins with a word for how an action stands. */
export function saysStanding(text: string): boolean {
  return statusWords.test(text);
}

const roleWords =
  /\b(?:manager|lead|deputy|director|nurse|owner|officer|coordinator|co-ordinator|head|team|supervisor|administrator|admin|carers?|staff|rm|ni|ceo|coo|cto|ciso|isso|it|hr|qa|senior|chef|cook|housekeep\w*|maintenance|trainer|matron|registered|clinical|provider|department|engineer|analyst|developer|committee)\b/i;
const orderWords =
  /^(?:\d+[.)]\s*|[-•*]\s*)?(?:review|ensure|update|train|implement|develop|introduce|add|provide|complete|arrange|create|establish|set up|carry out|conduct|purchase|order|replace|repair|fix|install|remind|recruit|appoint|revise|audit|check|monitor|discuss|send|write|produce|design|deliver|schedule|book|contact|meet|improve|increase|reduce|remove|apply|configure|patch|upgrade|enable|disable|hold|prepare|agree|obtain|record|document|share|retrain|reissue|amend|use|make|put|all staff to|staff to|rm to|manager to|to )\b/i;
const becauseWords =
  /\b(?:because|due to|owing to|lack of|caused by|as a result of|root cause|no .{0,40} so|not .{0,40} so)\b/i;
const measureWords = /\b\d+(?:\.\d+)?\s?%|\b(?:zero|no more than|fewer than|less than|at least|100 per cent)\b/i;
const promiseWords = /\b(?:will|shall)\b/i;
const optionWords =
  /^(?:(?:risk )?(?:avoid(?:ance|ed)?|accept(?:ance|ed)?|transfer(?:red)?|mitigat(?:e|ed|ion)|reduc(?:e|ed|tion)|treat|tolerate|terminate|share|exploit|enhance|contain|contingency|fallback|fall back|prevent|watch)(?: ?[/&+,] ?| and |$))+(?:risk)?$/i;
const assuredWords =
  /^(?:full(?:y)?|partial(?:ly)?|part(?:ly)?|limited|substantial|reasonable|significant|none|no assurance|not assured|assured|further action)\b/i;
const themeWords =
  /^(?:care plan(?:s|ning)?|(?:care )?records?|documentation|medic\w+|meds|(?:ipc|infection)\b.*|h ?& ?s|health (?:and|&) safety|(?:staff )?training|supervisions?|nutrition|(?:catering|food|meals?)\b.*|laundry|housekeeping|cleaning|maintenance|environment|complaints?|safeguarding|staffing|recruitment|governance|audits?|falls|call bells?|(?:mca|dols|consent)\b.*|fire(?: safety)?|activities|incidents?|accidents?|dignity|end of life|continence|skin(?: care| integrity)?|wounds?|tissue viability|mobility|moving (?:and|&) handling|hydration|communication|equipment|(?:care )?calls|visits|out of hours|ooh|on[- ]call|staff|rotas?|handovers?|catheters?|eol|sepsis|weights?|fluids?|choking|(?:oral|mouth) ?care|admissions?|finances?)$/i;
const bodyWords =
  /\b(?:sacr(?:um|al)|heels?|hips?|buttocks?|elbows?|ankles?|shins?|knees?|legs?|arms?|foot|feet|toes?|spine|ears?|groin|natal cleft|hands?|wrists?|thighs?|cal(?:f|ves)|ischi\w+|malleolus|trochanter|coccyx|shoulders?|scalp|forehead)\b/i;
const unitWords =
  /^(?:%|percent|percentage|no\.?|number|count|days?|hours?|people|staff|audits?|incidents?|falls?|minutes?|weeks?|score|residents?)$/i;
const name = /^(?:(?:mr|mrs|ms|miss|dr)\.? )?\p{Lu}[\p{L}'.-]*(?:[ ,/&+]+(?:and )?\p{Lu}[\p{L}'.-]*){0,4}$/u;

const aroundLevels =
  /\b(?:very|high|medium|med|moderate|low|extreme|critical|severe|catastrophic|major|minor|urgent|immediate|significant|serious|intolerable|tolerable|normal|routine|negligible|insignificant|minimal|trivial|acceptable|red|amber|green|risk|level|priority|score|rating|rated|severity|impact|harm|likelihood|probability|category|grade|class)\b/gi;

const startsAsDate =
  /^(?:\d|'|w\/?c\b|by\b|on\b|due\b|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)/i;

const startsAsShare = /^[<>≥≤~]?\s*\d+(?:\.\d+)?\s*(?:%|per ?cent\b|(?:out )?of \d)/i;

const dateWords =
  /\b(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?|(?:jan|febr?)(?:uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|(?:sept?|nov|dec)(?:ember)?|oct(?:ober)?|st|nd|rd|th|of|from|to|by|and|date|due)\b/gi;

const fullName = /^(?:(?:mr|mrs|ms|miss|dr)\.? )?\p{Lu}[\p{Ll}'-]+(?: \p{Lu}\.?)? \p{Lu}[\p{L}'-]+$/u;

/** Looks at up to 60 filled cells of a column, spread over its rows. */
export function profileOf(
  cells: readonly { readonly raw: CellValue; readonly format: string | undefined }[],
  today: Day,
  date1904: boolean,
): ColumnProfile {
  const filled = cells.filter(({ raw }) => !isBlank(raw));
  const seen = sampleOf(filled);
  const count = {
    dates: 0,
    future: 0,
    numbers: 0,
    percents: 0,
    cycles: 0,
    durations: 0,
    statuses: 0,
    colours: 0,
    keyQuestions: 0,
    risks: 0,
    regulations: 0,
    yesNo: 0,
    people: 0,
    fullNames: 0,
    links: 0,
    units: 0,
    ids: 0,
    sentences: 0,
    becauses: 0,
    orders: 0,
    measures: 0,
    promises: 0,
    options: 0,
    assured: 0,
    themes: 0,
    bodySites: 0,
  };
  const named: { readonly text: string; readonly times: number }[] = [];
  let words = 0;
  let blue = false;
  let largest = 0;
  let latest: Day | undefined;
  const different = new Set<string>();
  const firstLetters = new Set<string>();
  for (const { raw, format, times } of seen) {
    const text = plainText(raw);
    different.add(text.toLowerCase());
    firstLetters.add(/^(\p{L})[ .-]?\d{1,3}$/u.exec(text)?.[1]?.toLowerCase() ?? "");
    const length = text.split(/\s+/).length;
    words += length * times;
    const day = typeof raw === "number" ? serialDay(raw, format, date1904) : textDay(text, length);
    const typed = typeof raw === "number" ? typedDuration(day, format) : undefined;
    if (typed !== undefined || isShortDuration(text)) count.durations += times;
    if (typed?.sure === true) continue;
    if (day !== undefined) {
      count.dates += times;
      if (day > today) count.future += times;
      if (latest === undefined || day > latest) latest = day;
      continue;
    }
    if (typeof raw === "number") {
      count.numbers += times;
      if (format?.includes("%") === true) count.percents += times;
      largest = Math.max(largest, raw);
      if (raw >= 1 && raw <= 25 && Number.isInteger(raw)) count.risks += times;
      if (Number.isInteger(raw)) count.ids += times;
      continue;
    }
    if (length >= 5) count.sentences += times;
    if (length <= 8) {
      const number = readNumber(text);
      if (number.percent) count.percents += times;
      else if (/^[<>≥≤]?\s*-?[\d.,]+$/.test(text)) count.numbers += times;
      const cycle = readCycle(text);
      // "Y" below "Fixed" is a yes; as a cadence it would be a year.
      if (text.length > 1 && (cycle.days !== undefined || cycle.event || cycle.unclear) && !/\d{4}/.test(text))
        count.cycles += times;
      const standing = statusWords.test(text);
      if (standing) count.statuses += times;
      const yesNo = /^(?:y|n|yes|no|✓|✔|x|true|false)$/i.test(text);
      if (yesNo) count.yesNo += times;
      const colour = readColour(text);
      // "Y" is yellow only among other colours, which then make the column's share.
      if (colour.only && !yesNo) count.colours += times;
      if (colour.colour === "blue") blue = true;
      // "4.0 – Development" is a step of a plan.
      if (isLevel(text) && !standing && length <= 4 && !/^\d+\.\d+\s*\D/.test(text)) count.risks += times;
      if (/^(?:reg(?:ulation)?s?\.?\s*\d+|outcome \d+|hsca)/i.test(text)) count.regulations += times;
      if (length <= 6 && !standing && (name.test(text) || (roleWords.test(text) && length <= 5))) count.people += times;
      if (length >= 2 && length <= 4 && !standing && (fullName.test(text) || roleWords.test(text)))
        count.fullNames += times;
      if (optionWords.test(text)) count.options += times;
      if (assuredWords.test(text)) count.assured += times;
      if (length <= 4 && themeWords.test(text)) count.themes += times;
      if (length <= 4 && bodyWords.test(text)) count.bodySites += times;
      if (unitWords.test(text)) count.units += times;
      if (/^(?=.*\d)[\p{L}\d][\p{L}\d./_-]{0,15}$/u.test(text)) count.ids += times;
    }
    if (length <= 8 && readKeyQuestion(text) !== undefined) count.keyQuestions += times;
    else if (length <= 12) named.push({ text, times });
    if (/^(?:https?:\/\/|www\.|[a-z]:\\|\\\\|\/\w+\/)|\.(?:docx?|xlsx?|pdf)$|sharepoint/i.test(text))
      count.links += times;
    if (becauseWords.test(text)) count.becauses += times;
    if (orderWords.test(text)) count.orders += times;
    if (measureWords.test(text)) count.measures += times;
    if (promiseWords.test(text)) count.promises += times;
  }
  const total = Math.max(
    1,
    seen.reduce((sum, { times }) => sum + times, 0),
  );
  const shares = Object.fromEntries(Object.entries(count).map(([key, value]) => [key, value / total])) as typeof count;
  let statements: number | undefined;
  return {
    ...shares,
    // Looked for where somebody asks: few columns name statements, and it costs as much as all the rest.
    get statements() {
      statements ??= named.reduce((sum, { text, times }) => sum + (matchStatement(text) ? times : 0), 0) / total;
      return statements;
    },
    future: count.dates === 0 ? 0 : count.future / count.dates,
    filled: filled.length,
    looked: cells.length,
    blue,
    averageWords: words / total,
    distinct: different.size / total,
    oneLetter: firstLetters.size === 1 && !firstLetters.has("") && different.size >= 3,
    largest,
    latest,
  };
}

/** "H14" is a household or a house, where "P1" is a priority. */
const codeOfPlace = /^[a-oq-z]\d{2,3}$/i;

/** "Low" and "High risk (15)" are levels; "Low chair" is a thing, and "03:15" is a time. */
function isLevel(text: string): boolean {
  return (
    !/^\d{1,2}[:.]\d{2}\b/.test(text) &&
    !codeOfPlace.test(text) &&
    readRisk(text) !== undefined &&
    !/\p{L}{3}/u.test(text.replace(aroundLevels, ""))
  );
}

interface SampledCell {
  readonly raw: CellValue;
  readonly format: string | undefined;
  /** How many of the cells looked at are like it. */
  times: number;
}

/** Up to 60 cells, spread over all; those that are equal once, for to tell what one holds costs much. */
function sampleOf(filled: readonly Omit<SampledCell, "times">[]): readonly SampledCell[] {
  const step = Math.max(1, filled.length / sample);
  const kinds = new Map<string | undefined, Map<CellValue, SampledCell>>();
  const seen: SampledCell[] = [];
  for (let at = 0; at < filled.length; at += step) {
    const cell = filled[Math.floor(at)];
    if (cell === undefined) continue;
    const { raw, format } = cell;
    const alike = kinds.get(format) ?? new Map<CellValue, SampledCell>();
    kinds.set(format, alike);
    const known = alike.get(raw);
    if (known !== undefined) {
      known.times++;
      continue;
    }
    const first = { raw, format, times: 1 };
    alike.set(raw, first);
    seen.push(first);
  }
  return seen;
}

function serialDay(raw: number, format: string | undefined, date1904: boolean): Day | undefined {
  if (format !== undefined && format !== "General" && !isDateFormat(format)) return undefined;
  if (raw < 1) return undefined;
  return dayOfSerial(raw, { format, date1904 });
}

function textDay(text: string, words: number): Day | undefined {
  // "56% (10 March 2026)" and "4 of 9, March 2026" are values with their day.
  if (startsAsShare.test(text)) return undefined;
  // "CQC inspection 12/03/2026" tells of a date; a date column holds little else.
  if (words > 8 || (words > 1 && !startsAsDate.test(text))) return undefined;
  if (
    words > 5 &&
    text
      .replace(dateWords, "")
      .split(/\P{L}+/u)
      .filter((word) => word.length > 1).length > 3
  )
    return undefined;
  const read = readDateText(text);
  return read.kind === "date" ? read.day : undefined;
}
