import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

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

async function packagedBrowser(): Promise<string | undefined> {
  // A Chromium that comes as a package, for machines without a browser; it is used only where someone installed it.
  const name = "@sparticuz/chromium";
  try {
    const loaded = (await import(name)) as { default: { executablePath(): Promise<string> } };
    return await loaded.default.executablePath();
  } catch {
    return undefined;
  }
}

/** Path of a Chromium, Chrome or Edge on this machine, or undefined. */
export async function findBrowser(): Promise<string | undefined> {
  return candidates.find((path) => path !== undefined && existsSync(path)) ?? (await packagedBrowser());
}

export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  if (executablePath === undefined)
    throw new Error(
      "No browser was found: set CHROME_PATH to Chromium, Chrome or Edge, or install the package @sparticuz/chromium.",
    );
  return chromium.launch({ executablePath, args: quiet });
}
