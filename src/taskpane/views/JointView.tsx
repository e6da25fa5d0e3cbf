import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding, RowReview } from "../../review/review";
import type { Joint } from "../select/line-parts";
import { home } from "../use-focus-rescue";
import { count } from "../words/count";
import { jointText, lackingAt, lacksOwnColumn, nothingAt } from "../words/joint";
import { lineWords } from "../words/line";
import { FindingCard } from "./FindingCard";
import { LackingColumns } from "./LackingColumns";

const useStyles = makeStyles({
  joint: { position: "relative", paddingLeft: "32px", paddingBottom: "16px" },
  thread: {
    "::before": {
      content: '""',
      position: "absolute",
      left: "9px",
      top: "22px",
      bottom: "-2px",
      borderLeft: `2px solid ${tokens.colorBrandStroke2}`,
    },
  },
  torn: { "::before": { borderLeft: `2px dashed ${tokens.colorPaletteRedBorder2}` } },
  knot: {
    position: "absolute",
    left: 0,
    top: 0,
    width: "20px",
    height: "20px",
    boxSizing: "border-box",
    borderRadius: "50%",
    textAlign: "center",
    lineHeight: "18px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightBold,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Canvas", color: "CanvasText" },
  },
  broken: {
    border: `2px solid ${tokens.colorPaletteRedBorder2}`,
    lineHeight: "16px",
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
    ":focus": { outline: "none" },
  },
  note: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  text: { margin: "4px 0 0", whiteSpace: "pre-line", overflowWrap: "anywhere" },
  blank: { color: tokens.colorNeutralForeground2, fontStyle: "italic" },
  advice: { marginTop: "8px" },
  more: {
    cursor: "pointer",
    minHeight: "24px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

interface JointViewProps {
  readonly joint: Joint;
  readonly review: RowReview;
  /** Worst first. */
  readonly findings: readonly Finding[];
  readonly editable: ReadonlySet<Finding>;
  readonly broken: boolean;
  readonly last: boolean;
}

/** One joint of the line: what the tracker says there, and what breaks it; advice is folded away (SPEC 3.0). */
export function JointView({ joint, review, findings, editable, broken, last }: JointViewProps) {
  const styles = useStyles();
  const { text, note } = jointText(joint, review);
  const lacking = lackingAt(joint, review);
  const told = findings.filter(({ severity }) => severity !== "advice");
  const advice = findings.filter(({ severity }) => severity === "advice");
  const card = (finding: Finding) => (
    <FindingCard
      key={`${finding.rule}:${finding.field ?? ""}`}
      finding={finding}
      review={review}
      editable={editable.has(finding)}
    />
  );
  const notes = [broken ? lineWords.broken : "", note].filter((part) => part !== "").join(" · ");
  return (
    <li className={mergeClasses(styles.joint, !last && styles.thread, !last && broken && styles.torn)}>
      <span aria-hidden className={mergeClasses(styles.knot, broken && styles.broken)}>
        {broken ? "!" : "✓"}
      </span>
      <h3 className={styles.title} {...home}>
        {lineWords.joint[joint]} <span className={styles.note}>{notes}</span>
      </h3>
      {joint === "concern" || (text === "" && lacksOwnColumn(joint, lacking)) ? null : (
        <p className={mergeClasses(styles.text, text === "" && styles.blank)}>{text || nothingAt(joint, review)}</p>
      )}
      <LackingColumns fields={lacking} review={review} />
      {told.map(card)}
      {advice.length === 0 ? null : (
        <details className={styles.advice}>
          <summary className={styles.more}>{count(advice.length, "piece of advice", "pieces of advice")}</summary>
          {advice.map(card)}
        </details>
      )}
    </li>
  );
}
