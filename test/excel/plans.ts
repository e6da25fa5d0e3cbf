import type { PlanCell, SheetPlan } from "../../src/summary/plan";

const cell = (value: string | number, style = "text"): PlanCell => ({ value, style });

/** A small summary with one of everything that a plan can say. */
export function summaryPlan(over: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name: "Governance summary",
    mark: "summary 1 manager",
    widths: [13.5, 30, 12, 0],
    rows: [
      { height: 27, cells: [cell("Recovery governance summary", "title"), null, null, null] },
      {
        height: undefined,
        cells: [cell("Row", "header"), cell("What is wrong", "header"), cell("Due", "header"), null],
      },
      {
        height: 30,
        cells: [cell("Row 14", "link"), cell("=HYPERLINK(evil)"), cell(46_188, "date"), cell("key-1", "text")],
      },
      { height: 30, cells: [cell("Row 15", "link"), cell("12/06"), cell(46_190, "date"), cell("key-2", "text")] },
      { height: 30, cells: [cell("@who"), cell("-5 is not a sum"), cell(0.95, "percent"), cell("TRUE")] },
    ],
    styles: {
      title: { size: 18, bold: true, color: "#0F4F44" },
      header: { bold: true, fill: "#0F4F44", color: "#FFFFFF", wrap: true, horizontal: "left", vertical: "center" },
      text: { size: 9, wrap: true, vertical: "top", borders: { bottom: { color: "#D9DFDD", style: "thin" } } },
      link: { color: "#0B5394", bold: true },
      date: { numberFormat: "d mmm yyyy" },
      percent: { numberFormat: "0%", horizontal: "right", italic: true },
    },
    merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
    links: [
      { row: 2, column: 0, to: { sheet: "Bob's tracker", row: 13, column: 2 }, tip: "Row 14, respite reviews" },
      { row: 3, column: 0, to: { sheet: "Tracker", row: 14, column: 0 }, tip: "Row 15, medication records" },
    ],
    charts: [
      {
        name: "ClearLineStates",
        kind: "bar",
        title: "Rows by state",
        data: { row: 1, column: 1, rows: 4, columns: 2 },
        at: { row: 6, column: 0, rows: 10, columns: 3 },
        axisTitle: "Rows",
        axisFormat: "0",
        series: [{ color: "#0F4F44", marker: "Circle" }],
        valueLabels: true,
      },
    ],
    typed: [],
    print: {
      orientation: "landscape",
      paper: "A4",
      margins: { top: 1.7, bottom: 1.6, left: 1.1, right: 1.1 },
      fitToWidth: true,
      repeatRows: { first: 0, last: 1 },
      breaksBefore: [4],
      header: "Oakfield House",
      footer: "Page &P of &N",
    },
    frozenRows: 2,
    ...over,
  };
}
