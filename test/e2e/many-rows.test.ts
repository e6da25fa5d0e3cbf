import type { Browser, Page } from "playwright-core";
import { eventually, launchBrowser, openPage } from "./browser";
import type { ServedFolder } from "./built";
import { serveGallery, showState } from "./gallery-page";

let gallery: ServedFolder;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  gallery = await serveGallery();
  browser = await launchBrowser();
  page = await openPage(browser, { viewport: { width: 320, height: 800 }, locale: "en-GB" });
});

afterAll(async () => {
  await browser.close();
  await gallery.close();
});

test("5,000 rows scroll with only those in sight drawn", async () => {
  await showState(page, gallery.url, "many rows", "light");
  const list = page.getByRole("list", { name: "Rows, worst first" });
  const drawn = (): Promise<readonly number[]> =>
    list.locator("li").evaluateAll((items) => items.map((item) => Number(item.ariaPosInSet)));
  await eventually(async () => expect(await drawn()).toContain(1));
  expect((await drawn()).length).toBeLessThan(40);
  await page.locator("main").evaluate((main) => main.scrollTo(0, main.scrollHeight / 2));
  await eventually(async () => expect(Math.max(...(await drawn()))).toBeGreaterThan(1500));
  expect((await drawn()).length).toBeLessThan(40);
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
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(most);
  await more.click();
  await page.waitForFunction((count) => document.querySelectorAll("main li button").length > count, before);
});

test("a search over 5,000 rows finds, says how many, and gives all of them back when it is cleared", async () => {
  await showState(page, gallery.url, "many rows", "light");
  const list = page.getByRole("list", { name: "Rows, worst first" });
  const heard = page.locator("[aria-live=polite]");
  const found = async (): Promise<number> => Number(await list.locator("li").first().getAttribute("aria-setsize"));
  // The list follows the typing when there is time for it, and the words said follow the list: what is asked for is where
  // they end up, not what they show on the way.
  const shows = (rows: number): Promise<void> => eventually(async () => expect(await found()).toBe(rows));
  const says = (words: string): Promise<void> => heard.getByText(words, { exact: true }).waitFor({ state: "attached" });
  const search = page.getByRole("searchbox", { name: "Search rows" });
  await shows(5000);

  await search.fill("r4321");
  await shows(1);
  await says("1 row shown.");
  expect(await list.locator("li").innerText()).toContain("4320");

  // Words in any order and case, each of which must occur.
  await search.fill("");
  await search.pressSequentially("REVIEWS Respite");
  await page.waitForFunction(() => {
    const rows = Array.from(document.querySelectorAll<HTMLElement>("main li"));
    const said = document.querySelector("[aria-live=polite]")?.textContent ?? "";
    const some = Number(rows[0]?.getAttribute("aria-setsize"));
    return said === `${String(some)} rows shown.` && some < 1000 && rows.every((row) => /respite/i.test(row.innerText));
  });
  expect(await found()).toBeGreaterThan(100);

  await search.fill("no such words");
  await page.getByText("No row matches. Clear the search or choose All.").waitFor();
  await page.getByRole("button", { name: "Show all rows" }).click();
  await shows(5000);
  expect(await search.inputValue()).toBe("");

  await search.fill("r4321");
  await says("1 row shown.");
  await search.fill("");
  await shows(5000);
  await says("5,000 rows shown.");
});
