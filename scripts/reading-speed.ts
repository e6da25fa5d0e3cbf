/** Prints how long it takes to read and map a tracker of 5,000 rows and 34 columns, and what blank tails cost. */
import { readWorkbook } from "../src/tracker/read-workbook";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../src/tracker/snapshot";
import { acceptanceWorkbook } from "../test/tracker/acceptance";

const today = 46_188;

/** The acceptance rows over and over, each text made different so that nothing is read twice for free. */
function longTracker(rows: number, blankTail = 0): WorkbookSnapshot {
  const [sheet] = acceptanceWorkbook().sheets;
  if (sheet === undefined) throw new Error("The acceptance workbook has no sheet.");
  const head = sheet.values.slice(0, 4);
  const body = sheet.values.slice(4);
  const width = head[3]?.length ?? 0;
  const values: (readonly CellValue[])[] = [...head];
  for (let index = 0; index < rows; index++) {
    const line = body[index % body.length] ?? [];
    values.push(line.map((value) => (typeof value === "string" && value.length > 30 ? `${value} (${index})` : value)));
  }
  const blank = new Array<CellValue>(width).fill("");
  for (let index = 0; index < blankTail; index++) values.push(blank);
  const long: SheetSnapshot = { ...sheet, values };
  return { sheets: [long], date1904: false };
}

/** Time of our own thread's work, which other programs on the machine do not lengthen. */
function milliseconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return Math.round((user + system) / 1000);
}

function best(snapshot: WorkbookSnapshot): { first: number; best: number; rows: number } {
  let rows = 0;
  const read = (): void => {
    rows = readWorkbook(snapshot, { today, choices: [] }).sheets[0]?.trackers[0]?.rows.length ?? 0;
  };
  const first = milliseconds(read);
  return { first, best: Math.min(first, ...Array.from({ length: 5 }, () => milliseconds(read))), rows };
}

console.table({
  "18 rows": best(longTracker(18)),
  "5,000 rows": best(longTracker(5_000)),
  "10,000 rows": best(longTracker(10_000)),
  "5,000 rows and 1,000,000 blank ones": best(longTracker(5_000, 1_000_000)),
});
