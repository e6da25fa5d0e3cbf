import { readdir, stat } from "node:fs/promises";
import path from "node:path";

const workbookName = /\.(xlsx|xlsm|xls|xlsb|ods)$/i;
/** What Excel and LibreOffice leave beside a workbook while it is open. */
const lockName = /^(~\$|\.~lock\.)/;

export interface FoundWorkbook {
  readonly ok: true;
  readonly file: string;
  /** Its place below the folder that was named, so that copies from several folders do not meet. */
  readonly within: string;
}

export type FoundPath = FoundWorkbook | { readonly ok: false; readonly sentence: string };

/**
 * The workbooks at the paths that a person named: a file as it is, a folder with all below it in name order, apart from
 * the folder that checked copies go to.
 */
export async function findWorkbooks(
  paths: readonly string[],
  copies: string | undefined,
): Promise<readonly FoundPath[]> {
  const found: FoundPath[] = [];
  for (const named of paths) found.push(...(await workbooksAt(named, copies)));
  return found;
}

async function workbooksAt(named: string, copies: string | undefined): Promise<readonly FoundPath[]> {
  let isFolder: boolean;
  try {
    isFolder = (await stat(named)).isDirectory();
  } catch {
    return [{ ok: false, sentence: `${named}: there is no such file or folder; check the name and try again.` }];
  }
  if (!isFolder) {
    const name = path.basename(named);
    if (!lockName.test(name)) return [{ ok: true, file: named, within: name }];
    const sentence = `${named}: this only marks a workbook that is open elsewhere; name the workbook itself.`;
    return [{ ok: false, sentence }];
  }
  // Whoever names the folder of copies itself wants them checked.
  const apart = copies === undefined || isWithin(named, copies) ? undefined : copies;
  let files: string[];
  try {
    const entries = await readdir(named, { recursive: true, withFileTypes: true });
    files = entries
      .filter((entry) => entry.isFile() && workbookName.test(entry.name) && !lockName.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => apart === undefined || !isWithin(file, apart))
      .sort((one, other) => one.localeCompare(other));
  } catch {
    return [{ ok: false, sentence: `${named}: this folder may not be read by you; ask for access or copy it.` }];
  }
  if (files.length === 0) return [{ ok: false, sentence: `${named}: there is no workbook in this folder.` }];
  return files.map((file) => ({ ok: true, file, within: path.relative(named, file) }));
}

function isWithin(place: string, folder: string): boolean {
  return `${path.resolve(place)}${path.sep}`.startsWith(`${path.resolve(folder)}${path.sep}`);
}

/** True where Excel or LibreOffice says beside the file that somebody has it open. */
export async function isOpenElsewhere(file: string): Promise<boolean> {
  const [folder, name] = [path.dirname(file), path.basename(file)];
  for (const mark of [`~$${name}`, `.~lock.${name}#`]) if (await exists(path.join(folder, mark))) return true;
  return false;
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch {
    return false;
  }
}
