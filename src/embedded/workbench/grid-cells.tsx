import { columnLetters } from "../../files/address";
import type { SheetModel } from "../../files/model";
import type { Area } from "../../tracker/snapshot";
import { containsArea, localAddress } from "../address";
import type { ConditionalStyle } from "../formulas/conditional-styles";
import { Cell } from "./cell";
import { headingHeight, headingWidth, overflowOf, placeOf } from "./drawings";
import { wholeCell } from "./selection";
import type { SheetLayout } from "./sheet-layout";
import type { Line, View } from "./visible";

interface GridCellsProps {
  readonly sheet: SheetModel;
  readonly date1904: boolean;
  readonly layout: SheetLayout;
  readonly view: View;
  /** Rows and columns in sight. */
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  readonly selection: Area;
  /** Conditional formats by "row,column". */
  readonly over: ReadonlyMap<string, ConditionalStyle>;
}

/** The element of a cell, which the grid names as the active one. */
export function cellId(row: number, column: number): string {
  return `wb-${row}-${column}`;
}

/** The headings and cells in sight. */
export function GridCells(props: GridCellsProps) {
  const { sheet, layout, rows, columns, selection } = props;
  const frozenWidth = layout.columns.start(sheet.freeze.columns);
  return (
    <>
      <ColumnHeadings columns={columns} selection={selection} />
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
            className={`wb-number ${line.at >= selection.row && line.at < selection.row + selection.rows ? "wb-on" : ""}`}
            style={{ width: headingWidth }}
          >
            {line.at + 1}
          </div>
          {sheet.freeze.columns > 0 && <div className="wb-back" style={{ width: headingWidth + frozenWidth }} />}
          {columns
            .filter(({ at }) => isFirstOfItsCell(sheet, line.at, at))
            .map(({ at, frozen }) => (
              <PlacedCell key={at} {...props} row={line.at} column={at} frozen={frozen} inRow />
            ))}
        </div>
      ))}
      {strayingMerges(sheet, rows, columns).map((merge) => (
        <div key={localAddress(merge)} role="row" aria-rowindex={merge.row + 1} className="wb-straying">
          <PlacedCell {...props} {...merge} frozen={merge.column < sheet.freeze.columns} inRow={false} />
        </div>
      ))}
    </>
  );
}

function ColumnHeadings({ columns, selection }: Pick<GridCellsProps, "columns" | "selection">) {
  const isOn = (at: number) => at >= selection.column && at < selection.column + selection.columns;
  return (
    <div className="wb-head" role="row" style={{ height: headingHeight }}>
      <div className="wb-corner" role="columnheader" aria-label="Row" style={{ width: headingWidth }} />
      {columns.map(({ at, start, size, frozen }) => (
        <div
          key={at}
          role="columnheader"
          aria-colindex={at + 1}
          className={`wb-column ${frozen ? "wb-frozen" : ""} ${isOn(at) ? "wb-on" : ""}`}
          style={{ left: headingWidth + start, width: size }}
        >
          {columnLetters(at)}
        </div>
      ))}
    </div>
  );
}

interface PlacedCellProps extends Omit<GridCellsProps, "rows" | "columns"> {
  readonly row: number;
  readonly column: number;
  readonly frozen: boolean;
  /** Drawn within its row, whose top is then its own. */
  readonly inRow: boolean;
}

function PlacedCell({ row, column, frozen, inRow, sheet, date1904, layout, view, selection, over }: PlacedCellProps) {
  const whole = wholeCell(sheet, row, column);
  const box = placeOf(whole, sheet, layout, view);
  const only = { row, column, rows: 1, columns: 1 };
  return (
    <Cell
      id={cellId(whole.row, whole.column)}
      column={whole.column}
      cell={sheet.cells.get(whole.row)?.get(whole.column)}
      over={over.get(`${whole.row},${whole.column}`)}
      link={sheet.hyperlinks.find(({ area }) => containsArea(area, only))}
      box={inRow ? { ...box, top: 0 } : box}
      overflow={overflowOf(sheet, whole, layout.columns)}
      frozen={frozen}
      selected={containsArea(selection, only)}
      gridlines={sheet.showGridlines}
      date1904={date1904}
    />
  );
}

function isFirstOfItsCell(sheet: SheetModel, row: number, column: number): boolean {
  const whole = wholeCell(sheet, row, column);
  return whole.row === row && whole.column === column;
}

/** A merged cell is drawn where its first cell would be; where that is out of sight, it is drawn apart. */
function strayingMerges(sheet: SheetModel, rows: readonly Line[], columns: readonly Line[]): readonly Area[] {
  const inSight = new Set(rows.map(({ at }) => at));
  const acrossInSight = new Set(columns.map(({ at }) => at));
  return sheet.merges.filter(
    (merge) =>
      (!inSight.has(merge.row) || !acrossInSight.has(merge.column)) &&
      rows.some(({ at }) => at >= merge.row && at < merge.row + merge.rows) &&
      columns.some(({ at }) => at >= merge.column && at < merge.column + merge.columns),
  );
}
