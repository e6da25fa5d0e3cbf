import fc from "fast-check";
import { addressChunks, addressOf, areaOf, areasOf, rectangles, referenceTo } from "../../src/excel/addresses";
import { capabilities, lacking } from "../../src/excel/capabilities";
import { problemOf } from "../../src/excel/problems";
import { textAsTyped } from "../../src/excel/typed-text";
import { open, trackerWorkbook } from "./workbooks";

const cells = fc.uniqueArray(fc.record({ row: fc.nat(60), column: fc.nat(20) }), {
  selector: ({ row, column }) => `${String(row)},${String(column)}`,
});

describe("Addresses", () => {
  test("rectangles cover exactly the cells that were given, each once", () => {
    fc.assert(
      fc.property(cells, (given) => {
        const covered = rectangles(given).flatMap(({ row, column, rows, columns }) =>
          Array.from(
            { length: rows * columns },
            (_, at) => `${String(row + Math.floor(at / columns))},${String(column + (at % columns))}`,
          ),
        );
        expect(covered.sort()).toEqual(given.map(({ row, column }) => `${String(row)},${String(column)}`).sort());
      }),
    );
  });

  test("chunks hold every area and never more than 8,000 characters", () => {
    const areas = Array.from({ length: 5_000 }, (_, at) => ({ row: at * 2, column: 27, rows: 1, columns: 1 }));
    const chunks = addressChunks(areas);
    expect(chunks.length).toBeGreaterThan(1);
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThanOrEqual(8_000);
    expect(chunks.flatMap(areasOf)).toEqual(areas);
  });

  test("an address and its area are the same place", () => {
    const area = { row: 7, column: 30, rows: 3, columns: 2 };
    expect(addressOf(area)).toBe("AE8:AF10");
    expect(areasOf("'Bob''s, plan'!AE8:AF10,Sheet1!$A$1")).toEqual([area, { row: 0, column: 0, rows: 1, columns: 1 }]);
    expect(areaOf("B2:C3,E9")).toEqual({ row: 1, column: 1, rows: 8, columns: 4 });
    expect(areaOf("not an address")).toBeUndefined();
    expect(areasOf("3:4")).toEqual([{ row: 2, column: 0, rows: 2, columns: 16_384 }]);
  });

  test("a link quotes the sheet's name", () => {
    expect(referenceTo("Bob's tracker", 13, 2)).toBe("'Bob''s tracker'!C14");
  });
});

describe("Text as typed", () => {
  test.each(["=A1", "+1", "-1", "@x", "12/06", "0123", "95%", "true", "'quoted", "#N/A"])(
    "%s gets an apostrophe",
    (text) => {
      expect(textAsTyped(text)).toBe(`'${text}`);
    },
  );

  test.each(["", "Registered Manager", "A sentence that has 14 people in it and is longer than any date could be"])(
    "%s stays as it is",
    (text) => {
      expect(textAsTyped(text)).toBe(text);
    },
  );
});

describe("Problems", () => {
  test.each([
    ["InvalidOperationInCellEditMode", "cell being edited"],
    ["AccessDenied", "sheet protected"],
    ["ItemNotFound", "sheet gone"],
    ["ResponsePayloadSizeLimitExceeded", "too large"],
    ["ApiNotFound", "old Excel"],
    ["SomethingNew", "unexpected"],
  ])("the code %s is told as “%s”, whatever its message says", (code, told) => {
    const found = problemOf(Object.assign(new Error("Meldung in einer anderen Sprache"), { code }));
    expect(found.code).toBe(told);
    expect(found.what).toMatch(/^[A-Z].*\.$/);
    expect(found.next).toMatch(/^[A-Z].*\.$/);
    expect(`${found.what} ${found.next}`).not.toContain("Meldung");
  });

  test("a mistake of our own is told as unexpected, without its text", () => {
    const found = problemOf(new TypeError("cannot read properties of undefined"));
    expect(found.code).toBe("unexpected");
    expect(found.what).not.toContain("undefined");
  });
});

describe("Capabilities", () => {
  test("an old Excel is told what it lacks, a new one lacks nothing", () => {
    open(trackerWorkbook(1), { edition: "Microsoft 365" });
    expect(lacking()).toEqual([]);
    open(trackerWorkbook(1), { edition: "Excel 2019" });
    expect(lacking()).toEqual(Object.values(capabilities).map(({ without }) => without));
  });

  test("each is said in a full sentence", () => {
    for (const { without } of Object.values(capabilities)) expect(without).toMatch(/^[A-Z].*\.$/);
  });

  test("what an old Excel lacks does not stop it from reading", async () => {
    const { host } = open(trackerWorkbook(2), { edition: "Excel 2019" });
    expect((await host.read()).ok).toBe(true);
    expect((await host.listen(() => undefined)).ok).toBe(true);
  });
});
