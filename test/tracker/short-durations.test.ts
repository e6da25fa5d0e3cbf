import { dayOf } from "../../src/tracker/day";
import { readCycle } from "../../src/tracker/read-cycle";
import { readDate } from "../../src/tracker/read-date";
import { cycleWrittenOut, durationsWrittenOut } from "../../src/tracker/short-durations";
import type { CellValue } from "../../src/tracker/snapshot";
import { today, trackerOf } from "./understood";

test.each([
  ["6/52", 42],
  ["every 2/52", 14],
  ["1/52", 7],
  ["2/7", 2],
  ["10/7", 10],
  ["3/12", 91.2],
  ["1/12 by RM", 30.4],
  ["6/52ly", 42],
  ["6/52 review", 42],
  ["1/52 then 1/12", 7],
])("in a column of cycles %j is every %d days", (text, days) => {
  expect(readCycle(cycleWrittenOut(text)).days).toBeCloseTo(days);
});

test.each(["3/12/2026", "12/6", "Monthly from 3/12", "3.1.12", "6/52 charts"])("%j holds no short duration", (text) => {
  expect(cycleWrittenOut(text)).toBe(text);
});

test.each([
  ["within 6/52", "within 6 weeks"],
  ["Zero gaps over the next 3/12", "Zero gaps over the next 3 months"],
  ["95% in 2/52, then every 1/12", "95% in 2 weeks, then every 1 months"],
  ["for 3/12", "for 3 months"],
  ["Recheck 6/52 later", "Recheck 6 weeks later"],
])("in any text %j is %j", (text, written) => {
  expect(durationsWrittenOut(text)).toBe(written);
});

test.each([
  "3/12",
  "by 3/12",
  "from 2/7",
  "booked for 3/12",
  "due for 2/7",
  "on 3/12",
  "within 3/12/2026",
  "6/52 charts signed",
  "Charts signed: 6/52",
  "2/7 rooms done",
  "in 10/2026",
])("in any text %j stays as it is", (text) => {
  expect(durationsWrittenOut(text)).toBe(text);
});

test("in a date column a duration counts from the start, and '3/12' is a day without its year", () => {
  const start = dayOf(2026, 5, 4) ?? 0;
  expect(readDate("within 6/52", { start })).toMatchObject({ day: start + 42, reading: "relative" });
  expect(readDate("6/52", { start })).toMatchObject({ day: start + 42, reading: "relative" });
  expect(readDate("in 3/12", { start }).day).toBe(dayOf(2026, 8, 4));
  expect(readDate("3/12", { start }).reading).toBe("unreadable");
  expect(readDate("by 2/7", { start }).reading).toBe("unreadable");
  expect(readDate("03/12/2026", { start }).day).toBe(dayOf(2026, 12, 3));
});

describe("What Excel made of a duration that was typed", () => {
  const heads = [
    "Ref",
    "Concern",
    "Cause",
    "Action",
    "Owner",
    "Start date",
    "Due date",
    "Review frequency",
    "Next review",
  ];
  const line = (n: number, due: CellValue, cycle: CellValue, next: CellValue) => [
    `A${String(n)}`,
    "Rounds start late on the first floor",
    "Handover has no slot",
    "Add a slot to the rota",
    "Deputy Manager",
    today - 30,
    due,
    cycle,
    next,
  ];
  const december = dayOf(2026, 12, 3) ?? 0;
  const july = dayOf(2026, 7, 2) ?? 0;
  const june1952 = dayOf(1952, 6, 1) ?? 0;
  const formats = (cycle: string, due = "dd/mm/yyyy", next = "dd/mm/yyyy") => ({
    5: "dd/mm/yyyy",
    6: due,
    7: cycle,
    8: next,
  });
  const cells = (rows: CellValue[][], given: ReturnType<typeof formats>) =>
    trackerOf({ rows: [heads, ...rows], formats: given }).rows.map(({ cells: { due, cycle, nextReview } }) => ({
      due: due.day,
      cycle: [cycle.days, cycle.text],
      next: nextReview.day,
    }));

  test("in a column of cycles its day and month are the count and the unit", () => {
    const rows = [1, 2, 3, 4, 5].map((n) => line(n, today + 20, n % 2 ? december : july, today + 5));
    const read = cells(rows, formats("d-mmm"));
    expect(read[0]?.cycle[0]).toBeCloseTo(91.2);
    expect(read[0]?.cycle[1]).toBe("3/12");
    expect(read[1]?.cycle).toEqual([2, "2/7"]);
  });

  test("June 1952 is six weeks, in a column of cycles and as a due date", () => {
    const rows = [1, 2, 3, 4, 5].map((n) => line(n, june1952, june1952, today + 5));
    expect(cells(rows, formats("mmm-yy", "mmm-yy"))[0]).toEqual({
      due: today - 30 + 42,
      cycle: [42, "6/52"],
      next: today + 5,
    });
  });

  test("in a column of dates 3 December stays 3 December, and a whole date is no cycle", () => {
    const rows = [1, 2, 3, 4, 5].map((n) => line(n, december, "Weekly", december));
    const read = cells(rows, formats("General", "d-mmm", "d-mmm"));
    expect([read[0]?.due, read[0]?.next]).toEqual([december, december]);
    const wrong = [1, 2, 3, 4, 5].map((n) => line(n, december, n === 1 ? december : "Weekly", december));
    expect(cells(wrong, formats("dd/mm/yyyy"))[0]?.cycle[0]).toBeUndefined();
  });

  test("a column of 'Review date' with days typed without their year stays one of dates", () => {
    const headed = heads.map((head) => (head === "Next review" ? "Review date" : head));
    const rows = ["3/12", "10/12", "17/12", "2/7", "9/7"].map((day, n) => line(n, today + 20, "Weekly", day));
    const tracker = trackerOf({ rows: [headed, ...rows], formats: formats("General") });
    expect(tracker.columns.find(({ header }) => header === "Review date")?.field).toBe("nextReview");
    expect(tracker.rows[0]?.cells.nextReview.reading).toBe("unreadable");
  });
});
