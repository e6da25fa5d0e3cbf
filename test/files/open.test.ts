import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { write, utils } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { openWorkbook, snapshotOf, shownText, type OpenedWorkbook } from "../../src/files";
import { cellsXml, packageFixture, packageParts, relationship, sheetXml, zipParts } from "./package-fixture";

function opened(bytes: Uint8Array): OpenedWorkbook {
  const result = openWorkbook(bytes, "fixture.xlsx");
  if (!result.ok) throw new Error(result.problem.what);
  return result.workbook;
}

function refused(bytes: Uint8Array): string {
  const result = openWorkbook(bytes, "fixture.xlsx");
  if (result.ok) throw new Error("It was opened.");
  expect(result.problem.what).toMatch(/\.$/);
  expect(result.problem.next).toMatch(/\.$/);
  return result.problem.code;
}

function cellsOf(workbook: OpenedWorkbook, sheet = 0): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const [row, cells] of workbook.model.sheets[sheet]!.cells)
    for (const [column, cell] of cells)
      shown[`${row},${column}`] =
        `${JSON.stringify(cell.value)}${cell.formula === undefined ? "" : ` ${cell.formula}`}`;
  return shown;
}

describe("what cells hold", () => {
  test("every way of writing a value is read", () => {
    const workbook = opened(
      packageFixture({
        strings: [
          "<t>plain</t>",
          "<r><rPr><b/></rPr><t>rich </t></r><r><t>text</t></r><rPh><t>no</t></rPh>",
          "<t>a_x000D_b &amp; c</t>",
        ],
        sheets: [
          {
            name: "One",
            xml: cellsXml(
              `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c></row>` +
                `<row><c t="inlineStr"><is><t>inline</t></is></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c t="d"><v>2026-06-15</v></c><c t="str"><f>A2&amp;"!"</f><v>plain!</v></c></row>`,
            ),
          },
        ],
      }),
    );
    expect(cellsOf(workbook)).toEqual({
      "1,0": '"plain"',
      "1,1": '"rich text"',
      "1,2": JSON.stringify("a\rb & c"),
      "2,0": '"inline"',
      "2,1": "true",
      "2,2": '"#REF!"',
      "2,3": "46188",
      "2,4": '"plain!" =A2&"!"',
    });
  });

  test("a shared formula is spelled out where it is used", () => {
    const workbook = opened(
      packageFixture({
        sheets: [
          {
            name: "One",
            xml: cellsXml(
              `<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1+SUM(LOG10(A1),Other!A1,'A1 x'!A$1)&amp;"A1"</f><v>1</v></c></row>` +
                `<row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>`,
            ),
          },
        ],
      }),
    );
    expect(cellsOf(workbook)["2,1"]).toBe(`3 =A3*$C$1+SUM(LOG10(A3),Other!A3,'A1 x'!A$1)&"A1"`);
  });

  test("a strict workbook reads as the usual kind does", () => {
    const workbook = opened(
      packageFixture({
        strict: true,
        sheets: [
          {
            name: "S",
            xml: sheetXml('<sheetData><row r="1"><c r="A1" s="1"><v>46188</v></c></row></sheetData>', true),
          },
        ],
      }),
    );
    expect(workbook.original.strict).toBe(true);
    const cell = workbook.model.sheets[0]!.cells.get(0)!.get(0)!;
    expect(shownText(workbook.model, cell)).toBe("15/06/2026");
  });

  test("elements with a prefix read as those without", () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const workbook = opened(
      packageFixture({
        sheets: [
          {
            name: "P",
            xml: `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>yes</x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>`,
          },
        ],
      }),
    );
    expect(cellsOf(workbook)).toEqual({ "0,0": '"yes"' });
    expect(workbook.model.sheets[0]!.merges).toEqual([{ row: 0, column: 0, rows: 2, columns: 2 }]);
  });

  test("a million formatted blank cells weigh nothing", () => {
    const row = (r: number): string => `<row r="${r}">${Array.from({ length: 50 }, () => '<c s="1"/>').join("")}</row>`;
    const rows = Array.from({ length: 20_000 }, (_, i) => row(i + 2)).join("");
    const workbook = opened(
      packageFixture({ sheets: [{ name: "B", xml: cellsXml(`<row r="1"><c r="A1"><v>1</v></c></row>${rows}`) }] }),
    );
    const cells = [...workbook.model.sheets[0]!.cells.values()].reduce((sum, line) => sum + line.size, 0);
    expect(cells).toBeLessThan(12_000);
    expect(snapshotOf(workbook.model).sheets[0]!.values).toEqual([[1]]);
  });
});

