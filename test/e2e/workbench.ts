import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { buildWhereOlder, root, serveFolder, type ServedFolder } from "./built";

const built = path.join(root, "out/workbench");
/** Screenshots of browser tests are kept here, for people to look at. */
export const pictures = path.join(root, "out/pictures");

export type ServedWorkbench = ServedFolder;

/** The workbench on a free port of this machine. */
export async function serveWorkbench(): Promise<ServedWorkbench> {
  buildWhereOlder(path.join(built, "index.html"), "workbench", "development");
  mkdirSync(pictures, { recursive: true });
  return serveFolder(built, "index.html");
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
