import { memo, type CSSProperties } from "react";
import type { CellModel, HyperlinkModel } from "../../files/model";
import type { ConditionalStyle } from "../formulas/conditional-styles";
import { lookOf, textOf } from "./cell-look";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface CellProps {
  readonly id: string;
  readonly column: number;
  readonly cell: CellModel | undefined;
  readonly over: ConditionalStyle | undefined;
  readonly link: HyperlinkModel | undefined;
  readonly box: Box;
  /** Pixels that unwrapped text may run over into blank cells on its right. */
  readonly overflow: number;
  readonly frozen: boolean;
  readonly selected: boolean;
  readonly gridlines: boolean;
  readonly date1904: boolean;
}

function placeOf({ left, top, width, height }: Box): CSSProperties {
  return { left, top, width, height };
}

export const Cell = memo(function Cell(props: CellProps) {
  const { cell, box, over, link, overflow } = props;
  const text = cell ? textOf(cell, box.width, props.date1904) : "";
  const look = cell ? lookOf(cell, over) : over?.fill === undefined ? {} : { background: over.fill };
  const className = ["wb-cell", props.frozen ? "wb-frozen" : "", props.gridlines ? "wb-lines" : ""].join(" ");
  return (
    <div
      id={props.id}
      role="gridcell"
      aria-colindex={props.column + 1}
      aria-selected={props.selected}
      className={className}
      style={{ ...placeOf(box), ...look }}
    >
      {text !== "" && (
        <span
          className={link ? "wb-text wb-link" : "wb-text"}
          style={{ maxWidth: box.width + overflow - 6 }}
          title={link?.screenTip}
        >
          {text}
        </span>
      )}
    </div>
  );
}, sameCell);

/** Style objects and boxes are made anew at each drawing; what is in them tells whether the cell looks the same. */
function sameCell(a: CellProps, b: CellProps): boolean {
  return (
    a.id === b.id &&
    a.cell?.value === b.cell?.value &&
    a.cell?.style === b.cell?.style &&
    a.selected === b.selected &&
    a.overflow === b.overflow &&
    a.gridlines === b.gridlines &&
    a.frozen === b.frozen &&
    a.link === b.link &&
    a.box.left === b.box.left &&
    a.box.top === b.box.top &&
    a.box.width === b.box.width &&
    a.box.height === b.box.height &&
    a.over?.fill === b.over?.fill &&
    a.over?.fontColor === b.over?.fontColor &&
    a.over?.bold === b.over?.bold &&
    a.over?.italic === b.over?.italic &&
    a.over?.strikethrough === b.over?.strikethrough
  );
}
