import { execFileSync } from "node:child_process";
import { createReadStream, existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Frame, Page } from "playwright-core";

const root = path.resolve(__dirname, "../..");
const built = path.join(root, "out/workbench");
/** Screenshots of browser tests are kept here, for people to look at. */
export const pictures = path.join(root, "out/pictures");

function newest(folder: string): number {
  return Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? newest(file) : statSync(file).mtimeMs;
    }),
  );
}

/** Builds the workbench where it is missing or older than its sources; CI builds it before the tests. */
function build(): void {
  const page = path.join(built, "index.html");
  const sources = Math.max(newest(path.join(root, "src")), statSync(path.join(root, "webpack.config.js")).mtimeMs);
  if (existsSync(page) && statSync(page).mtimeMs >= sources) return;
  const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
  execFileSync(process.execPath, [webpack, "--config-name", "workbench", "--mode", "development"], {
    cwd: root,
    stdio: "pipe",
  });
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

export interface ServedWorkbench {
  /** "http://localhost:41234/". */
  readonly url: string;
  close(): Promise<void>;
}

/** The workbench on a free port of this machine. */
export async function serveWorkbench(): Promise<ServedWorkbench> {
  build();
  mkdirSync(pictures, { recursive: true });
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = path.join(built, name === "/" ? "index.html" : name);
    if (!file.startsWith(built) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "Content-Type": types[path.extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${String(port)}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export interface OpenWorkbench {
  readonly page: Page;
  readonly pane: Frame;
  /** Whatever the pages complained about: errors, refused by policy, requests that left this machine. */
  readonly complaints: string[];
}

/** Opens the workbench in the page and waits until the pane has its workbook. */
export async function openWorkbench(page: Page, url: string, query = "?today=2026-06-15"): Promise<OpenWorkbench> {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !/^(blob|data):/.test(address)) complaints.push(`left the machine: ${address}`);
  });
  await page.goto(url + query);
  return { page, pane: await paneOf(page), complaints };
}

export async function paneOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector("iframe[title='Clear Line pane']");
  const frame = await element.contentFrame();
  if (!frame) throw new Error("The pane has no document.");
  await frame.waitForSelector("#pane > *");
  return frame;
}
