import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { memo, useEffect, useMemo, useRef } from "react";
import { countMissing } from "../../review/missing-columns";
import type { RowReview, TrackerReview, WorkbookReview } from "../../review/review";
import { toFix, toFixElsewhere } from "../select/readiness";
import { onSeveralSheets } from "../select/rows";
import { home } from "../use-focus-rescue";
import { usePart, useSession } from "../use-session";
import { said } from "../words/announcements";
import { coverage, fixWords, headline } from "../words/fix";
import { words } from "../words/screen";
import { AboutSheet } from "./AboutSheet";
import { GreenQuestion } from "./GreenQuestion";
import { GroupedByKind } from "./GroupedByKind";
import { GroupedByOwner } from "./GroupedByOwner";
import { useListStyles } from "./list-styles";
import { ListTools } from "./ListTools";
import { MissingColumns } from "./MissingColumns";
import { RowList } from "./RowList";
import { StateChips } from "./StateChips";

const useStyles = makeStyles({
  coverage: { margin: "0 16px 8px" },
  mark: { color: tokens.colorPaletteGreenForeground2, marginRight: "8px" },
  empty: { padding: "16px" },
});

/** From so many rows on, searching beats looking. */
const searchFrom = 8;

const keyOf = ({ tracker }: TrackerReview): string => `${tracker.sheet}:${String(tracker.firstRow)}`;

interface FixViewProps {
  readonly review: WorkbookReview;
  /** The chosen tracker's rows, exceptions first. */
  readonly rows: readonly RowReview[];
  /** Those of them that the filters leave. */
  readonly shown: readonly RowReview[];
  readonly onOpen: (review: RowReview) => void;
}

/** "What do I fix today?": rows worst first, with the few filters that narrow them. */
export const FixView = memo(function FixView({ review, rows, shown, onOpen }: FixViewProps) {
  const styles = useStyles();
  const list = useListStyles();
  const session = useSession();
  const sheet = usePart("sheet");
  const trackers = useMemo(
    () => review.trackers.filter(({ tracker }) => sheet === undefined || tracker.sheet === sheet),
    [review, sheet],
  );
  const severalSheets = onSeveralSheets(trackers);
  const { mustFix, shouldFix, triggered } = useMemo(() => toFix(rows), [rows]);
  const missing = countMissing(trackers);
  const elsewhere = useMemo(() => (sheet === undefined ? 0 : toFixElsewhere(review, sheet)), [review, sheet]);
  const inOrder = rows.length > 0 && mustFix + shouldFix + triggered + missing === 0;
  useSayingHowMany(shown.length, rows.length);

  return (
    <section role="tabpanel" aria-label={words.tabs.fix}>
      <h2 className={list.heading} {...home}>
        {inOrder ? (
          <span aria-hidden className={styles.mark}>
            ✓
          </span>
        ) : null}
        {headline({ rows: rows.length, mustFix, shouldFix, triggered, missing })}
      </h2>
      {inOrder ? (
        <p className={styles.coverage}>{coverage(trackers, session.checking.held?.engine.catalogue.length ?? 0)}</p>
      ) : null}
      {rows.length === 0 ? <p className={list.text}>{fixWords.noRows}</p> : null}
      {rows.length === 0
        ? null
        : trackers.map((tracker) => (
            <MissingColumns key={keyOf(tracker)} review={tracker} named={trackers.length > 1} />
          ))}
      <GreenQuestion rows={rows} />
      {elsewhere === 0 ? null : (
        <p className={list.text}>
          {fixWords.elsewhere(elsewhere)}{" "}
          <button type="button" className={list.inline} onClick={() => session.choose(undefined)}>
            {fixWords.showElsewhere}
          </button>
        </p>
      )}
      {rows.length === 0 ? null : <StateChips rows={rows} />}
      {rows.length < searchFrom ? null : <ListTools rows={rows} />}
      {trackers.map((tracker) => (
        <AboutSheet key={keyOf(tracker)} review={tracker} />
      ))}
      <ShownRows rows={rows} shown={shown} severalSheets={severalSheets} onOpen={onOpen} />
    </section>
  );
});

interface ShownRowsProps extends Omit<FixViewProps, "review"> {
  readonly severalSheets: boolean;
}

/** The rows that the filters leave, as they are grouped; a way out where they leave none. */
function ShownRows({ rows, shown, severalSheets, onOpen }: ShownRowsProps) {
  const styles = useStyles();
  const session = useSession();
  const grouping = usePart("grouping");
  if (rows.length > 0 && shown.length === 0)
    return (
      <div className={styles.empty}>
        <p>{fixWords.nothingMatches}</p>
        <Button size="small" onClick={() => session.narrow({ state: undefined, service: undefined, search: "" })}>
          {fixWords.showAll}
        </Button>
      </div>
    );
  switch (grouping) {
    case "row":
      return <RowList rows={shown} severalSheets={severalSheets} onOpen={onOpen} />;
    case "kind":
      return <GroupedByKind rows={shown} severalSheets={severalSheets} onOpen={onOpen} />;
    case "owner":
      return <GroupedByOwner rows={shown} severalSheets={severalSheets} onOpen={onOpen} />;
  }
}

/** Also when the last filter goes: who cannot see the list grow hears that it did. */
function useSayingHowMany(shown: number, of: number): void {
  const session = useSession();
  const narrowed = shown < of;
  const wasNarrowed = useRef(false);
  useEffect(() => {
    if (narrowed || wasNarrowed.current) session.store.say(said.rows(shown));
    wasNarrowed.current = narrowed;
  }, [narrowed, shown, session]);
}
