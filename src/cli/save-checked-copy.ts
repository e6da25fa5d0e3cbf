import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { saveCopy, type WorkbookFormat } from "../files";
import type { Outcome } from "../host";
import { planHighlights } from "../review/plan-highlights";
import { openPrivacy } from "../summary/privacy";
import { writeSummary } from "../write-summary";
import type { CheckedWorkbook } from "./check-workbook";
import { openHere } from "./excel-here";

export interface SaveWish {
  readonly folder: string;
  /** Whether a copy that is already there may be replaced. */
  readonly force: boolean;
}

export interface Saved {
  readonly ok: boolean;
  /** Why it was not saved; empty where it was. */
  readonly sentence: string;
  /** What a person should know about the copy. */
  readonly says: readonly string[];
}

const failed = (sentence: string, says: readonly string[] = []): Saved => ({ ok: false, sentence, says });

/**
 * Saves the person's own file with highlights and summary added, under its own name in another folder. It never writes
 * over the original, and a run that is killed half-way leaves no broken file: a temporary name is renamed at the end.
 */
export async function saveCheckedCopy(checked: CheckedWorkbook, { folder, force }: SaveWish): Promise<Saved> {
  const { file, opened } = checked;
  const target = path.join(folder, nameOfCopy(file, opened.original.format));
  if (path.resolve(target) === path.resolve(file)) {
    return failed(`${file}: the copy would replace the original. Name another folder with --out.`);
  }
  if (!force && (await exists(target))) {
    return failed(`${target} is already there. Name another folder, or add --force to replace that copy.`);
  }
  const written = await addToModel(checked);
  if (!written.ok) return failed(`${file}: ${written.problem.what} ${written.problem.next}`);
  const copy = saveCopy(opened, opened.model);
  if (!copy.ok) return failed(`${file}: ${copy.problem.what} ${copy.problem.next}`);
  await mkdir(folder, { recursive: true });
  await replaceFile(target, copy.bytes);
  return { ok: true, sentence: "", says: [...copy.says.map((said) => `${file}: ${said}`), `Saved ${target}.`] };
}

async function addToModel({ opened, snapshot, memory, review }: CheckedWorkbook): Promise<Outcome<unknown>> {
  const { today } = review;
  const host = openHere(opened.model, today);
  for (const plan of planHighlights(review, snapshot, memory.settings)) {
    const marked = await host.highlight(plan);
    if (!marked.ok && marked.problem.code !== "sheet protected") return marked;
  }
  return writeSummary(host, {
    review,
    view: "quality lead",
    runAt: { day: today, time: "" },
    preparedBy: "",
    settings: memory.settings,
    privacy: openPrivacy,
    typed: [],
    activate: false,
  });
}

/** Formats that are only read come back as a new .xlsx. */
function nameOfCopy(file: string, format: WorkbookFormat): string {
  const extension = format === "xlsm" ? ".xlsm" : ".xlsx";
  return path.basename(file, path.extname(file)) + extension;
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch {
    return false;
  }
}

/** Writes beside the target and renames, so that the target is either the old file or the whole new one. */
async function replaceFile(target: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${target}.${String(process.pid)}.part`;
  try {
    const handle = await open(temporary, "w");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
