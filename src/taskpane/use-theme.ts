import { useSyncExternalStore } from "react";
import { isDark, type ThemeName } from "./theme";

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (follower) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", follower);
      return () => media.removeEventListener("change", follower);
    },
    () => window.matchMedia(query).matches,
  );
}

/** The Office theme, else the system's (office-js #6134). */
export function useTheme(officeBackground: string | undefined): ThemeName {
  const darkSystem = useMedia("(prefers-color-scheme: dark)");
  const dark = officeBackground === undefined ? darkSystem : isDark(officeBackground);
  return dark ? "dark" : "light";
}
