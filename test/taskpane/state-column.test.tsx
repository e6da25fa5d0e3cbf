/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { addStates, removeStates } from "../../src/taskpane/session/state-column";
import { addColumn, lookThrough, takeEverythingOut } from "../../src/taskpane/session/workbook";
import type { Session } from "../../src/taskpane/session/session";
import { acceptanceFields, acceptanceRows, acceptanceWorkbook, workbookOfRows } from "../tracker/acceptance";
import type { FakeHost } from "./fake-host";
import { checkedOn, placeOf, rowOf, settled, sheetName } from "./opened";
import { showChecked } from "./screen";

/** The sheet begins with a blank column. */
const column = acceptanceFields.length + 1;

function stateBeside(host: FakeHost, session: Session, ref: string): unknown {
  return host.cell(sheetName, rowOf(session, ref).row.row, trackerOf(session).stateColumn ?? -1);
}

function trackerOf(session: Session) {
  const tracker = session.store.read().checked?.review.trackers[0]?.tracker;
  if (!tracker) throw new Error("no tracker");
  return tracker;
}

test("a column says each row's state, and changes nothing of what is found", async () => {
  const { session, host } = await checkedOn();
  const before = session.store.read().checked?.review.figures;
  await addStates(session);
  expect(trackerOf(session).stateColumn).toBe(column);
  expect(stateBeside(host, session, "CR4")).toBe(rowOf(session, "CR4").state);
  const { checked, announcement, problem } = session.store.read();
  expect([checked?.review.figures, checked?.stale, problem]).toEqual([before, undefined, undefined]);
  expect(announcement.said).toBe("Each row's state stands in the last column.");
});

test("a check renews the column, and what is typed in it makes nothing out of date", async () => {
  const { session, host } = await checkedOn();
  await addStates(session);
  const owner = placeOf(session, "CR4", "owner");
  host.type(sheetName, owner.row, owner.column, "");
  await settled();
  const state = stateBeside(host, session, "CR4");
  for (const { row } of session.store.read().checked?.rows ?? [])
    if (row.ref === "CR1") host.type(sheetName, row.row, row.cells.owner.column, "");
  await settled();
  expect(rowOf(session, "CR1").state).toBe("Plan incomplete");
  expect(stateBeside(host, session, "CR1")).not.toBe("Plan incomplete");
  host.type(sheetName, owner.row, trackerOf(session).stateColumn ?? 0, "Ask Priya");
  await settled();
  expect(session.store.read().checked?.stale).toBeUndefined();
  await session.check();
  expect(stateBeside(host, session, "CR1")).toBe("Plan incomplete");
  expect([state, stateBeside(host, session, "CR4")]).toEqual(["Triggered", "Ask Priya"]);
});

test("a column that is added later comes before it, and the states stay beside their rows", async () => {
  const fields = acceptanceFields.filter((field) => field !== "nextReview");
  const { session, host } = await checkedOn(workbookOfRows(acceptanceRows, fields));
  await addStates(session);
  await addColumn(session, trackerOf(session), "nextReview");
  const tracker = trackerOf(session);
  expect(tracker.columns.find(({ field }) => field === "nextReview")?.column).toBe(fields.length + 1);
  expect(tracker.stateColumn).toBe(fields.length + 2);
  expect(stateBeside(host, session, "CR4")).toBe(rowOf(session, "CR4").state);
});

test("it goes when it is removed, and when a copy is prepared", async () => {
  const workbook = acceptanceWorkbook();
  const { session, host } = await checkedOn(workbook);
  const values = (): unknown => host.sheets[0]?.values.map((line) => line.slice(0, column + 1));
  const blank = workbook.sheets[0]?.values.map((line) => [...line, ""]);
  await addStates(session);
  await removeStates(session);
  expect(values()).toEqual(blank);
  expect(trackerOf(session).stateColumn).toBeUndefined();

  await addStates(session);
  await lookThrough(session);
  expect(session.store.read().preparation?.map(({ text }) => text)).toContain(
    "The column with each row's state on “Recovery tracker”.",
  );
  await takeEverythingOut(session);
  expect(values()).toEqual(blank);
});

test("the pane offers the column, says where it stands, and takes it away again", async () => {
  const { user } = await showChecked();
  await user.click(screen.getByRole("tab", { name: "More" }));
  const section = screen.getByText("Each row's state, in the sheet").closest("details");
  if (!section) throw new Error("no section");
  await user.click(within(section).getByText("Add the column"));
  expect(await within(section).findByText(/^It stands on Recovery tracker\. Each check renews it/)).toBeTruthy();
  expect(within(section).queryByText("Add the column")).toBeNull();
  await user.click(within(section).getByText("Remove the column"));
  expect(await within(section).findByText("Add the column")).toBeTruthy();
  expect(section.textContent).not.toContain("It stands on");
});
