/** How long it takes to read and map a tracker of 5,000 rows and 34 columns, the first time and again, and with a blank tail. */
import { readWorkbook } from "../../src/tracker/read-workbook";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/tracker/snapshot";
import { acceptanceWorkbook } from "../../test/tracker/acceptance";
import { atMost, told } from "./figure";

const today = 46_188;
const rows = 5_000;
/** Milliseconds of processor time (issue 3). */
const budget = 200;

/** The acceptance rows over and over, each long text made different so that nothing is read twice for free. */
function longTracker(blankTail = 0): WorkbookSnapshot {
  const [sheet] = acceptanceWorkbook().sheets;
  if (sheet === undefined) throw new Error("The acceptance workbook has no sheet.");
  const head = sheet.values.slice(0, 4);
  const body = sheet.values.slice(4);
  const values: (readonly CellValue[])[] = [...head];
  for (let index = 0; index < rows; index++) {
    const line = body[index % body.length] ?? [];
    values.push(line.map((value) => (typeof value === "string" && value.length > 30 ? `${value} (${index})` : value)));
  }
  const blank = new Array<CellValue>(head[3]?.length ?? 0).fill("");
  for (let index = 0; index < blankTail; index++) values.push(blank);
  const long: SheetSnapshot = { ...sheet, values };
  return { sheets: [long], date1904: false };
}

/** Processor time of this process, which other programs on the machine hardly change. */
function milliseconds(snapshot: WorkbookSnapshot): number {
  const start = process.cpuUsage();
  const read = readWorkbook(snapshot, { today, choices: [] }).sheets[0]?.trackers[0]?.rows.length;
  const { user, system } = process.cpuUsage(start);
  if (read !== rows) throw new Error(`${String(read)} rows were read.`);
  return (user + system) / 1000;
}

const best = (snapshot: WorkbookSnapshot): number =>
  Math.min(...Array.from({ length: 5 }, () => milliseconds(snapshot)));

const plain = longTracker();
const first = milliseconds(plain);
const figures = [
  atMost("5,000 rows and 34 columns read and mapped, code not compiled yet", first, "ms", budget),
  atMost("the same again", best(plain), "ms", budget),
  told("the same above a million blank rows", best(longTracker(1_000_000)), "ms"),
];
console.log(JSON.stringify({ figures }));
