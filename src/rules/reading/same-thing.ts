import { stemOf } from "./words";

/**
 * Words that name the same thing in two tellings of one concern, in the words of this field (CAU-01). Only ever used to
 * compare two texts: a "call" need not be a visit, but a cause that says one where its concern says the other adds nothing.
 */
const sameWords: Readonly<Record<string, string>> = {
  people: "resident client user person individual tenant service customer gentleman lady patient occupant",
  family: "relative nok kin daughter son mum dad loved",
  drink: "fluid hydration beverage",
  meal: "lunch dinner supper breakfast food eat mealtime",
  record: "chart document documentation log sheet form paperwork write written writing entry file unrecorded unlogged",
  ulcer: "sore damage",
  bell: "buzzer",
  medication: "medicine drug med dose",
  answer: "unanswered response respond reply",
  visit: "call",
  weight: "weigh",
  supervision: "supervise one-to-one",
  annual: "yearly annually",
  rota: "roster schedule",
  send: "issue circulate distribute post email publish",
  tell: "inform notify advise communicate phone ring",
  review: "reassess reassessment evaluate evaluation",
  update: "refresh renew revise amend rewrite redo",
  sign: "signature initial unsigned",
  give: "administer administration provide deliver offer receive undelivered",
  night: "overnight nightly nocturnal",
  temperature: "temp",
  lose: "lost mislay mislaid missing miss",
  fall: "tumble slip",
  room: "bedroom",
  toilet: "bathroom loo wc lavatory",
  clean: "dirty unclean soiled stained hygiene cleanliness cleaning",
  alone: "lonely loneliness isolated isolation own solitary",
  clothes: "clothing laundry garment",
  money: "cash fund funds finance finances allowance",
  wait: "queue",
  help: "assist assistance support",
  wash: "bath shower bathing",
  activity: "occupation stimulation pastime entertainment",
  check: "unchecked inspect inspection test",
  mouth: "oral dental teeth tooth",
  complaint: "grievance",
  training: "course elearning train",
  doctor: "gp",
  appraisal: "pdr appraise",
  key: "fob",
  wrong: "incorrect mistaken",
  reflect: "match correspond agree fit",
  full: "overflow overfull",
};

/** Words that tell a story and name nothing: "keeps going out late" is "late". */
const sayNothing =
  "monthly weekly daily time properly correctly consistently regularly fully completed complete be occur happen identify " +
  "find note several some number staff carer worker employee colleague keep go going get getting come bring put become remain continue seem feel look take " +
  "follow following need want do always often sometimes frequently repeatedly enough right actually simply really generally " +
  "currently down home way thing lot date required supposed meant ought";

function tokensOf(): ReadonlyMap<string, string> {
  const tokens = new Map<string, string>();
  for (const [name, words] of Object.entries(sameWords)) {
    const token = stemOf(name);
    for (const word of [name, ...words.split(" ")]) tokens.set(stemOf(word), token);
  }
  for (const word of sayNothing.split(" ")) tokens.set(stemOf(word), "");
  return tokens;
}

const tokens = tokensOf();

/** What a stem stands for when two tellings are compared; empty where it names nothing. */
export function tokenOf(stem: string): string {
  return tokens.get(stem) ?? stem;
}

/** One stem for all words of a thing, so that a "med error" is a medication error. */
export function sameThingAs(stem: string): string {
  return tokenOf(stem) || stem;
}
