import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { saveCopy, type WorkbookFormat } from "../files";
import type { Outcome } from "../host";
import { planHighlights } from "../review/plan-highlights";
import { checkPrivacy } from "../summary/privacy";
import { toTheEnd } from "../tracker/steps";
import { writeSummary } from "../write-summary";
import type { CheckedWorkbook } from "./check-workbook";
import { openHere } from "./excel-here";
import { systemCode } from "./system-code";

export interface Saved {
  readonly ok: boolean;
  /** Why it was not saved; empty where it was. */
  readonly sentence: string;
  /** What a person should know about the copy. */
  readonly says: readonly string[];
}

const failed = (sentence: string, says: readonly string[] = []): Saved => ({ ok: false, sentence, says });

/** The folder that checked copies of one run go to. */
export class CopyFolder {
  private readonly made = new Set<string>();

  constructor(
    private readonly folder: string,
    /** Whether a copy that is already there may be replaced. */
    private readonly force: boolean,
  ) {}

  /**
   * Saves the person's own file with highlights and summary added, under its own name. It never writes over an original,
   * and a run that is killed half-way leaves no broken file: a temporary name is renamed at the end.
   */
  async save(checked: CheckedWorkbook, within: string): Promise<Saved> {
    const { file, opened } = checked;
    const target = path.join(this.folder, nameOfCopy(within, opened.original.format));
    if (await isSameFile(target, file))
      return failed(`${file}: the copy would replace the original. Name another folder with --out.`);
    const key = path.resolve(target).toLowerCase();
    if (this.made.has(key))
      return failed(`${file}: ${target} is already the copy of another workbook. Check this one into another folder.`);
    if (!this.force && (await statOf(target)) !== undefined)
      return failed(`${target} is already there. Name another folder, or add --force to replace that copy.`);
    const written = await addToModel(checked);
    if (!written.ok) return failed(`${file}: ${written.problem.what} ${written.problem.next}`);
    const copy = saveCopy(opened, opened.model);
    if (!copy.ok) return failed(`${file}: ${copy.problem.what} ${copy.problem.next}`);
    try {
      await mkdir(path.dirname(target), { recursive: true });
      await replaceFile(target, copy.bytes);
    } catch (error) {
      return failed(`${target}: ${whyNotWritten(error)}`);
    }
    this.made.add(key);
    const says = [...written.value, ...copy.says].map((said) => `${file}: ${said}`);
    return { ok: true, sentence: "", says: [...says, `Saved ${target}.`] };
  }
}

/** Puts highlights and summary into the model, and says what the person's protection left out. */
async function addToModel({ opened, snapshot, memory, review }: CheckedWorkbook): Promise<Outcome<readonly string[]>> {
  const { today } = review;
  const host = openHere(opened.model, today);
  const says: string[] = [];
  const marked = await host.highlight(planHighlights(review, snapshot, memory.settings));
  if (!marked.ok) return marked;
  for (const { sheet, problem } of marked.value) {
    if (!problem) continue;
    if (problem.code !== "sheet protected") return { ok: false, problem };
    says.push(`The sheet "${sheet}" is protected, so its copy has no highlights; the findings are in the summary.`);
  }
  if (opened.model.structureProtected) {
    says.push("The structure of this workbook is protected, so its copy has no summary sheet.");
    return { ok: true, value: says };
  }
  // Nobody is there to be asked, as the pane asks: what may identify a person stays in the tracker (SPEC 6.1).
  const { rows } = toTheEnd(checkPrivacy(review));
  if (rows > 0)
    says.push(
      `${rows === 1 ? "1 row" : `${String(rows)} rows`} may name or identify a person: those texts are left out of the copy's summary.`,
    );
  const written = await writeSummary(host, {
    review,
    view: "quality lead",
    runAt: { day: today, time: "" },
    settings: memory.settings,
    privacy: { leaveOutFreeText: false, leaveOutFlagged: true },
    typed: [],
    activate: false,
  });
  return written.ok ? { ok: true, value: says } : written;
}

/** Formats that are only read come back as a new .xlsx. */
function nameOfCopy(within: string, format: WorkbookFormat): string {
  const { dir, name } = path.parse(within);
  return path.join(dir, name + (format === "xlsm" ? ".xlsm" : ".xlsx"));
}

async function statOf(file: string): Promise<Awaited<ReturnType<typeof stat>> | undefined> {
  try {
    return await stat(file);
  } catch {
    return undefined;
  }
}

/** Also where a link or another spelling leads to the same file. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = [await statOf(one), await statOf(other)];
  if (first === undefined || second === undefined) return path.resolve(one) === path.resolve(other);
  return first.dev === second.dev && first.ino === second.ino;
}

/** Writes beside the target and renames, so that the target is either the old file or the whole new one. */
async function replaceFile(target: string, bytes: Uint8Array): Promise<void> {
  await sweep(target);
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

/** Takes away what runs that were killed left of this copy. */
async function sweep(target: string): Promise<void> {
  const start = `${path.basename(target)}.`;
  for (const name of await readdir(path.dirname(target))) {
    const run = name.startsWith(start) ? /^(\d+)\.part$/.exec(name.slice(start.length))?.[1] : undefined;
    if (run !== undefined && !isRunning(Number(run))) await rm(path.join(path.dirname(target), name), { force: true });
  }
}

function isRunning(run: number): boolean {
  try {
    process.kill(run, 0);
    return true;
  } catch (error) {
    return systemCode(error) === "EPERM";
  }
}

function whyNotWritten(error: unknown): string {
  const code = systemCode(error);
  if (code === "ENOSPC") return "the disk is full, so the copy was not saved. Make room and try again.";
  if (code === "EEXIST" || code === "ENOTDIR" || code === "EISDIR")
    return "a file stands where a folder is wanted, or the other way round. Name another folder with --out.";
  if (code === "EBUSY" || code === "EPERM" || code === "EACCES" || code === "EROFS")
    return "the copy is open elsewhere or you may not write there. Close it or name another folder with --out.";
  return `the copy could not be written (${code === "" ? "unknown reason" : code}). Name another folder with --out.`;
}
