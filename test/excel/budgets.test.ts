import { summaryPlan } from "./plans";
import { open, planFor, trackerWorkbook, valueOf } from "./workbooks";

const megabytes = 1_000_000;

/** What the pane asks for when a person checks, highlights and builds the summary. */
async function wholeWay(rows: number) {
  const { host, excel } = open(trackerWorkbook(rows));
  valueOf(await host.outline());
  const steps: Record<string, { roundTrips: number; largestRequest: number; read: number }> = {};
  const step = async (name: string, action: () => Promise<unknown>) => {
    excel.counters.reset();
    await action();
    const { roundTrips, largestRequest, responseBytes } = excel.counters;
    steps[name] = { roundTrips, largestRequest, read: responseBytes };
  };
  await step("check", async () => valueOf(await host.read(["Tracker"])));
  await step("highlight", async () => valueOf(await host.highlight(planFor("Tracker", rows, rows / 10))));
  await step("summary", async () => {
    valueOf(await host.written("summary"));
    valueOf(await host.write(summaryPlan({ charts: [] })));
  });
  return steps;
}

/** Counted exactly: whoever changes what is asked of Excel sees here what it costs. */
describe("Round trips and bytes", () => {
  test("check, highlight and summary of a small tracker take 2 + 2 + 2 round trips", async () => {
    const steps = await wholeWay(18);
    expect(steps).toEqual({
      check: { roundTrips: 2, largestRequest: 4_190, read: 9_423 },
      highlight: { roundTrips: 2, largestRequest: 5_577, read: 1_962 },
      summary: { roundTrips: 2, largestRequest: 13_384, read: 3_708 },
    });
  });

  test("those of 10,000 rows take 6 and one for each 4 MB that are read", async () => {
    const steps = await wholeWay(10_000);
    const read = steps["check"]?.read ?? 0;
    const total = Object.values(steps).reduce((sum, { roundTrips }) => sum + roundTrips, 0);
    expect(read).toBeGreaterThan(2 * megabytes);
    expect(total).toBeLessThanOrEqual(6 + Math.ceil(read / (4 * megabytes)));
    expect(steps).toEqual({
      check: { roundTrips: 4, largestRequest: 4_190, read: 4_176_616 },
      highlight: { roundTrips: 2, largestRequest: 11_035, read: 276_628 },
      summary: { roundTrips: 2, largestRequest: 13_385, read: 3_709 },
    });
  });

  test("forty trackers in one workbook are read in two round trips once their names are known", async () => {
    const model = trackerWorkbook(30, []);
    const [first] = model.sheets;
    for (let at = 1; at < 40; at++)
      model.sheets.push({ ...structuredClone(first!), id: `{copy ${String(at)}}`, name: `Tracker ${String(at)}` });
    const { host, excel } = open(model);
    valueOf(await host.outline());
    excel.counters.reset();
    const { sheets } = valueOf(await host.read());
    expect(sheets.map(({ values }) => values.length)).toEqual(Array(40).fill(33));
    expect(excel.counters.roundTrips).toBe(2);
  });
});
