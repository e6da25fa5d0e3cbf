import { limits } from "./limits";
import { tooLarge } from "./problem";
import { decodeSpreadsheetText, walkXml } from "./xml";

/** The string table: texts by index, rich text as its plain words, without phonetic hints. */
export function readStrings(text: string): string[] {
  const strings: string[] = [];
  let current = "";
  let inText = false;
  walkXml(text, {
    open(element) {
      if (element.name === "rPh" || element.name === "rPr" || element.name === "extLst") return "skip";
      if (element.name === "si") current = "";
      inText = element.name === "t";
      return undefined;
    },
    text(part) {
      if (inText) current += part;
    },
    close(name) {
      inText = false;
      if (name !== "si") return;
      if (strings.length >= limits.strings) throw tooLarge(`it holds more than ${limits.strings} different texts`);
      strings.push(decodeSpreadsheetText(current));
    },
  });
  return strings;
}
