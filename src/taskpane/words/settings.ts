import type { RuleLevel } from "../../rules/rule-levels";
import type { NumberSetting, Settings } from "../../rules/settings";
import type { ownLists } from "../../rules/reading/read-text";
import { count } from "./count";

/** Words of the page of settings. */
export const settingsWords = {
  title: "Settings",
  entry: (changed: number) => (changed === 0 ? "Nothing changed" : count(changed, "change")),
  entrySays: "Days and dates, what green means, your own words, rules that are wrong too often.",
  back: "Back to More",
  kept: "Kept in this workbook, for everyone who uses it. Each change checks the tracker again at once.",
  effect: (rows: number, of: number) =>
    rows === 0
      ? "No row needs anything fixed."
      : `${String(rows)} of ${count(of, "row")} ${rows === 1 ? "needs" : "need"} something fixed.`,
  backTo: (usual: string) => `Back to the default: ${usual}`,
  wrong: (least: number, most: number) => `Write a whole number from ${String(least)} to ${String(most)}.`,
  resetAll: "Everything back to the defaults",
  resetSure: "Put all settings, own words and rules back to the defaults?",
  resetYes: "Yes, put them back",
  resetNo: "No, keep them",
} as const;

interface NumberWords {
  readonly label: string;
  readonly unit: string;
  readonly one: string;
  readonly says: string;
}

export const numberWords: Readonly<Record<NumberSetting, NumberWords>> = {
  dueSoonDays: {
    label: "Due soon",
    unit: "days",
    one: "day",
    says: "An open row is called due soon from this long before its date.",
  },
  reviewGraceDays: {
    label: "Grace for reviews",
    unit: "days",
    one: "day",
    says: "A review counts as missed once it is later than this.",
  },
  investigationDays: {
    label: "Under investigation",
    unit: "days",
    one: "day",
    says: "For this long after a concern is raised, its cause may still be under investigation.",
  },
  repeatMonths: {
    label: "Came back",
    unit: "months",
    one: "month",
    says: "The same concern again within this time of closing counts as one that came back.",
  },
  embeddingWeeks: {
    label: "Look again after closing",
    unit: "weeks",
    one: "week",
    says: "This long after closing, a row is asked whether the change has lasted.",
  },
};

/** "14 days", "1 month". */
export function amount(name: NumberSetting, value: number): string {
  const { unit, one } = numberWords[name];
  return count(value, one, unit);
}

type ChoiceSetting = "green" | "anyShortfall" | "framework" | "wording";

interface ChoiceWords<N extends ChoiceSetting> {
  readonly label: string;
  readonly says: string;
  readonly choices: Readonly<Record<Settings[N], string>>;
}

export const choiceWords: { readonly [N in ChoiceSetting]: ChoiceWords<N> } = {
  green: {
    label: "Green means",
    says: "So that Clear Line can say where a colour and its row tell different stories.",
    choices: { ask: "Not said yet", "on time": "On time", "task done": "Task done", "shown to work": "Shown to work" },
  },
  anyShortfall: {
    label: "A value below its target triggers",
    says: "A passed deadline, a value worse than at the start and the row's own trigger always do.",
    choices: {
      never: "Not by itself",
      absolute: "At once, for targets of 100% and zero",
      all: "At once, for every target",
    },
  },
  framework: {
    label: "CQC list",
    says: "The one that the summary names; under the draft it suggests a line of enquiry beside each statement. A row may use either.",
    choices: { saf: "34 quality statements", draft: "24 key lines of enquiry (draft)" },
  },
  wording: {
    label: "Words on the summary",
    says: "For care that the NHS funds, under PSIRF.",
    choices: { recovery: "Cause, action", psirf: "Area for improvement, safety action" },
  },
};

/** The answer that stands while nobody has said what green means and a key in the workbook tells it. */
export function greenFromKey(meaning: Exclude<Settings["green"], "ask">): string {
  return `As the key says: ${choiceWords.green.choices[meaning].toLowerCase()}`;
}

export const topLevelWords = {
  label: "Our top level of oversight",
  says: "For a single home run by its owner: the name or role that has the last look.",
  none: "nobody named",
  keep: "Keep",
} as const;

export const sectionWords = {
  dates: "Dates",
  judgement: "What counts",
  ownWords: "Your own words",
  rules: "Rules",
} as const;

export const ownWordWords = {
  says: "Words that your team uses and Clear Line does not know yet. A star at the end stands for any ending.",
  list: "List",
  has: (name: string, words: number) => (words === 0 ? name : `${name} (${String(words)})`),
  add: "Add",
  word: "A word or a few words",
  remove: "Remove",
  removeOf: (word: string) => `Remove ${word}`,
  none: "None of your own yet.",
  known: "It is in your list already.",
  noWord: "Write a word, or a few words as they stand in the tracker.",
  full: "The list is full. Remove a word first.",
} as const;

/** What each list does with a word that it holds. */
export const ownListSays: Readonly<Record<keyof typeof ownLists, string>> = {
  Blame: "In a cause, these read as blaming a person.",
  "System actions": "In an action, these change the way the work is done.",
  Training: "In an action, these are training.",
  Policies: "In an action, these are a policy or a procedure.",
  Reminders: "In an action, these only remind.",
  "Vague actions": "In an action, these say too little to be done.",
  "Trigger phrases": "In an update, these mean that the row is triggered.",
  "Generic learning": "In the learning, these say nothing of this concern.",
  "Oversight above the owner": "These name somebody above the owner who looks at it.",
  "Evidence: records": "As evidence, these are records.",
  "Evidence: audits": "As evidence, these are audits.",
  "Evidence: feedback": "As evidence, these are what people and families say.",
  "Evidence: practice": "As evidence, these are practice that was seen.",
  "Cause: staffing": "In a cause, these speak of staffing.",
  "Cause: workflow": "In a cause, these speak of how the work is arranged.",
  "Cause: communication": "In a cause, these speak of communication.",
  "Cause: recording systems": "In a cause, these speak of recording systems.",
  "Cause: environment": "In a cause, these speak of the building and its rooms.",
};

export const ruleWords = {
  says: "Turn a rule down where it is wrong too often. It then triggers nothing and is named on the summary.",
  search: "Search rules",
  nothing: "No rule has these words.",
  level: (title: string) => `How “${title}” counts`,
  levels: { "as written": "As it comes", advice: "Advice only", off: "Off" } satisfies Record<RuleLevel, string>,
  alwaysCounts:
    "It always counts: an empty cell, a date or a figure. Where one row is different, set its finding aside.",
  changed: "Turned down or off",
  none: "No rule is turned down or off.",
  backAll: "All as they come",
  aside: (aside: number, of: number) => `Set aside ${String(aside)} of ${String(of)} times in this workbook.`,
  asWritten: (severity: string) => `as it comes: ${severity.toLowerCase()}`,
  /** Beside a finding. */
  tooOften: "Wrong too often here?",
  turnDown: "Turn this rule down to advice",
  isDown: "Turned down to advice in this workbook.",
  turnBack: "Turn it back",
} as const;
