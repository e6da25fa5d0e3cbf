import { readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { runtimeFile } from "../../src/embedded";
import { openPage } from "./browser";
import { buildWhereOlder, root, serveFolder, type ServedFolder } from "./built";

export const officeAddress = "https://appsforoffice.microsoft.com/";

/** What `npm run build` makes, served as a host would. */
export async function serveProduction(): Promise<ServedFolder> {
  const dist = path.join(root, "dist");
  buildWhereOlder(path.join(dist, "taskpane.html"), "taskpane", "production");
  return serveFolder(dist, "taskpane.html");
}

let script: Promise<string> | undefined;

/** Microsoft's runtime with an Excel of our own behind it, as the one script that the page asks office.js for. */
function officeScript(): Promise<string> {
  script ??= bundled();
  return script;
}

async function bundled(): Promise<string> {
  const here = await build({
    entryPoints: [path.join(__dirname, "office-here.ts")],
    bundle: true,
    format: "iife",
    target: "es2022",
    write: false,
    logLevel: "warning",
  });
  const sample = readFileSync(path.join(root, "assets/samples/recovery-tracker.xlsx")).toString("base64");
  const parts = [
    readFileSync(require.resolve(runtimeFile), "utf8"),
    `window.sampleFile = "${sample}";`,
    here.outputFiles[0]?.text ?? "",
  ];
  return parts.join("\n");
}

export interface OpenPane {
  readonly page: Page;
  /** Addresses of everything that was asked for. */
  readonly requests: string[];
  /** Errors of the page, and what it wrote as errors. */
  readonly complaints: string[];
  /** What the Content-Security-Policy stopped so far. */
  violations(): Promise<readonly string[]>;
}

/** Opens the production build at 14:03 on 15 June 2026 on the sample, in an embedded Excel; 320 px wide unless told otherwise. */
export async function openProduction(browser: Browser, url: string, width = 320): Promise<OpenPane> {
  const page = await openPage(browser, { viewport: { width, height: 800 }, locale: "en-GB", timezoneId: "UTC" });
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.clock.setFixedTime("2026-06-15T14:03:00");
  await page.addInitScript(() => {
    const stopped: string[] = [];
    Object.assign(window, { stopped });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      stopped.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  const body = await officeScript();
  await page.route(`${officeAddress}**`, (route) => route.fulfill({ contentType: "text/javascript", body }));
  await page.goto(url);
  await page.waitForSelector("#pane > *");
  return {
    page,
    requests,
    complaints,
    violations: () => page.evaluate(() => (window as unknown as { stopped: string[] }).stopped),
  };
}
