import { once } from "./once";
import type { ReadText } from "./read-text";

/** Names of people in a text as typed (PRV-01, PRV-03). */

/** A title with a surname; a single initial is fine, and Dr is a GP more often than not (SPEC 3.16). */
const titled =
  /\b(?:Mr|Mrs|Ms|Miss|Mister|Master|Sir|Lady|Mx)\b\.?\s{1,2}(?:[A-Z]\.?\s)?[A-Z][a-z'’-]+(?:\s[A-Z][a-z'’-]+)?/g;
const supported =
  /\b(?:[Rr]esident|[Ss]ervice [Uu]ser|[Cc]lient|[Tt]enant|[Pp]atient)s?:?\s([A-Z][a-z'’-]+)\s([A-Z][a-z'’-]+)/g;
/** Words that follow "resident" in headings and in the names of things. */
const notNames = new Set(
  (
    "guide feedback survey forum meeting meetings handbook council voice experience agreement care plan plans review reviews records record file files needs risk assessment assessments falls fall fund funds money finances " +
    "association charter safety safeguarding and or of in on not was is are has had with without at the a an no file support services service involvement satisfaction questionnaire room rooms bedroom lounge dining area areas monthly weekly annual " +
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday unit floor ward house court lodge wing manor hall care home north south east west " +
    "covid weight nutrition hydration medication medicines missed late overdue unwitnessed found fell left group families family relatives staff team manager nurse from who left by to for after before during liaison officer profile moving handling first name initials"
  ).split(" "),
);

/** The first possible full name in the text: a title and a name, or a person supported with first name and surname. */
export const possibleName = once(findName);

/** Without one of these words nothing below can match: nearly every cell ends here. */
const worthALook = /\b(?:M[rsix]|Sir|Lady|[Rr]esident|[Ss]ervice|[Cc]lient|[Tt]enant|[Pp]atient|Mast)/;

