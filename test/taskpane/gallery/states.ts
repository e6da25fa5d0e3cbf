import type { ProblemCode } from "../../../src/host";
import { problem } from "../../../src/excel/problems";
import { setLevel, setOwnWords, changeSetting } from "../../../src/taskpane/session/decisions";
import type { Session } from "../../../src/taskpane/session/session";
import type { Page } from "../../../src/taskpane/session/state";
import { buildSummary } from "../../../src/taskpane/session/summary";
import { problems, staleWords } from "../../../src/taskpane/words/problems";
import type { WorkbookSnapshot } from "../../../src/tracker/snapshot";
import { acceptanceRows, workbookOfRows } from "../../tracker/acceptance";
import { sheetOf, workbookOf } from "../../tracker/sheet";
import type { FakeHost } from "../fake-host";

/** One state of the pane: the workbook, what the person did, and what they then opened on the screen. */
export interface GalleryState {
  readonly workbook?: () => WorkbookSnapshot;
  /** After the pane has started; without it the pane is checked and shows the Fix page. */
  readonly act?: (session: Session, host: FakeHost) => Promise<unknown> | undefined;
  /** Before the pane starts. */
  readonly before?: (host: FakeHost) => void;
  readonly onScreen?: () => void;
}

const check = (session: Session): Promise<unknown> => session.check();

const openRow =
  (ref: string) =>
  async (session: Session): Promise<void> => {
    await session.check();
    const rows = session.store.read().checked?.review.trackers.flatMap((tracker) => tracker.rows) ?? [];
    const found = rows.find(({ row }) => row.ref === ref);
    if (found) session.open(found.row);
  };

const onPage =
  (page: Page) =>
  async (session: Session): Promise<void> => {
    await session.check();
    session.go(page);
  };

const ends =
  (code: ProblemCode) =>
  async (session: Session, host: FakeHost): Promise<void> => {
    await session.check();
    host.failing.set("highlight", problem(code));
    await session.highlight();
  };

function openAll(selector = "details"): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>(`main ${selector}`)) details.open = true;
}

function press(text: string): void {
  const button = [...document.querySelectorAll("button")].find((one) => one.textContent.includes(text));
  button?.click();
}

/** A provider that knows what it wants: two rules turned down, own words, another window. */
async function changed(session: Session): Promise<void> {
  await session.check();
  await changeSetting(session, { dueSoonDays: 30, green: "on time", topLevel: "The owner" });
  await setLevel(session, "DAT-02", "advice");
  await setLevel(session, "SHT-01", "off");
  await setOwnWords(session, "Blame", ["took their eye off the ball", "sloppy"]);
}

/** The first rule of the first family, with its reason and examples. */
function openOneRule(): void {
  const family = document.querySelector("main details");
  if (!(family instanceof HTMLDetailsElement)) return;
  family.open = true;
  family.addEventListener("toggle", () =>
    setTimeout(() => {
      const rule = family.querySelector("details");
      if (rule) rule.open = true;
      rule?.scrollIntoView();
    }),
  );
}

/** Rows that nothing can be said against, as far as rows go. */
function inOrder(): WorkbookSnapshot {
  const clear = acceptanceRows.filter(({ expect, state }) => expect.length === 0 && state !== "Triggered");
  return workbookOfRows(clear.length > 0 ? clear : acceptanceRows.slice(0, 1));
}

function manyRows(): WorkbookSnapshot {
  return workbookOfRows(
    Array.from({ length: 5000 }, (_, at) => ({
      ...acceptanceRows[at % acceptanceRows.length],
      ref: `R${String(at + 1)}`,
      concern: `${acceptanceRows[at % acceptanceRows.length]?.concern ?? ""} ${String(at)}`,
    })),
  );
}

function twoTrackers(): WorkbookSnapshot {
  const first = workbookOfRows(acceptanceRows.slice(0, 9)).sheets;
  const second = workbookOfRows(acceptanceRows.slice(9)).sheets.map((sheet) => ({
    ...sheet,
    name: "Elm Court actions",
  }));
  return workbookOf(...first, ...second);
}

