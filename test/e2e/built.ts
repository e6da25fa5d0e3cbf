import { execFileSync } from "node:child_process";
import { createReadStream, existsSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

export const root = path.resolve(__dirname, "../..");

function newest(folder: string): number {
  return Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? newest(file) : statSync(file).mtimeMs;
    }),
  );
}

/** Builds a page where it is missing or older than its sources. */
export function buildWhereOlder(page: string, config: string, mode: "development" | "production"): void {
  const sources = Math.max(newest(path.join(root, "src")), statSync(path.join(root, "webpack.config.js")).mtimeMs);
  if (existsSync(page) && statSync(page).mtimeMs >= sources) return;
  const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
  execFileSync(process.execPath, [webpack, "--config-name", config, "--mode", mode], { cwd: root, stdio: "pipe" });
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

export interface ServedFolder {
  /** "http://localhost:41234/". */
  readonly url: string;
  close(): Promise<void>;
}

/** The folder on a free port of this machine; its "/" is the page named. */
export async function serveFolder(folder: string, page: string): Promise<ServedFolder> {
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = path.join(folder, name === "/" ? page : name);
    if (!file.startsWith(folder) || !existsSync(file)) {
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
