import { rowTitle } from "../../review/row-title";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { countMissing } from "../../review/missing-columns";
import type { RowReview, WorkbookReview } from "../../review/review";
import { byTracker, toChallenge } from "../select/readiness";
import { onSeveralSheets } from "../select/rows";
import { changedRules } from "../select/rules";
import { rowKey } from "../session/state";
import { exportFindings } from "../session/workbook";
import { home } from "../use-focus-rescue";
import { usePart, useSession } from "../use-session";
import { coverage } from "../words/fix";
import { breakLine } from "../words/joint";
import { readyWords, verdict } from "../words/ready";
import { rowNameIn } from "../words/row";
import { words } from "../words/screen";
import { ruleWords } from "../words/settings";
import { useListStyles } from "./list-styles";
import { MissingSaid } from "./MissingSaid";
import { SetAsideEntry } from "./SetAsideList";
import { useSome } from "./use-some";

const useStyles = makeStyles({
  table: {
    width: "calc(100% - 32px)",
    margin: "4px 16px",
    borderCollapse: "collapse",
    "& th": { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: "4px 8px 4px 0" },
    "& td": { textAlign: "right", fontWeight: tokens.fontWeightSemibold, padding: "4px 0", whiteSpace: "nowrap" },
    "& tr": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  sections: { marginTop: "16px" },
  aside: { padding: "4px 16px 12px", overflowWrap: "anywhere" },
  actions: { padding: "16px" },
});

interface ReadyViewProps {
  readonly review: WorkbookReview;
  /** All trackers' rows, exceptions first. */
  readonly rows: readonly RowReview[];
  readonly onOpen: (review: RowReview) => void;
}

/** "Can I put my name to this?": over all trackers of the workbook. */
export function ReadyView({ review, rows, onOpen }: ReadyViewProps) {
  const styles = useStyles();
  const list = useListStyles();
  const session = useSession();
  const memory = usePart("memory");
  const { figures, trackers } = review;
  const engine = session.checking.held?.engine;
  const lines = useMemo(
    (): TableProps["lines"] => [
      ...(engine?.essentialsOf(rows) ?? []).map(({ name, has, of }) => ({ name, said: readyWords.share(has, of) })),
      { name: readyWords.clearLines, said: readyWords.share(figures.clearLines, figures.rows) },
      { name: readyWords.setAsideMust, said: String(figures.setAsideMust) },
    ],
    [engine, rows, figures],
  );
  const ofSheets = trackers.flatMap((tracker) => tracker.setAside.map((aside) => ({ aside, row: undefined })));
  const ofRows = rows.flatMap(({ row, setAside }) => setAside.map((aside) => ({ aside, row })));
  const aside = [...ofSheets, ...ofRows];
  const severalSheets = onSeveralSheets(trackers);
  const quieter = memory && engine ? changedRules(memory.settings, engine.catalogue) : [];
  return (
    <section role="tabpanel" aria-label={words.tabs.ready}>
      <h2 className={list.heading} {...home}>
        {verdict(figures, countMissing(trackers))}
      </h2>
      <MissingSaid trackers={trackers} />
      {figures.rows === 0 ? null : (
        <>
          <p className={list.text}>{coverage(trackers, engine?.catalogue.length ?? 0)}</p>
          <Table caption={readyWords.essentials} lines={lines} />
        </>
      )}
      {trackers.length > 1 ? (
        <Table
          caption={readyWords.byTracker}
          lines={byTracker(review).map(({ sheet, rows: count, mustFix }) => ({
            name: sheet,
            said: readyWords.trackerLine(count, mustFix),
          }))}
        />
      ) : null}
      <div className={styles.sections}>
        <RowSection
          title={readyWords.challenge}
          rows={toChallenge(rows)}
          severalSheets={severalSheets}
          onOpen={onOpen}
        />
        <RowSection
          title={readyWords.cameBack}
          rows={rows.filter((row) => row.repeat)}
          severalSheets={severalSheets}
          onOpen={onOpen}
        />
        <RowSection
          title={readyWords.broken}
          rows={rows.filter((row) => !row.clear)}
          severalSheets={severalSheets}
          onOpen={onOpen}
        />
        <details className={list.details}>
          <summary className={list.summary}>
            {readyWords.aside} ({aside.length})
          </summary>
          {aside.length === 0 ? <p className={list.text}>{words.none}</p> : null}
          {aside.map((entry) => (
            <div
              key={`${entry.row ? rowKey(entry.row) : ""}:${entry.aside.finding.rule}:${entry.aside.finding.basis}`}
              className={styles.aside}
            >
              <b>{entry.row ? rowNameIn(entry.row, severalSheets) : entry.aside.finding.sheet}</b>
              <SetAsideEntry aside={entry.aside} row={entry.row} />
            </div>
          ))}
        </details>
        <details className={list.details}>
          <summary className={list.summary}>
            {readyWords.quieter} ({quieter.length})
          </summary>
          <ul className={list.plain}>
            {quieter.map(({ id, title, level }) => (
              <li key={id} className={list.text}>
                <b>{title}</b> {ruleWords.levels[level].toLowerCase()}
              </li>
            ))}
          </ul>
          <div className={styles.aside}>
            <button type="button" className={list.inline} onClick={() => session.go("settings")}>
              {readyWords.changeRules}
            </button>
          </div>
        </details>
      </div>
      <div className={styles.actions}>
        <Button onClick={() => void exportFindings(session)}>{readyWords.exportFindings}</Button>
        <p className={list.quiet}>{readyWords.exportSays}</p>
      </div>
    </section>
  );
}

interface TableProps {
  readonly caption: string;
  readonly lines: readonly { readonly name: string; readonly said: string }[];
}

function Table({ caption, lines }: TableProps) {
  const styles = useStyles();
  const list = useListStyles();
  return (
    <>
      <h3 className={list.subheading}>{caption}</h3>
      <table className={styles.table} aria-label={caption}>
        <tbody>
          {lines.map(({ name, said }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{said}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface RowSectionProps {
  readonly title: string;
  readonly rows: readonly RowReview[];
  readonly severalSheets: boolean;
  readonly onOpen: (review: RowReview) => void;
}

/** How many rows of a section are drawn at once; the rest on request. */
const page = 20;

function RowSection({ title, rows, severalSheets, onOpen }: RowSectionProps) {
  const list = useListStyles();
  const { some, more } = useSome(rows, page);
  return (
    <details className={list.details}>
      <summary className={list.summary}>
        {title} ({rows.length})
      </summary>
      {rows.length === 0 ? (
        <p className={list.text}>{words.none}</p>
      ) : (
        <ul className={list.plain}>
          {some.map((review) => (
            <li key={rowKey(review.row)}>
              <button type="button" className={list.link} onClick={() => onOpen(review)}>
                <b>{rowNameIn(review.row, severalSheets)}</b> {rowTitle(review.row) || words.noConcern}
                <div className={list.quiet}>{breakLine(review)}</div>
              </button>
            </li>
          ))}
        </ul>
      )}
      {more}
    </details>
  );
}
