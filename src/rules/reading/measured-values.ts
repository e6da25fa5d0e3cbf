/** Where a row stands between its starting value and its target. */
import type { NumberCell } from "../../tracker/tracker";
import type { Fact } from "../define";
import { measureDeadline } from "./row-facts";

export interface Values {
  readonly baseline: number | undefined;
  readonly target: number | undefined;
  readonly actual: number | undefined;
  readonly percent: boolean;
}

/** "from 63% to 95%" inside a measure states both ends (CMP-11). */
const fromTo = /\bfrom\s(\d{1,6}(?:\.\d{1,4})?)\s?(%?)\sto\s(\d{1,6}(?:\.\d{1,4})?)\s?(%?)/i;

/**
 * The cells' values; where baseline or target is empty, the ends that the measure's own words state, or as the target
 * the one figure that the measure names in the unit of the current value.
 */
export const valuesOf: Fact<Values> = ({ cells: { baseline, target, actual, measure } }) => {
  const stated = baseline.value === undefined || target.value === undefined ? fromTo.exec(measure.text) : null;
  const toReach = stated || !target.blank ? undefined : targetIn(measure.text, actual);
  return {
    baseline: baseline.value ?? (stated && baseline.blank ? Number(stated[1]) : undefined),
    target: target.value ?? (stated && target.blank ? Number(stated[3]) : toReach),
    actual: actual.value,
    percent: target.percent || baseline.percent || actual.percent || stated?.[4] === "%",
  };
};

const plainShare = /^(?:[2-9]\d(?:\.\d+)?|100)$/;
/** "By 50%" is how far, not where to. */
const anyPercent = /(?<![\d.]|\bby )(\d{1,3}(?:\.\d{1,2})?)\s?(?:%|per ?cent\b)/gi;
const limit =
  /\b(?:no more than|not more than|fewer than|less than|under|below|at most|max(?:imum)?(?: of)?)\s(\d{1,4}(?:\.\d{1,2})?)(?!\s?%|[\d/.]\d)/gi;
const orLess = /(?<![\d/.])(\d{1,4})\sor\s(?:less|fewer|lower)\b/gi;
const noneAtAll = /^(?:zero|nil|0)\s(?!to\b|%)|^(?:no|none)\s(?!of\b|more|less|fewer|later|longer|one|body)/i;
const timeUnit = "(sec(?:ond)?|min(?:ute)?|hr|hour|day|wk|week|mth|month)s?";
const quickest = new RegExp(`\\b(?:in|within|under|below)\\s(\\d{1,3})\\s?${timeUnit}\\b`, "gi");
const inUnit = new RegExp(`^\\d{1,4}(?:\\.\\d{1,2})?\\s?${timeUnit}\\b`, "i");

/** The one figure that a measure sets, where the current value is in its unit; undefined where it sets none or several. */
function targetIn(measure: string, { text, value, percent }: NumberCell): number | undefined {
  if (value === undefined) return undefined;
  // A plain 92 is a percentage that lost its sign; a plain 8 is a count.
  if (percent || (plainShare.test(text) && measure.includes("%"))) return only(measure.matchAll(anyPercent));
  const [, unit] = inUnit.exec(text) ?? [];
  if (unit !== undefined) {
    const times = [...measure.matchAll(quickest)].filter(([, , of = ""]) => unitKind(of) === unitKind(unit));
    return measure.includes("%") ? undefined : only(times);
  }
  if (measure.includes("%") || !/^\d+(?:\.\d+)?$/.test(text)) return undefined;
  if (noneAtAll.test(measure)) return 0;
  return only([...measure.matchAll(limit), ...measure.matchAll(orLess)]);
}

function unitKind(unit: string): string {
  return /^m[ot]/i.test(unit) ? "month" : unit.charAt(0).toLowerCase();
}

function only(found: Iterable<RegExpMatchArray>): number | undefined {
  const values = new Set([...found].map(([, figure]) => Number(figure)));
  const [value] = values;
  return values.size === 1 ? value : undefined;
}

export type Direction = "higher" | "lower";

const lowerIsBetter = /\b(?:no more than|fewer|less|reduc\w{0,6}|decreas\w{0,4}|under|below|at most|zero|nil)\b/i;
const higherIsBetter = /%|\b(?:timely|complete[ds]?|at least|increas\w{0,4}|more than|all|every)\b/i;
/** What the target's own words say of it: "less than 5%", "3 or fewer", "<3"; "at least 95%", "95 or above". */
const atMost =
  /^(?:[<≤]|=<|(?:no|not) (?:more|higher) than|(?:fewer|less|lower) than|under|below|at most|up to|max(?:imum)?\b)|\bor (?:fewer|less|lower|below|under)\b|\bmax(?:imum)?$/i;
