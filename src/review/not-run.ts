import { fieldInWords } from "../tracker/fields";
import { anyOf } from "./missing-columns";
import type { RuleNotRun } from "./review";

/**
 * Why rules could not look at a sheet, each reason once with the rules that it stopped, most rules first: "No column
 * for current value: No current value; Behind a straight path." Rules that a person turned off are not among them.
 */
export function notRunReasons(notRun: readonly RuleNotRun[]): readonly string[] {
  const byColumns = new Map<string, string[]>();
  for (const { because, fields, title } of notRun) {
    if (because !== "no column") continue;
    const columns = anyOf(fields.map(fieldInWords));
    const rules = byColumns.get(columns);
    if (rules) rules.push(title);
    else byColumns.set(columns, [title]);
  }
  const lacking = [...byColumns]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([columns, rules]) => `No column for ${columns}: ${rules.join("; ")}.`);
  return [...notRun.flatMap(({ because, text }) => (because === "crashed" ? [text] : [])), ...lacking];
}
