import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { tabs, type Tab } from "../session/state";
import { usePart, useSession } from "../use-session";
import { words } from "../words/screen";

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    flexWrap: "wrap",
    padding: "0 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  tab: {
    font: "inherit",
    padding: "8px 8px 9px",
    minHeight: "36px",
    border: "none",
    borderBottom: "3px solid transparent",
    // Forced colours would draw a transparent border too.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The pages, one for each reader's question. */
export function Tabs() {
  const styles = useStyles();
  const session = useSession();
  const page = usePart("page");
  const chosen: Tab = page === "settings" || page === "columns" ? "more" : page;
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.altKey ? undefined : steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(chosen) + step + tabs.length) % tabs.length];
    if (!next) return;
    session.go(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-page="${next}"]`)?.focus();
  };
  return (
    <div role="tablist" aria-label={words.pages} className={styles.tabs} onKeyDown={move}>
      {tabs.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          data-page={name}
          aria-selected={name === chosen}
          tabIndex={name === chosen ? 0 : -1}
          className={mergeClasses(styles.tab, name === chosen && styles.chosen)}
          onClick={() => session.go(name)}
        >
          {words.tabs[name]}
        </button>
      ))}
    </div>
  );
}
