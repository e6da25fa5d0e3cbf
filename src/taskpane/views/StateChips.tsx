import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { RowReview, RowState } from "../../review/review";
import { noDueDate, stateInWords, stateWords } from "../../review/state-words";
import { countStates } from "../select/rows";
import { usePart, useSession } from "../use-session";
import { number } from "../words/count";
import { fixWords } from "../words/fix";
import { StateMark } from "./StateMark";

const useStyles = makeStyles({
  chips: { display: "flex", flexWrap: "wrap", gap: "4px", padding: "0 16px 8px" },
  chip: {
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    minHeight: "28px",
    padding: "2px 12px",
    borderRadius: "14px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    color: tokens.colorNeutralForegroundInverted,
    "& span": { color: "inherit" },
    ":hover": { backgroundColor: tokens.colorNeutralBackgroundInverted },
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
    },
  },
});

/** How many rows are in each state, each count a way to narrow the list to them. */
export function StateChips({ rows }: { readonly rows: readonly RowReview[] }) {
  const styles = useStyles();
  const session = useSession();
  const filter = usePart("filter");
  const states = useMemo(() => countStates(rows), [rows]);
  const alsoLate = useMemo(() => rows.some(({ overdue, state }) => overdue && state === "Triggered"), [rows]);
  const noneIsDated = useMemo(
    () => rows.every((review) => review.state !== "In date" || stateInWords(review) === noDueDate),
    [rows],
  );
  const wordOf = (state: RowState): string => {
    if (state === "Overdue" && alsoLate) return fixWords.overdueOnly;
    return state === "In date" && noneIsDated ? noDueDate : stateWords[state];
  };
  return (
    <div className={styles.chips} role="group" aria-label={fixWords.states}>
      <button
        type="button"
        aria-pressed={filter.state === undefined}
        className={mergeClasses(styles.chip, filter.state === undefined && styles.chosen)}
        onClick={() => session.narrow({ state: undefined })}
      >
        {fixWords.all} <b>{number(rows.length)}</b>
      </button>
      {states.map(({ state, rows: count }) => (
        <button
          key={state}
          type="button"
          aria-pressed={filter.state === state}
          className={mergeClasses(styles.chip, filter.state === state && styles.chosen)}
          onClick={() => session.narrow({ state: filter.state === state ? undefined : state })}
        >
          <StateMark state={state} /> {wordOf(state)} <b>{number(count)}</b>
        </button>
      ))}
    </div>
  );
}
