import { openWorkbook, saveCopy, type OpenedWorkbook } from "../../files";

export type Opening =
  { readonly ok: true; readonly workbook: OpenedWorkbook } | { readonly ok: false; readonly sentence: string };

function opened(bytes: Uint8Array, name: string): Opening {
  const result = openWorkbook(bytes, name);
  return result.ok ? result : { ok: false, sentence: `${name}: ${result.problem.what} ${result.problem.next}` };
}

/** A workbook from the person's disk. */
export async function openFile(file: File): Promise<Opening> {
  try {
    return opened(new Uint8Array(await file.arrayBuffer()), file.name);
  } catch {
    return { ok: false, sentence: `${file.name} could not be read from the disk. Choose it again.` };
  }
}

/** A workbook that lies beside this page. */
export async function openSample(name: string): Promise<Opening> {
  try {
    const response = await fetch(`samples/${name}`);
    if (!response.ok) return { ok: false, sentence: `The sample ${name} is not here. Open a workbook from your disk.` };
    return opened(new Uint8Array(await response.arrayBuffer()), name);
  } catch {
    return { ok: false, sentence: `The sample ${name} could not be loaded. Open a workbook from your disk.` };
  }
}

/** Hands the browser a copy with everything that was changed; says what went wrong, or what to know about the copy. */
export function saveToDisk(workbook: OpenedWorkbook): string {
  const result = saveCopy(workbook, workbook.model);
  if (!result.ok) return `${result.problem.what} ${result.problem.next}`;
  const name = `${workbook.original.fileName.replace(/\.[^.]+$/, "")} - checked.${result.format}`;
  const address = URL.createObjectURL(new Blob([result.bytes as Uint8Array<ArrayBuffer>]));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return [`Saved as ${name}. The file you opened was not changed.`, ...result.says].join(" ");
}
