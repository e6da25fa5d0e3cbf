import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import { exportFindings } from "../session/workbook";
import { home } from "../use-focus-rescue";
import { usePaneState, useSession } from "../use-session";
import { mappingWords, notRunWords, settingsWords } from "../words/more";
import { readyWords } from "../words/ready";
import { words } from "../words/screen";
import { startWords, trackersOf } from "../words/start";
import { CopySection } from "./CopySection";
import { HistorySection } from "./HistorySection";
import { LegendView } from "./LegendView";
import { useListStyles } from "./list-styles";
import { MappingView } from "./MappingView";
import { SettingsView } from "./SettingsView";
import { loadHistory } from "../session/workbook";

/** What is needed now and then: legend, columns, settings, earlier summaries, and taking everything out. */
export function MoreView() {
  const list = useListStyles();
  const session = useSession();
  const { reading, checked, history } = usePaneState();
  const notRun = checked?.review.trackers.flatMap((tracker) => tracker.notRun.map((rule) => ({ tracker, rule }))) ?? [];
  useEffect(() => {
    if (history === undefined) void loadHistory(session);
  }, [history, session]);
  return (
    <section role="tabpanel" aria-label={words.tabs.more}>
      <h2 className={list.heading} {...home}>
        {words.tabs.more}
      </h2>
      <LegendView />
      <details className={list.details}>
        <summary className={list.summary}>{mappingWords.title}</summary>
        {reading
          ? trackersOf(reading).flatMap(({ trackers }) =>
              trackers.map((tracker) => (
                <MappingView key={`${tracker.sheet}:${String(tracker.firstRow)}`} tracker={tracker} />
              )),
            )
          : null}
      </details>
      <details className={list.details}>
        <summary className={list.summary}>{settingsWords.title}</summary>
        <SettingsView />
      </details>
      <details className={list.details}>
        <summary className={list.summary}>{notRunWords.title}</summary>
        {notRun.length === 0 ? <p className={list.text}>{notRunWords.nothing}</p> : null}
        {notRun.map(({ tracker: { tracker }, rule }) => (
          <p key={`${tracker.sheet}:${String(tracker.firstRow)}:${rule.rule}`} className={list.text}>
            <b>{tracker.sheet}:</b> {rule.text}
          </p>
        ))}
      </details>
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
