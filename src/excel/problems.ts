import type { Outcome, Problem, ProblemCode } from "../host";

const words: Readonly<Record<ProblemCode, Omit<Problem, "code">>> = {
  "cell being edited": {
    what: "Excel is waiting for a cell that is being edited.",
    next: "Press Enter in the cell first, then try again. Nothing was changed.",
  },
  "sheet protected": {
    what: "The sheet is protected, so Excel did not allow the change.",
    next: "Take the protection off under Review, then try again. Nothing was changed.",
  },
  "workbook protected": {
    what: "The structure of this workbook is protected, so no sheet can be added or removed.",
    next: "Turn off Protect Workbook under Review, then try again. Nothing was changed.",
  },
  "too large": {
    what: "Excel refused the request because it is too large.",
    next: "Delete empty rows and columns around the tracker, or move other sheets to a file of their own. Then try again.",
  },
  "sheet gone": {
    what: "The sheet was renamed or deleted in the meantime.",
    next: "Check the workbook again.",
  },
  "changed meanwhile": {
    what: "The sheet was changed in the meantime.",
    next: "Check again, then repeat the step. Nothing was changed.",
  },
  "old Excel": {
    what: "This version of Excel cannot do that.",
    next: "Use a newer Excel, or Excel on the web.",
  },
  busy: {
    what: "Excel is busy.",
    next: "Wait a moment, then try again.",
  },
  "no answer": {
    what: "Excel did not answer.",
    next: "Close and open this pane, then check again.",
  },
  cancelled: {
    what: "The check was stopped.",
    next: "Nothing was changed. Check again when you are ready.",
  },
  unexpected: {
    what: "Excel reported something unexpected.",
    next: "Try again. If it happens again, save the workbook and open it anew.",
  },
};

/**
 * Codes of OfficeExtension errors, which are stable; messages are translated and change, so nothing looks at them.
 * The list is Excel.ErrorCodes of office.js and the codes of the runtime itself (PropertyNotLoaded is our own mistake
 * and falls to "unexpected").
 */
const meaning: Readonly<Record<string, ProblemCode>> = {
  InvalidOperationInCellEditMode: "cell being edited",
  AccessDenied: "sheet protected",
  ItemNotFound: "sheet gone",
  InvalidReference: "sheet gone",
  RequestPayloadSizeLimitExceeded: "too large",
  ResponsePayloadSizeLimitExceeded: "too large",
  RichApiRequestTooLarge: "too large",
  PayloadTooLarge: "too large",
  OperationCellsExceedLimit: "too large",
  RangeExceedsLimit: "too large",
  FilteredRangeConflict: "changed meanwhile",
  InsertDeleteConflict: "changed meanwhile",
  MergedRangeConflict: "changed meanwhile",
  ApiNotFound: "old Excel",
  NotImplemented: "old Excel",
  UnsupportedFeature: "old Excel",
  UnsupportedOperation: "old Excel",
  ApiNotAvailable: "old Excel",
  Conflict: "busy",
  RequestAborted: "busy",
  ServiceNotAvailable: "busy",
  ActivityLimitReached: "busy",
  HostRestartNeeded: "no answer",
  ConnectionFailure: "no answer",
  Timeout: "no answer",
};

/** Thrown inside a batch to end it as a problem; it never leaves `src/excel`. */
export class Stop extends Error {
  constructor(readonly problem: Problem) {
    super(problem.what);
  }
}

export function problem(code: ProblemCode, said: Partial<Omit<Problem, "code">> = {}): Problem {
  return { code, ...words[code], ...said };
}

/** Code of an office.js error; undefined where it is none. */
export function officeCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

export function problemOf(error: unknown): Problem {
  if (error instanceof Stop) return error.problem;
  const code = officeCode(error);
  if (code === undefined) return problem("unexpected");
  const known = meaning[code];
  return known ? problem(known) : problem("unexpected", { what: `Excel reported something unexpected (${code}).` });
}

export function failed(found: Problem): Outcome<never> {
  return { ok: false, problem: found };
}
