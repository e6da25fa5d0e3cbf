/**
 * Draws the governance summary of seven trackers in five views with LibreOffice, as PDF and as a picture of each page,
 * into out/summaries, for people to look at: npm run summaries, or npm run summaries -- "sample" "commissioner" for
 * those whose name or view holds one of the words.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openHere } from "../src/cli/excel-here";
import { newWorkbook } from "../src/embedded";
import { saveCopy } from "../src/files";
import { summaryOnly } from "../src/files/new-workbook";
import { reviewWorkbook } from "../src/review/review-workbook";
import { defaultSettings } from "../src/rules/settings";
import { openPrivacy } from "../src/summary/privacy";
import { views, type View } from "../src/summary/views";
import { readWorkbook } from "../src/tracker/read-workbook";
import { writeSummary } from "../src/write-summary";
import { convert, hasLibreOffice, inFolder } from "./libreoffice/run";
import { drawnTrackers, type DrawnTracker } from "./summaries/trackers";

const folder = path.resolve(__dirname, "../out/summaries");

/** The summary alone, as a workbook of its own: built at each moment, in the same place, as a provider would. */
async function summaryFile({ name, builds }: DrawnTracker, view: View): Promise<Uint8Array> {
  const model = newWorkbook(["Recovery tracker"]);
  for (const { on, workbook } of builds) {
    const review = reviewWorkbook(readWorkbook(workbook, { today: on, choices: [] }), {
      today: on,
      settings: defaultSettings,
    });
    const written = await writeSummary(openHere(model, on), {
      review,
      view,
      runAt: { day: on, time: "14:03" },
      settings: defaultSettings,
      privacy: openPrivacy,
      typed: [],
      activate: true,
    });
    if (!written.ok) throw new Error(`${name}, ${view}: ${written.problem.what}`);
  }
  const only = summaryOnly(model, model.sheets.slice(1));
  const original = {
    bytes: new Uint8Array(),
    fileName: "",
    format: "xlsx",
    source: only.source,
    strict: false,
  } as const;
  const saved = saveCopy({ model, original, notices: [] }, only.model);
  if (!saved.ok) throw new Error(`${name}, ${view}: ${saved.problem.what}`);
  return saved.bytes;
}

async function main(): Promise<void> {
  if (!hasLibreOffice()) throw new Error("LibreOffice is not installed here: install libreoffice-calc and try again.");
  const wanted = process.argv.slice(2);
  mkdirSync(folder, { recursive: true });
  await inFolder(async (scratch) => {
    for (const tracker of drawnTrackers())
      for (const view of views) {
        const name = `${tracker.name} - ${view}`;
        if (!wanted.every((word) => name.includes(word))) continue;
        const file = path.join(folder, `${name.replaceAll(" ", "-")}.xlsx`);
        const stem = path.basename(file, ".xlsx");
        for (const old of readdirSync(folder)) if (old.startsWith(stem)) rmSync(path.join(folder, old));
        writeFileSync(file, await summaryFile(tracker, view));
        const pdf = convert(scratch, file, "pdf", "pdf");
        execFileSync("cp", [pdf, folder]);
        execFileSync("pdftoppm", ["-r", "80", "-png", pdf, path.join(folder, stem)]);
        const pages = readdirSync(folder).filter((made) => made.startsWith(stem) && made.endsWith(".png")).length;
        console.log(`${name}: ${String(pages)} pages`);
      }
  });
  console.log(folder);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
