import { createContext, useContext, type RefObject } from "react";

/** The one element of the pane that scrolls: headline, filters and list move together, which leaves most room. */
export const ScrollContext = createContext<RefObject<HTMLElement | null> | undefined>(undefined);

export function useScroll(): RefObject<HTMLElement | null> {
  const scroll = useContext(ScrollContext);
  if (!scroll) throw new Error("useScroll is called outside the pane");
  return scroll;
}
