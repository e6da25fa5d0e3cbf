import type { Browser, Page } from "playwright-core";
import { eventually, launchBrowser } from "./browser";
import type { ServedFolder } from "./built";
import { openProduction, serveProduction, type OpenPane } from "./production";

let served: ServedFolder;
let browser: Browser;
let pane: OpenPane;
let page: Page;

beforeAll(async () => {
  served = await serveProduction();
  browser = await launchBrowser();
});

beforeEach(async () => {
  pane = await openProduction(browser, served.url);
  ({ page } = pane);
  await page.getByRole("heading", { name: "Ready to check" }).waitFor();
});

afterEach(async () => {
  expect(pane.complaints).toEqual([]);
  await page.context().close();
});

afterAll(async () => {
  await browser.close();
  await served.close();
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

/** The keyboard moves on with what is drawn, a moment after the click or key that asked for it. */
async function keyboardIsOn(name: string): Promise<void> {
  await eventually(async () => expect(await focused()).toBe(name));
}

async function keyboardIsSomewhere(): Promise<void> {
  await eventually(async () => expect(await focused()).not.toBe(""));
}

/** Presses a key until what has the keyboard says these words. */
async function pressUntil(key: string, says: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press(key);
    const now = await focused();
    if (says.test(now)) return;
    seen.push(now.slice(0, 40));
  }
  throw new Error(`${key} never reached ${String(says)}, but: ${seen.join(" | ")}`);
}

async function heard(words: RegExp): Promise<void> {
  await page.locator("[aria-live=polite]").filter({ hasText: words }).waitFor({ state: "attached" });
}

/** "Recovery tracker!AH12" of every cell of the workbook that holds exactly this text. */
function cellsWith(text: string): Promise<readonly string[]> {
  return page.evaluate(
    (wanted) =>
      window.excelHere.model.sheets.flatMap(({ name, cells }) =>
        [...cells].flatMap(([row, line]) =>
          [...line].flatMap(([column, { value }]) =>
            value === wanted ? [`${name} row ${String(row + 1)} column ${String(column + 1)}`] : [],
          ),
        ),
      ),
    text,
  );
}

/** Every value of the tracker, to see that nothing but what was asked for was changed. */
function trackerValues(): Promise<Readonly<Record<string, unknown>>> {
  return page.evaluate(() => {
    const tracker = window.excelHere.model.sheets.find(({ name }) => name === "Recovery tracker");
    return Object.fromEntries(
      [...(tracker?.cells ?? [])].flatMap(([row, line]) =>
        [...line].map(([column, { value }]) => [`${String(row)},${String(column)}`, value]),
      ),
    );
  });
}

function marks(): Promise<number> {
  return page.evaluate(() =>
    window.excelHere.model.sheets.reduce((sum, sheet) => sum + sheet.conditionalFormats.length, 0),
  );
}

function sheetNames(): Promise<readonly string[]> {
  return page.evaluate(() => window.excelHere.model.sheets.map(({ name }) => name));
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

async function checkByKeyboard(): Promise<void> {
  await pressUntil("Tab", /^Check$/);
  await page.keyboard.press("Enter");
  await heard(/Checked 18 rows\. 9 rows need something fixed, 4 triggered, 2 overdue\./);
}

async function checkByMouse(): Promise<void> {
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await heard(/Checked 18 rows/);
}

/** The person clicks into the grid: the pane's window loses the keyboard. */
function toTheGrid(): Promise<void> {
  return page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    window.dispatchEvent(new Event("blur"));
  });
}

const interimControl = "Deputy checks each admission by hand";

