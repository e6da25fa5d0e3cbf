/**
 * Takes a picture of every state of the pane in three themes into out/gallery, for people to look at:
 * npm run gallery, or npm run gallery -- "row" for the states whose name holds the word.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser, openPage } from "../test/e2e/browser";
import { galleryThemes, serveGallery, showState, stateNames } from "../test/e2e/gallery-page";

const folder = path.resolve(__dirname, "../out/gallery");

async function main(): Promise<void> {
  const [wanted = ""] = process.argv.slice(2);
  mkdirSync(folder, { recursive: true });
  const states = stateNames.filter((name) => name.includes(wanted));
  if (states.length === 0) throw new Error(`No state of the pane is called "${wanted}".`);
  const gallery = await serveGallery();
  try {
    const browser = await launchBrowser();
    try {
      await takePictures(browser, gallery.url, states);
    } finally {
      await browser.close();
    }
  } finally {
    await gallery.close();
  }
  console.log(`${String(states.length)} states in ${String(galleryThemes.length)} themes: ${folder}`);
}

async function takePictures(browser: Browser, url: string, states: readonly string[]): Promise<void> {
  const page = await openPage(browser, { viewport: { width: 350, height: 860 }, locale: "en-GB" });
  for (const state of states)
    for (const theme of galleryThemes) {
      await showState(page, url, state, theme);
      await page.screenshot({ path: path.join(folder, `${fileName(state)}.${fileName(theme)}.png`) });
    }
}

function fileName(name: string): string {
  return name.replace(/[^a-z0-9]+/gi, "-").toLowerCase();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
