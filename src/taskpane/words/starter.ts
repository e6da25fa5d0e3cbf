interface StarterColumn {
  readonly heading: string;
  /** Characters of the default font. */
  readonly width: number;
  readonly date: boolean;
}

const text = (heading: string, width: number): StarterColumn => ({ heading, width, date: false });
const day = (heading: string): StarterColumn => ({ heading, width: 13, date: true });

/** The starter sheet: the article's eight columns in its order, with the reference, the next review and the status. */
export const starterWords = {
  sheet: "Recovery tracker",
  title: "Recovery tracker",
  hint: "One concern in each row, one person who answers for it.",
  columns: [
    text("Ref", 8),
    text("Concern", 30),
    text("Evidence reviewed", 26),
    text("Cause identified", 30),
    text("Corrective action", 30),
    text("Owner", 18),
    day("Timescale"),
    text("Outcome measure", 26),
    text("Review cycle", 13),
    day("Next review"),
    text("Status", 13),
  ],
} as const;
