import { act, configure, render, screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { App } from "../../src/taskpane/App";
import type { Session } from "../../src/taskpane/session/session";
import type { WorkbookSnapshot } from "../../src/tracker/snapshot";
import type { FakeHost } from "./fake-host";
import { sessionOn } from "./opened";

// A second of patience and a busy machine do not go together.
configure({ asyncUtilTimeout: 60_000 });

/** What jsdom does not lay out: a pane and rows with a size, so that the list draws its rows. */
function giveSizes(): void {
  const size = (name: string, pixels: number) =>
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => pixels });
  size("clientHeight", 3000);
  size("clientWidth", 350);
  size("offsetHeight", 100);
  size("offsetWidth", 350);
  Element.prototype.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  globalThis.ResizeObserver = class {
    observe = (): void => undefined;
    unobserve = (): void => undefined;
    disconnect = (): void => undefined;
  };
  window.matchMedia = (query) =>
    ({
      matches: false,
      media: query,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as never;
}

export interface PaneOnScreen {
  readonly host: FakeHost;
  readonly session: Session;
  readonly user: UserEvent;
}

/** The pane on the screen, started and not yet checked. */
export async function showPane(
  snapshot?: WorkbookSnapshot,
  before: (host: FakeHost) => unknown = () => undefined,
): Promise<PaneOnScreen> {
  giveSizes();
  const { host, session } = sessionOn(snapshot);
  before(host);
  const user = userEvent.setup();
  render(<App session={session} officeBackground="#ffffff" />);
  await act(() => session.start());
  return { host, session, user };
}

export async function showChecked(snapshot?: WorkbookSnapshot): Promise<PaneOnScreen> {
  const pane = await showPane(snapshot);
  await act(() => pane.session.check());
  return pane;
}

/** Opens a row of the list by its reference, as a person clicks it. */
export async function openRow({ user }: PaneOnScreen, ref: string): Promise<void> {
  const [entry] = screen.getAllByRole("button").filter((button) => button.textContent.includes(`${ref} · row`));
  if (!entry) throw new Error(`The list shows no ${ref}.`);
  await user.click(entry);
}

/** The finding that says these words. */
export function findingWith(words: string): HTMLElement {
  const found = screen.getAllByRole("article").find((article) => article.textContent.includes(words));
  if (!found) throw new Error(`No finding says "${words}".`);
  return found;
}

/** What a screen reader was told last. */
export function heard(): string {
  return document.querySelector("[aria-live=polite]")?.textContent ?? "";
}
