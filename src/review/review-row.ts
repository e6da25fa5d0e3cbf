import { suppressions } from "../rules/catalogue";
import type { RowRule, RuleId } from "../rules/define";
import { causeFactors, statedFactors } from "../rules/reading/factors";
import { currentValueTold } from "../rules/reading/current-value";
import { direction, valuesOf } from "../rules/reading/measured-values";
import { nextReviewOf, reviewMissed } from "../rules/reading/next-review";
import { daysLate, dueInForce, statusOf } from "../rules/reading/row-facts";
import type { TrackerRow } from "../tracker/tracker";
import { breaksOf } from "./line";
import type { Finding, RowReview, SetAside } from "./review";
import { AboutRow, type Surroundings } from "./row-about";
import { RowFinding } from "./row-finding";
import type { RulePlan } from "./rule-plan";
import type { SetAsideIndex, StoredSetAside } from "./set-aside";
import { stateOf, triggers } from "./states";
import type { Ties } from "./ties";

export interface RowReviewing {
  readonly plan: RulePlan;
  readonly around: Surroundings;
  readonly setAside: SetAsideIndex;
  /** Called where a rule threw; the rest of the row's rules run. */
  readonly crashed: (rule: RowRule, row: TrackerRow, thrown: unknown) => void;
}

export function reviewRow(row: TrackerRow, ties: Ties, reviewing: RowReviewing): RowReview {
  const { plan, around, crashed } = reviewing;
  const stored = reviewing.setAside.ofRow(row);
  let about = new AboutRow(row, around, ties);
  const rules = about.closed ? plan.closed : plan.live;
  let aside: readonly SetAside[] = [];
  if (stored.length > 0) {
    aside = stillAside(stored, rules, row, about, reviewing);
    about = new AboutRow(row, around, ties, new Set(aside.map(({ finding }) => finding.rule)));
  }
  const found: Finding[] = [];
  for (const rule of rules) collect(found, rule, row, about, around, crashed);
  const kept = withoutSuppressed(
    aside.length === 0 ? found : found.filter((finding) => !isAside(finding, aside)),
    found,
  );
  const taskDone = about.fact(statusOf) === "task done";
  const state = stateOf(kept, { live: about.live, taskDone });
  const late = kept.some(({ rule }) => rule === "DAT-01");
  const told = about.fact(currentValueTold);
  const breaks = breaksOf(kept, told, plan.breaks);
  return {
    row,
    state,
    findings: kept,
    setAside: aside,
    live: about.live,
    overdue: late,
    reviewMissed: about.fact(reviewMissed) && about.counts("REV-01"),
    repeat: about.repeats.length > 0,
    cameBack: about.repeats.some(({ later }) => later),
    due: about.fact(dueInForce),
    nextReview: about.fact(nextReviewOf)?.day,
    daysLate: late ? (about.fact(daysLate) ?? 0) : 0,
    triggers: about.live ? kept.filter(triggers).map(({ what }) => what) : noTexts,
    factors: about.fact(about.fact(statedFactors).length > 0 ? statedFactors : causeFactors),
    currentValueTold: told,
    goodWay: row.cells.actual.value === undefined ? undefined : about.fact(direction),
    ends: about.fact(valuesOf),
    breaks,
    clear: breaks.length === 0,
  };
}

const noTexts: readonly string[] = [];

/** Findings that were set aside and still stand on what they stood on. */
function stillAside(
  stored: readonly StoredSetAside[],
  rules: readonly RowRule[],
  row: TrackerRow,
  about: AboutRow,
  { around, crashed }: RowReviewing,
): readonly SetAside[] {
  const aside: SetAside[] = [];
  for (const rule of rules) {
    const entries = stored.filter((entry) => entry.rule === rule.id);
    if (entries.length === 0) continue;
    const found: Finding[] = [];
    collect(found, rule, row, about, around, crashed);
    for (const finding of found) {
      const entry = entries.find(({ basis }) => basis === finding.basis);
      if (entry) aside.push({ finding, by: entry.by, on: entry.on, reason: entry.reason });
    }
  }
  return aside;
}

function isAside(finding: Finding, aside: readonly SetAside[]): boolean {
  return aside.some((one) => one.finding.rule === finding.rule && one.finding.basis === finding.basis);
}

function collect(
  found: Finding[],
  rule: RowRule,
  row: TrackerRow,
  about: AboutRow,
  { settings: { turnedDown } }: Surroundings,
  crashed: RowReviewing["crashed"],
): void {
  try {
    for (const draft of rule.check(row.cells, about)) {
      const severity = turnedDown.includes(rule.id) ? "advice" : (draft.severity ?? rule.severity);
      found.push(new RowFinding(rule, draft, row, severity));
    }
  } catch (error) {
    crashed(rule, row, error);
  }
}

/** One problem, one finding: leaves out what another rule that fired on the row speaks for. */
function withoutSuppressed(kept: readonly Finding[], fired: readonly Finding[]): readonly Finding[] {
  const left: RuleId[] = [];
  for (const { rule } of fired) {
    const spokenFor = suppressions[rule];
    if (spokenFor) left.push(...spokenFor);
  }
  return left.length === 0 ? kept : kept.filter(({ rule }) => !left.includes(rule));
}
