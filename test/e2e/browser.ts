import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { z } from "zod";

const candidates = [
  process.env["CHROME_PATH"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

interface FoundBrowser {
  readonly executablePath: string;
  /** Folder of shared libraries that the browser needs beside the system's. */
  readonly libraries?: string;
}

const packagedSchema = z.object({ executable: z.string(), libraries: z.string() });

/** A Chromium that comes as a package, for Linux machines without a browser. */
function packagedBrowser(): FoundBrowser | undefined {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const script = path.resolve(__dirname, "packaged-browser.mjs");
  const answer = execFileSync(process.execPath, [script], { encoding: "utf8" });
  const { executable, libraries } = packagedSchema.parse(JSON.parse(answer));
  return { executablePath: executable, libraries };
}

/** An installed Chromium, Chrome or Edge, else the packaged one; undefined where there is neither. */
function findBrowser(): FoundBrowser | undefined {
  const installed = candidates.find((candidate) => candidate !== undefined && existsSync(candidate));
  return installed === undefined ? packagedBrowser() : { executablePath: installed };
}

export async function launchBrowser(): Promise<Browser> {
  const found = findBrowser();
  if (!found) throw new Error("No browser was found: set CHROME_PATH to the program of Chromium, Chrome or Edge.");
  const { executablePath, libraries } = found;
  const env = libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries };
  return chromium.launch({ executablePath, args: quiet, env: { ...process.env, ...env } });
}

/** What a page may take for one thing on a machine that has much else to do. */
const patience = 60_000;

/** A page with a context of its own, closed with it. */
export async function openPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(patience);
  return page;
}

/**
 * Asserts again and again until it holds, and in the end lets the assertion say what was wrong: a page draws, moves the
 * keyboard and reports when it has time for it, not when it is clicked.
 */
export async function eventually(assertion: () => Promise<void>): Promise<void> {
  const until = performance.now() + patience;
  for (;;) {
    try {
      await assertion();
      return;
    } catch (error) {
      if (performance.now() > until) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
