import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { notRunReasons } from "../../review/not-run";
import { changedSettings } from "../select/settings";
import { exportFindings, loadHistory } from "../session/workbook";
import { home } from "../use-focus-rescue";
import { usePart, useSession } from "../use-session";
import { mappingWords, notRunWords } from "../words/more";
import { readyWords } from "../words/ready";
import { words } from "../words/screen";
import { settingsWords } from "../words/settings";
import { startWords, trackersOf } from "../words/start";
import { CopySection } from "./CopySection";
import { HistorySection } from "./HistorySection";
import { LegendView } from "./LegendView";
import { useListStyles } from "./list-styles";
import { MappingView } from "./MappingView";
import { StateColumnSection } from "./StateColumnSection";

const useStyles = makeStyles({
  settings: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, borderBottom: "none" },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** What is needed now and then: settings, legend, columns, earlier summaries, and taking everything out. */
export function MoreView({ columnsOpen }: { readonly columnsOpen: boolean }) {
  const styles = useStyles();
  const list = useListStyles();
  const session = useSession();
  const reading = usePart("reading");
  const checked = usePart("checked");
  const history = usePart("history");
  const memory = usePart("memory");
  const engine = session.checking.held?.engine;
  const columns = useRef<HTMLElement>(null);
  const trackers = checked?.review.trackers ?? [];
  useEffect(() => {
    if (history === undefined) void loadHistory(session);
  }, [history, session]);
  useEffect(() => {
    if (!columnsOpen) return;
    columns.current?.scrollIntoView();
    columns.current?.focus();
  }, [columnsOpen]);
  return (
    <section role="tabpanel" aria-label={words.tabs.more}>
      <h2 className={list.heading} {...home}>
        {words.tabs.more}
      </h2>
      <button type="button" className={`${list.link} ${styles.settings}`} onClick={() => session.go("settings")}>
        <span className={styles.name}>
          {settingsWords.title} <span aria-hidden>›</span>
        </span>{" "}
        <span className={list.quiet}>
          {memory && engine ? settingsWords.entry(changedSettings(memory.settings, engine.defaultSettings)) : null}
        </span>
        <div className={list.quiet}>{settingsWords.entrySays}</div>
      </button>
      <LegendView />
      <details className={list.details} open={columnsOpen}>
        <summary ref={columns} className={list.summary}>
          {mappingWords.title}
        </summary>
        {reading
          ? trackersOf(reading).flatMap(({ trackers }) =>
              trackers.map((tracker) => (
                <MappingView key={`${tracker.sheet}:${String(tracker.firstRow)}`} tracker={tracker} />
              )),
            )
          : null}
      </details>
      <details className={list.details}>
        <summary className={list.summary}>{notRunWords.title}</summary>
        {trackers.every(({ notRun }) => notRun.length === 0) ? (
          <p className={list.text}>{notRunWords.nothing}</p>
        ) : null}
        {trackers.map(({ tracker, notRun }) => (
          <div key={`${tracker.sheet}:${String(tracker.firstRow)}`}>
            {trackers.length > 1 && notRun.length > 0 ? <h3 className={list.subheading}>{tracker.sheet}</h3> : null}
            {notRunReasons(notRun).map((reason) => (
              <p key={reason} className={list.text}>
                {reason}
              </p>
            ))}
          </div>
        ))}
      </details>
      <StateColumnSection />
      <HistorySection />
      <CopySection />
      <div className={list.form}>
        <div>
          <Button onClick={() => void exportFindings(session)}>{readyWords.exportFindings}</Button>
        </div>
        <span className={list.quiet}>{startWords.limit}</span>
      </div>
    </section>
  );
}
