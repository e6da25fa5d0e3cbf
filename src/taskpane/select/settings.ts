import type { Settings } from "../../rules/settings";

/** How many things differ from the defaults: each setting, each rule turned down or off, each own word. */
export function changedSettings(settings: Settings, defaults: Settings): number {
  const { turnedDown, turnedOff, ownWords, ...single } = settings;
  const names = Object.keys(single) as (keyof typeof single)[];
  const words = Object.values(ownWords).reduce((sum, { length }) => sum + length, 0);
  return names.filter((name) => single[name] !== defaults[name]).length + turnedDown.length + turnedOff.length + words;
}
