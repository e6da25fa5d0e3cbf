import type { Rule } from "../define";
import allGreen from "./all-green";
import columnMissing from "./column-missing";
import duplicateRows from "./duplicate-rows";
import headingUncertain from "./heading-uncertain";
import nothingShown from "./nothing-shown";
import notifyElsewhere from "./notify-elsewhere";
import oneCauseBehindMany from "./one-cause-behind-many";
import oneOwnerOverloaded from "./one-owner-overloaded";
import rowsHidden from "./rows-hidden";
import statusByColour from "./status-by-colour";
import struckThrough from "./struck-through";

/** In catalogue order. */
export const sheetRules: readonly Rule[] = [
  columnMissing,
  duplicateRows,
  nothingShown,
  allGreen,
  headingUncertain,
  rowsHidden,
  statusByColour,
  oneOwnerOverloaded,
  oneCauseBehindMany,
  notifyElsewhere,
  struckThrough,
];
