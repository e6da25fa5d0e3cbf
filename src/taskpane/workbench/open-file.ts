import { calculateOnOpening, formulasWithoutResult } from "../../embedded";
import type { Day } from "../../tracker/tracker";
import { openWorkbook, saveCopy, type OpenedWorkbook } from "../../files";

export type Opening =
  | { readonly ok: true; readonly workbook: OpenedWorkbook; readonly notices: readonly string[] }
  | { readonly ok: false; readonly sentence: string };

async function opened(bytes: Uint8Array, name: string, today: Day): Promise<Opening> {
  const result = openWorkbook(bytes, name);
  if (!result.ok) return { ok: false, sentence: `${name}: ${result.problem.what} ${result.problem.next}` };
  const { workbook } = result;
  const unknown = await calculateOnOpening(workbook.model, today);
  const notices = unknown === 0 ? workbook.notices : [...workbook.notices, formulasWithoutResult(unknown)];
  return { ok: true, workbook, notices };
}

/** A workbook from the person's disk; its formulas are worked out as on the day. */
export async function openFile(file: File, today: Day): Promise<Opening> {
  try {
    return await opened(new Uint8Array(await file.arrayBuffer()), file.name, today);
  } catch {
    return { ok: false, sentence: `${file.name} could not be read from the disk. Choose it again.` };
  }
}

/** A workbook that lies beside this page. */
export async function openSample(name: string, today: Day): Promise<Opening> {
  try {
    const response = await fetch(`samples/${name}`);
    if (!response.ok) return { ok: false, sentence: `The sample ${name} is not here. Open a workbook from your disk.` };
    return await opened(new Uint8Array(await response.arrayBuffer()), name, today);
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
