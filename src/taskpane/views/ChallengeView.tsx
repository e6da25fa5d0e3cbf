import { rowTitle } from "../../review/row-title";
import { Field, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import { countMissing } from "../../review/missing-columns";
import type { RowReview, WorkbookReview } from "../../review/review";
import { isException } from "../../summary/attention";
import { views, type View } from "../../summary/views";
import { rowKey } from "../session/state";
import { recallChallenges } from "../session/summary";
import { loadHistory } from "../session/workbook";
import { home } from "../use-focus-rescue";
import { usePart, useSession } from "../use-session";
import { challengeWords, viewWords } from "../words/challenge";
import { questionOf } from "../words/questions";
import { onSeveralSheets } from "../select/rows";
import { rowNameIn } from "../words/row";
import { words } from "../words/screen";
import { useListStyles } from "./list-styles";
import { MissingSaid } from "./MissingSaid";
import { SinceLast } from "./SinceLast";
import { StateMark, StateWord } from "./StateMark";
import { useSome } from "./use-some";

const useStyles = makeStyles({
  row: { padding: "12px 16px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  question: { fontWeight: tokens.fontWeightSemibold, margin: "4px 0 8px", overflowWrap: "anywhere" },
  full: { width: "100%" },
  concern: { overflowWrap: "anywhere" },
});

/** How many exceptions are drawn at once; the rest on request. */
const page = 15;

interface ChallengeViewProps {
  readonly review: WorkbookReview;
  /** All trackers' rows, exceptions first. */
  readonly rows: readonly RowReview[];
  readonly onOpen: (review: RowReview) => void;
}

/** "What should I challenge?": exceptions with a question each, and words that go to the summary sheet. */
export function ChallengeView({ review, rows, onOpen }: ChallengeViewProps) {
  const styles = useStyles();
  const list = useListStyles();
  const session = useSession();
  const drafts = usePart("drafts");
  const view = usePart("view");
  const history = usePart("history");
  const exceptions = useMemo(() => rows.filter(isException), [rows]);
  const severalSheets = onSeveralSheets(review.trackers);
  const { some, more } = useSome(exceptions, page);
  useEffect(() => void recallChallenges(session), [session]);
  useEffect(() => {
    if (history === undefined) void loadHistory(session);
  }, [history, session]);
  return (
    <section role="tabpanel" aria-label={words.tabs.challenge}>
      <h2 className={list.heading} {...home}>
        {exceptions.length === 0
          ? challengeWords.nothing(rows.length, countMissing(review.trackers))
          : challengeWords.some(exceptions.length, review.figures.triggered)}
      </h2>
      <MissingSaid trackers={review.trackers} />
      {exceptions.length === 0 ? null : <p className={list.text}>{challengeWords.lands}</p>}
      <div className={list.form}>
        <Field label={challengeWords.viewFor} hint={challengeWords.viewSays} size="small">
          <Select value={view} onChange={(_, { value }) => session.store.change({ view: value as View })}>
            {views.map((name) => (
              <option key={name} value={name}>
                {viewWords[name]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {some.map((exception) => {
        const key = rowKey(exception.row);
        const { cells } = exception.row;
        const name = rowNameIn(exception.row, severalSheets);
        return (
          <article key={key} className={styles.row} aria-label={name}>
            <div>
              <StateMark state={exception.state} /> <StateWord review={exception} />{" "}
              <button type="button" className={list.inline} onClick={() => onOpen(exception)}>
                {name}
              </button>{" "}
              <span className={list.quiet}>{cells.owner.text || words.noOwner}</span>
            </div>
            <div className={styles.concern}>{rowTitle(exception.row) || words.noConcern}</div>
            <p className={styles.question}>{questionOf(exception)}</p>
            <Textarea
              className={styles.full}
              size="small"
              resize="vertical"
              placeholder={challengeWords.hint}
              aria-label={challengeWords.text(name)}
              value={drafts[key] ?? ""}
              onChange={(_, { value }) => session.draft(exception.row, value)}
            />
          </article>
        );
      })}
      {more}
      <SinceLast now={review.figures} today={review.today} />
    </section>
  );
}
