/**
 * The cells of the summary that people write in. They are found again on a sheet that was sorted, widened or filled
 * with rows since: a hidden last column says for each row which tracker row it speaks of and which of its cells are
 * typed, and it moves with its row. The column of a typed cell is found by its heading, or its label.
 */
export const slots = {
  purpose: { heading: "Purpose", of: "sheet" },
  ask1: { heading: "The board is asked to", of: "sheet" },
  ask2: { heading: "It is also asked to", of: "sheet" },
  ask3: { heading: "And to", of: "sheet" },
  assurance: { heading: "Assurance level", of: "sheet" },
  assuranceReason: { heading: "Reason for it", of: "sheet" },
  preparedName: { heading: "Name or initials", of: "sheet" },
  preparedDate: { heading: "Date", of: "sheet" },
  preparedComment: { heading: "Comment", of: "sheet" },
  reviewedName: { heading: "Name or initials", of: "sheet" },
  reviewedDate: { heading: "Date", of: "sheet" },
  reviewedComment: { heading: "Comment", of: "sheet" },
  nominatedName: { heading: "Name or initials", of: "sheet" },
  nominatedDate: { heading: "Date", of: "sheet" },
  nominatedComment: { heading: "Comment", of: "sheet" },
  nextSummary: { heading: "Next summary", of: "sheet" },
  minuted: { heading: "Where minuted", of: "sheet" },
  challenge: { heading: "Challenge or decision", of: "row" },
  minute: { heading: "Minute reference", of: "row" },
  escalationEffect: { heading: "Did it work?", of: "row" },
  closureDecision: { heading: "Decision on closure", of: "row" },
} as const satisfies Record<string, { heading: string; of: "sheet" | "row" }>;

export type SlotName = keyof typeof slots;

/** Heading of the column that holds words whose own place is gone. */
export const keptHeading = "What was written";

export const slotNames = Object.keys(slots) as readonly SlotName[];
