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

/** One part of the state; what shows it is drawn anew when that part changes, not with each step of a progress bar. */
export function usePart<K extends keyof PaneState>(name: K): PaneState[K] {
  const { store } = useSession();
  return useSyncExternalStore(store.follow, () => store.read()[name]);
}
