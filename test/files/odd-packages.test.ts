import { strFromU8, strToU8 } from "fflate";
import { packageFaults } from "../../scripts/saved-copies/package-faults";
import { onlyAddedTo } from "../../scripts/saved-copies/compare-parts";
import { openWorkbook } from "../../src/files";
import { emptySheet } from "../../src/files/sheet";
import { cellsXml, packageFixture, packageParts, sheetXml, zipParts } from "./package-fixture";
import { addCustomXml, addHighlight, addSummary, opened, partsOf, saved, touchedParts } from "./saving";

/** Packages as programs in the wild write them: not by the book, and opened by Excel all the same. */

const text = (bytes: Uint8Array, part: string): string => strFromU8(partsOf(bytes)[part] ?? new Uint8Array());

/** Everything that Clear Line adds to a workbook. */
function withOurs(bytes: Uint8Array): Uint8Array {
  const workbook = opened(bytes);
  addSummary(workbook.model);
  for (const sheet of workbook.model.sheets.slice(0, 1)) addHighlight(sheet);
  addCustomXml(workbook.model);
  return saved(workbook);
}

function utf16(words: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(words.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < words.length; i++) view.setUint16(i * 2, words.charCodeAt(i), !bigEndian);
  return bytes;
}

test("a sheet that is listed without a part of its own, as old macro sheets are, stays listed", () => {
  const list =
    '<sheet name="Log" sheetId="1" r:id="rId1"/><sheet name="Module1" sheetId="9" state="veryHidden" r:id=""/>';
  const fixture = packageFixture({
    sheets: [{ name: "Log", xml: cellsXml("") }],
    workbook: `<sheets>${list}</sheets>`,
  });
  expect(opened(fixture).model.sheets.map(({ name }) => name)).toEqual(["Log"]);
  expect(opened(fixture).notices).toEqual([
    'The sheet "Module1" has no cells, so it is not shown; a saved copy keeps it.',
  ]);
  const copy = withOurs(fixture);
  expect(text(copy, "xl/workbook.xml")).toContain(list);
  expect(packageFaults(copy)).toEqual([]);
});

test("a workbook without styles gets none until something of ours needs them", () => {
  const without = packageFixture({ parts: { "xl/styles.xml": undefined }, styles: "" });
  const parts = packageParts({ parts: { "xl/styles.xml": undefined } });
  expect(touchedParts(without, saved(opened(without)))).toEqual([]);
  // The relationship stands there without a part: it is that part which is written.
  expect(Object.keys(partsOf(withOurs(zipParts(parts))))).toContain("xl/styles.xml");
  expect(packageFaults(withOurs(zipParts(parts)))).toEqual([]);
});

test("cells that name a format that is nowhere defined do not take on one of ours", () => {
  const cells = cellsXml('<row r="1"><c r="A1" s="7"><v>1</v></c></row>');
  for (const without of [true, false]) {
    const parts = packageParts({ sheets: [{ name: "A", xml: cells }] });
    if (without) delete parts["xl/styles.xml"];
    const copy = opened(withOurs(zipParts(parts)));
    expect(copy.model.sheets[0]!.cells.get(0)!.get(0)!.style).toMatchObject({ fill: undefined, bold: false });
    expect(packageFaults(saved(copy))).toEqual([]);
  }
});

test("a style part that is one closed tag is left as it is", () => {
  const empty = packageFixture({
    styles: '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
  });
  expect(touchedParts(empty, saved(opened(empty)))).toEqual([]);
});

test("where the types of relationship parts are listed one by one, ours get a type too", () => {
  const parts = packageParts({});
  const types = String(parts["[Content_Types].xml"]);
  const rels = /<Default Extension="rels" ContentType="([^"]+)"\/>/.exec(types);
  const listed = ["_rels/.rels", "xl/_rels/workbook.xml.rels"].map(
    (part) => `<Override PartName="/${part}" ContentType="${rels?.[1] ?? ""}"/>`,
  );
  parts["[Content_Types].xml"] = types.replace(rels?.[0] ?? "", "").replace("</Types>", `${listed.join("")}</Types>`);
  expect(packageFaults(zipParts(parts))).toEqual([]);
  expect(packageFaults(withOurs(zipParts(parts)))).toEqual([]);
});

test.each([
  ["a state that Excel does not know", '<sheets><sheet name="A" sheetId="1" state="show" r:id="rId1"/></sheets>'],
  [
    "a sheet in view that is not there",
    '<bookViews><workbookView activeTab="-1" firstSheet="7"/></bookViews><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets>',
  ],
  [
    "elements within a sheet's entry",
    '<sheets><sheet name="A" sheetId="1" r:id="rId1"><bookViews><workbookView/></bookViews></sheet></sheets>',
  ],
])("%s stays as it is", (_, workbook) => {
  const fixture = packageFixture({ sheets: [{ name: "A", xml: sheetXml("<sheetData/>") }], workbook });
  expect(touchedParts(fixture, saved(opened(fixture)))).toEqual([]);
  const copy = withOurs(fixture);
  expect(onlyAddedTo(text(fixture, "xl/workbook.xml"), text(copy, "xl/workbook.xml"))).toBe(true);
});

test("parts packed under names with backslashes are found, and saved under names that every program finds", () => {
  const parts = packageParts({ sheets: [{ name: "A", xml: cellsXml('<row r="1"><c r="A1"><v>7</v></c></row>') }] });
  const windows = zipParts(
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name.replaceAll("/", "\\"), part])),
  );
  expect(opened(windows).model.sheets[0]!.cells.get(0)!.get(0)!.value).toBe(7);
  expect(Object.keys(partsOf(withOurs(windows)))).toEqual(expect.arrayContaining(Object.keys(parts)));
});

test.each([
  [true, "\ufeff"],
  [false, "\ufeff"],
  [true, ""],
  [false, ""],
])("a part in UTF-16 (big-endian %p, mark %j) is read and added to", (bigEndian, mark) => {
  const parts = packageParts({});
  const workbook = String(parts["xl/workbook.xml"]).replace("UTF-8", "UTF-16");
  parts["xl/workbook.xml"] = utf16(mark + workbook, bigEndian);
  const copy = withOurs(zipParts(parts));
  expect(opened(copy).model.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Governance summary"]);
  expect(packageFaults(copy)).toEqual([]);
});

test("a workbook of chart sheets alone keeps the one in view", () => {
  const chart = '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
  const parts = packageParts({});
  parts["xl/_rels/workbook.xml.rels"] = String(parts["xl/_rels/workbook.xml.rels"]).replace(
    '/worksheet"',
    '/chartsheet"',
  );
  parts["xl/worksheets/sheet1.xml"] = chart;
  const fixture = zipParts(parts);
  const workbook = opened(fixture);
  workbook.model.sheets.push(emptySheet("new", "Governance summary", undefined));
  expect(text(saved(workbook), "xl/workbook.xml")).not.toContain("activeTab");
});

test("a part that unpacks to more than it declares is refused", () => {
  const bytes = packageFixture({ strings: [`<t>${"a".repeat(50_000)}</t>`] });
  const name = strToU8("xl/sharedStrings.xml");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length - 46; at++) {
    const listed = view.getUint32(at, true) === 0x02014b50;
    if (listed && name.every((byte, i) => bytes[at + 46 + i] === byte)) view.setUint32(at + 24, 100, true);
  }
  const result = openWorkbook(bytes, "bomb.xlsx");
  expect(result.ok ? "opened" : result.problem.code).toBe("damaged");
});
