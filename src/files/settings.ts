import { escapeXml, walkXml } from "./xml";
import { relationshipsOf } from "./opc";
import type { ZipPackage } from "./zip";

/**
 * Add-in settings live in a custom XML part of ours: Excel keeps such parts through every save, on every machine,
 * and the add-in can ask for it by this name. Excel's own store for settings (the web extension part) is tied to the
 * way an add-in was installed, so a file written elsewhere could not name the right one.
 */
export const settingsNamespace = "urn:clear-line:settings";

/** The custom XML part that holds our settings; undefined where the workbook has none. */
export function settingsPart(zip: ZipPackage, workbookPart: string): string | undefined {
  for (const { type, target } of relationshipsOf(zip, workbookPart)) {
    const part = type === "customXml" ? zip.find(target) : undefined;
    // Other custom XML may be anything, even not well-formed: only a part that names us is looked into.
    if (part !== undefined && zip.text(part).includes(`"${settingsNamespace}"`)) return part;
  }
  return undefined;
}

export function readSettings(text: string): Map<string, string> {
  const settings = new Map<string, string>();
  let key: string | undefined;
  let value = "";
  walkXml(text, {
    open(element) {
      key = element.name === "setting" ? element.attribute("key") : undefined;
      value = "";
    },
    text(part) {
      if (key !== undefined) value += part;
    },
    close() {
      if (key !== undefined) settings.set(key, value);
      key = undefined;
    },
  });
  return settings;
}

export function writeSettings(settings: ReadonlyMap<string, string>): string {
  const entries = [...settings].map(([key, text]) => `<setting key="${escapeXml(key)}">${escapeXml(text)}</setting>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="${settingsNamespace}">${entries.join("")}</settings>`;
}
