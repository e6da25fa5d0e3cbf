import { makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { notRunReasons } from "../../review/not-run";
import type { Finding, TrackerReview } from "../../review/review";
import { aboutSheetWords } from "../words/fix";
import { FindingCard } from "./FindingCard";
import { useListStyles } from "./list-styles";

const useStyles = makeStyles({
  about: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: {
    padding: "8px 16px",
    minHeight: "24px",
    boxSizing: "content-box",
    lineHeight: "24px",
    cursor: "pointer",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  inside: { padding: "0 16px 12px" },
  more: { minHeight: "24px", lineHeight: "24px", cursor: "pointer" },
});

/** More pieces of advice than these would stand between the reader and what matters. */
const foldedFrom = 3;

const cards = (findings: readonly Finding[]) =>
  findings.map((finding) => (
    <FindingCard key={`${finding.rule}:${finding.basis}`} finding={finding} review={undefined} editable={false} />
  ));

/** What is said once about a sheet: findings, notes of the reading, checks that could not run. */
export const AboutSheet = memo(function AboutSheet({ review }: { readonly review: TrackerReview }) {
  const styles = useStyles();
  const list = useListStyles();
  const { tracker, findings, notes, notRun } = review;
  const stopped = notRun.filter(({ because }) => because !== "turned off");
  const all = [...findings, ...notes];
  const advice = all.filter(({ severity }) => severity === "advice");
  const said = new Set(all.map(({ what }) => what));
  const alsoNoted = tracker.notes.filter(({ text }) => !said.has(text));
  const things = findings.length + notes.length + alsoNoted.length + (stopped.length > 0 ? 1 : 0);
  if (things === 0) return null;
  return (
    <details className={styles.about}>
      <summary className={styles.title}>{aboutSheetWords.title(tracker.sheet, things)}</summary>
      <div className={styles.inside}>
        {cards(all.filter(({ severity }) => severity !== "advice"))}
        {advice.length > foldedFrom ? (
          <details>
            <summary className={styles.more}>{aboutSheetWords.advice(advice.length)}</summary>
            {cards(advice)}
          </details>
        ) : (
          cards(advice)
        )}
        {alsoNoted.map(({ code, text }) => (
          <p key={`${code}:${text}`}>{text}</p>
        ))}
        {stopped.length > 0 ? (
          <details>
            <summary className={styles.more}>{aboutSheetWords.notRun(stopped.length)}</summary>
            {notRunReasons(stopped).map((reason) => (
              <p key={reason} className={list.quiet}>
                {reason}
              </p>
            ))}
          </details>
        ) : null}
      </div>
    </details>
  );
});
