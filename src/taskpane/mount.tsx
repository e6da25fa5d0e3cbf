import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { Host } from "../host";
import type { Day } from "../tracker/tracker";
import { App } from "./App";
import { Session } from "./session/session";
import { loadResults } from "./views/results-later";

export interface PaneOptions {
  readonly host: Host;
  /** Asked anew for each check, so that a pane left open overnight knows the new day. */
  readonly today: () => Day;
  /** Background of the Office theme ("#RRGGBB"); undefined where Excel does not tell it (office-js #6134). */
  readonly officeBackground?: string | undefined;
}

const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** Draws the pane into the element `pane` of its page and connects it to the workbook. */
export function mountPane({ host, today, officeBackground }: PaneOptions): void {
  const element = document.getElementById("pane");
  if (!element) throw new Error('The page has no element "pane" to draw into.');
  const session = new Session({ host, today, clock: () => time.format(new Date()), views: loadResults });
  createRoot(element).render(
    <StrictMode>
      <App session={session} officeBackground={officeBackground} />
    </StrictMode>,
  );
  window.addEventListener("pagehide", () => session.end());
  void session.start();
}
