import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8 } from "fflate";
import { utils, write } from "@e965/xlsx";
import { saveCopy } from "../../src/files";
import { cellsXml, packageFixture, relationship, sheetXml } from "./package-fixture";
import {
  addCustomXml,
  addHighlight,
  addSummary,
  cell,
  changeCell,
  opened,
  partsOf,
  plainModel,
  reopened,
  saved,
  setCell,
  touchedParts,
} from "./saving";

const rows = `<row r="1" spans="1:2"><c r="A1" t="inlineStr"><is><t>Issue</t></is></c><c r="B1" t="inlineStr"><is><t>Due</t></is></c></row><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>46188</v></c></row>`;
const tracker = packageFixture({ strings: ["<t>Late visits</t>"], sheets: [{ name: "Log", xml: cellsXml(rows) }] });

function text(bytes: Uint8Array, part: string): string {
  return strFromU8(partsOf(bytes)[part]!);
}

describe("a copy of what was opened", () => {
  test("nothing changed gives every part back byte for byte", () => {
    expect(touchedParts(tracker, saved(opened(tracker)))).toEqual([]);
  });

  test("an edited cell is the only thing that changes", () => {
    const workbook = opened(tracker);
    const sheet = workbook.model.sheets[0]!;
    changeCell(sheet, 1, 0, { value: "Missed visits & calls" });
    const copy = saved(workbook);
    expect(touchedParts(tracker, copy)).toEqual(["xl/worksheets/sheet1.xml"]);
    expect(text(copy, "xl/worksheets/sheet1.xml")).toBe(
      text(tracker, "xl/worksheets/sheet1.xml").replace(
        '<c r="A2" t="s"><v>0</v></c>',
        '<c r="A2" t="inlineStr"><is><t xml:space="preserve">Missed visits &amp; calls</t></is></c>',
      ),
    );
  });

  test("a change of look keeps the content of the cell as it is written", () => {
    const workbook = opened(tracker);
    const { style } = workbook.model.sheets[0]!.cells.get(1)!.get(1)!;
    changeCell(workbook.model.sheets[0]!, 1, 1, { style: { ...style, fill: "#FFEEAA", xf: undefined } });
    const copy = saved(workbook);
    expect(text(copy, "xl/worksheets/sheet1.xml")).toContain('<c r="B2" s="2"><v>46188</v></c>');
    expect(opened(copy).model.sheets[0]!.cells.get(1)!.get(1)).toMatchObject({
      value: 46188,
      style: { fill: "#FFEEAA", numberFormat: "m/d/yyyy" },
    });
  });

  test.each([
    "=1+1",
    "+44 20 7946 0000",
    "-3 this week",
    "@home",
    "_x0041_",
    "a\u0001b",
    " spaces ",
    "two\nlines",
    "“quotes” <b> & 'more'",
  ])("the text %j comes back as that text", (words) => {
    const workbook = opened(tracker);
    setCell(workbook.model.sheets[0]!, 4, 3, cell(words));
    expect(reopened(workbook).model.sheets[0]!.cells.get(4)!.get(3)).toMatchObject({
      value: words,
      formula: undefined,
    });
  });

  test("text that looks like a formula is marked as text", () => {
    const workbook = opened(tracker);
    setCell(workbook.model.sheets[0]!, 4, 3, cell("=HYPERLINK(1)"));
    expect(text(saved(workbook), "xl/styles.xml")).toContain('quotePrefix="1"');
  });

  test("everything that a sheet of ours has is read back as it was written", () => {
    const workbook = opened(tracker);
    addSummary(workbook.model);
    addHighlight(workbook.model.sheets[0]!);
    addCustomXml(workbook.model, '<kept xmlns="urn:ours">{"set aside":["&lt;é&gt;"]}</kept>');
    workbook.model.names.push({ name: "ClearLine", formula: "Log!$A$1:$B$9", sheet: undefined, hidden: true });
    workbook.model.activeSheet = 1;
    expect(plainModel(reopened(workbook).model)).toEqual(plainModel(workbook.model));
  });

  test("the names beside bars are small enough that no program leaves one out, and every one is asked for", () => {
    const workbook = opened(tracker);
    addSummary(workbook.model);
    expect(workbook.model.sheets.at(-1)?.charts[0]?.type).toMatch(/^Bar/);
    const part = strFromU8(partsOf(saved(workbook))["xl/charts/chart1.xml"] ?? new Uint8Array());
    expect(part).toMatch(
      /<c:catAx>.*<c:txPr>.*<a:defRPr sz="800">.*<\/c:txPr><c:crossAx .*<c:tickLblSkip val="1"\/>.*<\/c:catAx>/,
    );
  });

  test("saving what was saved doubles nothing", () => {
    const workbook = opened(tracker);
    addSummary(workbook.model);
    addHighlight(workbook.model.sheets[0]!);
    addCustomXml(workbook.model);
    const once = saved(workbook);
    expect(touchedParts(once, saved(opened(once)))).toEqual([]);
  });

  test("ours rebuilt in place replaces what it was, down to the last part", () => {
    const workbook = opened(tracker);
    addSummary(workbook.model);
    const once = saved(workbook);
    const again = opened(once);
    const sheet = again.model.sheets[1]!;
    const rebuilt = addSummary(again.model);
    again.model.sheets.pop();
    Object.assign(sheet, { ...rebuilt, id: sheet.id, part: sheet.part });
    setCell(sheet, 3, 1, cell(4, { numberFormat: "0" }));
    sheet.charts[0]!.title = "Another title";
    const twice = saved(again);
    expect(touchedParts(once, twice)).toEqual(
      [
        "[Content_Types].xml",
        "+xl/charts/chart2.xml",
        "-xl/charts/chart1.xml",
        "xl/drawings/_rels/drawing1.xml.rels",
        "xl/worksheets/sheet2.xml",
      ].sort(),
    );
    expect(plainModel(opened(twice).model)).toEqual(plainModel(again.model));
  });

  test("with highlights cleared and our sheets removed the original's content is back", () => {
    const workbook = opened(tracker);
    addSummary(workbook.model);
    addHighlight(workbook.model.sheets[0]!);
    addCustomXml(workbook.model);
    const again = opened(saved(workbook));
    again.model.sheets.pop();
    again.model.sheets[0]!.conditionalFormats = [];
    again.model.customXml = [];
    const cleared = saved(again);
    // Styles stay: nothing points at them, and taking them out would renumber the person's own.
    expect(touchedParts(tracker, cleared)).toEqual(["xl/styles.xml"]);
    expect(plainModel(opened(cleared).model)).toEqual(plainModel(opened(tracker).model));
  });

  test("what could not be saved is said", () => {
    const workbook = opened(tracker);
    workbook.model.sheets[0]!.protection.on = true;
    const result = saveCopy(workbook, workbook.model);
    expect(result.ok && result.says).toEqual(['Not saved on the sheet "Log": a change of its protection.']);
  });
});

