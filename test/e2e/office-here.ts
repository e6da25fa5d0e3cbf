/**
 * What stands behind the address of office.js in browser tests of the production build: an Excel of our own, with the
 * sample open, for Microsoft's runtime that was loaded just before. Bundled into one classic script.
 */
import { runtimeOf, startEmbeddedExcel, type EmbeddedExcel } from "../../src/embedded";
import { openWorkbook } from "../../src/files";

declare global {
  interface Window {
    /** The sample's file as base64. */
    sampleFile: string;
    excelHere: EmbeddedExcel;
  }
}

const bytes = Uint8Array.from(atob(window.sampleFile), (sign) => sign.charCodeAt(0));
const opened = openWorkbook(bytes, "recovery-tracker.xlsx");
if (!opened.ok) throw new Error(opened.problem.what);
window.excelHere = startEmbeddedExcel({ model: opened.workbook.model, runtime: runtimeOf(window) });
