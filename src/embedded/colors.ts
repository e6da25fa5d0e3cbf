import { ExcelError } from "./errors";
import type { Json } from "./wire";

/** Names that office.js documents besides "#RRGGBB"; the common ones of HTML. */
const named: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  purple: "#800080",
};

/** "#RRGGBB" or the name of a colour; the empty text takes the colour away. */
export function colorOf(value: Json, where: string): string | undefined {
  if (value === "") return undefined;
  if (typeof value === "string") {
    const hex = /^#?([0-9a-f]{6})$/i.exec(value)?.[1];
    if (hex !== undefined) return `#${hex.toUpperCase()}`;
    const known = named[value.toLowerCase()];
    if (known !== undefined) return known;
  }
  throw new ExcelError("InvalidArgument", where);
}
