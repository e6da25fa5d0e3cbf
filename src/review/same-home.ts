import { namesNoPlace } from "../tracker/sheet-names";
import type { TrackerRow } from "../tracker/tracker";

/**
 * The name under which a row's concern is compared with others (EVD-06, SHT-02). Without a service column the sheet is
 * the service (SPEC 3.16), unless its name says no place: "Live" and "Closed" are two sheets of one home.
 */
export function comparedService({ service, sheet }: Pick<TrackerRow, "service" | "sheet">): string {
  return service === sheet && namesNoPlace(sheet) ? "" : service;
}
