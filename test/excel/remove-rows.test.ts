import { open, pictureOf, problemOf, trackerWorkbook, valueOf } from "./workbooks";

const refs = (model: ReturnType<typeof trackerWorkbook>): unknown[] =>
  [...(model.sheets[0]?.cells.entries() ?? [])].sort(([a], [b]) => a - b).map(([, cells]) => cells.get(0)?.value);

describe("Taking rows out of a copy", () => {
  test("deletes exactly those rows, whichever comes first", async () => {
    const model = trackerWorkbook(4);
    const { host } = open(model);
    const rows = [3, 5].map((row) => ({ sheet: "Tracker", row, column: 0, value: `R${String(row - 2)}` }));
    expect(valueOf(await host.removeRows(rows))).toEqual({ removed: 2 });
    expect(refs(model).filter((ref) => /^R\d/.test(String(ref)))).toEqual(["R2", "R4"]);
  });

  test("deletes nothing where one of them is another row by now", async () => {
    const model = trackerWorkbook(4);
    const { host } = open(model);
    const before = pictureOf(model);
    const rows = [
      { sheet: "Tracker", row: 3, column: 0, value: "R1" },
      { sheet: "Tracker", row: 4, column: 0, value: "R9" },
    ];
    const { code, what } = problemOf(await host.removeRows(rows));
    expect([code, what]).toEqual(["changed meanwhile", "Row 5 on Tracker is not the row that was checked."]);
    expect(pictureOf(model)).toEqual(before);
  });

  test("puts back what it deleted where a row goes in above before the request that deletes", async () => {
    const model = trackerWorkbook(4);
    const { host, excel } = open(model);
    const lines = () =>
      [...(model.sheets[0]?.cells.entries() ?? [])]
        .sort(([a], [b]) => a - b)
        .map(([, cells]) => [...cells.values()].map(({ value, style }) => [value, style.numberFormat]))
        .filter((line) => line.some(([value]) => value !== ""));
    const before = lines();
    excel.faults.beforeRequest(2, () => {
      excel.insertRows("Tracker", 3, 1, "Remote");
    });
    const rows = [3, 5].map((row) => ({ sheet: "Tracker", row, column: 0, value: `R${String(row - 2)}` }));
    expect(problemOf(await host.removeRows(rows)).code).toBe("changed meanwhile");
    expect(lines()).toEqual(before);
  });

  test("asks nothing of Excel where there is no such row", async () => {
    const { host, excel } = open(trackerWorkbook(2));
    expect(valueOf(await host.removeRows([]))).toEqual({ removed: 0 });
    expect(excel.counters.roundTrips).toBe(0);
  });
});
