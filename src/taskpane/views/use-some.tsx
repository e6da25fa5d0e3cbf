import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { words } from "../words/screen";
import { useListStyles } from "./list-styles";

/** The first of many things, and a button for the next ones: thousands drawn at once would make the pane halt. */
export function useSome<T>(all: readonly T[], page: number): { readonly some: readonly T[]; readonly more: ReactNode } {
  const list = useListStyles();
  const [shown, setShown] = useState(page);
  const left = all.length - shown;
  const more =
    left > 0 ? (
      <div className={list.text}>
        <Button size="small" onClick={() => setShown(shown + page)}>
          {words.more(Math.min(page, left))}
        </Button>
      </div>
    ) : null;
  return { some: all.slice(0, shown), more };
}