function findName({ text }: ReadText): string | undefined {
  if (!worthALook.test(text)) return undefined;
  for (const match of text.matchAll(titled)) {
    // "Miss" may begin a sentence: "Miss Monday's round and …"
    if (/^Miss\b/.test(match[0]) && notNames.has((match[0].split(/\s+/)[1] ?? "").toLowerCase().replace(/['’]s$/, "")))
      continue;
    // "Mr K's" is a single initial, which is fine.
    if (/\s[A-Z]['’]s$/.test(match[0])) continue;
    return match[0].replace(/['’]s$/, "");
  }
  for (const match of text.matchAll(supported)) {
    const [whole, first = "", last = ""] = match;
    if (!notNames.has(first.toLowerCase()) && !notNames.has(last.toLowerCase())) return whole;
  }
  return undefined;
}

/** Given names of people who work in care, without those that are also words, months, flowers or houses. */
const givenNames = new Set(
  (
    "adam adele agnes ahmed aisha alan alex alexandra ali alice alison amanda amelia amy andrea andrew angela ann anna anne annette anthony barbara becky belinda ben beth bev beverley brenda brian bridget callum carla carly carol caroline catherine cathy charlotte chelsea chidi " +
    "chloe chris christine claire clare colin craig damian daniel danielle darren dave david dawid debbie deborah denise derek diane donna doreen dorothy doris eileen elaine eleanor elizabeth ella ellen emily emma eric erin esther ethan fatima fiona gail gareth gary gemma " +
    "geoff george georgia georgina geraldine gillian glenda gordon graham hannah harriet harry hassan hayley helen ian imran irene isabel jack jackie jacqueline jade james jamie jane janet janice jason jean jennifer jenny jess jessica jill jo joan joanna joanne john jonathan " +
    "joseph josephine joshua joyce julia julie justin karen kate katherine kathleen kathryn katie kayleigh keith kelly kerry kevin kieran kim kirsty kwame lauren laura leanne lesley liam linda lisa liz lorna lorraine louise lucy lynda lynn lynne maggie malcolm mandy marcus margaret " +
    "maria marie marion martin mary matthew maureen megan melanie melissa michael michelle mike mohammed molly monica muriel nadia naomi natalie natasha neil ngozi niamh nicholas nicky nicola nigel norma olivia omar oliver pamela patricia patrick paul paula pauline peter phil philip " +
    "phoebe piotr priya rachel rebecca rhian rhys richard rita robert ronald rosemary ross roy ruth ryan sally sam samantha samuel sandra sara sarah sharon sheila shirley sian simon siobhan sophie stacey stephanie stephen steve steven stuart sue susan suzanne sylvia tanya tara " +
    "teresa terry thelma theresa thomas tina tom tony tracey tracy trevor valerie vanessa vera veronica victoria vikki wayne wendy yasmin yvonne zainab zoe zofia"
  ).split(" "),
);
const roleWords =
  "carer|nurse|senior|deputy|manager|cook|chef|worker|assistant|leader|coordinator|housekeeper|supervisor|hca|rn|driver|cleaner|lead|keyworker";
const name = String.raw`[A-Z][a-z'’-]{1,20}`;
const roleAndName = new RegExp(
  String.raw`\b(?:${roleWords})\b,?\s\(?([A-Z][a-z'’-]+)(?:\s([A-Z][a-z'’-]+|[A-Z]\b))?`,
  "gi",
);
/** "Nurse Blessing Okoro": a role and two capitalised words, whatever the names. */
const roleAndFullName = new RegExp(
  String.raw`\b(?:[Aa]gency |[Bb]ank )?(?:${bothCases(roleWords)}),?\s(${name})\s(${name})\b`,
  "g",
);
/** "Precious Moyo (RGN on early)": two capitalised words and their role in brackets or after a comma. */
const fullNameAndRole = new RegExp(
  String.raw`\b(${name})\s(${name})(?=\s?(?:\(|,\s|\s[-–]\s)(?:the\s|our\s|an?\s|agency\s|bank\s|night\s|day\s|care\s|support\s|senior\s){0,2}(?:${bothCases(roleWords)}|RGN|RMN|RN|HCA|SCA|TL|NIC|CTM)\b(?!\s(?:lead|led|post|role|call|only|to|interrupted|duty|bell|station|pager|rota|shift)))`,
  "g",
);
/** "Only in Sandeep Gill's own diary": two capitalised words that own or do what only a person can. */
const personOwns = new RegExp(
  String.raw`\b(${name})\s(${name}?)(?:['’]s\s(?:own|diary|phone|mobile|laptop|log-?in|email|inbox|head|desk|drawer|leave|shift)|\s(?:retired|resigned|left|(?:is|was|were|went|been)\s(?:off|on leave|on maternity|sick)))\b`,
  "g",
);
const capital = /\b[A-Z][a-z'’-]{1,20}\b(?=(\s[A-Z][a-z'’-]{1,20}\b|\s[A-Z]\b)?)/g;
/** Capitalised words beside a role that make a title or a thing of it: "Nurse Call System", "Senior Support Worker". */
const titleWords = new Set(
  (
    "manager lead leader nurse carer care worker support assistant team senior deputy head chef cook call system handbook training registered clinical unit night day home house " +
    "office officer service services coordinator co supervisor director practitioner prescriber champion in charge on quality regional area operations bank agency the and of for is was " +
    "health social review meeting rota app software portal hub book policy group staff"
  ).split(" "),
);
const isTitle = (word: string): boolean => titleWords.has(word.toLowerCase()) || notNames.has(word.toLowerCase());
const places =
  /^\s(?:House|Court|Lodge|Unit|Ward|Wing|Road|Street|Care|Suite|Hall|Manor|Close|Lane|Floor|Hospital|Surgery|Centre|Home|Room|Villa|Park|Gardens|Place|Grove|Terrace|Avenue|Drive|Way|Crescent|Row|View|Mews|Green|Hill|Estate|School|College|Church|Clinic|Pharmacy|Practice|Branch|Scheme|Team|Lounge|Block|Building|Project|Trust|Council)\b|^['’]s\s(?:Hospital|House|Court|School)/;

/** A member of staff named in a cause (PRV-03): a title and a name, or a given name that is no place. */
export const namedStaff = once(findStaff);

function findStaff({ text }: ReadText): string | undefined {
  if (!/[A-Z][a-z]/.test(text)) return undefined;
  const titledName = text.match(titled)?.[0];
  if (titledName) return titledName;
  for (const match of text.matchAll(roleAndName)) {
    const first = match[1] ?? "";
    if (givenNames.has(first.toLowerCase()) && /^[A-Z]/.test(first)) return match[0].replace(/^[,\s]+/, "");
  }
  for (const pattern of [roleAndFullName, fullNameAndRole, personOwns])
    for (const match of text.matchAll(pattern)) {
      const [whole, first = "", last = ""] = match;
      if (!isTitle(first) && !isTitle(last) && !places.test(` ${last}`)) return whole;
    }
  for (const match of text.matchAll(capital)) {
    const [typed, next = ""] = match;
    if (!givenNames.has(typed.replace(/['’]s$/, "").toLowerCase())) continue;
    const whole = `${typed}${next}`;
    const after = text.slice(match.index + whole.length, match.index + whole.length + 12);
    if (places.test(after) || places.test(next)) continue;
    if (/\bSt\.?\s$/.test(text.slice(Math.max(0, match.index - 4), match.index))) continue;
    return whole;
  }
  return undefined;
}

/** "nurse|cook" as "[Nn]urse|[Cc]ook". */
function bothCases(words: string): string {
  return words.replace(/\b[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
}
