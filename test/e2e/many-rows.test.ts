import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "./browser";
import type { ServedFolder } from "./built";
import { serveGallery, showState } from "./gallery-page";

let gallery: ServedFolder;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  gallery = await serveGallery();
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 320, height: 800 }, locale: "en-GB" });
});

afterAll(async () => {
  await browser.close();
  await gallery.close();
});

test("5,000 rows scroll with only those in sight drawn", async () => {
  await showState(page, gallery.url, "many rows", "light");
  const list = page.getByRole("list", { name: "Rows, worst first" });
  const drawn = (): Promise<number> => list.locator("li").count();
  expect(await drawn()).toBeLessThan(40);
  await page.locator("main").evaluate((main) => main.scrollTo(0, main.scrollHeight / 2));
  await page.waitForTimeout(300);
  expect(await drawn()).toBeLessThan(40);
  const positions = await list.locator("li").evaluateAll((items) => items.map((item) => Number(item.ariaPosInSet)));
  expect(Math.max(...positions)).toBeGreaterThan(1500);
});

test.each([
  ["owner", 400],
  ["kind", 1500],
])("5,000 rows by %s draw the first of each group, and more on request", async (grouping, most) => {
  await showState(page, gallery.url, "many rows", "light");
  await page.getByRole("combobox", { name: "Group" }).selectOption(grouping);
  const drawn = (): Promise<number> => page.locator("main li button").count();
  const more = page.getByRole("button", { name: /^Show \d+ more$/ }).first();
  if (grouping === "kind")
    await page
      .locator("main summary", { hasText: /Must fix · [\d,]{3,} rows/ })
      .first()
      .click();
  await more.waitFor();
  const before = await drawn();
  expect(before).toBeLessThan(most);
  await more.click();
  await page.waitForFunction((count) => document.querySelectorAll("main li button").length > count, before);
});
