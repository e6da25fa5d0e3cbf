import type { CheckArguments } from "./arguments";
import { checkWorkbook, type CheckedWorkbook } from "./check-workbook";
import { checkJson } from "./contract";
import { findWorkbooks } from "./find-workbooks";
import { report } from "./report";
import { saveCheckedCopy } from "./save-checked-copy";

/** Where the run speaks: results on one side, what it says meanwhile on the other. */
export interface Voices {
  out(text: string): void;
  say(text: string): void;
}

/** Files from which on progress is said; fewer are done before it would be read. */
const manyFiles = 3;

/**
 * Checks the named workbooks. Ends with 0 where nothing must be fixed, 1 where something must, 2 where something could
 * not be read or saved; the other files are still checked (DESIGN 6).
 */
export async function check(wish: CheckArguments, voices: Voices): Promise<0 | 1 | 2> {
  const found = await findWorkbooks(wish.paths);
  const checked: Pick<CheckedWorkbook, "file" | "review">[] = [];
  const failures: string[] = [];
  const fail = (sentence: string): void => {
    failures.push(sentence);
    voices.say(sentence);
  };
  for (const [at, place] of found.entries()) {
    if (!place.ok) {
      fail(place.sentence);
      continue;
    }
    if (found.length >= manyFiles) voices.say(`${String(at + 1)} of ${String(found.length)}: ${place.file}`);
    const result = await checkWorkbook(place.file, wish.today);
    if (!result.ok) {
      fail(result.sentence);
      continue;
    }
    const { file, notice, review } = result.checked;
    if (notice !== undefined) voices.say(`${file}: ${notice}`);
    checked.push({ file, review });
    if (!wish.json) voices.out(report(file, review));
    if (wish.out === undefined) continue;
    const saved = await saveCheckedCopy(result.checked, { folder: wish.out, force: wish.force });
    for (const sentence of saved.says) voices.say(sentence);
    if (!saved.ok) fail(saved.sentence);
  }
  if (wish.json) voices.out(JSON.stringify(checkJson(wish.today, checked), undefined, 2));
  if (failures.length > 0) return 2;
  return checked.some(({ review }) => review.figures.findings.must > 0) ? 1 : 0;
}
