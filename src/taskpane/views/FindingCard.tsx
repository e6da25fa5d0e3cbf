import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { refInWords } from "../../tracker/ref-in-words";
import type { Finding, RowReview } from "../../review/review";
import { useSession } from "../use-session";
import { severityWords } from "../words/fix";
import { lineWords } from "../words/line";
import { EditField } from "./EditField";
import { Explanation } from "./Explanation";
import { useListStyles } from "./list-styles";
import { SetAsideForm } from "./SetAsideForm";

const useStyles = makeStyles({
  card: {
    marginTop: "8px",
    padding: "8px 12px",
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    scrollMarginTop: "48px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  must: { borderLeftColor: tokens.colorPaletteRedBorder2, backgroundColor: tokens.colorPaletteRedBackground1 },
  should: { borderLeftColor: tokens.colorPaletteDarkOrangeBorderActive },
  what: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  fix: { overflowWrap: "anywhere" },
  related: { display: "flex", flexWrap: "wrap", columnGap: "8px", alignItems: "baseline" },
  severity: { color: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase200 },
  ways: {
    display: "flex",
    flexWrap: "wrap",
    margin: "4px 0 0 -8px",
    "& button": { minWidth: 0 },
    // Buttons have borders there, which would touch.
    "@media (forced-colors: active)": { marginLeft: 0, gap: "4px" },
  },
});

interface FindingCardProps {
  readonly finding: Finding;
  /** The row that it speaks of; undefined for a finding about the sheet. */
  readonly review: RowReview | undefined;
  /** Whether its cell is filled in here; another finding of the same cell may have the field. */
  readonly editable: boolean;
}

/** One finding: what was seen, what to do, the cell to do it in, and why it matters. */
export function FindingCard({ finding, review, editable }: FindingCardProps) {
  const styles = useStyles();
  const list = useListStyles();
  const session = useSession();
  const [shown, setShown] = useState<"nothing" | "why" | "set aside">("nothing");
  const { severity, what, fix, sheet, row, column, related } = finding;
  const look = severity === "must" ? styles.must : severity === "should" ? styles.should : undefined;
  const toggle = (part: "why" | "set aside"): void => setShown(shown === part ? "nothing" : part);
  return (
    <article data-finding="" tabIndex={-1} aria-label={what} className={mergeClasses(styles.card, look)}>
      <div className={styles.severity}>{severityWords[severity]}</div>
      <div className={styles.what}>{what}</div>
      <div className={styles.fix}>{fix}</div>
      {related.length === 0 ? null : (
        <div className={styles.related}>
          {lineWords.related}
          {related.map((other) => (
            <button
              key={`${other.sheet}!${String(other.row)}`}
              type="button"
              className={list.inline}
              onClick={() => session.open(other)}
            >
              {refInWords(other.ref)}
            </button>
          ))}
        </div>
      )}
      {editable && review ? <EditField finding={finding} review={review} /> : null}
      <div className={styles.ways}>
        <Button size="small" appearance="subtle" aria-expanded={shown === "why"} onClick={() => toggle("why")}>
          {shown === "why" ? lineWords.close : lineWords.why}
        </Button>
        {row !== undefined && column !== undefined ? (
          <Button size="small" appearance="subtle" onClick={() => void session.select(sheet, row, column)}>
            {lineWords.showCell}
          </Button>
        ) : null}
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={shown === "set aside"}
          onClick={() => toggle("set aside")}
        >
          {lineWords.setAside}
        </Button>
      </div>
      {shown === "why" ? <Explanation finding={finding} /> : null}
      {shown === "set aside" ? (
        <SetAsideForm finding={finding} row={review?.row} onClose={() => setShown("nothing")} />
      ) : null}
    </article>
  );
}
