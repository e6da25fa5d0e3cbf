/** Draws the icons of the manifest from their SVG sources; run again after a change of a drawing. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { launchBrowser } from "../test/e2e/browser";

const assets = path.resolve(__dirname, "../assets");
const drawings = [
  { size: 16, source: "icon-small.svg" },
  { size: 32, source: "icon-small.svg" },
  { size: 64, source: "icon.svg" },
  { size: 80, source: "icon.svg" },
  { size: 128, source: "icon.svg" },
];

async function draw(): Promise<void> {
  const browser = await launchBrowser();
  try {
    for (const { size, source } of drawings) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      const svg = readFileSync(path.join(assets, source), "utf8");
      await page.setContent(
        `<style>html,body{margin:0;background:transparent}svg{display:block;width:${String(size)}px;height:${String(size)}px}</style>${svg}`,
      );
      const png = await page.screenshot({ omitBackground: true });
      writeFileSync(path.join(assets, `icon-${String(size)}.png`), png);
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

void draw();
