import type { PaneState } from "./state";

const initialState: PaneState = {
  connected: false,
  outline: undefined,
  reading: undefined,
  sheet: undefined,
  checked: undefined,
  work: undefined,
  problem: undefined,
  notice: undefined,
  highlighted: undefined,
  summary: undefined,
  view: "nominated individual",
  asking: undefined,
  memory: undefined,
  history: undefined,
  preparation: undefined,
  drafts: {},
  page: "fix",
  filter: { state: undefined, service: undefined, search: "" },
  grouping: "row",
  open: undefined,
  lastOpen: undefined,
  returning: false,
  announcement: { said: "", count: 0 },
};

/** The pane's state: views follow it, the session changes it. */
export class Store {
  #state = initialState;
  readonly #followers = new Set<() => void>();

  readonly read = (): PaneState => this.#state;

  readonly follow = (follower: () => void): (() => void) => {
    this.#followers.add(follower);
    return () => void this.#followers.delete(follower);
  };

  change(part: Partial<PaneState>): void {
    this.#state = { ...this.#state, ...part };
    for (const follower of this.#followers) follower();
  }

  /** Says a sentence to screen readers, also where it is the same as the last one. */
  say(said: string): void {
    this.change({ announcement: { said, count: this.#state.announcement.count + 1 } });
  }
}
