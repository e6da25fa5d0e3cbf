import { readdir, stat } from "node:fs/promises";
import path from "node:path";

const workbookName = /\.(xlsx|xlsm|xls|xlsb|ods)$/i;
/** Excel's own lock file beside a workbook that is open. */
const lockName = /^~\$/;

export type FoundPath =
  { readonly ok: true; readonly file: string } | { readonly ok: false; readonly sentence: string };

/** The workbooks at the paths that a person named: a file as it is, a folder with all below it in name order. */
export async function findWorkbooks(paths: readonly string[]): Promise<readonly FoundPath[]> {
  const found: FoundPath[] = [];
  for (const named of paths) found.push(...(await workbooksAt(named)));
  return found;
}

async function workbooksAt(named: string): Promise<readonly FoundPath[]> {
  let isFolder: boolean;
  try {
    isFolder = (await stat(named)).isDirectory();
  } catch {
    return [{ ok: false, sentence: `${named}: there is no such file or folder; check the name and try again.` }];
  }
  if (!isFolder) return [{ ok: true, file: named }];
  const entries = await readdir(named, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && workbookName.test(entry.name) && !lockName.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort((one, other) => one.localeCompare(other));
  if (files.length === 0) return [{ ok: false, sentence: `${named}: there is no workbook in this folder.` }];
  return files.map((file) => ({ ok: true, file }));
}
