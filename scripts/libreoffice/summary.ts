/**
 * Saves the summary in every view and reads it back with programs that nobody here wrote: openpyxl must find each cell
 * as it was planned, no formula, the print set-up, the charts with their words; LibreOffice must show the same values; and
 * where the validator of Microsoft's SDK is installed, it must find no more to object to than in the sample.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openHere } from "../../src/cli/excel-here";
import { openWorkbook, saveCopy, snapshotOf } from "../../src/files";
import { reviewWorkbook } from "../../src/review/review-workbook";
import { defaultSettings } from "../../src/rules/settings";
import { buildSummary } from "../../src/summary/build-summary";
import { openPrivacy } from "../../src/summary/privacy";
import { views, type View } from "../../src/summary/views";
import { dayOf } from "../../src/tracker/day";
import { readWorkbook } from "../../src/tracker/read-workbook";
import { hasValidator, newSchemaFaults } from "../saved-copies/schema-faults";
import { inFolder, sheetAsCsv } from "./run";

const sample = path.resolve(__dirname, "../../assets/samples/recovery-tracker.xlsx");
const today = dayOf(2026, 6, 15) ?? 0;

const readBack = `
import sys, json, zipfile, re
import openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book[sys.argv[2]]
cells = {}
links = 0
for row in sheet.iter_rows():
    for cell in row:
        links += cell.hyperlink is not None
        if cell.value is not None:
            cells["%d,%d" % (cell.row - 1, cell.column - 1)] = [cell.data_type, cell.value if isinstance(cell.value, (int, float, str)) else str(cell.value)]
words = []
with zipfile.ZipFile(sys.argv[1]) as package:
    for name in package.namelist():
        if name.startswith("xl/drawings/drawing"):
            words += re.findall('descr="([^"]+)"', package.read(name).decode())
print(json.dumps({
    "cells": cells, "charts": len(sheet._charts), "words": words,
    "orientation": sheet.page_setup.orientation, "paper": sheet.page_setup.paperSize,
    "wide": sheet.page_setup.fitToWidth, "links": links, "breaks": [b.id for b in sheet.row_breaks.brk],
}))
`;

interface ReadBack {
  readonly cells: Readonly<Record<string, readonly [string, string | number]>>;
  readonly charts: number;
  readonly words: readonly string[];
  readonly orientation: string;
  readonly paper: number;
  readonly links: number;
  readonly breaks: readonly number[];
}

async function faultsOf(folder: string, view: View): Promise<readonly string[]> {
  const opened = openWorkbook(new Uint8Array(readFileSync(sample)), path.basename(sample));
  if (!opened.ok) return [opened.problem.what];
  const { model } = opened.workbook;
  const review = reviewWorkbook(readWorkbook(snapshotOf(model), { today, choices: [] }), {
    today,
    settings: defaultSettings,
  });
  const plan = buildSummary({
    review,
    view,
    runAt: { day: today, time: "14:03" },
    settings: defaultSettings,
    typed: [],
    history: [],
    privacy: openPrivacy,
  });
  const written = await openHere(model, today).write(plan);
  if (!written.ok) return [written.problem.what];
  const saved = saveCopy(opened.workbook, model);
  if (!saved.ok) return [saved.problem.what];
  const file = path.join(folder, `${view.replaceAll(" ", "-")}.xlsx`);
  writeFileSync(file, saved.bytes);
  const run = spawnSync("/usr/bin/python3", ["-c", readBack, file, written.value.sheet], {
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  if (run.status !== 0) return [`openpyxl: ${run.stderr.trim().split("\n").at(-1) ?? ""}`];
  const back = JSON.parse(run.stdout) as ReadBack;
  const shown = sheetAsCsv(folder, saved.bytes, path.basename(file), model.sheets.length);
  const faults: string[] = [];
  let cells = 0;
  plan.rows.forEach((row, at) => {
    row.cells.forEach((cell, column) => {
      if (cell === null || cell.value === "") return;
      cells += 1;
      const found = back.cells[`${String(at)},${String(column)}`];
      if (found === undefined || found[0] === "f" || !isSame(found[1], cell.value))
        faults.push(`openpyxl reads ${JSON.stringify(found)} for ${JSON.stringify(cell.value)}`);
      if (typeof cell.value === "string" && shown[at]?.[column] !== cell.value)
        faults.push(`LibreOffice shows ${JSON.stringify(shown[at]?.[column])} for ${JSON.stringify(cell.value)}`);
    });
  });
  if (Object.keys(back.cells).length !== cells) faults.push("openpyxl finds cells that were not planned");
  if (back.charts !== plan.charts.length || back.words.length !== plan.charts.length)
    faults.push(`${String(back.charts)} charts with ${String(back.words.length)} descriptions were found`);
  if (back.orientation !== "landscape" || back.paper !== 9) faults.push("the page is not A4 landscape");
  if (back.links !== plan.links.length) faults.push(`${String(back.links)} links of ${String(plan.links.length)}`);
  if (back.breaks.join() !== plan.print.breaksBefore.join()) faults.push("pages end elsewhere");
  if (hasValidator()) faults.push(...(await newSchemaFaults(sample, file)));
  console.log(`Summary for the ${view}: ${String(cells)} cells, ${String(faults.length)} faults.`);
  return faults;
}

function isSame(found: string | number, planned: string | number): boolean {
  return typeof planned === "number" ? Math.abs(Number(found) - planned) < 1e-9 : found === planned;
}

/** Exits with 1 where one of the views does not come back as it was planned. */
export async function checkSummaries(): Promise<void> {
  await inFolder(async (folder) => {
    for (const view of views) {
      const faults = await faultsOf(folder, view);
      for (const fault of faults.slice(0, 5)) console.error(`  ${fault}`);
      if (faults.length > 0) process.exitCode = 1;
    }
  });
}