describe("what the person has in the file", () => {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const rich = packageFixture({
    macros: true,
    strings: ["<t>Issue</t>"],
    workbook: `<workbookPr codeName="ThisWorkbook"/><bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="Log" sheetId="4" r:id="rId1"/><sheet name="Plan" sheetId="2" r:id="rId2"/></sheets><externalReferences><externalReference r:id="rIdX"/></externalReferences><definedNames><definedName name="Here" localSheetId="1">Plan!$A$1</definedName><definedName name="Total">SUM(Log!$A:$A)</definedName></definedNames><calcPr calcMode="manual"/>`,
    workbookRels:
      relationship("rIdX", "externalLink", "externalLinks/externalLink1.xml") +
      relationship("rIdC", "calcChain", "calcChain.xml") +
      relationship("rIdV", "vbaProject", "vbaProject.bin"),
    sheets: [
      {
        name: "Log",
        xml: sheetXml(
          `<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">C1*2</f><v>2</v></c><c r="C1"><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c><c r="C2"><v>2</v></c></row><row r="3"><c r="B3" cm="1"><f t="shared" si="0"/><v>6</v></c></row></sheetData><conditionalFormatting sqref="C1:C3"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FF00FF00"/></colorScale></cfRule><cfRule type="expression" priority="2"><formula>C1&gt;1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="A2"><formula1>"x"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" r:id="rId5" display="site"/></hyperlinks><drawing r:id="rId6"/><legacyDrawing r:id="rId7"/><tableParts count="1"><tablePart r:id="rId8"/></tableParts><extLst><ext uri="{x}"><x14:sparkline xmlns:x14="u"/></ext></extLst>`,
        ),
        rels:
          relationship("rId5", "hyperlink", "https://example.org/a?b&amp;c", true) +
          relationship("rId6", "drawing", "../drawings/drawing1.xml") +
          relationship("rId7", "vmlDrawing", "../drawings/vml.vml") +
          relationship("rId8", "table", "../tables/table1.xml"),
      },
      { name: "Plan", xml: cellsXml("") },
    ],
    parts: {
      "xl/vbaProject.bin": new Uint8Array([1, 2, 3, 4]),
      "xl/calcChain.xml": `<calcChain xmlns="${main}"><c r="B1" i="4"/><c r="B2"/></calcChain>`,
      "xl/externalLinks/externalLink1.xml": "<externalLink/>",
      "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="x"><xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="100" cy="100"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="7" name="Logo"/></xdr:nvPicPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`,
      "xl/drawings/vml.vml": "<xml/>",
      "xl/tables/table1.xml": `<table xmlns="${main}" id="1" name="T" displayName="T" ref="A1:C3"><tableColumns count="3"><tableColumn id="1" name="Issue" dataDxfId="3"/><tableColumn id="2" name="B"/><tableColumn id="3" name="C"/></tableColumns></table>`,
    },
    contentTypes:
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
  });

  test("survives a new sheet, a highlight and settings untouched", () => {
    const workbook = opened(rich);
    addHighlight(workbook.model.sheets[0]!);
    addSummary(workbook.model);
    const copy = saved(workbook);
    expect(touchedParts(rich, copy).filter((name) => !name.startsWith("+"))).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    const sheet = text(copy, "xl/worksheets/sheet1.xml");
    for (const kept of [
      "<colorScale>",
      "<dataValidations",
      'display="site"',
      "<legacyDrawing",
      "<tableParts",
      "x14:sparkline",
    ])
      expect(sheet).toContain(kept);
    expect(sheet.indexOf("clear-line:")).toBeLessThan(sheet.indexOf("<dataValidations"));
    expect(plainModel(opened(copy).model)).toEqual(plainModel(workbook.model));
  });

  test("the calculation order goes when a formula is overwritten, and dependents get their formula in full", () => {
    const workbook = opened(rich);
    setCell(workbook.model.sheets[0]!, 0, 1, cell(7));
    changeCell(workbook.model.sheets[0]!, 1, 1, { value: 5 });
    const copy = saved(workbook);
    expect(touchedParts(rich, copy)).toContain("-xl/calcChain.xml");
    expect(text(copy, "[Content_Types].xml")).not.toContain("calcChain");
    expect(text(copy, "xl/workbook.xml")).toContain('<calcPr calcMode="manual" fullCalcOnLoad="1"/>');
    const again = opened(copy).model.sheets[0]!;
    expect([0, 1, 2].map((row) => again.cells.get(row)!.get(1)!.formula)).toEqual([undefined, "=C2*2", "=C3*2"]);
    expect(text(copy, "xl/worksheets/sheet1.xml")).toContain('<c r="B3" cm="1"><f>C3*2</f>');
  });

  test("results of formulas are left alone where nobody edited, and follow an edit without touching the formula", () => {
    const workbook = opened(rich);
    const sheet = workbook.model.sheets[0]!;
    changeCell(sheet, 1, 1, { value: 44 });
    changeCell(sheet, 2, 1, { value: "#NAME?", error: true });
    expect(touchedParts(rich, saved(workbook))).toEqual([]);
    changeCell(sheet, 1, 2, { value: 22 });
    const copy = text(saved(workbook), "xl/worksheets/sheet1.xml");
    expect(copy).toContain('<c r="B2"><f t="shared" si="0"/><v>44</v></c><c r="C2"><v>22</v></c>');
    expect(copy).toContain('<c r="B3" cm="1"><f t="shared" si="0"/><v>6</v></c>');
    expect(touchedParts(rich, saved(workbook))).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
  });

  test("a table's heading is changed in both places that hold it", () => {
    const workbook = opened(rich);
    changeCell(workbook.model.sheets[0]!, 0, 0, { value: "Concern\nraised" });
    const copy = saved(workbook);
    expect(text(copy, "xl/tables/table1.xml")).toContain('name="Concern_x000a_raised" dataDxfId="3"');
    expect(opened(copy).model.sheets[0]!.tables[0]!.columns[0]).toBe("Concern\nraised");
  });

  test("a chart joins the pictures of a sheet and leaves them there", () => {
    const workbook = opened(rich);
    const donor = addSummary(workbook.model);
    workbook.model.sheets[0]!.charts.push({ ...donor.charts[0]! });
    workbook.model.sheets.pop();
    const copy = saved(workbook);
    expect(text(copy, "xl/drawings/drawing1.xml")).toContain('name="Logo"');
    expect(text(copy, "xl/drawings/drawing1.xml")).toContain('id="8" name="Rows by state"');
    expect(plainModel(opened(copy).model)).toEqual(plainModel(workbook.model));
  });

  test("names of a sheet follow it when another sheet moves in front", () => {
    const workbook = opened(rich);
    const sheet = addSummary(workbook.model, "First");
    workbook.model.sheets.pop();
    workbook.model.sheets.unshift(sheet);
    workbook.model.activeSheet = 2;
    const copy = saved(workbook);
    expect(text(copy, "xl/workbook.xml")).toContain('<definedName name="Here" localSheetId="2">');
    expect(text(copy, "xl/workbook.xml")).toContain('activeTab="2"');
    expect(plainModel(opened(copy).model)).toEqual(plainModel(workbook.model));
  });

  test("a sheet that took the place and the name of another keeps names of its own", () => {
    const first = opened(rich);
    addSummary(first.model, "Summary");
    const name = { name: "ClearLine.Sheet", formula: "Summary!$A$1", sheet: "Summary", hidden: true };
    first.model.names.push(name);
    const second = opened(saved(first));
    expect(second.model.names).toContainEqual(name);
    second.model.sheets.pop();
    addSummary(second.model, "Summary");
    expect(opened(saved(second)).model.names).toContainEqual(name);
  });

  test("only one sheet is selected when another comes into view", () => {
    const workbook = opened(rich);
    addSummary(workbook.model);
    workbook.model.activeSheet = 2;
    const copy = saved(workbook);
    const selected = ["sheet1", "sheet2", "sheet3"].filter((name) =>
      text(copy, `xl/worksheets/${name}.xml`).includes('tabSelected="1"'),
    );
    expect(selected).toEqual(["sheet3"]);
  });

  test("a signature that a copy breaks is said when the file is opened", () => {
    const signed = packageFixture({
      parts: {
        "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>`,
        "_xmlsignatures/origin.sigs": strToU8(""),
      },
    });
    expect(opened(signed).notices[0]).toMatch(/digitally signed/);
  });
});