describe("a manager", () => {
  test("checks, opens the worst row, fills a cell in and goes on, by keyboard alone", async () => {
    const before = await trackerValues();
    await checkByKeyboard();
    await pressUntil("Tab", /CR4 · row/);
    await page.keyboard.press("Enter");
    await keyboardIsOn("Reviews overdue for people on respite stays");
    await pressUntil("Alt+ArrowDown", /what keeps people safe/);
    expect(await visibleFocus()).toBe(true);
    await pressUntil("Tab", /^Interim control/);
    await page.keyboard.type(interimControl);
    await page.keyboard.press("Control+Enter");
    await heard(/Saved to AH12 and checked again/);
    expect(await cellsWith(interimControl)).toEqual(["Recovery tracker row 12 column 34"]);
    const after = await trackerValues();
    expect(Object.keys(after).filter((cell) => after[cell] !== before[cell])).toEqual(["11,33"]);
    await keyboardIsSomewhere();
    await page.keyboard.press("Escape");
    await page.getByRole("list", { name: "Rows, worst first" }).waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent.includes("CR4") === true);
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(() => document.activeElement?.textContent.includes("IL4") === true);
  });

  test("does the same by mouse, and switches highlights on and off", async () => {
    await checkByMouse();
    await page.getByRole("button", { name: /CR4 · row/ }).click();
    const finding = page.getByRole("article").filter({ hasText: "what keeps people safe" });
    await finding.getByRole("textbox").fill(interimControl);
    await finding.getByRole("button", { name: "Save to AH12" }).click();
    await heard(/Saved to AH12/);
    expect(await cellsWith(interimControl)).toHaveLength(1);
    const highlights = page.getByRole("switch", { name: "Highlights" });
    const before = await marks();
    await highlights.click();
    await heard(/Highlights are on/);
    expect(await marks()).toBeGreaterThan(before);
    await highlights.click();
    await heard(/Highlights are off/);
    expect(await marks()).toBe(before);
  });
});

describe("a quality lead", () => {
  test("sees what is not ready, sets a finding aside and takes the list along, by keyboard alone", async () => {
    await checkByKeyboard();
    await pressUntil("Tab", /^Fix$/);
    await page.keyboard.press("ArrowRight");
    await page.getByRole("heading", { name: /^Not yet: 9 rows have something that must be fixed/ }).waitFor();
    await pressUntil("Tab", /^Closures to challenge/);
    await page.keyboard.press("Enter");
    await pressUntil("Tab", /^CR5/);
    await page.keyboard.press("Enter");
    await keyboardIsOn("Care reviews overdue on Willow unit");
    await page.keyboard.press("Alt+ArrowDown");
    await pressUntil("Tab", /^Set aside…/);
    await page.keyboard.press("Enter");
    await pressUntil("Tab", /^Your initials/);
    await page.keyboard.type("JS");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Agreed at the board on 1 June");
    await page.keyboard.press("Enter");
    await heard(/Set aside\. It is counted on the summary/);
    await keyboardIsSomewhere();
    await page.keyboard.press("Escape");
    await page.getByText(/^Set aside \(1\)/).waitFor();
    await pressUntil("Tab", /^Write the findings on a sheet/);
    await page.keyboard.press("Enter");
    await heard(/The findings are on the sheet Clear Line findings/);
    expect(await sheetNames()).toContain("Clear Line findings");
  });

  test("does the same by mouse, and what was set aside is brought back and counts again", async () => {
    await checkByMouse();
    await page.getByRole("tab", { name: "Ready?" }).click();
    await page.getByText("Closures to challenge (2)").click();
    await page.getByRole("button", { name: /^CR5/ }).first().click();
    const finding = page.getByRole("article").first();
    const says = (await finding.getAttribute("aria-label")) ?? "";
    await finding.getByRole("button", { name: "Set aside…" }).click();
    await page.getByLabel("Your initials").fill("JS");
    await page.getByLabel("Why it does not apply here").fill("Agreed at the board on 1 June");
    await page.getByRole("button", { name: "Set aside", exact: true }).click();
    await heard(/Set aside\. It is counted on the summary/);
    await page.getByRole("button", { name: /Back to list/ }).click();
    await page.getByText("Set aside (1)").click();
    await page.getByText("Set aside by JS on 15 June 2026: Agreed at the board on 1 June").waitFor();
    await page.getByRole("button", { name: `Bring back: ${says}` }).click();
    await heard(/Brought back/);
    await page.getByText("Set aside (0)").waitFor();
    await page.getByRole("button", { name: "Write the findings on a sheet" }).click();
    await heard(/The findings are on the sheet/);
    expect(await cellsWith(says)).not.toEqual([]);
  });
});

