import { newWorkbook, type EmbeddedExcel } from "../../src/embedded";
import { openInExcel, settled, type TestExcel } from "./office-runtime";

function write({ Excel }: TestExcel, address: string, value: string): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).values = [[value]];
    await context.sync();
  });
}

function valueAt(excel: EmbeddedExcel, row: number): unknown {
  return excel.model.sheets[0]!.cells.get(row)?.get(0)?.value;
}

test("while a person types in a cell every request is refused, and afterwards none", async () => {
  const opened = openInExcel({ model: newWorkbook() });
  opened.excel.faults.startCellEdit(2);
  await expect(write(opened, "A1", "x")).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  await expect(write(opened, "A1", "x")).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  await write(opened, "A1", "x");
  expect(valueAt(opened.excel, 0)).toBe("x");
});

test("a run that may wait for the end of typing waits for it", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  excel.faults.startCellEdit();
  let done = false;
  const run = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["x"]];
    await context.sync();
    done = true;
  });
  await settled();
  expect(done).toBe(false);
  excel.endCellEdit();
  await run;
  expect(valueAt(excel, 0)).toBe("x");
});

test("a request over the limit is refused before anything is done", async () => {
  const opened = openInExcel({ model: newWorkbook() });
  opened.excel.faults.payloadLimit = 2_000;
  await expect(write(opened, "A1", "x".repeat(3_000))).rejects.toMatchObject({
    code: "RequestPayloadSizeLimitExceeded",
  });
  expect(valueAt(opened.excel, 0)).toBeUndefined();
});

test("an answer over the limit is refused, and what the request did stays done", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  excel.faults.payloadLimit = 2_500;
  const run = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [["written"]];
    sheet.getRange("A1:Z200").load("values");
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  expect(valueAt(excel, 0)).toBe("written");
});

test("the limit is that of Excel on the web unless told otherwise", () => {
  expect(openInExcel({ model: newWorkbook() }).excel.faults.payloadLimit).toBe(5 * 1024 * 1024);
});

test("an error in the middle of a batch leaves what came before it", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  const run = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [["first"]];
    sheet.getRange("A2").values = [["second"]];
    const body = context as unknown as { _pendingRequest: { m_actions: { actionInfo: { Name: string } }[] } };
    const names = body._pendingRequest.m_actions.map((action) => action.actionInfo.Name);
    excel.faults.failAt({ request: 1, action: names.lastIndexOf("Values"), code: "GeneralException" });
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: "GeneralException" });
  expect([valueAt(excel, 0), valueAt(excel, 1)]).toEqual(["first", undefined]);
});

test("an answer that never comes leaves the work done and the add-in waiting", async () => {
  const opened = openInExcel({ model: newWorkbook() });
  opened.excel.faults.dropAnswers(1);
  let answered = false;
  void write(opened, "A1", "x").then(() => (answered = true));
  await settled();
  expect([answered, valueAt(opened.excel, 0)]).toEqual([false, "x"]);
});

test("a slow answer comes late, and not at all once the window is closed", async () => {
  const opened = openInExcel({ model: newWorkbook() });
  opened.excel.faults.delay = 30;
  const before = performance.now();
  await write(opened, "A1", "x");
  expect(performance.now() - before).toBeGreaterThan(25);
  let answered = false;
  void write(opened, "A2", "y").then(() => (answered = true));
  opened.excel.close();
  await settled();
  expect([answered, valueAt(opened.excel, 1)]).toEqual([false, undefined]);
});

test("a request that waits holds up the ones behind it, and a late answer does not", async () => {
  const opened = openInExcel({ model: newWorkbook() });
  opened.excel.faults.delayRequests(30);
  const done: string[] = [];
  await Promise.all([
    write(opened, "A1", "x").then(() => done.push("waited")),
    write(opened, "A2", "y").then(() => done.push("behind")),
  ]);
  expect(done).toEqual(["waited", "behind"]);
  opened.excel.faults.answerLate(30);
  const late = write(opened, "A1", "late").then(() => done.push("late"));
  await write(opened, "A2", "z");
  expect([valueAt(opened.excel, 0), done]).toEqual(["late", ["waited", "behind"]]);
  await late;
  expect(done).toEqual(["waited", "behind", "late"]);
});

test.each<["sent" | "lost" | "doubled" | "reversed", string[]]>([
  ["sent", ["A1", "A2"]],
  ["lost", []],
  ["doubled", ["A1", "A1", "A2", "A2"]],
  ["reversed", ["A2", "A1"]],
])("events are %s", async (delivery, expected) => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.onChanged.add((event) => {
      heard.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
    excel.faults.eventDelivery = delivery;
    sheet.getRange("A1").values = [["x"]];
    sheet.getRange("A2").values = [["y"]];
    await context.sync();
  });
  await settled();
  expect(heard).toEqual(expected);
});

test("another author works between reading and writing", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  excel.edit("Sheet1", 0, 0, "theirs");
  excel.faults.beforeRequest(2, () => excel.insertRows("Sheet1", 0, 1, "Remote"));
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
    await context.sync();
    expect(cell.values[0]?.[0]).toBe("theirs");
    const again = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
    await context.sync();
    expect(again.values[0]?.[0]).toBe("");
  });
});

test("clearing the faults makes everything work again", async () => {
  const opened = openInExcel({ model: newWorkbook() });
  const { faults } = opened.excel;
  faults.startCellEdit();
  faults.dropAnswers(5);
  faults.failAt({ request: 1, action: 0, code: "AccessDenied" });
  faults.payloadLimit = 1;
  faults.clear();
  await write(opened, "A1", "x");
  expect(valueAt(opened.excel, 0)).toBe("x");
});
