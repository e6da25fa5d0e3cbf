import { useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { columnLetters } from "../../files/address";
import type { SheetModel } from "../../files/model";
import type { Area } from "../../tracker/snapshot";
import { boundingArea } from "../address";
import type { EmbeddedExcel } from "../embedded-excel";
import type { ConditionalStyles } from "../formulas/conditional-styles";
import { CellEditor, type EditorEnd } from "./cell-editor";
import { Drawings, headingHeight, headingWidth, placeOf } from "./drawings";
import { cellId, GridCells } from "./grid-cells";
import { moved, wholeCell } from "./selection";
import type { SheetLayout } from "./sheet-layout";
import { useEditing } from "./use-editing";
import { useScrolling } from "./use-scrolling";
import { lineUnder, visibleLines } from "./visible";

interface GridProps {
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

/** Rows that stay in sight when a key turns the page. */
const overlap = 8;

export function Grid({ excel, sheet, version, selection, today, styles, onRefused, onFollow }: GridProps) {
  const { model } = excel;
  const { row, column } = selection;
  const frame = useRef<HTMLDivElement>(null);
  const [drawings] = useState(() => new Drawings());
  const layout = drawings.layout(sheet, model, version);
  const { scroller, view, measure } = useScrolling(sheet, selection, layout);
  const editing = useEditing(excel, sheet, onRefused);
  const { edited } = editing;

  const { rows, columns } = visibleLines(sheet, layout, view);
  const over = drawings.styles(styles, sheet, rows, columns, today, version);
  const place = (area: Area) => placeOf(area, sheet, layout, view);
  const select = (area: Area): void => excel.select(sheet.name, area);
  const selected = (): Area => wholeCell(sheet, row, column);

  const endEditing = (end: EditorEnd): void => {
    if (end === "escape") editing.cancel();
    else {
      editing.commit();
      const to = moved(end === "enter" ? "ArrowDown" : "ArrowRight", false, selection, 1, sheet, layout);
      if (to) select(to);
    }
    frame.current?.focus();
  };

  /** True where the key did something that the browser is not to do in its own way as well. */
  const did = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => {
    const control = ctrlKey || metaKey;
    const to = moved(key, control, selected(), Math.max(1, rows.length - overlap), sheet, layout);
    if (to) select(to);
    else if (key === "Enter" && control) onFollow(row, column);
    else if (key === "Enter" || key === "F2") editing.start(selected());
    else if (key.length === 1 && !control && !altKey) editing.start(selected(), key);
    else {
      if (key === "Delete") editing.write(row, column, "");
      return false;
    }
    return true;
  };

  const point = (event: PointerEvent): void => {
    if (edited) editing.commit();
    const bounds = frame.current?.getBoundingClientRect();
    if (!bounds) return;
    const x = event.clientX - bounds.left - headingWidth;
    const y = event.clientY - bounds.top - headingHeight;
    if (x < 0 || y < 0) return;
    const cell = wholeCell(
      sheet,
      lineUnder(layout.rows, sheet.freeze.rows, y, view.scrollTop),
      lineUnder(layout.columns, sheet.freeze.columns, x, view.scrollLeft),
    );
    if (event.shiftKey) select(boundingArea(selection, cell));
    else {
      select(cell);
      if (event.target instanceof Element && event.target.classList.contains("wb-link"))
        onFollow(cell.row, cell.column);
    }
  };

  const isOverFrozen = row < sheet.freeze.rows || column < sheet.freeze.columns;
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
          aria-activedescendant={edited ? undefined : cellId(row, column)}
          style={{ width: view.width + headingWidth, height: view.height + headingHeight }}
          onKeyDown={(event) => {
            if (did(event)) event.preventDefault();
          }}
          onPointerDown={point}
          onDoubleClick={() => editing.start(selected())}
        >
          <GridCells {...{ sheet, layout, view, rows, columns, selection, over }} date1904={model.date1904} />
          <div
            className={isOverFrozen ? "wb-selection wb-over" : "wb-selection"}
            aria-hidden="true"
            style={place(selection)}
          />
          <FreezeLines sheet={sheet} layout={layout} />
          {edited && (
            <CellEditor
              label={`Content of ${columnLetters(edited.column)}${edited.row + 1}`}
              text={edited.text}
              box={place(wholeCell(sheet, edited.row, edited.column))}
              onChange={(text) => editing.type(text)}
              onEnd={endEditing}
            />
          )}
        </div>
      </div>
    </div>
  );
}

function FreezeLines({ sheet, layout }: { readonly sheet: SheetModel; readonly layout: SheetLayout }) {
  const top = headingHeight + layout.rows.start(sheet.freeze.rows);
  const left = headingWidth + layout.columns.start(sheet.freeze.columns);
  return (
    <>
      {sheet.freeze.rows > 0 && <div className="wb-freeze" style={{ top, left: 0, width: "100%", height: 1 }} />}
      {sheet.freeze.columns > 0 && <div className="wb-freeze" style={{ left, top: 0, height: "100%", width: 1 }} />}
    </>
  );
}