describe("what stands around the cells", () => {
  const workbook = opened(
    packageFixture({
      workbook: `<workbookPr date1904="1"/><workbookProtection lockStructure="1"/><bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="Log" sheetId="1" r:id="rId1"/><sheet name="Key &amp; notes" sheetId="7" state="veryHidden" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Log!$A:$B,Log!$2:$3</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Log!$A$1:$C$9</definedName><definedName name="Homes" hidden="1">'Key &amp; notes'!$A$1:$A$9</definedName></definedNames>`,
      sheets: [
        {
          name: "Log",
          xml: sheetXml(
            `<sheetPr><tabColor rgb="FF00FF00"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="3" topLeftCell="B4" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="12.5"/><cols><col min="1" max="2" width="20" customWidth="1"/><col min="4" max="4" width="9" hidden="1"/></cols><sheetData><row r="1" ht="30"><c r="A1"><v>1</v></c><c r="C1" s="1"><v>2</v></c></row><row r="5" hidden="1"><c r="A5" s="1"><v>3</v></c></row></sheetData><sheetProtection sheet="1" formatCells="0"/><autoFilter ref="A1:C5"><filterColumn colId="0"/></autoFilter><mergeCells count="1"><mergeCell ref="A7:C7"/></mergeCells><conditionalFormatting sqref="A2:A9 C2:C9"><cfRule type="expression" dxfId="0" priority="3"><formula>A2&lt;TODAY()</formula></cfRule></conditionalFormatting><dataValidations><dataValidation type="list" sqref="B2:B9"><formula1>"Open,Closed"</formula1></dataValidation><dataValidation type="list" sqref="C2"><formula1>Lists!$A$1:$A$9</formula1></dataValidation><dataValidation type="custom" sqref="D2"><formula1>"Open,Closed"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" location="Log!C1" tooltip="Row 1"/><hyperlink ref="B1" r:id="rId9"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddHeader>&amp;LLeft&amp;CMiddle</oddHeader></headerFooter><rowBreaks><brk id="12"/></rowBreaks><extLst><ext><x14:conditionalFormattings><x14:cfRule/></x14:conditionalFormattings></ext></extLst>`,
          ),
          rels:
            relationship("rId9", "hyperlink", "https://example.org/", true) +
            relationship("rId8", "table", "../tables/table1.xml") +
            relationship("rId7", "comments", "../comments1.xml"),
        },
        { name: "Key", xml: cellsXml("") },
      ],
      styles: `<styleSheet xmlns="m"><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts><font><sz val="10"/><name val="Arial"/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill></fills><borders><border><left style="thin"><color rgb="FF112233"/></left></border></borders><cellXfs><xf/><xf numFmtId="164" fillId="1"><alignment horizontal="center" wrapText="1"/></xf></cellXfs><dxfs><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`,
      parts: {
        "xl/tables/table1.xml": `<table xmlns="m" id="1" name="T" displayName="Actions" ref="A1:C5" totalsRowCount="1"><autoFilter ref="A1:C4"/><tableColumns><tableColumn id="1" name="Issue_x000a_identified"/></tableColumns><tableStyleInfo name="TableStyleLight9"/></table>`,
        "xl/comments1.xml": "<comments><commentList><comment ref='A1'/><comment ref='A2'/></commentList></comments>",
      },
    }),
  );
  const sheet = workbook.model.sheets[0]!;

  test("the workbook's own settings are read", () => {
    expect(workbook.model).toMatchObject({ date1904: true, structureProtected: true, activeSheet: 1 });
    expect(workbook.model.names).toEqual([
      { name: "Homes", formula: "'Key & notes'!$A$1:$A$9", sheet: undefined, hidden: true },
    ]);
    expect(workbook.model.sheets[1]).toMatchObject({ name: "Key & notes", visibility: "veryHidden" });
  });

  test("layout, filter, protection, links and tables of a sheet are read", () => {
    expect(sheet).toMatchObject({
      tabColor: "#00FF00",
      showGridlines: false,
      freeze: { rows: 3, columns: 1 },
      defaultRowHeight: 12.5,
      // The file says nothing of it: as wide as Excel makes a column.
      defaultColumnWidth: 9.140625,
      merges: [{ row: 6, column: 0, rows: 1, columns: 3 }],
      autoFilter: { row: 0, column: 0, rows: 5, columns: 3 },
      protection: { on: true, allowFormatCells: true, allowInsertRows: false },
      comments: 2,
      tables: [{ name: "Actions", totalsRow: true, headerRow: true, columns: ["Issue\nidentified"] }],
      hyperlinks: [{ documentReference: "Log!C1", screenTip: "Row 1" }, { address: "https://example.org/" }],
      validations: [{ items: ["Open", "Closed"] }, { items: undefined }, { items: undefined }],
    });
    expect([...sheet.columnWidths]).toEqual([
      [0, 20],
      [1, 20],
      [3, 9],
    ]);
    expect([...sheet.hiddenColumns, ...sheet.hiddenRows]).toEqual([3, 4]);
  });

  test("a conditional format is read with what it looks like", () => {
    expect(sheet.conditionalFormats).toMatchObject([
      {
        priority: 3,
        type: "expression",
        formulas: ["A2<TODAY()"],
        areas: [{ row: 1, column: 0, rows: 8, columns: 1 }, { column: 2 }],
        format: { fill: "#FFC7CE", fontColor: "#9C0006", bold: true },
      },
    ]);
    expect(workbook.notices.join(" ")).toContain("newer kind");
  });

  test("styles are read with theme colours and their own number formats", () => {
    expect(sheet.cells.get(0)!.get(2)!.style).toMatchObject({
      numberFormat: "yyyy\\-mm\\-dd",
      fill: "#A2B9E2",
      fontName: "Arial",
      fontSize: 10,
      horizontal: "center",
      wrap: true,
      borders: { left: { style: "thin", color: "#112233" } },
      xf: 1,
    });
  });

  test("print set-up is read", () => {
    expect(sheet.pageLayout).toMatchObject({
      orientation: "landscape",
      paperSize: "A4",
      fit: { wide: 1, tall: undefined },
      printArea: { row: 0, column: 0, rows: 9, columns: 3 },
      titleRows: { first: 1, last: 2 },
      rowBreaks: [12],
      header: { left: "Left", center: "Middle", right: "" },
      centerHorizontally: true,
      margins: { left: 36, top: 72 },
    });
  });

  test("the snapshot says what the reading of trackers needs", () => {
    const [log] = snapshotOf(workbook.model).sheets;
    expect(log).toMatchObject({
      top: 0,
      left: 0,
      values: [
        [1, "", 2],
        ["", "", ""],
        ["", "", ""],
        ["", "", ""],
        [3, "", ""],
      ],
      numberFormats: { 2: "yyyy\\-mm\\-dd" },
      hiddenRows: [4],
      hiddenColumns: [3],
      filtered: true,
      protection: { on: true, formatCells: true },
      comments: 2,
    });
    expect(log!.numberFormats[0]).toEqual(["General", "General", "General", "General", "yyyy\\-mm\\-dd"]);
    expect(log!.fills).toEqual({ "0,2": "#A2B9E2", "4,0": "#A2B9E2" });
  });
});