const atLeast =
  /^(?:[>≥]|=>|at least|(?:no|not) (?:less|fewer|lower) than|(?:more|higher) than|over|above|min(?:imum)?\b)|\bor (?:more|higher|above|over|better)\b|\d\s?%?\s?\+|\bmin(?:imum)?$/i;

/** Which way is good (SPEC 2.4); undefined where nothing tells, and then no rule about values fires. */
export const direction: Fact<Direction | undefined> = ({ cells: { measure, target: typed } }, about) => {
  if (atMost.test(typed.text)) return "lower";
  if (atLeast.test(typed.text)) return "higher";
  const { baseline, target, percent } = about.fact(valuesOf);
  if (baseline !== undefined && target !== undefined && baseline !== target)
    return target > baseline ? "higher" : "lower";
  if (target === 0 || lowerIsBetter.test(percent ? aboutShare(measure.text) : measure.text)) return "lower";
  return percent || higherIsBetter.test(measure.text) ? "higher" : undefined;
};

const share = /\d\s?(?:%|per ?cent)\sof\b/i;
const quickly =
  /\b(?:under|below|(?:less|fewer|no more) than|at most)\s[\w-]{1,9}\s(?:second|minute|min|hour|day|week|month)s?\b/gi;

/**
 * The words that say which way a percentage should go. "95% of bells answered in under five minutes" tells with "under"
 * what is counted; "reduce late doses to 5% of rounds" tells before the figure what the figure should do.
 */
function aboutShare(measure: string): string {
  const at = measure.search(share);
  if (at < 0) return measure.replace(quickly, " ");
  const [before = ""] = measure
    .slice(0, at)
    .split(/[.;,:]/)
    .reverse();
  return before;
}

/** Whether the current value reaches the target; undefined where a value or the direction is not known. */
export const targetMet: Fact<boolean | undefined> = (_row, about) => {
  const { target, actual } = about.fact(valuesOf);
  if (target === undefined || actual === undefined) return undefined;
  if (same(target, actual)) return true;
  const good = about.fact(direction);
  if (good === undefined) return undefined;
  return good === "higher" ? actual > target : actual < target;
};

/** Whether the current value is on the wrong side of the baseline, with the target not met. */
export const worseThanBaseline: Fact<boolean> = (_row, about) => {
  const { baseline, actual } = about.fact(valuesOf);
  if (baseline === undefined || actual === undefined || same(baseline, actual)) return false;
  if (about.fact(targetMet) !== false) return false;
  return about.fact(direction) === "higher" ? actual < baseline : actual > baseline;
};

export interface Path {
  /** Value that a straight line from start to deadline would have reached today. */
  readonly expected: number;
  /** How far the current value lags behind it, in the direction of good; negative where it leads. */
  readonly behind: number;
  /** Whole distance from baseline to target. */
  readonly gap: number;
}

/** Undefined where a value, the start or the deadline is missing, or today is outside the two. */
export const pathOf: Fact<Path | undefined> = ({ cells: { start } }, about) => {
  const { baseline, target, actual } = about.fact(valuesOf);
  const deadline = about.fact(measureDeadline);
  if (baseline === undefined || target === undefined || actual === undefined) return undefined;
  if (start.day === undefined || deadline === undefined || deadline <= start.day) return undefined;
  if (about.today < start.day || about.today > deadline) return undefined;
  const done = (about.today - start.day) / (deadline - start.day);
  const expected = baseline + (target - baseline) * done;
  return {
    expected,
    behind: target > baseline ? expected - actual : actual - expected,
    gap: Math.abs(target - baseline),
  };
};

/** True where the measure's deadline is behind us; false also where there is none. */
export const deadlinePassed: Fact<boolean> = (_row, about) => {
  const deadline = about.fact(measureDeadline);
  return deadline !== undefined && deadline < about.today;
};

/** A value as people write it: "91%", "0.5", "3". */
export function shown(value: number, percent: boolean): string {
  const rounded = Math.round(value * 100) / 100;
  return percent ? `${rounded}%` : String(rounded);
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9;
}

/** TRG-01: the deadline of the measure is behind us and the target is not reached. */
export const deadlineMissed: Fact<boolean> = (_row, about) =>
  about.live && about.fact(deadlinePassed) && about.fact(targetMet) === false;

/** The provider's setting that any value short of the target triggers: for targets of 100% and zero, or for all. */
export const anyShortfall: Fact<boolean> = (_row, about) => {
  if (about.settings.anyShortfall === "never" || about.fact(targetMet) !== false) return false;
  const { target, percent } = about.fact(valuesOf);
  return about.settings.anyShortfall === "all" || target === 0 || (percent && target === 100);
};
