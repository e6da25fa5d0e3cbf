import { copyOfModel } from "../../src/files/model-copy";
import type { SheetModel, WorkbookModel } from "../../src/files/model";
import { cellsXml, packageFixture } from "./package-fixture";
import { changeCell, opened } from "./saving";

const twice = `<row r="1"><c r="A1" t="inlineStr"><is><t>Open</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Open</t></is></c></row>`;
const workbook = (): WorkbookModel => opened(packageFixture({ sheets: [{ name: "Log", xml: cellsXml(twice) }] })).model;

const first = ({ sheets }: WorkbookModel): SheetModel => sheets[0]!;
const values = (model: WorkbookModel): readonly unknown[] =>
  [...first(model).cells.values()].map((row) => row.get(0)?.value);

describe("rows of cells that two models share", () => {
  test("what is written to the original does not reach the copy", () => {
    const model = workbook();
    const copy = copyOfModel(model);
    changeCell(first(model), 0, 0, { value: "Closed" });
    expect([values(model), values(copy)]).toEqual([
      ["Closed", "Open"],
      ["Open", "Open"],
    ]);
  });

  test("what is written to the copy does not reach the original, nor a copy of the copy", () => {
    const model = workbook();
    const copy = copyOfModel(model);
    changeCell(first(copy), 1, 0, { value: "Closed" });
    const copyOfCopy = copyOfModel(copy);
    changeCell(first(copy), 1, 0, { value: "Re-opened" });
    expect([values(model), values(copy), values(copyOfCopy)]).toEqual([
      ["Open", "Open"],
      ["Open", "Re-opened"],
      ["Open", "Closed"],
    ]);
  });

  test("equal cells of a file are one object, so that long columns cost little", () => {
    const { cells } = first(workbook());
    expect(cells.get(0)?.get(0)).toBe(cells.get(1)?.get(0));
  });
});
