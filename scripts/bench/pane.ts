import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { atMost, type Figure } from "./figure";

/** Kilobytes of 1,024 bytes. */
export const paneBudget = 180;
const dist = path.resolve(__dirname, "../../dist");

export interface Script {
  readonly name: string;
  readonly raw: number;
  readonly gzip: number;
}

export function isBuilt(): boolean {
  return existsSync(path.join(dist, "taskpane.html"));
}

/**
 * The JavaScript that the built pane loads before its first paint, compressed as a host sends it; office.js comes from
 * Microsoft and does not count. Throws where nothing was built.
 */
export function initialScripts(): readonly Script[] {
  const page = readFileSync(path.join(dist, "taskpane.html"), "utf8");
  return [...page.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)].flatMap(([, name]) => {
    if (name === undefined || /^https?:/.test(name)) return [];
    const content = readFileSync(path.join(dist, name));
    return [{ name, raw: content.length, gzip: gzipSync(content, { level: 9 }).length }];
  });
}

export function paneFigures(): readonly Figure[] {
  const total = initialScripts().reduce((sum, { gzip }) => sum + gzip, 0);
  return [atMost("pane: JavaScript before first paint, compressed", total / 1024, "KB", paneBudget)];
}
