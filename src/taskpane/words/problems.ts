import type { Problem } from "../../host";

export const problems = {
  /** Something of ours broke: it is said, and nothing was changed. */
  unexpected(error: unknown): Problem {
    const detail = error instanceof Error ? error.message : String(error);
    return {
      code: "unexpected",
      what: "Clear Line could not finish.",
      next: `Nothing you typed is lost. Try again; if it happens twice, close and reopen this pane. For support: ${detail.slice(0, 120)}.`,
    };
  },
  stopped: {
    code: "cancelled",
    what: "This was stopped.",
    next: "Nothing was changed. Try again when you are ready.",
  } satisfies Problem,
  starterStands(sheet: string): Problem {
    return {
      code: "changed meanwhile",
      what: `A starter sheet is already in this workbook: ${sheet}.`,
      next: "Fill it in there, then check again. Nothing was changed.",
    };
  },
};

/** Why results may no longer hold. */
export const staleWords = {
  lead: "May be out of date.",
  newDay: "It is a new day since the check.",
  rowsMoved: "Rows were added, moved or emptied since the check.",
  sheets: "Sheets were added, removed or renamed since the check.",
  manyRows: "Many rows changed since the check.",
  somewhere: "Several places in the tracker changed since the check.",
  headings: "The headings may have changed since the check.",
  key: "The key of colours changed since the check.",
  unread: "A row that was changed could not be read again.",
  noAnswer: "Excel did not answer, so something may have been done or not.",
  noEvents: "Excel does not tell about changes here. Check again after editing.",
} as const;

/** Reasons after which rows and columns may stand elsewhere than the last check read them. */
export const movedWords: ReadonlySet<string> = new Set([
  staleWords.rowsMoved,
  staleWords.somewhere,
  staleWords.headings,
]);
