import type { WorkbookModel } from "./model";
import { limits } from "./limits";
import { copyOfModel } from "./model-copy";
import { contentTypes, relationshipsOf } from "./opc";
import { oleKind, readOlder } from "./older-formats";
import { damaged, Refusal, tooLarge, type FileProblem } from "./problem";
import { refuseRepeatedCells } from "./ods-size";
import { readPackage, type PackageReading } from "./workbook";
import { openZip, type ZipPackage } from "./zip";

export type WorkbookFormat = "xlsx" | "xlsm" | "xls" | "xlsb" | "ods";

export interface OpenedWorkbook {
  /** To be worked on: whatever is changed here is what a saved copy will hold. */
  readonly model: WorkbookModel;
  /** The file as it came. Its bytes are never changed. */
  readonly original: {
    readonly bytes: Uint8Array;
    readonly fileName: string;
    readonly format: WorkbookFormat;
    /** What it holds, as it was read; undefined for a format that is read only. */
    readonly source: OriginalPackage | undefined;
    /** True for the ISO strict form of .xlsx. */
    readonly strict: boolean;
  };
  /** Sentences that the person should hear before they save: a signature that will break, what is not shown. */
  readonly notices: readonly string[];
}

export interface OriginalPackage {
  readonly zip: ZipPackage;
  /** Its model is another one than the one that is worked on, so that the two can be compared. */
  readonly reading: PackageReading;
}

export type OpenResult =
  { readonly ok: true; readonly workbook: OpenedWorkbook } | { readonly ok: false; readonly problem: FileProblem };

/** Reads a workbook from a file's bytes; the name only tells what the person believes it to be. Never throws. */
export function openWorkbook(bytes: Uint8Array, fileName: string): OpenResult {
  try {
    return { ok: true, workbook: open(bytes, fileName) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    return {
      ok: false,
      problem: {
        code: "damaged",
        what: "This workbook could not be read: something in it is not as Excel writes it.",
        next: "Open it in Excel, save it under a new name and try that file.",
      },
    };
  }
}

function open(bytes: Uint8Array, fileName: string): OpenedWorkbook {
  if (bytes.length === 0)
    throw new Refusal({
      code: "empty",
      what: "This file is empty: it holds no bytes at all.",
      next: "Check that it was copied or downloaded completely and try again.",
    });
  if (bytes.length > limits.fileBytes) throw tooLarge(`the file has more than ${limits.fileBytes / 1_000_000} MB`);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return openOle(bytes, fileName);
  if (startsWith(bytes, [0x50, 0x4b])) return openPackage(bytes, fileName);
  throw notAWorkbook(bytes);
}

function openOle(bytes: Uint8Array, fileName: string): OpenedWorkbook {
  const kind = oleKind(bytes);
  if (kind === "encrypted")
    throw new Refusal({
      code: "encrypted",
      what: "This workbook is protected by a password, so its content cannot be read.",
      next: "Open it in Excel, remove the password under File, Info, Protect Workbook, and save a copy to check.",
    });
  if (kind === "other") throw otherFile("it is another kind of Office file");
  return {
    model: readOlder(bytes),
    original: { bytes, fileName, format: "xls", source: undefined, strict: false },
    notices: [readOnlyNotice(".xls")],
  };
}

function openPackage(bytes: Uint8Array, fileName: string): OpenedWorkbook {
  const zip = openZip(bytes);
  if (zip.find("mimetype") !== undefined && zip.text("mimetype").includes("opendocument.spreadsheet")) {
    if (isEncryptedOds(zip))
      throw new Refusal({
        code: "encrypted",
        what: "This spreadsheet is protected by a password, so its content cannot be read.",
        next: "Open it, save a copy without a password and check that.",
      });
    refuseRepeatedCells(zip.text("content.xml"));
    return {
      model: readOlder(bytes),
      original: { bytes, fileName, format: "ods", source: undefined, strict: false },
      notices: [readOnlyNotice(".ods")],
    };
  }
  const root = relationshipsOf(zip, "").find(({ type }) => type === "officeDocument");
  const workbookPart = root === undefined ? undefined : zip.find(root.target);
  if (workbookPart === undefined) throw otherFile("it is a zip file without a workbook in it");
  const type = contentTypes(zip).typeOf(workbookPart).toLowerCase();
  if (type.includes("sheet.binary")) {
    // The library unpacks for itself: parts that it should not be given are found here first.
    for (const name of zip.names) zip.bytes(name);
    return {
      model: readOlder(bytes),
      original: { bytes, fileName, format: "xlsb", source: undefined, strict: false },
      notices: [readOnlyNotice(".xlsb")],
    };
  }
  if (!/spreadsheetml|ms-excel/.test(type)) throw otherFile("it is another kind of Office file");
  const reading = readPackage(zip, workbookPart);
  if (reading.model.sheets.length === 0 && reading.notices.length === 0) throw damaged("it lists no sheets");
  return {
    model: reading.model,
    original: {
      bytes,
      fileName,
      format: type.includes("macroenabled") ? "xlsm" : "xlsx",
      source: originalPackage(zip, reading),
      strict: zip.text(workbookPart).includes("http://purl.oclc.org/ooxml/spreadsheetml/main"),
    },
    notices: [...signatureNotice(zip), ...reading.notices],
  };
}

export function originalPackage(zip: ZipPackage, reading: PackageReading): OriginalPackage {
  zip.release();
  return { zip, reading: { ...reading, model: copyOfModel(reading.model) } };
}

function signatureNotice(zip: ZipPackage): string[] {
  const signed = relationshipsOf(zip, "").some(({ type }) => type === "origin");
  return signed
    ? ["This workbook is digitally signed. A saved copy is a changed file, so its signature will no longer be valid."]
    : [];
}

function readOnlyNotice(format: string): string {
  return `Clear Line only reads ${format} files. A saved copy is a new .xlsx with the summary and findings alone.`;
}

function isEncryptedOds(zip: ZipPackage): boolean {
  const manifest = zip.find("META-INF/manifest.xml");
  return manifest !== undefined && zip.text(manifest).includes("encryption-data");
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function otherFile(what: string): Refusal {
  return new Refusal({
    code: "not a workbook",
    what: `This is not an Excel workbook: ${what}.`,
    next: "Choose the workbook that holds the tracker (.xlsx, .xlsm, .xls, .xlsb or .ods).",
  });
}

/** Care systems "export to Excel" as web pages and text files under Excel's endings: those deserve their own words. */
function notAWorkbook(bytes: Uint8Array): Refusal {
  const start = new TextDecoder().decode(bytes.subarray(0, 2000)).trimStart().toLowerCase();
  const printable = !/[\u0000-\u0008\u000e-\u001a]/.test(start) && !start.includes("\ufffd");
  const next = "Open it in Excel, choose Save As, Excel Workbook (.xlsx), and check that file.";
  if (start.startsWith("<") && printable)
    return new Refusal({
      code: "not a workbook",
      what: "This is not an Excel workbook: it is a web page or XML text under the name of one.",
      next,
    });
  if (printable)
    return new Refusal({
      code: "not a workbook",
      what: "This is not an Excel workbook: it is a plain text file under the name of one.",
      next,
    });
  return otherFile("its first bytes belong to another kind of file");
}
