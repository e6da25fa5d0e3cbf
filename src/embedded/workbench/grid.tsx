import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
} from "react";
import { columnLetters } from "../../files/address";
import type { SheetModel } from "../../files/model";
import type { Area } from "../../tracker/snapshot";
import { boundingArea, containsArea, localAddress } from "../address";
import type { EmbeddedExcel } from "../embedded-excel";
import type { ConditionalStyles } from "../formulas/conditional-styles";
import { Cell } from "./cell";
import { CellEditor, type EditorEnd } from "./cell-editor";
import { editTextOf } from "./cell-look";
import { Drawings, headingHeight, headingWidth, overflowOf, placeOf } from "./drawings";
import { moved, wholeCell } from "./selection";
import { scrollTo, visibleLines } from "./visible";

export interface GridProps {
  readonly excel: EmbeddedExcel;
  readonly sheet: SheetModel;
  /** Counts up with every change of the workbook. */
  readonly version: number;
  readonly selection: Area;
  readonly today: number;
  readonly styles: ConditionalStyles | undefined;
  /** What the workbook refused, as a sentence. */
  readonly onRefused: (sentence: string) => void;
  readonly onFollow: (row: number, column: number) => boolean;
}

interface Editing {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export function Grid({ excel, sheet, version, selection, today, styles, onRefused, onFollow }: GridProps) {
  const { model } = excel;
  const scroller = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ scrollTop: 0, scrollLeft: 0, width: 800, height: 500 });
  const [editing, setEditing] = useState<Editing>();
  const [drawings] = useState(() => new Drawings());
  const layout = drawings.layout(sheet, model, version);
  const { rows, columns } = visibleLines(sheet, layout, view);

  const measure = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    setView({
      scrollTop: element.scrollTop,
      scrollLeft: element.scrollLeft,
      width: element.clientWidth - headingWidth,
      height: element.clientHeight - headingHeight,
    });
  }, []);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [measure]);

  const { row, column } = selection;
  const shown = useRef("");
  useLayoutEffect(() => {
    const element = scroller.current;
    // Only a selection that moved is scrolled to: who has scrolled away reads something else.
    const place = `${sheet.id} ${row} ${column}`;
    if (!element || shown.current === place) return;
    shown.current = place;
    const height = element.clientHeight - headingHeight;
    const width = element.clientWidth - headingWidth;
    element.scrollTop = scrollTo(layout.rows, sheet.freeze.rows, row, layout.rows.size(row), element.scrollTop, height);
    element.scrollLeft = scrollTo(
      layout.columns,
      sheet.freeze.columns,
      column,
      layout.columns.size(column),
      element.scrollLeft,
      width,
    );
    measure();
  }, [sheet, row, column, layout, measure]);

  const place = (area: Area) => placeOf(area, sheet, layout, view);
  const over = drawings.styles(styles, sheet, rows, columns, today, version);

  const select = (area: Area): void => excel.select(sheet.name, area);
  const cellUnder = (event: PointerEvent): Area | undefined => {
    const bounds = frame.current?.getBoundingClientRect();
    if (!bounds) return undefined;
    const x = event.clientX - bounds.left - headingWidth;
    const y = event.clientY - bounds.top - headingHeight;
    if (x < 0 || y < 0) return undefined;
    const frozenWidth = layout.columns.start(sheet.freeze.columns);
    const frozenHeight = layout.rows.start(sheet.freeze.rows);
    const at = layout.columns.at(x < frozenWidth ? x : x + view.scrollLeft);
    return wholeCell(sheet, layout.rows.at(y < frozenHeight ? y : y + view.scrollTop), at);
  };

  const startEditing = (text?: string): void => {
    const cell = wholeCell(sheet, row, column);
    excel.faults.startCellEdit();
    const stands = sheet.cells.get(cell.row)?.get(cell.column);
    setEditing({ row: cell.row, column: cell.column, text: text ?? editTextOf(stands, model.date1904) });
  };

  const commit = (): void => {
    excel.endCellEdit();
    if (!editing) return;
    setEditing(undefined);
    const before = editTextOf(sheet.cells.get(editing.row)?.get(editing.column), model.date1904);
    if (before === editing.text) return;
    try {
      excel.edit(sheet.name, editing.row, editing.column, editing.text);
    } catch (error) {
      onRefused(refusalOf(error));
    }
  };

  const endEditing = (end: EditorEnd): void => {
    if (end === "escape") {
      excel.endCellEdit();
      setEditing(undefined);
    } else {
      commit();
      const to = moved(end === "enter" ? "ArrowDown" : "ArrowRight", false, selection, 1, sheet, layout);
      if (to) select(to);
    }
    frame.current?.focus();
  };

  const press = (event: KeyboardEvent): void => {
    const control = event.ctrlKey || event.metaKey;
    const page = Math.max(1, rows.length - 8);
    const to = moved(event.key, control, wholeCell(sheet, row, column), page, sheet, layout);
    if (to) {
      event.preventDefault();
      select(to);
    } else if (event.key === "Enter" && control) {
      event.preventDefault();
      onFollow(row, column);
    } else if (event.key === "Enter" || event.key === "F2") {
      event.preventDefault();
      startEditing();
    } else if (event.key === "Delete") {
      try {
        excel.edit(sheet.name, row, column, "");
      } catch (error) {
        onRefused(refusalOf(error));
      }
    } else if (event.key.length === 1 && !control && !event.altKey) {
      event.preventDefault();
      startEditing(event.key);
    }
  };

  const point = (event: PointerEvent): void => {
    if (editing) commit();
    const cell = cellUnder(event);
    if (!cell) return;
    if (event.shiftKey) select(boundingArea(selection, cell));
    else {
      select(cell);
      if ((event.target as HTMLElement).classList.contains("wb-link")) onFollow(cell.row, cell.column);
    }
  };

  const idOf = (ofRow: number, ofColumn: number): string => `wb-${ofRow}-${ofColumn}`;
  const drawCell = (ofRow: number, ofColumn: number, frozenColumn: boolean, inRow: boolean) => {
    const whole = wholeCell(sheet, ofRow, ofColumn);
    const box = inRow ? { ...place(whole), top: 0 } : place(whole);
    const cell = sheet.cells.get(whole.row)?.get(whole.column);
    const only = { row: ofRow, column: ofColumn, rows: 1, columns: 1 };
    return (
      <Cell
        key={ofColumn}
        id={idOf(whole.row, whole.column)}
        column={whole.column}
        cell={cell}
        over={over.get(`${whole.row},${whole.column}`)}
        link={sheet.hyperlinks.find(({ area }) => containsArea(area, only))}
        box={box}
        overflow={overflowOf(sheet, whole, layout.columns)}
        frozen={frozenColumn}
        selected={containsArea(selection, only)}
        gridlines={sheet.showGridlines}
        date1904={model.date1904}
      />
    );
  };

  const inSight = new Set(rows.map(({ at }) => at));
  const acrossInSight = new Set(columns.map(({ at }) => at));
  /** A merged cell is drawn where its first cell would be; where that is out of sight, it is drawn apart. */
  const straying = sheet.merges.filter(
    (merge) =>
      (!inSight.has(merge.row) || !acrossInSight.has(merge.column)) &&
      rows.some(({ at }) => at >= merge.row && at < merge.row + merge.rows) &&
      columns.some(({ at }) => at >= merge.column && at < merge.column + merge.columns),
  );
  const coveredHere = (ofRow: number, ofColumn: number): boolean => {
    const whole = wholeCell(sheet, ofRow, ofColumn);
    return whole.row !== ofRow || whole.column !== ofColumn;
  };
  const marked = place(selection);
  const editBox = editing && place(wholeCell(sheet, editing.row, editing.column));

  return (
    <div ref={scroller} className="wb-scroller" onScroll={measure}>
      <div style={{ width: headingWidth + layout.columns.length, height: headingHeight + layout.rows.length }}>
        <div
          ref={frame}
          className="wb-window"
          role="grid"
          tabIndex={0}
          aria-label={`Cells of ${sheet.name}`}
          aria-rowcount={layout.rows.count}
          aria-colcount={layout.columns.count}
          aria-activedescendant={editing ? undefined : idOf(row, column)}
          style={{ width: view.width + headingWidth, height: view.height + headingHeight }}
          onKeyDown={press}
          onPointerDown={point}
          onDoubleClick={() => startEditing()}
        >
          <div className="wb-head" role="row" style={{ height: headingHeight }}>
            <div className="wb-corner" role="columnheader" aria-label="Row" style={{ width: headingWidth }} />
            {columns.map(({ at, start, size, frozen }) => (
              <div
                key={at}
                role="columnheader"
                aria-colindex={at + 1}
                className={`wb-column ${frozen ? "wb-frozen" : ""} ${at >= column && at < column + selection.columns ? "wb-on" : ""}`}
                style={{ left: headingWidth + start, width: size }}
              >
                {columnLetters(at)}
              </div>
            ))}
          </div>
          {sheet.freeze.rows > 0 && (
            <div
              className="wb-back wb-back-rows"
              style={{ height: headingHeight + layout.rows.start(sheet.freeze.rows) }}
            />
          )}
          {rows.map((line) => (
            <div
              key={line.at}
              role="row"
              aria-rowindex={line.at + 1}
              className={line.frozen ? "wb-row wb-frozen-row" : "wb-row"}
              style={{ top: headingHeight + line.start, height: line.size }}
            >
              <div
                role="rowheader"
                className={`wb-number ${line.at >= row && line.at < row + selection.rows ? "wb-on" : ""}`}
                style={{ width: headingWidth }}
              >
                {line.at + 1}
              </div>
              {sheet.freeze.columns > 0 && (
                <div className="wb-back" style={{ width: headingWidth + layout.columns.start(sheet.freeze.columns) }} />
              )}
              {columns
                .filter(({ at }) => !coveredHere(line.at, at))
                .map(({ at, frozen }) => drawCell(line.at, at, frozen, true))}
            </div>
          ))}
          {straying.map((merge) => (
            <div key={localAddress(merge)} role="row" aria-rowindex={merge.row + 1} className="wb-straying">
              {drawCell(merge.row, merge.column, merge.column < sheet.freeze.columns, false)}
            </div>
          ))}
          <div
            className={
              row < sheet.freeze.rows || column < sheet.freeze.columns ? "wb-selection wb-over" : "wb-selection"
            }
            aria-hidden="true"
            style={marked}
          />
          {sheet.freeze.rows > 0 && (
            <div
              className="wb-freeze"
              style={{ top: headingHeight + layout.rows.start(sheet.freeze.rows), left: 0, width: "100%", height: 1 }}
            />
          )}
          {sheet.freeze.columns > 0 && (
            <div
              className="wb-freeze"
              style={{
                left: headingWidth + layout.columns.start(sheet.freeze.columns),
                top: 0,
                height: "100%",
                width: 1,
              }}
            />
          )}
          {editing && editBox && (
            <CellEditor
              label={`Content of ${columnLetters(editing.column)}${editing.row + 1}`}
              text={editing.text}
              box={editBox}
              onChange={(text) => setEditing({ ...editing, text })}
              onEnd={endEditing}
            />
          )}
        </div>
      </div>
    </div>
  );
}

function refusalOf(error: unknown): string {
  return error instanceof Error ? error.message : "The workbook refused this.";
}
