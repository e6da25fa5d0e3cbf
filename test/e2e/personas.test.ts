import type { Browser, Page } from "playwright-core";
import type { Session } from "../../src/taskpane/session/session";
import type { FakeHost } from "../taskpane/fake-host";
import { launchBrowser } from "./browser";
import { serveGallery, showState, type ServedGallery } from "./gallery-page";

declare global {
  interface Window {
    gallery: { readonly host: FakeHost; readonly session: Session };
  }
}

let gallery: ServedGallery;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  gallery = await serveGallery();
  browser = await launchBrowser();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 320, height: 800 }, locale: "en-GB" });
  await showState(page, gallery.url, "start", "light");
});

afterEach(() => page.close());

afterAll(async () => {
  await browser.close();
  gallery.close();
});

/** Name of what has the keyboard; "" where nothing has. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) return "";
    const label = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0]?.textContent : undefined;
    return activeElement.getAttribute("aria-label") ?? label ?? activeElement.textContent;
  });
}

/** Presses a key until what has the keyboard says these words; the keyboard is never lost on the way. */
async function pressUntil(key: string, says: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press(key);
    const now = await focused();
    if (says.test(now)) return;
    seen.push(now.slice(0, 40));
  }
  throw new Error(`${key} never reached ${String(says)}, but: ${seen.join(" | ")}`);
}

async function heard(words: RegExp): Promise<void> {
  await page.locator("[aria-live=polite]").filter({ hasText: words }).waitFor({ state: "attached", timeout: 60_000 });
}

function cellsWith(text: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      window.gallery.host.sheets.flatMap(({ values }) => values.flat()).filter((value) => value === wanted).length,
    text,
  );
}

async function visibleFocus(): Promise<boolean> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (!activeElement) return false;
    const box = activeElement.getBoundingClientRect();
    const footer = document.querySelector("footer")?.getBoundingClientRect().top ?? window.innerHeight;
    return box.bottom > 0 && box.top < footer;
  });
}

test("a manager checks, opens the worst row, fills a cell in and goes on, by keyboard alone", async () => {
  await pressUntil("Tab", /^Check$/);
  await page.keyboard.press("Enter");
  await heard(/Checked 18 rows\. 9 rows need something fixed, 4 triggered, 2 overdue\./);
  await pressUntil("Tab", /CR4 · row/);
  await page.keyboard.press("Enter");
  await page.getByText("Back to list").waitFor();
  expect(await focused()).toBe("Reviews overdue for people on respite stays");
  await pressUntil("Alt+ArrowDown", /what keeps people safe/);
  expect(await visibleFocus()).toBe(true);
  await pressUntil("Tab", /^Interim control/);
  await page.keyboard.type("Deputy checks each admission by hand");
  await page.keyboard.press("Control+Enter");
  await heard(/Saved to [A-Z]+8 and checked again/);
  expect(await cellsWith("Deputy checks each admission by hand")).toBe(1);
  expect(await focused()).not.toBe("");
  await page.keyboard.press("Escape");
  await page.getByRole("list", { name: "Rows, worst first" }).waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent.includes("CR4") === true);
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => document.activeElement?.textContent.includes("IL4") === true);
});

test("a manager does the same by mouse, and switches highlights on and off", async () => {
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await page.getByRole("button", { name: /CR4 · row/ }).click();
  const finding = page.getByRole("article").filter({ hasText: "what keeps people safe" });
  await finding.getByRole("textbox").fill("Deputy checks");
  await finding.getByRole("button", { name: /^Save to/ }).click();
  await heard(/Saved to/);
  expect(await cellsWith("Deputy checks")).toBe(1);
  const highlights = page.getByRole("switch", { name: "Highlights" });
  await highlights.click();
  await heard(/Highlights are on/);
  await highlights.click();
  await heard(/Highlights are off/);
  expect(await page.evaluate(() => window.gallery.host.highlights.size)).toBe(0);
});

test("a quality lead sees what is not ready, sets a finding aside and takes the list along, by keyboard alone", async () => {
  await pressUntil("Tab", /^Check$/);
  await page.keyboard.press("Enter");
  await heard(/Checked 18 rows/);
  await pressUntil("Tab", /^Fix$/);
  await page.keyboard.press("ArrowRight");
  await page.getByRole("heading", { name: /^Not yet: 9 rows have something that must be fixed/ }).waitFor();
  await pressUntil("Tab", /^Closures to challenge/);
  await page.keyboard.press("Enter");
  await pressUntil("Tab", /^CR5/);
  await page.keyboard.press("Enter");
  await page.getByText("Back to list").waitFor();
  await page.keyboard.press("Alt+ArrowDown");
  await pressUntil("Tab", /^Set aside…/);
  await page.keyboard.press("Enter");
  await pressUntil("Tab", /^Your initials/);
  await page.keyboard.type("JS");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Agreed at the board on 1 June");
  await page.keyboard.press("Enter");
  await heard(/Set aside\. It is counted on the summary/);
  expect(await focused()).not.toBe("");
  await page.keyboard.press("Escape");
  await page.getByText(/^Set aside \(1\)/).waitFor();
  await pressUntil("Tab", /^Write the findings on a sheet/);
  await page.keyboard.press("Enter");
  await heard(/The findings are on the sheet Clear Line findings/);
});

test("a nominated individual challenges, decides on privacy and builds the summary, by keyboard alone", async () => {
  await pressUntil("Tab", /^Check$/);
  await page.keyboard.press("Enter");
  await heard(/Checked 18 rows/);
  await pressUntil("Tab", /^Fix$/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.getByRole("heading", { name: "9 rows to challenge, 4 triggered." }).waitFor();
  await pressUntil("Tab", /^Challenge or decision on CR4/);
  await page.keyboard.type("See the list weekly until July");
  await pressUntil("Tab", /^Build summary/);
  await page.keyboard.press("Enter");
  await heard(/A question before the summary is built/);
  expect(await focused()).toBe("Before the summary is built");
  await pressUntil("Tab", /^Leave those texts out/);
  await page.keyboard.press("Enter");
  await heard(/The summary is on the sheet Governance summary/);
  expect(await cellsWith("See the list weekly until July")).toBe(1);
  await page.getByRole("button", { name: "Rebuild summary" }).waitFor();
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
