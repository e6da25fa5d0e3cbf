/**
 * Builds assets/samples/recovery-tracker.xlsx from the acceptance rows. `--check` says whether the file is up to date
 * (by the contents of its parts: the zip carries the hour it was made) and exits 1 where it is not.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import exceljs from "exceljs";
import { addListsSheet } from "./sample/lists-sheet";
import { addTrackerSheet } from "./sample/tracker-sheet";

const target = path.resolve(__dirname, "../assets/samples/recovery-tracker.xlsx");

async function build(): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  workbook.creator = "Clear Line";
  workbook.lastModifiedBy = "Clear Line";
  workbook.created = new Date("2026-06-12T09:00:00Z");
  workbook.modified = new Date("2026-06-12T09:00:00Z");
  addTrackerSheet(workbook);
  addListsSheet(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function sameParts(one: Uint8Array, other: Uint8Array): boolean {
  const left = unzipSync(one);
  const right = unzipSync(other);
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => {
      const mine = left[name];
      const theirs = right[name];
      return mine !== undefined && theirs !== undefined && Buffer.compare(mine, theirs) === 0;
    })
  );
}

async function main(): Promise<void> {
  const bytes = await build();
  if (!process.argv.includes("--check")) {
    writeFileSync(target, bytes);
    return;
  }
  if (existsSync(target) && sameParts(bytes, new Uint8Array(readFileSync(target)))) return;
  console.error("The sample workbook is out of date: run `npm run sample` and commit it.");
  process.exitCode = 1;
}

void main();
