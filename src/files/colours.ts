import type { XmlElement } from "./xml";
import { walkXml } from "./xml";

/** What a workbook's colour references mean: its theme and its palette. */
export interface Palette {
  /** In the order of `theme="0"` and on: light 1, dark 1, light 2, dark 2, accents 1 to 6, links. */
  readonly theme: readonly string[];
  /** Where the workbook brings its own palette for `indexed`. */
  readonly indexed: readonly string[];
}

export const officeTheme: readonly string[] = [
  ...["#FFFFFF", "#000000", "#E7E6E6", "#44546A", "#4472C4", "#ED7D31"],
  ...["#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47", "#0563C1", "#954F72"],
];

const eight = ["#000000", "#FFFFFF", "#FF0000", "#00FF00", "#0000FF", "#FFFF00", "#FF00FF", "#00FFFF"];

/** The palette of ECMA-376 18.8.27; 64 and 65 are the system's text and background. */
const standardPalette: readonly string[] = [
  ...eight,
  ...eight,
  ...["#800000", "#008000", "#000080", "#808000", "#800080", "#008080", "#C0C0C0", "#808080"],
  ...["#9999FF", "#993366", "#FFFFCC", "#CCFFFF", "#660066", "#FF8080", "#0066CC", "#CCCCFF"],
  ...["#000080", "#FF00FF", "#FFFF00", "#00FFFF", "#800080", "#800000", "#008080", "#0000FF"],
  ...["#00CCFF", "#CCFFFF", "#CCFFCC", "#FFFF99", "#99CCFF", "#FF99CC", "#CC99FF", "#FFCC99"],
  ...["#3366FF", "#33CCCC", "#99CC00", "#FFCC00", "#FF9900", "#FF6600", "#666699", "#969696"],
  ...["#003366", "#339966", "#003300", "#333300", "#993300", "#993366", "#333399", "#333333"],
  ...["#000000", "#FFFFFF"],
];

/** "#RRGGBB" of an element such as fgColor; undefined where it is automatic or says nothing. */
export function colourOf(element: XmlElement, palette: Palette): string | undefined {
  const rgb = element.attribute("rgb");
  if (rgb !== undefined && /^[0-9a-fA-F]{6}([0-9a-fA-F]{2})?$/.test(rgb)) return tinted(`#${rgb.slice(-6)}`, element);
  const theme = element.attribute("theme");
  if (theme !== undefined) {
    const colour = palette.theme[Number(theme)];
    return colour === undefined ? undefined : tinted(colour, element);
  }
  const indexed = element.attribute("indexed");
  if (indexed === undefined) return undefined;
  const colour = palette.indexed[Number(indexed)] ?? standardPalette[Number(indexed)];
  return colour === undefined ? undefined : tinted(colour, element);
}

function tinted(colour: string, element: XmlElement): string {
  const tint = Number(element.attribute("tint") ?? 0);
  const plain = colour.toUpperCase();
  if (!Number.isFinite(tint) || tint === 0) return plain;
  return shade(plain, tint);
}

/** Lightness moved towards white or black (ECMA-376 18.8.19), hue and saturation kept. */
function shade(colour: string, tint: number): string {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const high = Math.max(r, g, b);
  const low = Math.min(r, g, b);
  const light = (high + low) / 2;
  const moved = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const spread = high - low;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const reach = (1 - Math.abs(2 * moved - 1)) * saturation;
  const channel = (value: number): string => {
    const relative = spread === 0 ? 0 : (value - low) / spread - 0.5;
    const level = Math.round(Math.min(1, Math.max(0, moved + relative * reach)) * 255);
    return level.toString(16).toUpperCase().padStart(2, "0");
  };
  return `#${channel(r)}${channel(g)}${channel(b)}`;
}

const themeOrder = [
  ...["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3"],
  ...["accent4", "accent5", "accent6", "hlink", "folHlink"],
];

export function readTheme(text: string): string[] {
  const colours = [...officeTheme];
  let at = -1;
  let done = false;
  walkXml(text, {
    open(element) {
      if (done) return;
      const place = themeOrder.indexOf(element.name);
      if (place >= 0) at = place;
      const value = element.name === "sysClr" ? element.attribute("lastClr") : element.attribute("val");
      if (at >= 0 && (element.name === "srgbClr" || element.name === "sysClr") && value !== undefined)
        colours[at] = `#${value.slice(-6).toUpperCase()}`;
    },
    close(name) {
      if (name === "clrScheme") done = true;
    },
  });
  return colours;
}
