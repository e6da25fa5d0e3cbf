import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { SheetModel } from "../../files/model";
import type { Area } from "../../tracker/snapshot";
import { headingHeight, headingWidth } from "./drawings";
import type { SheetLayout } from "./sheet-layout";
import { scrollTo, type View } from "./visible";

/** The element that scrolls, what its window shows of the cells, and what to call when it scrolled. */
export function useScrolling(sheet: SheetModel, { row, column }: Area, { rows, columns }: SheetLayout) {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>({ scrollTop: 0, scrollLeft: 0, width: 800, height: 500 });

  const measure = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const { scrollTop, scrollLeft } = element;
    setView({ scrollTop, scrollLeft, ...roomIn(element) });
  }, []);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [measure]);

  const shown = useRef("");
  useLayoutEffect(() => {
    const element = scroller.current;
    // Only a selection that moved is scrolled to: who has scrolled away reads something else.
    const place = `${sheet.id} ${row} ${column}`;
    if (!element || shown.current === place) return;
    shown.current = place;
    const { freeze } = sheet;
    const { width, height } = roomIn(element);
    element.scrollTop = scrollTo(rows, freeze.rows, row, rows.size(row), element.scrollTop, height);
    element.scrollLeft = scrollTo(columns, freeze.columns, column, columns.size(column), element.scrollLeft, width);
    measure();
  }, [sheet, row, column, rows, columns, measure]);

  return { scroller, view, measure };
}

function roomIn({ clientWidth, clientHeight }: HTMLElement): Pick<View, "width" | "height"> {
  return { width: clientWidth - headingWidth, height: clientHeight - headingHeight };
}
