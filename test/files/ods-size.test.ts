import { strToU8, zipSync } from "fflate";
import { openWorkbook } from "../../src/files";
import { limits } from "../../src/files/limits";
import { refuseRepeatedCells } from "../../src/files/ods-size";

const cell = (times: number, inside = 'office:value-type="float"/>') =>
  `<table:table-cell table:number-columns-repeated="${times}" ${inside}`;
const row = (times: number, cells: string) =>
  `<table:table-row table:number-rows-repeated="${times}">${cells}</table:table-row>`;
const content = (...rows: readonly string[]) =>
  `<office:document-content><table:table>${rows.join("")}</table:table></office:document-content>`;

const refuses = (text: string): boolean => {
  try {
    refuseRepeatedCells(text);
    return false;
  } catch {
    return true;
  }
};

describe("A sheet of OpenDocument that says a cell again and again", () => {
  it.each([
    ["a row and its cells are both repeated", content(row(1_000_000, cell(16_384)))],
    ["one cell too many stands in two rows", content(row(1, cell(limits.cells)), row(1, cell(1)))],
    ["the cells hold text alone", content(row(limits.cells, cell(2, "><text:p>Late</text:p></table:table-cell>")))],
    ["the cells hold a formula alone", content(row(limits.cells, cell(2, 'table:formula="of:=1"/>')))],
    [
      "the cells are covered by a merged one",
      content(row(limits.cells, cell(2).replace("table:table-cell", "table:covered-table-cell"))),
    ],
  ])("is refused where %s", (_name, text) => {
    expect(refuses(text)).toBe(true);
  });

  it.each([
    ["the cells are blank", content(row(1_000_000, cell(16_384, "/>")))],
    ["it fills as many cells as can be held", content(row(limits.cells, cell(1)))],
    [
      "a filled cell stands before blank ones",
      content(row(1, cell(1) + cell(16_383, "/>")), row(1_048_575, cell(16_384, "/>"))),
    ],
  ])("is read where %s", (_name, text) => {
    expect(refuses(text)).toBe(false);
  });

  it("is refused in words before it is expanded", () => {
    const file = zipSync({
      mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
      "content.xml": strToU8(content(row(1_000_000, cell(16_384)))),
    });
    const result = openWorkbook(file, "tracker.ods");
    expect(result).toMatchObject({ ok: false, problem: { code: "too large" } });
  });
});
