import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import webpack from "webpack";
import { galleryStates } from "../taskpane/gallery/states";
import { root, serveFolder, type ServedFolder } from "./built";

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

export async function serveGallery(): Promise<ServedFolder> {
  mkdirSync(built, { recursive: true });
  await build();
  return serveFolder(built, "index.html");
}

/** Shows a state and waits until it is drawn. */
export async function showState(target: Page, url: string, state: string, theme: GalleryTheme): Promise<void> {
  await target.emulateMedia({ forcedColors: theme === "forced colours" ? "active" : "none", reducedMotion: "reduce" });
  await target.goto(`${url}?state=${encodeURIComponent(state)}&theme=${theme === "dark" ? "dark" : "light"}`);
  await target.waitForSelector("body[data-drawn]");
}
