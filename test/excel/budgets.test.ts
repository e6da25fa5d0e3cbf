import { createOfficeHost } from "../../src/excel";
import type { EmbeddedExcel } from "../../src/embedded";
import type { WorkbookModel } from "../../src/files/model";
import { Session } from "../../src/taskpane/session/session";
import { answer, buildSummary } from "../../src/taskpane/session/summary";
import { openAsGlobalExcel, settled } from "../embedded/office-runtime";
import { summaryPlan } from "./plans";
import { mark, open, planFor, severalTrackers, today, trackerWorkbook, valueOf } from "./workbooks";

const megabytes = 1_000_000;
const fiveMegabytes = 5 * megabytes;

/** Round trips, bytes of the largest request, bytes of all answers. */
type Asked = readonly [roundTrips: number, largestRequest: number, read: number];
type Steps = Record<"check" | "highlight" | "summary", Asked>;

function tripsAndAllowed({ check, highlight, summary }: Steps): readonly [number, number] {
  return [check[0] + highlight[0] + summary[0], 6 + Math.ceil(check[2] / (4 * megabytes))];
}

function stepsIn(excel: EmbeddedExcel) {
  return async (action: () => Promise<unknown>): Promise<Asked> => {
    await settled();
    excel.counters.reset();
    await action();
    await settled();
    const { roundTrips, largestRequest, responseBytes, largestResponse } = excel.counters;
    expect(largestResponse).toBeLessThan(fiveMegabytes);
    return [roundTrips, largestRequest, responseBytes];
  };
}

/** What the port asks for, without a review in between. */
async function throughPort(rows: number): Promise<Steps> {
  const { host, excel } = open(trackerWorkbook(rows));
  const tracker = () => ["Tracker"];
  valueOf(await host.read(tracker));
  const step = stepsIn(excel);
  return {
    check: await step(async () => valueOf(await host.read(tracker))),
    highlight: await step(async () => valueOf(await mark(host, planFor("Tracker", rows, rows / 10)))),
    summary: await step(async () => {
      valueOf(await host.written("summary"));
      valueOf(await host.write(summaryPlan({ charts: [] })));
    }),
  };
}

/** What the pane asks for when a person checks, highlights and builds the summary, and when Excel tells it of that. */
async function throughPane(model: WorkbookModel): Promise<Steps> {
  const { excel } = openAsGlobalExcel({ model, today: () => today });
  const session = new Session({ host: createOfficeHost(), today: () => today, clock: () => "14:03" });
  await session.start();
  const step = stepsIn(excel);
  const done = async (action: Promise<boolean>): Promise<void> => expect(await action).toBe(true);
  const steps = {
    check: await step(() => done(session.check())),
    highlight: await step(() => done(session.highlight())),
    summary: await step(async () => {
      const built = await buildSummary(session);
      await done(Promise.resolve(built || answer(session, "keep all")));
    }),
  };
  session.end();
  return steps;
}

/** Counted exactly: whoever changes what is asked of Excel sees here what it costs. */
describe("Round trips and bytes", () => {
  test("check, highlight and summary of a small tracker take 2 + 2 + 2 round trips", async () => {
    expect(await throughPort(18)).toEqual({
      check: [2, 5_855, 10_097],
      highlight: [2, 5_697, 2_261],
      summary: [2, 13_346, 3_642],
    });
  });

  test("those of 10,000 rows take 7, of 6 and one for each 4 MB that are read", async () => {
    const steps = await throughPort(10_000);
    expect(tripsAndAllowed(steps)).toEqual([7, 8]);
    expect(steps).toEqual({
      check: [3, 5_855, 4_177_132],
      highlight: [2, 11_158, 276_927],
      summary: [2, 13_347, 3_644],
    });
  });

  test("those of 50,000 rows take 11, of 6 and one for each 4 MB that are read", async () => {
    const steps = await throughPort(50_000);
    expect(tripsAndAllowed(steps)).toEqual([11, 12]);
    expect(steps).toEqual({
      check: [7, 5_855, 20_697_142],
      highlight: [2, 40_019, 1_377_629],
      summary: [2, 13_347, 3_644],
    });
  });

  test("the pane asks no more often than that, also when Excel tells it of its own summary", async () => {
    expect(await throughPane(trackerWorkbook(18))).toEqual({
      check: [2, 5_855, 10_097],
      highlight: [2, 15_236, 4_653],
      summary: [2, 188_697, 30_807],
    });
  });

  test("the pane takes 7 round trips for 10,000 rows", async () => {
    const { check, highlight, summary } = await throughPane(trackerWorkbook(10_000));
    expect([check[0], highlight[0], summary[0]]).toEqual([3, 2, 2]);
  });

  test("forty trackers cost no round trip more than one to check and to sum up, and highlights as their bytes ask", async () => {
    const names = Array.from({ length: 40 }, (_, at) => `Tracker ${String(at + 1)}`);
    const model = severalTrackers(8, names);
    expect(await throughPane(model)).toEqual({
      check: [2, 132_105, 200_714],
      highlight: [14, 59_086, 179_401],
      summary: [2, 1_085_215, 56_980],
    });
    expect(model.sheets.filter(({ conditionalFormats }) => conditionalFormats.length > 0)).toHaveLength(40);
  });
});
