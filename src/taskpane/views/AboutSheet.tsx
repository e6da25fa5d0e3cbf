import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { TrackerReview } from "../../review/review";
import { fields } from "../../tracker/fields";
import { addColumn } from "../session/workbook";
import { lackingIn } from "../select/columns";
import { useSession } from "../use-session";
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
  ways: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
});

/** What is said once about a sheet: findings, notes of the reading, checks that could not run. */
export const AboutSheet = memo(function AboutSheet({ review }: { readonly review: TrackerReview }) {
  const styles = useStyles();
  const list = useListStyles();
  const session = useSession();
  const { tracker, findings, notes, notRun } = review;
  const lacking = lackingIn(tracker);
  const stopped = notRun.filter(({ because }) => because !== "turned off");
  const said = new Set([...findings, ...notes].map(({ what }) => what));
  const alsoNoted = tracker.notes.filter(({ text }) => !said.has(text));
  const things = findings.length + notes.length + alsoNoted.length + (stopped.length > 0 ? 1 : 0);
  if (things === 0) return null;
  return (
    <details className={styles.about}>
      <summary className={styles.title}>{aboutSheetWords.title(tracker.sheet, things)}</summary>
      <div className={styles.inside}>
        {[...findings, ...notes].map((finding) => (
          <FindingCard key={`${finding.rule}:${finding.basis}`} finding={finding} review={undefined} editable={false} />
        ))}
        {alsoNoted.map(({ code, text }) => (
          <p key={`${code}:${text}`}>{text}</p>
        ))}
        {stopped.length > 0 ? (
          <details>
            <summary className={styles.more}>{aboutSheetWords.notRun(stopped.length)}</summary>
            {stopped.map(({ rule, text }) => (
              <p key={rule} className={list.quiet}>
                {text}
              </p>
            ))}
          </details>
        ) : null}
        <div className={styles.ways}>
          {lacking.map((field) => (
            <Button key={field} size="small" onClick={() => void addColumn(session, tracker, field)}>
              {aboutSheetWords.addColumn(fields[field].label)}
            </Button>
          ))}
        </div>
      </div>
    </details>
  );
});
