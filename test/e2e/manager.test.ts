import path from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { eventually, launchBrowser, openPage } from "./browser";
import { openWorkbench, pictures, serveWorkbench, type ServedWorkbench } from "./workbench";

let served: ServedWorkbench;
let browser: Browser;

beforeAll(async () => {
  served = await serveWorkbench();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

async function open(query?: string) {
  const page = await openPage(browser, { viewport: { width: 1366, height: 768 } });
  return openWorkbench(page, served.url, query);
}

const picture = (page: Page, name: string) => page.screenshot({ path: path.join(pictures, `${name}.png`) });

/** Waits until the name box says that this cell is selected. */
async function selected(page: Page, name: string): Promise<void> {
  await page.getByLabel("Selected cell", { exact: true }).getByText(name, { exact: true }).waitFor();
}

/** Text and background of every cell in sight. */
function looks(page: Page): Promise<Record<string, string>> {
  return page
    .locator(".wb-cell")
    .evaluateAll((cells) =>
      Object.fromEntries(
        cells.map((cell) => [cell.id, `${getComputedStyle(cell).backgroundColor} ${cell.textContent}`]),
      ),
    );
}

/** P12. */
const dueOfCr4 = "#wb-11-15";

function background(page: Page, cell: string): Promise<string> {
  return page.locator(cell).evaluate((element) => getComputedStyle(element).backgroundColor);
}

async function type(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole("grid").focus();
  await page.keyboard.press("F2");
  const field = page.getByLabel(`Content of ${name}`);
  await field.fill(text);
  await field.press("Enter");
}

async function check(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: "Check", exact: true }).click();
  await pane.getByText(/^Checked 18 rows/).waitFor({ state: "attached" });
}

const highlights = (pane: Frame) => pane.getByRole("switch", { name: "Highlights" });

test("a manager checks, highlights, builds the summary, moves a date and clears the highlights", async () => {
  const { page, pane, complaints } = await open();

  await check(pane);
  await picture(page, "manager-1-checked");
  const row = pane.getByRole("button", { name: /CR4 · row 12/ });
  expect(await row.innerText()).toMatch(/Triggered[^]*Review was due 25 May 2026, 21 days ago/);

  await row.click();
  const late = pane.getByRole("article").filter({ hasText: "Due 29 May 2026, 17 days ago." });
  await late.getByRole("button", { name: "Show the cell" }).click();
  await selected(page, "P12");
  await picture(page, "manager-2-finding");

  const before = await looks(page);
  const plain = await background(page, dueOfCr4);
  await highlights(pane).click();
  await eventually(async () => expect(await background(page, dueOfCr4)).not.toBe(plain));
  await picture(page, "manager-3-highlighted");
  expect(await looks(page)).not.toEqual(before);

  await pane.getByRole("button", { name: "Build summary" }).click();
  await pane.getByRole("button", { name: "Leave those texts out" }).click();
  const tab = page.getByRole("tab", { name: /summary/i });
  await tab.waitFor();
  await tab.click();
  await page.getByRole("grid", { name: /summary/i }).waitFor();
  await picture(page, "manager-4-summary");

  await page.getByRole("tab", { name: "Recovery tracker" }).click();
  await selected(page, "P12");
  await type(page, "P12", "30/06/2026");
  await pane.getByRole("button", { name: "Check again" }).click();
  await late.waitFor({ state: "detached" });
  await pane.getByRole("button", { name: "Back to list" }).click();
  await row.waitFor();
  await picture(page, "manager-5-moved");

  await page.getByRole("grid").focus();
  await page.keyboard.press("ArrowUp");
  await selected(page, "P12");
  await type(page, "P12", "29/05/2026");
  await highlights(pane).click();
  await eventually(async () => {
    const after = await looks(page);
    const inBoth = Object.keys(before).filter((cell) => cell in after);
    expect(inBoth.length).toBeGreaterThan(50);
    expect(inBoth.map((cell) => [cell, after[cell]])).toEqual(inBoth.map((cell) => [cell, before[cell]]));
  });
  expect(await background(page, dueOfCr4)).toBe(plain);
  await picture(page, "manager-6-cleared");
  expect(complaints).toEqual([]);
});

test.each([
  ["a file without bytes", "empty.xlsx", Buffer.alloc(0)],
  ["a text file", "notes.xlsx", Buffer.from("These are only notes.")],
  ["a damaged file", "damaged.xlsx", Buffer.from("PK\u0003\u0004 and then nothing")],
])("%s is refused in one clear sentence, and what was open stays open", async (_, name, buffer) => {
  const { page, complaints } = await open();
  await page.getByLabel("Workbook to open").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  const status = page.getByRole("banner").getByRole("status");
  await status.getByText(name).waitFor();
  expect(await status.innerText()).toMatch(/^\S+: [A-Z].+\.$/);
  expect(await page.getByRole("tab", { name: "Recovery tracker" }).count()).toBe(1);
  expect(complaints).toEqual([]);
});

test("the pane says to press Enter while a cell of the grid is being edited", async () => {
  const { page, pane } = await open();
  await page.getByRole("grid").focus();
  await page.keyboard.press("F2");
  await pane.getByRole("button", { name: "Check", exact: true }).click();
  await pane
    .getByText(/press enter in the cell first/i)
    .first()
    .waitFor();
  await picture(page, "manager-7-editing");
  await page.getByLabel(/^Content of/).press("Escape");
  await pane
    .getByRole("button", { name: /^(Try again|Check)$/ })
    .first()
    .click();
  await pane.getByText(/^Checked 18 rows/).waitFor({ state: "attached" });
});