describe("other formats", () => {
  test.each(["biff8", "xlsb", "ods"] as const)("%s is read", (bookType) => {
    const book = utils.book_new();
    const rows = utils.aoa_to_sheet([
      ["Issue", "Due"],
      ["Late visits", 46188],
    ]);
    rows["!merges"] = [{ s: { r: 3, c: 0 }, e: { r: 3, c: 1 } }];
    utils.book_append_sheet(book, rows, "Log");
    const bytes = new Uint8Array(write(book, { type: "array", bookType: bookType }) as ArrayBuffer);
    const workbook = opened(bytes);
    expect(workbook.original.format).toBe(bookType === "biff8" ? "xls" : bookType);
    expect(workbook.notices[0]).toMatch(/only reads/);
    expect(snapshotOf(workbook.model).sheets).toMatchObject([
      {
        name: "Log",
        values: [
          ["Issue", "Due"],
          ["Late visits", 46188],
        ],
      },
    ]);
    // An .ods says nothing of the day that it counts from.
    expect(workbook.model.date1904).toBe(false);
  });
});

describe("files that cannot be read get one sentence", () => {
  const good = packageFixture({ strings: ["<t>x</t>"] });

  test.each<[string, Uint8Array, string]>([
    ["a file of no bytes", new Uint8Array(), "empty"],
    ["text under the name of a workbook", strToU8("Ref,Concern\n1,Late visits"), "not a workbook"],
    ["a web page under the name of a workbook", strToU8("\ufeff<html><table><tr><td>1"), "not a workbook"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 0]), "not a workbook"],
    ["a zip of something else", zipSync({ "a.txt": strToU8("hello") }), "not a workbook"],
    ["a zip cut off half-way", good.slice(0, good.length / 2), "damaged"],
    ["a zip with its first half wiped", good.slice().fill(0, 40, good.length / 2), "damaged"],
    [
      "an old file cut off at its header",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      "damaged",
    ],
    ["XML that breaks off", packageFixture({ sheets: [{ name: "A", xml: "<worksheet><sheetData><row>" }] }), "damaged"],
    [
      "XML with crossed tags",
      packageFixture({ sheets: [{ name: "A", xml: "<worksheet><a></worksheet></a>" }] }),
      "damaged",
    ],
    ["a workbook that lists no sheets", packageFixture({ workbook: "<sheets></sheets>" }), "damaged"],
    [
      "a sheet that is listed and missing",
      packageFixture({ parts: { "xl/worksheets/sheet1.xml": undefined } }),
      "damaged",
    ],
    [
      "a cell beyond the last column",
      packageFixture({ sheets: [{ name: "A", xml: cellsXml('<row r="1"><c r="ZZZ1"/></row>') }] }),
      "damaged",
    ],
    [
      "a number that is none",
      packageFixture({ sheets: [{ name: "A", xml: cellsXml('<row r="1"><c r="A1"><v>12x</v></c></row>') }] }),
      "damaged",
    ],
    [
      "entities that multiply",
      packageFixture({
        sheets: [{ name: "A", xml: `<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${cellsXml("")}` }],
      }),
      "unsupported",
    ],
    ["XML nested without end", packageFixture({ sheets: [{ name: "A", xml: "<a>".repeat(10_000) }] }), "too large"],
  ])("%s", (_, bytes, code) => {
    expect(refused(bytes)).toBe(code);
  });

  test("a zip bomb is refused by what it declares, before it is unpacked", () => {
    const parts = packageParts({});
    const bomb = zipParts({ ...parts, "xl/media/big.bin": new Uint8Array(1000) });
    // Each directory entry's declared size stands 24 bytes after its mark.
    const view = new DataView(bomb.buffer);
    for (let at = 0; at + 4 < bomb.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
    expect(refused(bomb)).toBe("too large");
  });

  test("a part that was changed on its way is noticed by its checksum", () => {
    const bytes = zipSync(
      Object.fromEntries(
        Object.entries(
          packageParts({ sheets: [{ name: "A", xml: cellsXml('<row r="1"><c r="A1"><v>12345</v></c></row>') }] }),
        ).map(([name, text]) => [name, strToU8(text as string)]),
      ),
      { level: 0 },
    );
    const at = Buffer.from(bytes).indexOf("12345");
    bytes[at] = 0x39;
    expect(refused(bytes)).toBe("damaged");
  });

  test("two parts of one name are refused", () => {
    const parts = packageParts({});
    expect(refused(zipParts({ ...parts, "XL/WORKBOOK.xml": "<workbook/>" }))).toBe("damaged");
  });

  test("cutting a workbook anywhere never throws", () => {
    for (let length = 1; length < good.length; length += 7) {
      const result = openWorkbook(good.slice(0, length), "cut.xlsx");
      expect(result.ok).toBe(false);
    }
  });
});

const trackers = path.resolve(__dirname, "../../../shared/trackers");
const files = existsSync(trackers) ? readdirSync(trackers).filter((name) => /\.xls[xm]?$/.test(name)) : [];
(files.length > 0 ? describe : describe.skip)("published trackers, beside the checkout in shared/trackers", () => {
  test.each(files.map((name) => [name]))("%s opens with its values as another reader sees them", async (name) => {
    const { read } = await import("@e965/xlsx");
    const bytes = new Uint8Array(readFileSync(path.join(trackers, name)));
    const other = read(bytes, { type: "array" });
    const workbook = opened(bytes);
    for (const sheet of workbook.model.sheets) {
      const seen = other.Sheets[sheet.name]!;
      for (const [address, cell] of Object.entries(seen)) {
        if (address.startsWith("!")) continue;
        const { r, c } = utils.decode_cell(address);
        const { t, v, w } = cell as { t: string; v: string | number | boolean | undefined; w?: string };
        const expected = t === "e" ? w : (v ?? "");
        if (expected !== "") expect([address, sheet.cells.get(r)?.get(c)?.value]).toEqual([address, expected]);
      }
    }
  });
});
