import { useEffect, type RefObject } from "react";

/** Where the keyboard goes when the thing that it was on disappears; nested homes are tried from the inside out. */
export const home = { "data-home": "", tabIndex: -1 } as const;

/**
 * Keeps the keyboard in the pane: a finding that was just mended, a form that was just closed takes its buttons with
 * it, and the browser would drop the focus to the page's top, where a person who cannot see it starts again.
 */
export function useFocusRescue(pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = pane.current;
    if (!root) return;
    let last: Element | undefined;
    let homes: readonly HTMLElement[] = [];
    const remember = (event: FocusEvent): void => {
      if (!(event.target instanceof Element)) return;
      last = event.target;
      homes = homesAround(event.target);
    };
    // The person left the pane for the grid: nothing may call them back.
    const forget = (): void => {
      last = undefined;
    };
    const rescue = (): void => {
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      const found = homes.find((candidate) => candidate.isConnected) ?? root.querySelector<HTMLElement>("[data-home]");
      last = undefined;
      found?.focus();
    };
    const observer = new MutationObserver(rescue);
    observer.observe(root, { childList: true, subtree: true });
    root.addEventListener("focusin", remember);
    window.addEventListener("blur", forget);
    return () => {
      observer.disconnect();
      root.removeEventListener("focusin", remember);
      window.removeEventListener("blur", forget);
    };
  }, [pane]);
}

function homesAround(element: Element): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (at.dataset["home"] !== undefined) found.push(at);
    const beside = [...at.children].find(
      (child): child is HTMLElement => child instanceof HTMLElement && child.dataset["home"] !== undefined,
    );
    if (beside) found.push(beside);
  }
  return found;
}
