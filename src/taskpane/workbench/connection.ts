import type { OfficeRuntime } from "../../embedded";
import type { Day } from "../../tracker/tracker";

/** What the workbench offers the pane in its frame: an Excel for the runtime that the frame has loaded. */
export interface Workbench {
  open(runtime: OfficeRuntime): { readonly today: () => Day; readonly officeBackground: string };
}

declare global {
  interface Window {
    clearLineWorkbench?: Workbench;
  }
}

/** The workbench around this page; undefined where the page was opened by itself. */
export function workbenchAround(): Workbench | undefined {
  return window.parent === window ? undefined : window.parent.clearLineWorkbench;
}
