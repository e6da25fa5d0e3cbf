import { createReadStream, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Page } from "playwright-core";
import webpack from "webpack";
import { galleryStates } from "../taskpane/gallery/states";

const root = path.resolve(__dirname, "../..");
const built = path.join(root, "out/gallery-page");

export const stateNames = Object.keys(galleryStates);

export const galleryThemes = ["light", "dark", "forced colours"] as const;

export type GalleryTheme = (typeof galleryThemes)[number];

const page = `<!doctype html>
<html lang="en-GB">
  <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>Clear Line</title>
    <style>body { margin: 0; }</style></head>
  <body><div id="pane"></div><script src="gallery.js"></script></body>
</html>`;

/** The pane over a workbook in memory, one state for each address. */
async function build(): Promise<void> {
  const jsc = {
    target: "es2021",
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic", development: false } },
  };
  const compiler = webpack({
    mode: "development",
    devtool: false,
    context: root,
    entry: { gallery: "./test/taskpane/gallery/gallery.tsx" },
    output: { path: built, filename: "[name].js" },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: { loader: "swc-loader", options: { jsc } } }] },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
  writeFileSync(path.join(built, "index.html"), page);
}

export interface ServedGallery {
  readonly url: string;
  close(): void;
}

export async function serveGallery(): Promise<ServedGallery> {
  mkdirSync(built, { recursive: true });
  await build();
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = path.join(built, name === "/" ? "index.html" : name);
    if (!file.startsWith(built) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = file.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8";
    response.writeHead(200, { "Content-Type": type });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${String(port)}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Shows a state and waits until it is drawn. */
export async function showState(target: Page, url: string, state: string, theme: GalleryTheme): Promise<void> {
  await target.emulateMedia({ forcedColors: theme === "forced colours" ? "active" : "none", reducedMotion: "reduce" });
  await target.goto(`${url}?state=${encodeURIComponent(state)}&theme=${theme === "dark" ? "dark" : "light"}`);
  await target.waitForSelector("body[data-drawn]");
}
