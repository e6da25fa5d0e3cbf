import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, openPage } from "./browser";
import type { ServedFolder } from "./built";
import { galleryThemes, serveGallery, showState, stateNames } from "./gallery-page";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 AA, and what axe knows beyond it. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

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

async function violations(): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async (asked) => {
    const { run } = (window as unknown as { axe: { run(options: unknown): Promise<AxeResults> } }).axe;
    return run({ runOnly: { type: "tag", values: asked }, resultTypes: ["violations"] });
  }, tags);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary ?? ""}`),
  );
}

/** Elements that stick out of the pane on the right. */
async function overflowing(): Promise<readonly string[]> {
  return page.evaluate(() =>
    document.documentElement.scrollWidth <= window.innerWidth
      ? []
      : [...document.querySelectorAll("body *")]
          .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
          .map((element) => `${element.tagName} ${element.textContent.slice(0, 30)}`)
          .slice(0, 5),
  );
}

describe.each(galleryThemes)("in %s", (theme) => {
  it.each(stateNames)("axe finds nothing wrong with: %s", async (state) => {
    await showState(page, gallery.url, state, theme);
    expect(await violations()).toEqual([]);
  });
});

describe("at 320 px, and at 200% zoom of 350 px", () => {
  it.each(stateNames)("everything fits across: %s", async (state) => {
    await showState(page, gallery.url, state, "light");
    expect(await overflowing()).toEqual([]);
    await page.setViewportSize({ width: 175, height: 430 });
    try {
      expect(await overflowing()).toEqual([]);
    } finally {
      await page.setViewportSize({ width: 320, height: 800 });
    }
  });

  it.each(stateNames)(
    "the corner that belongs to Excel's own menu is free, and targets are large enough: %s",
    async (state) => {
      await showState(page, gallery.url, state, "light");
      const wrong = await page.evaluate(() => {
        const targets = [
          ...document.querySelectorAll<HTMLElement>("button, input, select, textarea, summary, a[href]"),
        ];
        return targets.flatMap((target) => {
          // Fluent draws the frame of a field around it; a click anywhere in the frame is a click on the field.
          const frame = target.closest(".fui-Input, .fui-Switch") ?? target;
          const { left, right, top, bottom, width, height } = frame.getBoundingClientRect();
          const scrolled = target.closest("main")?.getBoundingClientRect().top ?? 0;
          if (bottom <= scrolled) return [];
          const name = `${target.tagName} ${target.textContent.slice(0, 30)}`;
          if (width === 0 || getComputedStyle(target).visibility === "hidden") return [];
          if (right > window.innerWidth - 40 && left < window.innerWidth && top < 40) return [`in the corner: ${name}`];
          return width < 24 || height < 24 ? [`too small, ${String(width)} × ${String(height)}: ${name}`] : [];
        });
      });
      expect(wrong).toEqual([]);
    },
  );
});
