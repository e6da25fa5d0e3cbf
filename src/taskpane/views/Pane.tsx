import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useDeferredValue, useLayoutEffect, useMemo, useRef } from "react";
import type { RowReview } from "../../review/review";
import { findingStep } from "../keys";
import { filterRows, steppingOrder } from "../select/rows";
import type { Session } from "../session/session";
import { isRow } from "../session/state";
import { useFocusRescue } from "../use-focus-rescue";
import { usePart } from "../use-session";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { NoticeBar } from "./NoticeBar";
import { ProblemBar } from "./ProblemBar";
import { ResultsLater } from "./results-later";
import { ScrollContext } from "./scroll";
import { StartView } from "./StartView";
import { Tabs } from "./Tabs";
import { WorkBar } from "./WorkBar";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    // At 200% zoom and more the bars would leave no room: then all of it scrolls together.
    "@media (max-height: 420px)": { height: "auto", minHeight: "100vh" },
  },
  head: { flexShrink: 0 },
  main: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    position: "relative",
    "@media (max-height: 420px)": { minHeight: "320px", maxHeight: "100vh" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  heard: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

const noRows: readonly RowReview[] = [];

/** The whole pane: what is open decides what is drawn. */
export function Pane({ session }: { readonly session: Session }) {
  const styles = useStyles();
  const pane = useRef<HTMLDivElement>(null);
  const scroll = useRef<HTMLElement>(null);
  useFocusRescue(pane);
  const checked = usePart("checked");
  const sheet = usePart("sheet");
  const open = usePart("open");
  const filter = usePart("filter");
  const grouping = usePart("grouping");
  const page = usePart("page");
  const announcement = usePart("announcement");
  // Before the effects of what is drawn, which may go on to a place of their own.
  useLayoutEffect(() => {
    // Newer browsers answer with a promise, which is no clean-up.
    scroll.current?.scrollTo({ top: 0 });
  }, [page]);
  const review = checked?.review;
  const allRows = checked?.rows ?? noRows;
  const rows = useMemo(
    () => (sheet === undefined ? allRows : allRows.filter(({ row }) => row.sheet === sheet)),
    [allRows, sheet],
  );
  // What is typed shows at once; the list of thousands follows, and gives way to the next key.
  const narrowing = useDeferredValue(filter);
  const shown = useMemo(() => filterRows(rows, narrowing), [rows, narrowing]);
  const order = useMemo(
    () => steppingOrder(page === "fix" ? shown : allRows, grouping),
    [page, shown, allRows, grouping],
  );

  const openRow = useCallback(
    ({ row }: RowReview): void => {
      session.open(row);
      void session.select(row.sheet, row.row, Math.max(0, row.cells.concern.column));
    },
    [session],
  );
  const opened = open && allRows.find(({ row }) => isRow(open, row));
  const at = order.findIndex(({ row }) => isRow(open, row));
  const step = (by: 1 | -1): boolean => {
    const next = order[at < 0 && by < 0 ? -1 : at + by];
    if (next) openRow(next);
    return next !== undefined;
  };

  return (
    <div
      ref={pane}
      className={styles.pane}
      onKeyDown={(event) => {
        if (opened || page !== "fix" || findingStep(event) !== 1 || !order[0]) return;
        event.preventDefault();
        openRow(order[0]);
      }}
    >
      <header className={styles.head}>
        <Header />
        <ProblemBar />
        <NoticeBar />
        <WorkBar />
        {review && !opened ? <Tabs /> : null}
      </header>
      <main ref={scroll} className={styles.main}>
        <ScrollContext value={scroll}>
          {!review || review.trackers.length === 0 ? (
            <StartView />
          ) : (
            <ResultsLater
              review={review}
              all={allRows}
              rows={rows}
              shown={shown}
              opened={opened}
              at={at < 0 ? undefined : at + 1}
              of={order.length}
              page={page}
              onOpen={openRow}
              onStep={step}
            />
          )}
        </ScrollContext>
      </main>
      {review && review.trackers.length > 0 ? <Footer /> : null}
      <div aria-live="polite" className={styles.heard}>
        <span key={announcement.count}>{announcement.said}</span>
      </div>
    </div>
  );
}
