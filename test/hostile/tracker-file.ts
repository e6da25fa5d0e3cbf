import { openWorkbook, type OpenedWorkbook } from "../../src/files";
import { packageFixture, sheetXml } from "../files/package-fixture";

/** 15 June 2026. */
export const today = 46_188;

type Cell = string | number | undefined;

const headings = [
  "Ref",
  "Issue identified",
  "Root cause",
  "Corrective action",
  "Lead",
  "Target date",
  "Measure",
  "Next review",
  "Status",
  "Evidence of completion",
];
export const columnCount = headings.length;
/** Columns that hold dates. */
const dates = new Set([5, 7]);

const concern = "Care reviews overdue for 14 people with changing needs";
const cause = "Key workers had no protected time because urgent care always came first";
const action = "Weekly review slot on the rota with cover; manager checks the schedule every Friday";
const measure = "95% of reviews completed on time within eight weeks";
const lead = "Registered Manager";

const rows: readonly (readonly Cell[])[] = [
  ["R1", concern, cause, action, lead, today - 12, measure, today + 20, "In progress", undefined],
  [
    "R2",
    "Falls rose in May",
    "Staff error",
    "Retrain staff",
    "All staff",
    today + 5,
    "Training done",
    today - 3,
    "Open",
  ],
  ["R3", "Medication charts unsigned", undefined, action, undefined, today + 40, undefined, undefined, "In progress"],
  [
    "R4",
    concern,
    cause,
    action,
    lead,
    today - 60,
    measure,
    today + 9,
    "Closed",
    "Audit of 20 charts on 2 June: all in date",
  ],
  ["R5", "Fluid charts not totalled", "Not followed", "Remind staff", lead, "15/05/2026", measure, today + 2, "Open"],
  [
    "R6",
    "Fire doors wedged open",
    cause,
    "Door guards fitted; weekly check",
    lead,
    today + 3,
    measure,
    today + 30,
    "Open",
  ],
];
const ward: readonly (readonly Cell[])[] = [
  ["W1", "Call bells slow at night", cause, action, "Night lead", today - 2, measure, today - 1, "In progress"],
  ["W2", "Weights missed in April", undefined, "Audit", lead, today + 1, undefined, today + 14, "Open"],
];

function letters(column: number): string {
  return String.fromCharCode(65 + column);
}

function rowXml(row: number, cells: readonly Cell[], look: number): string {
  const inner = cells
    .map((value, column) => {
      if (value === undefined) return "";
      const at = `${letters(column)}${String(row + 1)}`;
      if (typeof value === "number")
        return `<c r="${at}" s="${String(dates.has(column) ? 1 : look)}"><v>${String(value)}</v></c>`;
      return `<c r="${at}" s="${String(look)}" t="inlineStr"><is><t>${value}</t></is></c>`;
    })
    .join("");
  return `<row r="${String(row + 1)}">${inner}</row>`;
}

/** Heading row of each tracker, from 0. */
export const headingRows: Readonly<Record<string, number>> = { Tracker: 2, Ward: 0 };

function trackerXml(heading: number, body: readonly (readonly Cell[])[], after: string): string {
  const title = heading > 0 ? rowXml(0, ["Oakfield House recovery tracker"], 2) : "";
  const lines = [rowXml(heading, headings, 2), ...body.map((cells, at) => rowXml(heading + 1 + at, cells, 0))];
  return sheetXml(
    `<cols><col min="2" max="4" width="40" customWidth="1"/></cols><sheetData>${title}${lines.join("")}</sheetData>${after}`,
  );
}

const own =
  '<conditionalFormatting sqref="I4:I9"><cfRule type="expression" dxfId="0" priority="1"><formula>$I4="Closed"</formula></cfRule></conditionalFormatting>';
const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF0F4F44"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="2"/></cellXfs><dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FF00FF00"/></patternFill></fill></dxf></dxfs></styleSheet>`;

let bytes: Uint8Array | undefined;

/** Two trackers, one under a title and with a conditional format of its own, and a sheet of notes with a merged title. */
export function trackerFile(): Uint8Array {
  bytes ??= packageFixture({
    sheets: [
      { name: "Tracker", xml: trackerXml(2, rows, own) },
      { name: "Ward", xml: trackerXml(0, ward, "") },
      {
        name: "Notes",
        xml: sheetXml(
          `<sheetData>${rowXml(0, ["Notes of the managers' meeting"], 2)}${rowXml(2, ["Bring the audit", 3], 0)}</sheetData><mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>`,
        ),
      },
    ],
    styles,
  });
  return bytes;
}

export function openedAgain(file: Uint8Array): OpenedWorkbook {
  const result = openWorkbook(file, "tracker.xlsx");
  if (!result.ok) throw new Error(result.problem.what);
  return result.workbook;
}
