import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { RowReview, RowState } from "../../review/review";
import { stateInWords, stateMarks } from "../../review/state-words";

const useStyles = makeStyles({
  word: { fontWeight: tokens.fontWeightSemibold },
  Triggered: { color: tokens.colorPaletteRedForeground1 },
  Overdue: { color: tokens.colorPaletteRedForeground1 },
  "Closed - challenge": { color: tokens.colorPaletteBerryForeground2 },
  "Plan incomplete": { color: tokens.colorPaletteDarkOrangeForeground2 },
  "Task done, not verified": { color: tokens.colorPaletteBlueForeground2 },
  "Due soon": { color: tokens.colorNeutralForeground1 },
  "In date": { color: tokens.colorNeutralForeground2 },
  "Closed - evidenced": { color: tokens.colorPaletteGreenForeground2 },
  badge: {
    display: "inline-block",
    padding: "0 8px",
    borderRadius: tokens.borderRadiusMedium,
    border: "1px solid currentColor",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    marginRight: "4px",
  },
  strong: { backgroundColor: "#8e1b1b", color: "#ffffff", border: "1px solid #8e1b1b" },
});

/** The shape of a state; its word stands beside it wherever it is used. */
export function StateMark({ state }: { readonly state: RowState }) {
  const styles = useStyles();
  return (
    <span aria-hidden className={styles[state]}>
      {stateMarks[state]}
    </span>
  );
}

interface StateOfRowProps {
  readonly review: Pick<RowReview, "state" | "due" | "setAside">;
}

export function StateWord({ review }: StateOfRowProps) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.word, styles[review.state])}>{stateInWords(review)}</span>;
}

/** Mark and word as one label, for the head of a row. */
export function StateBadge({ review }: StateOfRowProps) {
  const styles = useStyles();
  const { state } = review;
  return (
    <span className={mergeClasses(styles.badge, styles[state], state === "Triggered" && styles.strong)}>
      <span aria-hidden>{stateMarks[state]}</span> {stateInWords(review)}
    </span>
  );
}
