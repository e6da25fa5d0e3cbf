import type { CheckArguments } from "./arguments";
import { checkWorkbook, type CheckedWorkbook } from "./check-workbook";
import { CheckJsonText } from "./contract";
import { findWorkbooks, isOpenElsewhere, type FoundWorkbook } from "./find-workbooks";
import { report } from "./report";
import { CopyFolder } from "./save-checked-copy";

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
  const found = await findWorkbooks(wish.paths, wish.out);
  const copies = wish.out === undefined ? undefined : new CopyFolder(wish.out, wish.force);
  const json = wish.json ? new CheckJsonText() : undefined;
  let mustFix = 0;
  let failed = false;
  const tell = ({ file, review }: CheckedWorkbook): void => {
    mustFix += review.figures.findings.must;
    if (json === undefined) voices.out(report(file, review));
    else for (const piece of json.workbook(file, review)) voices.out(piece);
  };
  if (json) voices.out(json.begin(wish.today));
  for (const [at, place] of found.entries()) {
    if (!place.ok) {
      voices.say(place.sentence);
      failed = true;
      continue;
    }
    if (found.length >= manyFiles) voices.say(`${String(at + 1)} of ${String(found.length)}: ${place.file}`);
    let whole = false;
    try {
      whole = await checkOne(place, wish, copies, voices, tell);
    } catch (error) {
      // A mistake of ours in one file must not cost the others.
      const detail = error instanceof Error ? error.message : String(error);
      voices.say(`${place.file}: it could not be finished (${detail}). It was not changed; please report this.`);
    }
    failed ||= !whole;
  }
  if (json) voices.out(json.end());
  if (failed) return 2;
  return mustFix > 0 ? 1 : 0;
}

/** False where the file could not be read or its copy could not be saved, after saying why. */
async function checkOne(
  place: FoundWorkbook,
  wish: CheckArguments,
  copies: CopyFolder | undefined,
  voices: Voices,
  tell: (checked: CheckedWorkbook) => void,
): Promise<boolean> {
  const say = (sentence: string): void => voices.say(`${place.file}: ${sentence}`);
  if (await isOpenElsewhere(place.file)) say("it is open elsewhere; what was not saved there yet is not checked.");
  const result = await checkWorkbook(place.file, wish.today);
  if (!result.ok) {
    voices.say(result.sentence);
    return false;
  }
  const { notices, opened } = result.checked;
  notices.forEach(say);
  tell(result.checked);
  if (copies === undefined) return true;
  // What a copy cannot keep is said before there is one.
  for (const sentence of opened.notices) say(sentence);
  const saved = await copies.save(result.checked, place.within);
  for (const sentence of saved.says) voices.say(sentence);
  if (!saved.ok) voices.say(saved.sentence);
  return saved.ok;
}