export const galleryStates: Readonly<Record<string, GalleryState>> = {
  connecting: { before: (host) => void host.hold("read"), act: () => undefined },
  start: { act: () => undefined },
  "no tracker": {
    workbook: () =>
      workbookOf(
        sheetOf({
          name: "Rota",
          rows: [
            ["Monday", "Tuesday"],
            ["AB", "CD"],
          ],
        }),
      ),
    act: () => undefined,
  },
  empty: { workbook: () => workbookOf(sheetOf({ name: "Sheet1", rows: [[]] })), act: () => undefined },
  fix: {},
  "fix by kind": {
    act: async (session) => {
      await check(session);
      session.group("kind");
    },
    onScreen: () => openAll("details:first-of-type"),
  },
  "fix by owner": {
    act: async (session) => {
      await check(session);
      session.group("owner");
    },
  },
  "nothing matches": {
    act: async (session) => {
      await check(session);
      session.narrow({ search: "no such words" });
    },
  },
  "two trackers": {
    workbook: twoTrackers,
    act: async (session) => {
      await check(session);
      session.choose(undefined);
    },
  },
  "about the sheet": { onScreen: () => openAll() },
  "in order": { workbook: inOrder },
  "many rows": { workbook: manyRows },
  row: { act: openRow("CR4") },
  "row, why": { act: openRow("CR6"), onScreen: () => press("Why it matters") },
  "row, cause as a sentence": { act: openRow("CR6"), onScreen: () => press("Say it as cause and effect") },
  "row, five whys": { act: openRow("CR6"), onScreen: () => press("Ask why five times") },
  "row, set aside": { act: openRow("CR4"), onScreen: () => press("Set aside") },
  "clear row": { act: openRow("CR1") },
  ready: { act: onPage("ready") },
  "ready, opened": { act: onPage("ready"), onScreen: () => openAll() },
  challenge: { act: onPage("challenge") },
  more: { act: onPage("more") },
  settings: { act: onPage("settings") },
  "settings, changed": {
    act: async (session) => {
      await changed(session);
      session.go("settings");
    },
  },
  "settings, a rule opened": { act: onPage("settings"), onScreen: () => openOneRule() },
  "ready, rules turned down": {
    act: async (session) => {
      await changed(session);
      session.go("ready");
    },
    onScreen: () => openAll("details:last-of-type"),
  },
  "row, rule turned down": {
    act: async (session) => {
      await openRow("CR6")(session);
      await setLevel(session, "CAU-01", "advice");
    },
    onScreen: () => openAll(),
  },
  "more, opened": { act: onPage("more"), onScreen: () => openAll() },
  "asking about privacy": {
    act: async (session) => {
      await check(session);
      await buildSummary(session);
    },
  },
  "asking about a changed summary": {
    act: async (session) => {
      await check(session);
      session.store.change({ asking: { about: "edited summary", sheet: "Governance summary", privacy: "keep all" } });
    },
  },
  checking: {
    act: async (session, host) => {
      await check(session);
      host.hold("read");
      void session.check();
    },
  },
  highlighted: {
    act: async (session) => {
      await check(session);
      await session.highlight();
    },
  },
  stale: {
    act: async (session) => {
      await check(session);
      session.checking.goStale(staleWords.rowsMoved);
    },
  },
  "cell being edited": { act: ends("cell being edited") },
  protected: { act: ends("sheet protected") },
  "old Excel": { act: ends("old Excel") },
  "too large": { act: ends("too large") },
  broken: {
    act: async (session) => {
      await check(session);
      session.store.change({ problem: problems.unexpected(new Error("undefined is not a function")) });
    },
  },
  "broken at the start": {
    before: (host) => host.failing.set("read", problem("no answer")),
    act: () => undefined,
  },
  notice: {
    act: async (session) => {
      await check(session);
      session.store.change({ notice: staleWords.noEvents });
    },
  },
};
