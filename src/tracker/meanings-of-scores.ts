/** Registers score a risk before, now and after what is done; SPEC 2.3 has a field for how bad it is and one for what is left. */
import { claimOf, settle, topClaim, type ColumnCase } from "./column-claims";
import type { FieldKey } from "./fields";

const stages = {
  before: /\b(?:pre|inherent|inherited|initial|gross|raw|original|uncontrolled|before|unmitigated)\b/,
  now: /\bcurrent\b/,
  after: /\b(?:post|residual|target|net|after|mitigated|controlled|revised|tolerable|final)\b/,
};
/** The single assessment framework scores a statement from 1 to 4. */
const bestOfStatement = 4;

/**
 * In a self-assessment the score of each statement, the last one and the one that is aimed at are values of no measure
 * that stands beside them, nor levels of risk.
 */
export function settleStatementScores(columns: readonly ColumnCase[]): void {
  const has = (field: FieldKey): boolean => columns.some((column) => claimOf(column, field) >= 0.6);
  if (!has("qs") || !has("measure")) return;
  const scores = columns.filter(
    ({ key, profile }) =>
      /\bscore\b/.test(key) &&
      profile.filled >= 3 &&
      profile.numbers >= 0.8 &&
      profile.percents === 0 &&
      profile.largest <= bestOfStatement,
  );
  if (scores.length < 2) return;
  for (const column of scores) column.claims = [];
}

const scored: readonly FieldKey[] = ["risk", "riskReduced", "actual", "target"];

/** "Current risk" is how bad it is where another column says what it should become, and what is left where one says what it was. */
export function settleScores(columns: readonly ColumnCase[]): void {
  const scores = columns.filter((column) => {
    const top = topClaim(column);
    return (
      top !== undefined &&
      top.confidence >= 0.45 &&
      scored.includes(top.field) &&
      !/\b(?:impact|likelihood|probability|consequence)\b/i.test(column.heading.own) &&
      /\b(?:risk|score|rating|level|exposure)\b/.test(column.key) &&
      column.profile.percents < 0.3
    );
  });
  const at = (stage: RegExp): readonly ColumnCase[] => scores.filter(({ key }) => stage.test(key));
  // "Target score" beside an inherent or a residual one is what the risk should become, and no target of a measure.
  const others = at(/\b(?:inherent|residual|gross|net)\b/);
  for (const column of scores)
    if (others.length > 0 && /^target (?:score|rating|level)$/.test(column.key))
      settle(column, "riskReduced", 0.6, `"${column.heading.text}" stands beside other scores of the risk.`);
  const [now] = at(stages.now);
  if (now === undefined) return;
  const after = at(stages.after).filter((column) => column !== now);
  if (after.length === 0) return;
  const before =
    at(stages.before).length > 0 || columns.some((column) => column !== now && claimOf(column, "risk") >= 0.8);
  settle(
    now,
    "risk",
    before ? 0.44 : 0.86,
    before
      ? "It stands between what the risk was and what it should become."
      : "It stands beside what the risk should become.",
  );
  for (const column of after)
    settle(column, "riskReduced", 0.8, `"${column.heading.text}" stands beside what the risk is now.`);
}
