/** Why a file was not opened or a copy was not made, in the two sentences that a person needs. */
export type FileProblemCode =
  "empty" | "encrypted" | "damaged" | "not a workbook" | "too large" | "unsupported" | "cannot be saved";

export interface FileProblem {
  readonly code: FileProblemCode;
  /** What happened: one plain sentence. */
  readonly what: string;
  /** What to do next: one plain sentence. */
  readonly next: string;
}

/** Carries a problem from wherever it was met to the border of this folder, where it becomes a value. */
export class Refusal extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.what);
    this.name = "Refusal";
  }
}

export function damaged(detail: string): Refusal {
  return new Refusal({
    code: "damaged",
    what: `This workbook is damaged: ${detail}.`,
    next: "Open it in Excel, let Excel repair it, save it under a new name and try that file.",
  });
}

export function tooLarge(detail: string): Refusal {
  return new Refusal({
    code: "too large",
    what: `This workbook is larger than Clear Line reads: ${detail}.`,
    next: "Copy the tracker sheet into a new workbook, save that and try again.",
  });
}

export function unsafe(detail: string): Refusal {
  return new Refusal({
    code: "unsupported",
    what: `This workbook was not read, because ${detail}.`,
    next: "Open it in Excel only if you trust where it came from, save it under a new name and try that file.",
  });
}
