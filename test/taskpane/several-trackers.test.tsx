/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { workbookOf, sheetOf } from "../tracker/sheet";
import { findingWith, openRow, showChecked } from "./screen";

const headings = ["Ref", "Concern", "Cause", "Action", "Owner", "Due date", "Outcome measure", "Next review", "Status"];

/** Two homes, each with its own sheet; the worse row is in the second. */
const twoHomes = workbookOf(
  sheetOf({
    name: "Ash House",
    rows: [
      headings,
      [
        "A1",
        "Call bells unanswered at night",
        "No night lead on the rota",
        "Night lead on every rota; calls timed",
        "RM",
      ].concat("31/07/2026", "95% answered in 5 minutes by 31 July, from 60%", "22/06/2026", "Open"),
      [
        "A2",
        "Meals cold on the top floor",
        "Trolley is broken and nobody reports it",
        "New trolley; faults on a list",
        "Chef",
      ].concat("31/07/2026", "95% of meals over 63 degrees by 31 July, from 40%", "22/06/2026", "Open"),
    ],
  }),
  sheetOf({
    name: "Birch House",
    rows: [
      headings,
      [
        "B1",
        "Weights not recorded",
        "Scales broken for six weeks",
        "Scales bought; weights on the handover",
        "Deputy",
      ].concat("01/06/2026", "95% weighed monthly by 1 June, from 60%", "22/06/2026", "Open"),
    ],
  }),
);

describe("a workbook with a tracker for each home", () => {
  it("says beside one home's rows that another's need something, and shows all on one press", async () => {
    const { user } = await showChecked(twoHomes);
    await user.selectOptions(screen.getByRole("combobox", { name: "Tracker" }), "Ash House");
    expect(screen.getByText(/^In the other trackers 1 row needs something fixed\./)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Show all trackers" }));
    expect(screen.getByText("B1 · row 2 · Birch House")).toBeTruthy();
    expect(screen.queryByText(/^In the other trackers/)).toBeNull();
  });

  it("names the sheet of each row wherever rows of several stand in one list, and not where one is chosen", async () => {
    const { user } = await showChecked(twoHomes);
    await user.selectOptions(screen.getByRole("combobox", { name: "Tracker" }), "Birch House");
    expect(screen.getByText("B1 · row 2")).toBeTruthy();
    await user.click(screen.getByRole("tab", { name: "Challenge" }));
    expect(screen.getByRole("textbox", { name: "Challenge or decision on B1 · row 2 · Birch House" })).toBeTruthy();
    await user.click(screen.getByRole("tab", { name: "Ready?" }));
    await user.click(screen.getByText(/^Broken lines/));
    expect(screen.getByText("B1 · row 2 · Birch House")).toBeTruthy();
  });

  it("names all trackers on the pages that speak of all, whichever the list shows", async () => {
    const { user } = await showChecked(twoHomes);
    await user.selectOptions(screen.getByRole("combobox", { name: "Tracker" }), "Ash House");
    expect(screen.getByText("2 rows · checked at 14:03")).toBeTruthy();
    await user.click(screen.getByRole("tab", { name: "Ready?" }));
    expect(screen.getByText("2 trackers · 3 rows · checked at 14:03")).toBeTruthy();
    expect(screen.getByRole("heading", { name: "All trackers" })).toBeTruthy();
    expect(screen.queryByRole("combobox", { name: "Tracker" })).toBeNull();
    const byTracker = screen.getByRole("table", { name: "By tracker" });
    expect(within(byTracker).getAllByRole("row")).toHaveLength(2);
  });
});

describe("what a person sees of what was done", () => {
  it("offers to bring highlights up to date after an edit, and says which moment they show", async () => {
    const pane = await showChecked();
    const { user, host } = pane;
    await user.click(screen.getByRole("switch", { name: "Highlights" }));
    await screen.findByRole("switch", { name: "Highlights", checked: true });
    expect(screen.queryByRole("button", { name: "Update" })).toBeNull();
    await openRow(pane, "CR4");
    const finding = within(findingWith("what keeps people safe"));
    await user.type(finding.getByRole("textbox"), "Deputy checks by hand");
    await user.click(finding.getByRole("button", { name: /^Save to/ }));
    const update = await screen.findByRole("button", { name: "Update" });
    expect(update.title).toBe("The highlights show what stood at 14:03.");
    const before = host.calls.length;
    await user.click(update);
    await waitFor(() => expect(screen.queryByRole("button", { name: "Update" })).toBeNull());
    expect(host.calls.slice(before)).toContain("highlight");
  });

  it("begins every page at its top", async () => {
    const { user } = await showChecked();
    const scrolled = jest.spyOn(Element.prototype, "scrollTo");
    await user.click(screen.getByRole("tab", { name: "Ready?" }));
    expect(scrolled).toHaveBeenCalledWith({ top: 0 });
    scrolled.mockRestore();
  });
});
