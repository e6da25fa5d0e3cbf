import type * as Library from "@e965/xlsx";
import { utils, write } from "@e965/xlsx";
import { readOlder } from "../../src/files/older-formats";

jest.mock("@e965/xlsx", () => {
  const library = jest.requireActual<typeof Library>("@e965/xlsx");
  return {
    ...library,
    read: (...parts: Parameters<typeof library.read>) => {
      console.error("Missing Info for XLS Record 0x1234");
      return library.read(...parts);
    },
  };
});

test("what the library prints of an odd file is not said to who opens it, and what we say afterwards is", () => {
  const said = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["Ref", "Concern"]]), "Plan");
  const model = readOlder(new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer));
  expect(model.sheets.map(({ name }) => name)).toEqual(["Plan"]);
  expect(said).not.toHaveBeenCalled();
  console.error("Ours");
  expect(said).toHaveBeenCalledWith("Ours");
  said.mockRestore();
});
