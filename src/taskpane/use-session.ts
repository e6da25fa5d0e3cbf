import { createContext, useContext, useSyncExternalStore } from "react";
import type { Session } from "./session/session";
import type { PaneState } from "./session/state";

export const SessionContext = createContext<Session | undefined>(undefined);

/** The session of the pane around this component; a component outside one is our mistake. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession is called outside the pane");
  return session;
}

export function usePaneState(): PaneState {
  const { store } = useSession();
  return useSyncExternalStore(store.follow, store.read);
}

/** One part of the state, for views that are dear to draw: they follow that part alone. */
export function usePart<K extends keyof PaneState>(name: K): PaneState[K] {
  const { store } = useSession();
  return useSyncExternalStore(store.follow, () => store.read()[name]);
}
