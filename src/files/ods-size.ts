import { limits } from "./limits";
import { tooLarge } from "./problem";
import { walkXml } from "./xml";

/**
 * OpenDocument writes "this cell 16,384 times, this row a million times" in a few bytes. Refuses a sheet that would
 * fill more cells than can be held, before the library expands it.
 */
export function refuseRepeatedCells(content: string): void {
  let rowTimes = 1;
  let inRow = 0;
  let total = 0;
  let times = 1;
  let filled = false;
  walkXml(content, {
    open(element) {
      const repeated = (name: string): number => Math.max(1, Number(element.prefixed(name) ?? 1));
      if (element.name === "table-row") {
        rowTimes = repeated("number-rows-repeated");
        inRow = 0;
      }
      if (element.name === "table-cell" || element.name === "covered-table-cell") {
        times = repeated("number-columns-repeated");
        filled = element.prefixed("value-type") !== undefined || element.prefixed("formula") !== undefined;
      }
      if (element.name === "p") filled = true;
    },
    close(name) {
      if ((name === "table-cell" || name === "covered-table-cell") && filled) {
        inRow += times;
        filled = false;
      }
      if (name !== "table-row") return;
      total += inRow * rowTimes;
      if (total > limits.cells) throw tooLarge(`it has more than ${limits.cells} filled cells`);
    },
  });
}
