import { version } from "@microsoft/office-js/package.json";
import { newWorkbook, runtimeOf, runtimeVersion } from "../../src/embedded";
import { loadOfficeRuntime, openInExcel } from "./office-runtime";

test("the installed office.js is the version that the wire was learnt from", () => {
  expect(version).toBe(runtimeVersion);
});

test("a page without the runtime gets one clear sentence", () => {
  expect(() => runtimeOf({})).toThrow("office.js 1.1.110 is not loaded here");
});

test("the runtime still talks through OfficeExtension.HostBridge in the messages known here", async () => {
  const { Excel, OfficeExtension, Office, OSF } = loadOfficeRuntime();
  const sent: string[] = [];
  const bridge: { sendMessageToHost(text: string): void; onMessageFromHost?: (text: string) => void } = {
    sendMessageToHost: (text) => {
      sent.push(text);
      const request = JSON.parse(text) as { id: number; message: { body: { Actions: { Id: number }[] } } };
      const Results = request.message.body.Actions.map(({ Id }) => ({ ActionId: Id, Value: { Name: "Told" } }));
      const message = { statusCode: 200, headers: {}, body: { Results } };
      setTimeout(() => bridge.onMessageFromHost?.(JSON.stringify({ id: request.id, type: 2, flags: 0, message })), 0);
    },
  };
  runtimeOf({ Excel, OfficeExtension, Office, OSF }).OfficeExtension.HostBridge.init(bridge);
  const name = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Any");
    sheet.load("name");
    await context.sync();
    return sheet.name;
  });
  expect(name).toBe("Told");
  expect(JSON.parse(sent[0]!)).toMatchObject({
    type: 1,
    message: { body: { Actions: [{ ActionType: 1 }, { ActionType: 1 }, { ActionType: 1 }, { ActionType: 2 }] } },
  });
});

test("a member that is not there fails with its name, whether it is read, set or called", async () => {
  const { Excel } = openInExcel({ model: newWorkbook() });
  const attempt = (action: (sheet: Excel.Worksheet) => void): Promise<void> =>
    Excel.run(async (context) => {
      action(context.workbook.worksheets.getItem("Sheet1"));
      await context.sync();
    });
  await expect(attempt((sheet) => sheet.shapes.load("items"))).rejects.toMatchObject({
    code: "NotImplemented",
    message: "Clear Line's embedded Excel has no Worksheet.shapes.",
  });
  await expect(attempt((sheet) => void (sheet.standardWidth = 3))).rejects.toMatchObject({
    message: "Clear Line's embedded Excel has no Worksheet.standardWidth.",
  });
  await expect(attempt((sheet) => sheet.getRange("A1").flashFill())).rejects.toMatchObject({
    message: "Clear Line's embedded Excel has no Range.flashFill.",
  });
  await expect(attempt((sheet) => sheet.getRange("A1").load("linkedDataTypeState"))).rejects.toMatchObject({
    message: "Clear Line's embedded Excel has no Range.linkedDataTypeState.",
  });
});

test("a property that was not loaded is refused by the runtime itself", async () => {
  const { Excel } = openInExcel({ model: newWorkbook() });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    await context.sync();
    expect(() => sheet.name).toThrow("The property 'name' is not available");
  });
});
