import { newWorkbook } from "../../src/embedded";
import { openInExcel, settled } from "./office-runtime";

interface Heard {
  readonly on: string;
  readonly address: string;
  readonly source: string;
}

async function listening(model = newWorkbook(["Tracker", "Lists"])) {
  const opened = openInExcel({ model });
  const heard: Heard[] = [];
  const results = await opened.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const note = (on: string) => (event: Excel.WorksheetChangedEventArgs) => {
      heard.push({ on, address: event.address, source: event.source });
      return Promise.resolve();
    };
    const ofSheet = worksheets.getItem("Tracker").onChanged.add(note("sheet"));
    const ofAll = worksheets.onChanged.add(note("workbook"));
    await context.sync();
    return [ofSheet, ofAll];
  });
  return { ...opened, heard, results };
}

test("a person's edit is told to the sheet's handlers and to those of the workbook", async () => {
  const { excel, heard } = await listening();
  excel.edit("Tracker", 4, 7, "x");
  excel.edit("Lists", 0, 0, "y", "Remote");
  await settled();
  expect(heard).toEqual([
    { on: "sheet", address: "H5", source: "Local" },
    { on: "workbook", address: "H5", source: "Local" },
    { on: "workbook", address: "A1", source: "Remote" },
  ]);
});

test("an add-in's own write is told as well, with what the cell held before", async () => {
  const { Excel, heard } = await listening();
  const details: (Excel.ChangedEventDetail | undefined)[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Tracker");
    sheet.onChanged.add((event) => {
      details.push(event.details);
      return Promise.resolve();
    });
    await context.sync();
    sheet.getRange("A1").values = [["new"]];
    await context.sync();
  });
  await settled();
  expect(heard).toContainEqual({ on: "sheet", address: "A1", source: "Local" });
  expect(details).toEqual([{ valueBefore: "", valueAfter: "new", valueTypeBefore: "Empty", valueTypeAfter: "String" }]);
});

test("a removed handler hears nothing, and nothing stays registered", async () => {
  const { excel, heard, results } = await listening();
  expect(excel.held.handlers).toBe(2);
  for (const result of results) {
    result.remove();
    await result.context.sync();
  }
  excel.edit("Tracker", 0, 0, "x");
  await settled();
  expect([heard, excel.held.handlers]).toEqual([[], 0]);
});

test("events switched off are not sent", async () => {
  const { Excel, excel, heard } = await listening();
  await Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    await context.sync();
  });
  excel.edit("Tracker", 0, 0, "x");
  await settled();
  expect(heard).toEqual([]);
});

test("the selection is told and answered", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").onSelectionChanged.add((event) => {
      heard.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
  });
  excel.select("Sheet1", { row: 4, column: 1, rows: 1, columns: 1 });
  await settled();
  const address = await Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return selected.address;
  });
  expect([heard, address]).toEqual([["B5"], "Sheet1!B5"]);
});

test("sheets that come, go, change their name or come into view are told", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook(["Tracker", "Lists"]) });
  const heard: string[] = [];
  const note = (what: string) => () => {
    heard.push(what);
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(note("added"));
    worksheets.onDeleted.add(note("deleted"));
    worksheets.onActivated.add(note("activated"));
    worksheets.onNameChanged.add(note("renamed"));
    await context.sync();
  });
  excel.addSheet("New");
  excel.activate("Lists");
  excel.renameSheet("New", "Other");
  excel.deleteSheet("Other");
  await settled();
  expect(heard).toEqual(["added", "activated", "renamed", "deleted"]);
});

test("inserted and deleted rows say which", async () => {
  const { excel, heard } = await listening();
  excel.insertRows("Tracker", 2, 2);
  excel.deleteRows("Tracker", 7);
  await settled();
  expect(heard.filter((event) => event.on === "sheet").map((event) => event.address)).toEqual(["3:4", "8:8"]);
});

test("the grid is told of every change, whoever made it", async () => {
  const { Excel, excel } = openInExcel({ model: newWorkbook() });
  const kinds: string[] = [];
  const stop = excel.on("change", (change) => kinds.push(change.kind));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [["x"]];
    sheet.getRange("A1").format.fill.color = "red";
    sheet.getRange("B2").select();
    await context.sync();
  });
  stop();
  excel.edit("Sheet1", 0, 0, "y");
  expect(kinds).toEqual(["values", "look", "selection"]);
});
