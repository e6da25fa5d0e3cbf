import type { Settings } from "../rules/settings";
import type { WorkbookReading } from "../tracker/tracker";

/** The settings that a review goes by: what green means is taken from the workbook's own key until somebody says it (SPEC 0.1). */
export function settingsInForce(settings: Settings, { greenKey }: Pick<WorkbookReading, "greenKey">): Settings {
  return settings.green === "ask" && greenKey !== undefined ? { ...settings, green: greenKey.meaning } : settings;
}
