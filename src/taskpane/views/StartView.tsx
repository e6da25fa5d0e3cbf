import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { SheetReading } from "../../tracker/tracker";
import { addStarter } from "../session/workbook";
import { home } from "../use-focus-rescue";
import { usePart, useSession } from "../use-session";
import { words } from "../words/screen";
import { doubtsOf, startWords, trackerLine, trackersOf } from "../words/start";
import { HeadingRowForm } from "./HeadingRowForm";
import { useListStyles } from "./list-styles";

const useStyles = makeStyles({
  view: { padding: "8px 0 16px" },
  list: { listStyle: "none", margin: "4px 16px", padding: 0 },
  entry: {
    padding: "8px 12px",
    marginBottom: "4px",
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
  other: { borderLeftColor: tokens.colorNeutralStroke1 },
  tracker: { fontWeight: tokens.fontWeightSemibold },
  ways: { margin: "16px" },
  limit: { margin: "16px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The first minute: which sheet was recognised and how, and one button. */
export function StartView() {
  const styles = useStyles();
  const list = useListStyles();
  const session = useSession();
  const reading = usePart("reading");
  const work = usePart("work");
  const problem = usePart("problem");
  if (!reading) return work || problem ? null : <NotRead />;
  const trackers = trackersOf(reading);
  const others = reading.sheets.filter((sheet) => sheet.trackers.length === 0);
  if (trackers.length === 0) return <NoTracker sheets={reading.sheets} />;
  return (
    <div className={styles.view}>
      <h2 className={list.heading} {...home}>
        {startWords.ready}
      </h2>
      <p className={list.text}>{startWords.nothingChanges}</p>
      <div className={styles.ways}>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={work !== undefined}
          onClick={() => void session.check()}
        >
          {words.check}
        </Button>
      </div>
      <h3 className={list.subheading}>{startWords.recognised}</h3>
      <ul className={styles.list}>
        {trackers.map((sheet) => (
          <li key={sheet.name} className={styles.entry}>
            <div className={styles.tracker}>{sheet.name}</div>
            {sheet.trackers.map((tracker) => (
              <div key={tracker.firstRow}>
                {trackerLine(tracker)}
                {doubtsOf(tracker).map((doubt) => (
                  <div key={doubt}>{doubt}</div>
                ))}
              </div>
            ))}
            <div className={list.quiet}>{sheet.reason}</div>
          </li>
        ))}
      </ul>
      {others.length === 0 ? null : (
        <details className={list.details}>
          <summary className={list.summary}>{startWords.others(others.length)}</summary>
          <OtherSheets sheets={others} />
        </details>
      )}
      <p className={styles.limit}>{startWords.limit}</p>
    </div>
  );
}

/** The workbook could not be read and the problem was closed: the way on stays. */
function NotRead() {
  const styles = useStyles();
  const list = useListStyles();
  const session = useSession();
  return (
    <div className={styles.view}>
      <h2 className={list.heading} {...home}>
        {startWords.notRead}
      </h2>
      <p className={list.text}>{startWords.nothingChanges}</p>
      <div className={styles.ways}>
        <Button appearance="primary" onClick={() => void session.check()}>
          {words.check}
        </Button>
      </div>
    </div>
  );
}

function OtherSheets({ sheets }: { readonly sheets: readonly SheetReading[] }) {
  const styles = useStyles();
  const list = useListStyles();
  return (
    <ul className={styles.list}>
      {sheets.map(({ name, reason }) => (
        <li key={name} className={`${styles.entry} ${styles.other}`}>
          <div className={styles.tracker}>{name}</div>
          <div className={list.quiet}>{reason}</div>
        </li>
      ))}
    </ul>
  );
}

/** A workbook without a tracker is no dead end: a starter sheet, or the heading row of one of its sheets. */
function NoTracker({ sheets }: { readonly sheets: readonly SheetReading[] }) {
  const styles = useStyles();
  const list = useListStyles();
  const session = useSession();
  const work = usePart("work");
  const empty = sheets.length === 0;
  return (
    <div className={styles.view}>
      <h2 className={list.heading} {...home}>
        {empty ? startWords.empty : startWords.none}
      </h2>
      <p className={list.text}>{empty ? startWords.emptyBody : startWords.noneBody}</p>
      <div className={styles.ways}>
        <Button appearance="primary" disabledFocusable={work !== undefined} onClick={() => void addStarter(session)}>
          {startWords.starter}
        </Button>
        <p className={list.quiet}>{startWords.starterSays}</p>
      </div>
      {empty ? null : (
        <>
          <OtherSheets sheets={sheets} />
          <p className={list.text}>{startWords.point}</p>
          <div className={list.text}>
            {sheets.map(({ name }) => (
              <HeadingRowForm
                key={name}
                sheet={name}
                row={1}
                label={startWords.headingRow(name)}
                button={startWords.use}
              />
            ))}
          </div>
        </>
      )}
      <div className={list.text}>
        <Button size="small" disabledFocusable={work !== undefined} onClick={() => void session.check()}>
          {words.checkAgain}
        </Button>
      </div>
    </div>
  );
}
