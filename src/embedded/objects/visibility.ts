import type { Visibility } from "../../tracker/snapshot";
import type { Json } from "../wire";

/** `Excel.SheetVisibility`. */
export const visibilityNames: Readonly<Record<Visibility, string>> = {
  visible: "Visible",
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};

export function visibilityOf(value: Json): Visibility | undefined {
  const names: readonly Visibility[] = ["visible", "hidden", "veryHidden"];
  return names.find((name) => visibilityNames[name] === value);
}
