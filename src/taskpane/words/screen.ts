import type { Work } from "../session/state";

/** Words that every page shows. */
export const words = {
  name: "Clear Line",
  check: "Check",
  checkAgain: "Check again",
  tracker: "Tracker",
  allTrackers: "All trackers",
  trackers: (found: number) => `${String(found)} trackers`,
  checkedAt: (time: string) => `checked at ${time}`,
  tabs: { fix: "Fix", ready: "Ready?", challenge: "Challenge", more: "More" },
  pages: "Pages",
  highlights: "Highlights",
  highlightsOld: (time: string) => `The highlights show what stood at ${time}.`,
  highlightsAnew: "Update",
  build: "Build summary",
  rebuild: "Rebuild summary",
  stop: "Stop",
  tryAgain: "Try again",
  dismiss: "Close",
  none: "None.",
  more: (next: number) => `Show ${String(next)} more`,
  noConcern: "No concern recorded",
  noOwner: "no owner",
  work: {
    reading: "Reading the workbook…",
    checking: "Checking…",
    highlighting: "Highlighting…",
    clearing: "Taking highlights off…",
    building: "Writing the sheet…",
    saving: "Saving…",
  } satisfies Record<Work["kind"], string>,
} as const;

/** Questions that stand before a summary is built. */
export const askWords = {
  title: "Before the summary is built",
  leaveOutFlagged: "Leave those texts out",
  leaveOutFreeText: "Leave out all free text",
  keepAll: "Keep everything",
  edited: (sheet: string) =>
    `Somebody changed the sheet ${sheet} by hand. Replace it, or keep it as a dated copy first?`,
  keepCopy: "Keep a copy",
  replace: "Replace it",
  cancel: "Not now",
} as const;
