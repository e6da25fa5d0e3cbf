import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import exceljs from "exceljs";
import type { Browser, Frame, Page } from "playwright-core";
import { eventually, launchBrowser, openPage } from "./browser";
import { openWorkbench, paneOf, pictures, serveWorkbench, type ServedWorkbench } from "./workbench";

let browser: Browser;
let served: ServedWorkbench;
let folder: string;
beforeAll(async () => {
  [browser, served] = [await launchBrowser(), await serveWorkbench()];
  folder = mkdtempSync(path.join(tmpdir(), "clear-line-corrections-"));
});
afterAll(async () => {
  await browser.close();
  await served.close();
  rmSync(folder, { recursive: true });
});

/** Three homes with headings of their own, a sheet of notes and a sheet of lists. */
async function threeTrackers(): Promise<string> {
  const workbook = new exceljs.Workbook();
  const headings = [
    ["Ref", "Issue identified", "Root cause", "Action required", "Lead", "Target date", "Status", "Position"],
    ["No", "Concern", "Why did it happen?", "What will we do?", "By whom", "By when", "RAG", "Position"],
    ["ID", "Finding", "Cause", "Corrective action", "Owner", "Due date", "Status", "Position"],
  ];
  headings.forEach((heading, home) => {
    const sheet = workbook.addWorksheet(["Oakfield", "Elm Court", "Ash Lodge"][home] ?? "");
    sheet.addRow([`Action plan ${String(home + 1)}`]);
    sheet.addRow([]);
    sheet.addRow(heading);
    for (let row = 1; row <= 4; row++) {
      const words = ["Meals late on the first floor", "Trolley leaves the kitchen last", "Second trolley bought"];
      sheet.addRow([row, ...words, "Deputy Manager", "30/06/2026", "Open", "Two of five days on time this week"]);
    }
  });
  const notes = workbook.addWorksheet("Read me");
  notes.addRow(["Please keep one row for each concern."]);
  const lists = workbook.addWorksheet("Lists");
  for (const item of ["Status", "Open", "Closed"]) lists.addRow([item]);
  const file = path.join(folder, "three homes.xlsx");
  await workbook.xlsx.writeFile(file);
  return file;
}

async function openFile(page: Page, file: string): Promise<Frame> {
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("heading", { name: path.basename(file) }).waitFor();
  const pane = await paneOf(page);
  await pane.getByText("Oakfield").first().waitFor({ state: "attached" });
  return pane;
}

const choiceOf = (pane: Frame) => pane.getByLabel(/column H, Position/i).first();

async function toMapping(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: /^Check/ }).click();
  await pane.getByRole("tab", { name: "More" }).click();
  await pane.getByText("What was recognised", { exact: false }).first().click();
}

test("three trackers are recognised among five sheets, and a corrected column is kept through saving and reopening", async () => {
  const page = await openPage(browser, { viewport: { width: 1300, height: 900 }, acceptDownloads: true });
  const { complaints } = await openWorkbench(page, served.url);
  const pane = await openFile(page, await threeTrackers());
  for (const name of ["Oakfield", "Elm Court", "Ash Lodge", "Read me", "Lists"])
    await expect(pane.getByText(name).count()).resolves.toBeGreaterThan(0);
  await expect(pane.getByText(/^The headings in row \d+ name \d+ things that a tracker holds/).count()).resolves.toBe(
    3,
  );
  await pane.getByText("2 other sheets").click();
  const others = pane.getByText("No row reads as the heading of a tracker.");
  await others.first().waitFor();
  await expect(others.count()).resolves.toBe(2);
  await page.screenshot({ path: path.join(pictures, "corrections-recognised.png") });

  await toMapping(pane);
  await expect(choiceOf(pane).inputValue()).resolves.not.toBe("learning");
  await choiceOf(pane).selectOption("learning");
  // It shows the choice once the workbook has been reviewed with it and remembers it.
  await eventually(async () => expect(await choiceOf(pane).inputValue()).toBe("learning"));
  await page.screenshot({ path: path.join(pictures, "corrections-chosen.png") });

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save a copy" }).click();
  const copy = path.join(folder, "copy of three homes.xlsx");
  await (await download).saveAs(copy);

  const again = await openFile(page, copy);
  await toMapping(again);
  await expect(choiceOf(again).inputValue()).resolves.toBe("learning");
  expect(complaints).toEqual([]);
  await page.close();
});