describe("other ways of writing a workbook", () => {
  test("a strict workbook stays strict", () => {
    const strict = packageFixture({
      strict: true,
      sheets: [
        { name: "S", xml: sheetXml('<sheetData><row r="1"><c r="A1" s="1"><v>46188</v></c></row></sheetData>', true) },
      ],
    });
    const workbook = opened(strict);
    addHighlight(workbook.model.sheets[0]!);
    addSummary(workbook.model);
    addCustomXml(workbook.model);
    const copy = saved(workbook);
    for (const [name, bytes] of Object.entries(partsOf(copy)))
      if (/sheet\d|drawing\d|chart\d|workbook\.xml/.test(name) && name.endsWith(".xml"))
        expect([name, strFromU8(bytes)]).toEqual([
          name,
          expect.not.stringMatching(/openxmlformats\.org\/(spreadsheetml|drawingml|officeDocument)/),
        ]);
    expect(plainModel(opened(copy).model)).toEqual(plainModel(workbook.model));
  });

  test("elements with a prefix get additions with that prefix", () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const prefixed = packageFixture({
      sheets: [{ name: "P", xml: `<x:worksheet xmlns:x="${main}"><x:sheetData/></x:worksheet>` }],
      styles: `<x:styleSheet xmlns:x="${main}"><x:fonts count="1"><x:font/></x:fonts><x:fills count="1"><x:fill/></x:fills><x:borders count="1"><x:border/></x:borders><x:cellXfs count="1"><x:xf/></x:cellXfs><x:dxfs count="0"/></x:styleSheet>`,
    });
    const workbook = opened(prefixed);
    addHighlight(workbook.model.sheets[0]!);
    setCell(workbook.model.sheets[0]!, 0, 0, cell("new", { bold: true }));
    const copy = saved(workbook);
    expect(text(copy, "xl/worksheets/sheet1.xml")).toContain(
      '<x:sheetData><x:row r="1"><x:c r="A1" s="1" t="inlineStr"><x:is>',
    );
    expect(text(copy, "xl/styles.xml")).toContain('<x:dxfs count="1"><x:dxf>');
    expect(plainModel(opened(copy).model)).toEqual(plainModel(workbook.model));
  });

  test.each(["biff8", "xlsb", "ods"] as const)("%s comes back as a new workbook with our sheet alone", (bookType) => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([["Issue"], ["Late visits"]]), "Log");
    const workbook = opened(new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer));
    expect(saveCopy(workbook, workbook.model)).toMatchObject({ ok: false, problem: { code: "cannot be saved" } });
    addHighlight(workbook.model.sheets[0]!);
    addSummary(workbook.model);
    const result = saveCopy(workbook, workbook.model);
    expect(result.ok && result.says.slice(0, 3)).toEqual([
      "The original is a format that Clear Line only reads: the copy holds the added sheets alone.",
      "Highlights are not in the copy, because the tracker itself is not.",
      "Links to rows of the tracker are plain text in the copy.",
    ]);
    const copy = opened(result.ok ? result.bytes : new Uint8Array());
    expect(copy.model.sheets.map(({ name }) => name)).toEqual(["Governance summary"]);
    expect(copy.model.sheets[0]!.cells.get(3)!.get(0)!.value).toBe("Overdue");
  });
});

const trackers = path.resolve(__dirname, "../../../shared/trackers");
const files = existsSync(trackers) ? readdirSync(trackers).filter((name) => /\.xlsx?m?$/.test(name)) : [];
(files.length > 0 ? describe : describe.skip)("published trackers, beside the checkout in shared/trackers", () => {
  test.each(files.map((name) => [name]))("%s loses nothing to a highlight, a summary and settings", (name) => {
    const bytes = new Uint8Array(readFileSync(path.join(trackers, name)));
    const workbook = opened(bytes);
    addHighlight(workbook.model.sheets[0]!);
    addSummary(workbook.model);
    addCustomXml(workbook.model);
    const copy = saved(workbook);
    const touched = touchedParts(bytes, copy);
    expect(touched.filter((part) => part.startsWith("-"))).toEqual([]);
    expect(touched.filter((part) => /^xl\/(?!workbook|_rels|styles)/.test(part))).toHaveLength(1);
    expect(plainModel(opened(copy).model)).toEqual(plainModel(workbook.model));
  });
});
