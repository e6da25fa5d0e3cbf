import { makeStyles } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { memo, useCallback, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import type { RowReview } from "../../review/review";
import { isRow, rowKey } from "../session/state";
import { usePart, useSession } from "../use-session";
import { fixWords } from "../words/fix";
import { RowItem } from "./RowItem";
import { useScroll } from "./scroll";

const useStyles = makeStyles({
  all: { position: "relative", listStyle: "none", margin: 0, padding: 0 },
  one: { position: "absolute", left: 0, right: 0, top: 0 },
});

const usualHeight = 104;
const rowsPerPage = 5;

interface RowListProps {
  readonly rows: readonly RowReview[];
  readonly severalSheets: boolean;
  readonly onOpen: (review: RowReview) => void;
}

/**
 * Rows as a list of which only the part in sight is drawn, so that thousands scroll smoothly. One stop for the Tab key;
 * the arrow keys go through it.
 */
export const RowList = memo(function RowList({ rows, severalSheets, onOpen }: RowListProps) {
  const styles = useStyles();
  const session = useSession();
  const lastOpen = usePart("lastOpen");
  const returning = usePart("returning");
  const scroll = useScroll();
  const list = useRef<HTMLUListElement>(null);
  const [above, setAbove] = useState(0);
  const [chosen, setChosen] = useState(() => rows.findIndex(({ row }) => isRow(lastOpen, row)));
  const active = Math.min(Math.max(0, chosen), rows.length - 1);
  const wanted = useRef(returning);
  // One function for the same rows, or the heights of all are gone through anew each time one scrolls.
  const keyOf = useCallback(
    (index: number) => {
      const row = rows[index]?.row;
      return row ? rowKey(row) : index;
    },
    [rows],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => usualHeight,
    overscan: 6,
    scrollMargin: above,
    getItemKey: keyOf,
    // The row that the Tab key stops at is always there, wherever the list was scrolled to.
    rangeExtractor: (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      return drawn.includes(active) ? drawn : [...drawn, active].sort((one, other) => one - other);
    },
  });
  const goTo = (index: number): void => {
    const next = Math.min(Math.max(0, index), rows.length - 1);
    wanted.current = true;
    setChosen(next);
  };

  // Headline and filters above the list change height with what they say.
  useLayoutEffect(() => {
    const page = list.current?.parentElement;
    if (!page) return;
    const observer = new ResizeObserver(() => setAbove(list.current?.offsetTop ?? 0));
    observer.observe(page);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (wanted.current && active >= 0) virtual.scrollToIndex(active, { align: "auto" });
  }, [active, virtual]);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const button = list.current?.querySelector<HTMLElement>(`[data-index="${String(active)}"] button`);
    if (!button) return;
    wanted.current = false;
    button.focus({ preventScroll: true });
    if (returning) session.returned();
  });

  const move = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + rowsPerPage,
      PageUp: active - rowsPerPage,
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    goTo(to);
  };

  return (
    <ul
      ref={list}
      aria-label={fixWords.list}
      className={styles.all}
      style={{ height: virtual.getTotalSize() }}
      onKeyDown={move}
    >
      {virtual.getVirtualItems().map((item) => {
        const review = rows[item.index];
        if (!review) return null;
        return (
          <li
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            aria-setsize={rows.length}
            aria-posinset={item.index + 1}
            className={styles.one}
            style={{ transform: `translateY(${String(item.start - above)}px)` }}
          >
            <RowItem
              review={review}
              severalSheets={severalSheets}
              last={isRow(lastOpen, review.row)}
              tabStop={item.index === active}
              onOpen={onOpen}
            />
          </li>
        );
      })}
    </ul>
  );
});
