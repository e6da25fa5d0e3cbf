import { rowTitle } from "../../review/row-title";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { RowReview } from "../../review/review";
import { worstFirst } from "../../review/order";
import { rowKey } from "../session/state";
import { rowNameIn, summaryOf } from "../words/row";
import { words } from "../words/screen";
import { StateMark, StateWord } from "./StateMark";

const useStyles = makeStyles({
  item: {
    display: "flex",
    width: "100%",
    textAlign: "left",
    padding: "12px 16px 12px 12px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: "4px solid transparent",
    // Forced colours would draw a transparent border too.
    "@media (forced-colors: active)": { borderLeftColor: "Canvas" },
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  last: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
  },
  mark: { width: "24px", flexShrink: 0 },
  body: { minWidth: 0, flexGrow: 1 },
  top: { display: "flex", flexWrap: "wrap", columnGap: "8px", justifyContent: "space-between" },
  concern: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", flexBasis: "160px", flexGrow: 1 },
  place: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
    maxWidth: "100%",
  },
  what: { display: "block", marginTop: "4px", overflowWrap: "anywhere" },
  rest: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    marginTop: "4px",
    overflowWrap: "anywhere",
  },
});

interface RowItemProps {
  readonly review: RowReview;
  /** Whether the list holds rows of several sheets. */
  readonly severalSheets: boolean;
  /** Whether it was the last one that was open. */
  readonly last: boolean;
  /** Whether the Tab key stops here. */
  readonly tabStop: boolean;
  readonly onOpen: (review: RowReview) => void;
}

/** A row in the list: state, concern, the worst finding in words, how many more. Not drawn anew while others scroll by. */
export const RowItem = memo(function RowItem({ review, severalSheets, last, tabStop, onOpen }: RowItemProps) {
  const styles = useStyles();
  const { first, rest } = summaryOf(review, worstFirst(review.findings));
  return (
    <button
      type="button"
      data-row={rowKey(review.row)}
      tabIndex={tabStop ? 0 : -1}
      className={mergeClasses(styles.item, last && styles.last)}
      aria-current={last ? "true" : undefined}
      onClick={() => onOpen(review)}
    >
      <span className={styles.mark}>
        <StateMark state={review.state} />
      </span>
      <span className={styles.body}>
        <span className={styles.top}>
          <span className={styles.concern}>{rowTitle(review.row) || words.noConcern}</span>
          <span className={styles.place}>{rowNameIn(review.row, severalSheets)}</span>
        </span>
        <span className={styles.what}>
          <StateWord review={review} />
          {first === "" ? null : <>. {first}</>}
        </span>
        {rest === "" ? null : <span className={styles.rest}>{rest}</span>}
      </span>
    </button>
  );
});
