import { largeWorkbook } from "../../scripts/bench/large-tracker";
import { reviewWorkbook } from "../../src/review/review-workbook";
import type { WorkbookReview } from "../../src/review/review";
import { defaultSettings } from "../../src/rules/settings";
import { openPrivacy } from "../../src/summary/privacy";
import { readWorkbook } from "../../src/tracker/read-workbook";
import { toTheEnd } from "../../src/tracker/steps";
import { writeSummary, type SummaryRequest } from "../../src/write-summary";
import type { SheetModel } from "../../src/files/model";
import { historyKey } from "../../src/write-summary";
import { readHistory } from "../../src/summary/history";
import { open, put, trackerWorkbook, valueOf, type Opened } from "../excel/workbooks";
import { sampleReview, today } from "./sample";

function request(review: WorkbookReview, more: Partial<SummaryRequest> = {}): SummaryRequest {
  return {
    review,
    view: "nominated individual",
    runAt: { day: today, time: "14:03" },
    settings: defaultSettings,
    privacy: openPrivacy,
    typed: [],
    activate: true,
    ...more,
  };
}

/** A workbook that was looked at, as it is before anybody builds a summary. */
async function opened(): Promise<Opened> {
  const book = open(trackerWorkbook(3));
  valueOf(await book.host.outline());
  valueOf(await book.host.read(() => ["Tracker"]));
  book.excel.counters.reset();
  return book;
}

test("the summary of 10,000 rows is written in two round trips, and built again in two", async () => {
  const reading = readWorkbook(largeWorkbook(10_000), { today, choices: [] });
  const review = reviewWorkbook(reading, { today, settings: defaultSettings });
  const { host, excel } = await opened();
  valueOf(await writeSummary(host, request(review)));
  const first = excel.counters.roundTrips;
  excel.counters.reset();
  valueOf(await writeSummary(host, request(review)));
  expect([first, excel.counters.roundTrips]).toEqual([2, 2]);
  expect(excel.counters.largestRequest).toBeLessThan(4_000_000);
});

/** Writes beside a ref under a heading, or beside a label, as a person would. */
function writeBeside(sheet: SheetModel, heading: string, ref: string, words: string): void {
  const rows = [...sheet.cells.entries()].sort(([a], [b]) => a - b);
  const textAt = (row: number, column: number) => sheet.cells.get(row)?.get(column)?.value;
  const top = rows.find(([, cells]) => [...cells.values()].some(({ value }) => value === heading));
  const column = [...(top?.[1] ?? [])].find(([, { value }]) => value === heading)?.[0];
  if (top === undefined || column === undefined) throw new Error(`No heading ${heading}`);
  if (column === 0) {
    put(sheet, top[0], 2, words);
    return;
  }
  const row = rows.find(([at]) => at > top[0] && textAt(at, 1) === ref);
  if (row === undefined) throw new Error(`No row ${ref}`);
  put(sheet, row[0], column, words);
}

const sheetOf = ({ excel }: Opened, name: string): SheetModel | undefined =>
  excel.model.sheets.find((sheet) => sheet.name === name);
const textsOn = (sheet: SheetModel | undefined): unknown[] =>
  [...(sheet?.cells.values() ?? [])].flatMap((cells) => [...cells.values()].map(({ value }) => value));

test("words written in Excel stand in the renamed sheet after it was built again, and the tracker is as it was", async () => {
  const book = await opened();
  const tracker = structuredClone([...(sheetOf(book, "Tracker")?.cells ?? [])]);
  valueOf(await writeSummary(book.host, request(sampleReview())));
  const sheet = sheetOf(book, "Governance summary");
  if (!sheet) throw new Error("No summary");
  writeBeside(sheet, "Challenge or decision", "IL4", "Why not at 21:00?");
  writeBeside(sheet, "Minute reference", "CR1", "=Item 4");
  writeBeside(sheet, "The board is asked to", "", "Agree two extra hours.");
  book.excel.renameSheet("Governance summary", "For the board");
  valueOf(await writeSummary(book.host, request(sampleReview(), { standing: "ask" })));
  expect(book.excel.model.sheets.map(({ name }) => name)).toEqual(["Tracker", "Lists", "For the board"]);
  const texts = textsOn(sheetOf(book, "For the board"));
  for (const words of ["Why not at 21:00?", "=Item 4", "Agree two extra hours."])
    expect(texts.filter((text) => text === words)).toHaveLength(1);
  expect([...(sheetOf(book, "Tracker")?.cells ?? [])]).toEqual(tracker);
});

test("a summary that was changed by hand is left alone where the request says to ask, and kept as a dated copy on demand", async () => {
  const book = await opened();
  valueOf(await writeSummary(book.host, request(sampleReview())));
  const sheet = sheetOf(book, "Governance summary");
  if (!sheet) throw new Error("No summary");
  put(sheet, 0, 0, "Our own title");
  expect(valueOf(await writeSummary(book.host, request(sampleReview(), { standing: "ask" }))).written).toBe(false);
  expect(textsOn(sheetOf(book, "Governance summary"))).toContain("Our own title");
  const keepAs = "Summary 15 June 2026";
  valueOf(await writeSummary(book.host, request(sampleReview(), { standing: { keepAs } })));
  expect(textsOn(sheetOf(book, keepAs))).toContain("Our own title");
  expect(textsOn(sheetOf(book, "Governance summary"))).not.toContain("Our own title");
});

test("six summaries a month apart leave six snapshots, and each names the one before", async () => {
  const book = await opened();
  const periods: unknown[] = [];
  for (let month = 0; month < 6; month++) {
    const review = { ...sampleReview(), today: today + month * 30 };
    valueOf(await writeSummary(book.host, request(review, { runAt: { day: review.today, time: "09:00" } })));
    periods.push(textsOn(sheetOf(book, "Governance summary")).find((text) => String(text).startsWith("Run on")));
  }
  expect(toTheEnd(readHistory(valueOf(await book.host.recall(historyKey)))).map(({ day }) => day - today)).toEqual([
    0, 30, 60, 90, 120, 150,
  ]);
  expect(periods.map((text) => /first summary|since [^,]*/.exec(String(text))?.[0])).toEqual([
    "first summary",
    "since 15 June 2026",
    "since 15 July 2026",
    "since 14 August 2026",
    "since 13 September 2026",
    "since 13 October 2026",
  ]);
});

test("the charts of the summary arrive in Excel with their titles, values and numbers", async () => {
  const book = await opened();
  valueOf(await writeSummary(book.host, request(sampleReview())));
  expect(sheetOf(book, "Governance summary")?.charts).toMatchObject([
    {
      name: "Clear Line causes by factor",
      type: "BarClustered",
      title: "Live rows by factor",
      valueAxisTitle: "Live rows",
      showDataLabels: true,
      series: [{ color: "#0F4F44" }],
      source: { area: { rows: 7, columns: 2 } },
    },
  ]);
});
