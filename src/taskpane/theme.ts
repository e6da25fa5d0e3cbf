import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** A quiet green; 80 is the one that buttons carry, 4.5:1 and more on white. */
const brand: BrandVariants = {
  10: "#020604",
  20: "#0d1d18",
  30: "#103028",
  40: "#113e34",
  50: "#114c40",
  60: "#105b4c",
  70: "#0f6a59",
  80: "#0e6e5c",
  90: "#33806f",
  100: "#4d9282",
  110: "#66a495",
  120: "#80b7a9",
  130: "#9acabd",
  140: "#b4ddd2",
  150: "#cff0e7",
  160: "#e9fbf5",
};

export type ThemeName = "light" | "dark";

/** Fluent's dark theme takes a lighter brand for links and selected tabs, or they would sink. */
const dark: Theme = {
  ...createDarkTheme(brand),
  colorBrandForeground1: brand[120],
  colorBrandForegroundLink: brand[130],
  colorBrandForegroundLinkHover: brand[140],
  colorBrandStroke1: brand[120],
  colorCompoundBrandStroke: brand[120],
  colorCompoundBrandForeground1: brand[120],
};

/** In forced colours the browser puts the person's own in place of either theme's. */
export const themes: Readonly<Record<ThemeName, Theme>> = { light: createLightTheme(brand), dark };

/** Whether a "#RRGGBB" background is a dark one, by its relative luminance. */
export function isDark(color: string): boolean {
  const channels = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!channels) return false;
  const [red = 0, green = 0, blue = 0] = channels.slice(1).map((channel) => parseInt(channel, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.4;
}
