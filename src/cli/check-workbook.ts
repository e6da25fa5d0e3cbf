import { readFile } from "node:fs/promises";
import path from "node:path";
import { calculateOnOpening, formulasWithoutResult } from "../embedded";
import { openWorkbook, snapshotOf, type OpenedWorkbook } from "../files";
import { reviewWorkbook } from "../review/review-workbook";
import type { RuleNotRun, WorkbookReview } from "../review/review";
import type { Memory } from "../review/memory";
import { rememberedIn } from "./remembered";
import { systemCode } from "./system-code";
import { readWorkbook } from "../tracker/read-workbook";
import type { WorkbookSnapshot } from "../tracker/snapshot";
import type { Day } from "../tracker/tracker";

export interface CheckedWorkbook {
  readonly file: string;
  readonly opened: OpenedWorkbook;
  readonly snapshot: WorkbookSnapshot;
  readonly memory: Memory;
  /** Sentences about what the workbook holds and could not be read. */
  readonly notices: readonly string[];
  readonly review: WorkbookReview;
}

export type CheckResult =
  { readonly ok: true; readonly checked: CheckedWorkbook } | { readonly ok: false; readonly sentence: string };

/** Opens and reviews one workbook as the pane would: with the settings and corrections that it carries. */
export async function checkWorkbook(file: string, today: Day): Promise<CheckResult> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await readFile(file));
  } catch (error) {
    const code = systemCode(error);
    const why =
      code === "EBUSY" || code === "EACCES" || code === "EPERM"
        ? "it is open elsewhere or you may not read it; close it and try again"
        : "it could not be read from the disk; copy it elsewhere and try again";
    return { ok: false, sentence: `${file}: ${why}.` };
  }
  const opening = openWorkbook(bytes, path.basename(file));
  if (!opening.ok) return { ok: false, sentence: `${file}: ${opening.problem.what} ${opening.problem.next}` };
  const opened = opening.workbook;
  const unknown = await calculateOnOpening(opened.model, today);
  const { memory, notice } = rememberedIn(opened.model);
  const { choices, settings, setAside } = memory;
  const snapshot = snapshotOf(opened.model);
  const reading = readWorkbook(snapshot, { today, choices });
  const review = reviewWorkbook(reading, { today, settings, setAside });
  const notices = [
    ...(notice === undefined ? [] : [notice]),
    ...(unknown === 0 ? [] : [formulasWithoutResult(unknown)]),
    ...review.trackers.flatMap(({ notRun }) => notRun.flatMap(crashed)),
  ];
  return { ok: true, checked: { file, opened, snapshot, memory, notices, review } };
}

/** In the terminal with what the rule threw, so that whoever mends it need not look for it. */
function crashed({ because, text, thrown }: RuleNotRun): readonly string[] {
  return because === "crashed" ? [`${text} (${String(thrown)})`] : [];
}
