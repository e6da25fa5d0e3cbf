import { parseAreas } from "./address";
import type { SheetModel } from "./model";
import type { XmlElement } from "./xml";

type Validation = SheetModel["validations"][number];

/** Reads the rules for what may be typed; of their kinds only a list that is written out says what it allows. */
export class ValidationReader {
  readonly validations: Validation[] = [];
  private isList = false;
  /** Text of the list's formula so far; undefined outside of one. */
  private list: string | undefined;

  open(element: XmlElement): void {
    if (element.name === "dataValidation") {
      this.validations.push({ areas: parseAreas(element.attribute("sqref") ?? ""), items: undefined });
      this.isList = element.attribute("type") === "list";
    }
    if (element.name === "formula1" && this.isList) this.list = "";
  }

  text(part: string): void {
    if (this.list !== undefined) this.list += part;
  }

  close(name: string): void {
    if (name !== "formula1" || this.list === undefined) return;
    const [, literal] = /^"(.*)"$/s.exec(this.list.trim()) ?? [];
    const last = this.validations.at(-1);
    if (last) last.items = literal?.replace(/""/g, '"').split(",");
    this.list = undefined;
  }
}
