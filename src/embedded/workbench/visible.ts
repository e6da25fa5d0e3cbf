import type { SheetModel } from "../../files/model";
import type { Axis, SheetLayout } from "./sheet-layout";

export interface View {
  readonly scrollTop: number;
  readonly scrollLeft: number;
  /** Of the cells, without the headings. */
  readonly width: number;
  readonly height: number;
}

/** A row or column to draw, at its place in the window. */
export interface Line {
  readonly at: number;
  readonly start: number;
  readonly size: number;
  readonly frozen: boolean;
}

/** A few more than are seen, so that fast scrolling shows no gaps. */
const beyond = 4;

function linesOf(axis: Axis, frozen: number, scroll: number, length: number): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < Math.min(frozen, axis.count); at++)
    lines.push({ at, start: axis.start(at), size: axis.size(at), frozen: true });
  const frozenLength = axis.start(frozen);
  const first = Math.max(frozen, axis.at(frozenLength + scroll) - beyond);
  for (let at = first; at < axis.count; at++) {
    const start = axis.start(at) - scroll;
    if (start > length) break;
    if (axis.size(at) > 0) lines.push({ at, start, size: axis.size(at), frozen: false });
  }
  return lines;
}

export function visibleLines(
  sheet: SheetModel,
  layout: SheetLayout,
  view: View,
): { readonly rows: readonly Line[]; readonly columns: readonly Line[] } {
  return {
    rows: linesOf(layout.rows, sheet.freeze.rows, view.scrollTop, view.height),
    columns: linesOf(layout.columns, sheet.freeze.columns, view.scrollLeft, view.width),
  };
}

/** The row or column under a place of the window, in pixels behind the headings; frozen ones do not scroll. */
export function lineUnder(axis: Axis, frozen: number, pixels: number, scroll: number): number {
  return axis.at(pixels < axis.start(frozen) ? pixels : pixels + scroll);
}

/** How far to scroll along one axis so that a row or column is in sight. */
export function scrollTo(axis: Axis, frozen: number, at: number, size: number, scroll: number, length: number): number {
  if (at < frozen) return scroll;
  const frozenLength = axis.start(frozen);
  const start = axis.start(at) - frozenLength;
  const room = length - frozenLength;
  if (start < scroll) return start;
  if (start + size > scroll + room) return Math.max(0, Math.min(start, start + size - room));
  return scroll;
}