const challenge = "See the list weekly until July";

describe("a nominated individual", () => {
  test("challenges, decides on privacy and builds the summary, by keyboard alone", async () => {
    await checkByKeyboard();
    await pressUntil("Tab", /^Fix$/);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.getByRole("heading", { name: "9 rows to challenge, 4 triggered." }).waitFor();
    await pressUntil("Tab", /^Challenge or decision on CR4/);
    await page.keyboard.type(challenge);
    await pressUntil("Tab", /^Build summary/);
    await page.keyboard.press("Enter");
    await heard(/A question before the summary is built/);
    await keyboardIsOn("Before the summary is built");
    await pressUntil("Tab", /^Leave those texts out/);
    await page.keyboard.press("Enter");
    await heard(/The summary is on the sheet Governance summary/);
    const [written, ...more] = await cellsWith(challenge);
    expect(written).toMatch(/^Governance summary /);
    expect(more).toEqual([]);
    await page.getByRole("button", { name: "Rebuild summary" }).waitFor();
  });

  test("does the same by mouse for a reader outside, and a rebuild keeps the challenge", async () => {
    await checkByMouse();
    const before = await trackerValues();
    await page.getByRole("tab", { name: "Challenge" }).click();
    await page.getByLabel(/^Challenge or decision on CR4/).fill(challenge);
    await page.getByLabel("Summary for").selectOption("Inspector (names left out)");
    await page.getByRole("button", { name: "Build summary" }).click();
    await page.getByRole("button", { name: "Leave out all free text" }).click();
    await heard(/The summary is on the sheet Governance summary/);
    await page.getByLabel("Summary for").selectOption("Nominated individual");
    await page.getByRole("button", { name: "Rebuild summary" }).click();
    await page.getByRole("button", { name: "Leave those texts out" }).click();
    await page.waitForFunction(
      (wanted) =>
        window.excelHere.model.sheets.some(({ cells }) =>
          [...cells.values()].some((line) => [...line.values()].some(({ value }) => value === wanted)),
        ),
      challenge,
    );
    expect(await sheetNames()).toEqual(expect.arrayContaining(["Recovery tracker", "Governance summary"]));
    expect(await trackerValues()).toEqual(before);
  });
});

describe("while the pane is open", () => {
  test("a row selected in Excel opens its line, an edit there re-checks it, and neither takes the keyboard", async () => {
    await checkByMouse();
    await toTheGrid();
    await page.evaluate(() =>
      window.excelHere.select("Recovery tracker", { row: 11, column: 15, rows: 1, columns: 1 }),
    );
    await page.getByText("Due 29 May 2026, 17 days ago.").waitFor();
    expect(await focused()).toBe("");
    await page.evaluate(() => window.excelHere.edit("Recovery tracker", 11, 15, "30/06/2026"));
    await page.getByText("Due 29 May 2026, 17 days ago.").waitFor({ state: "detached" });
    await page.getByText("due 30 June 2026").first().waitFor();
    expect(await focused()).toBe("");
  });

  test("another person's edit re-checks its row and moves nothing", async () => {
    await checkByMouse();
    await page.getByRole("button", { name: /CR4 · row/ }).click();
    const mine = "Reviews overdue for people on respite stays";
    await keyboardIsOn(mine);
    await page.evaluate(() => window.excelHere.edit("Recovery tracker", 11, 15, "30/06/2026", "Remote"));
    await page.getByText("due 30 June 2026").first().waitFor();
    expect(await focused()).toBe(mine);
  });
});
