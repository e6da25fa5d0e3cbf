import type { PlanRow, SheetPlan } from "../summary/plan";
import { starterWords } from "./words/starter";

const emptyRows = 30;

/**
 * A tracker to begin with: the eight columns of the article (S26) and the few that make a row checkable. Its mark says
 * where the sheet came from; the sheet belongs to the person and is read as any other tracker.
 */
export function starterSheet(mark: string): SheetPlan {
  const { columns, title, hint } = starterWords;
  return {
    name: starterWords.sheet,
    mark,
    widths: columns.map(({ width }) => width),
    rows: [
      { height: 24, cells: [{ value: title, style: "title" }, ...columns.slice(1).map(() => null)] },
      { height: 18, cells: [{ value: hint, style: "hint" }, ...columns.slice(1).map(() => null)] },
      { height: 32, cells: columns.map(({ heading }) => ({ value: heading, style: "heading" })) },
      ...Array.from({ length: emptyRows }, (): PlanRow => ({
        height: 30,
        cells: columns.map(({ date }) => ({ value: "", style: date ? "date" : "text" })),
      })),
    ],
    styles: {
      title: { bold: true, size: 14 },
      hint: { color: "#505050" },
      heading: {
        bold: true,
        wrap: true,
        vertical: "center",
        fill: "#0F4F44",
        color: "#FFFFFF",
        borders: { bottom: { color: "#0F4F44", style: "thin" } },
      },
      text: { wrap: true, vertical: "top", borders: { bottom: { color: "#D9DFDD", style: "thin" } } },
      date: {
        wrap: true,
        vertical: "top",
        numberFormat: "dd/mm/yyyy",
        borders: { bottom: { color: "#D9DFDD", style: "thin" } },
      },
    },
    merges: [],
    links: [],
    charts: [],
    typed: [],
    print: {
      orientation: "landscape",
      paper: "A4",
      margins: { top: 1.3, bottom: 1.3, left: 1, right: 1 },
      fitToWidth: true,
      repeatRows: { first: 2, last: 2 },
      breaksBefore: [],
      header: title,
      footer: "Page &P of &N",
    },
    frozenRows: 3,
  };
}
