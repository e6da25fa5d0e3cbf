/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { workbookOfRows } from "../tracker/acceptance";
import { heard, openRow, showChecked } from "./screen";

/** As many keep it: what is wrong, what is done about it, who and by when. */
const fewColumns = workbookOfRows(
  [
    { ref: "1", concern: "Call bells unanswered at night", action: "Add a night lead", owner: "RM", due: "31/07/2026" },
    { ref: "2", concern: "Meals cold on the top floor", action: "New trolley", owner: "Chef", due: "31/07/2026" },
  ],
  ["ref", "concern", "action", "owner", "due"],
);

const needed = "The tracker has no column for the cause, the outcome measure or the next review";

describe("a tracker without columns that every row needs", () => {
  it("is not called in order where nothing must be fixed in its rows", async () => {
    await showChecked(fewColumns);
    const said = "No row needs anything fixed, but 3 needed columns are missing.";
    expect(screen.getByRole("heading", { name: said })).toBeTruthy();
    expect(heard()).toMatch(/No row needs anything fixed\. 3 needed columns are missing\.$/);
  });

  it("shows before its rows what is missing on each, and both ways to mend it", async () => {
    const { user } = await showChecked(fewColumns);
    const card = screen.getByRole("group", { name: "Columns that Recovery tracker lacks" });
    expect(card.textContent).toContain(`${needed}: that is missing on every row.`);
    expect(
      within(card)
        .getAllByRole("button")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "Add the column Cause identified",
      "Add the column Outcome measure",
      "Add the column Next review",
      "Say which column holds it",
    ]);
    await user.click(within(card).getByRole("button", { name: "Add the column Outcome measure" }));
    expect(await screen.findByRole("heading", { name: /2 needed columns are missing/ })).toBeTruthy();
  });

  it("opens what was recognised where a person says which column holds it", async () => {
    const { user } = await showChecked(fewColumns);
    await user.click(screen.getByRole("button", { name: "Say which column holds it" }));
    const columns = screen.getByText("What was recognised");
    expect(columns.closest("details")?.open).toBe(true);
    expect(document.activeElement).toBe(columns);
    expect(screen.getByRole("tab", { name: "More", selected: true })).toBeTruthy();
  });

  it("cannot have a name put to it, and says so to who challenges", async () => {
    const { user } = await showChecked(fewColumns);
    await user.click(screen.getByRole("tab", { name: "Ready?" }));
    expect(screen.getByRole("heading", { name: "Not yet: 3 needed columns are missing." })).toBeTruthy();
    expect(screen.getByText(new RegExp(needed))).toBeTruthy();
    await user.click(screen.getByRole("tab", { name: "Challenge" }));
    expect(
      screen.getByRole("heading", { name: "No row to challenge, but 3 needed columns are missing." }),
    ).toBeTruthy();
    expect(screen.getByText(new RegExp(needed))).toBeTruthy();
  });

  it("is spoken of no more once a person has set it aside", async () => {
    const { user } = await showChecked(fewColumns);
    await user.click(screen.getByText(/^About Recovery tracker/));
    const finding = screen.getByRole("article", { name: "This tracker has no column for cause identified." });
    await user.click(within(finding).getByRole("button", { name: "Set aside…" }));
    await user.type(screen.getByLabelText("Your initials"), "JS");
    await user.type(screen.getByLabelText("Why it does not apply here"), "The council's form has none");
    await user.click(screen.getByRole("button", { name: "Set aside" }));
    expect(await screen.findByRole("heading", { name: /2 needed columns are missing/ })).toBeTruthy();
    expect(screen.getByText(/^The tracker has no column for the outcome measure or the next review/)).toBeTruthy();
  });

  it("says on each row where its line breaks for want of a column, once where it is the joint's own, and offers the column", async () => {
    const pane = await showChecked(fewColumns);
    await openRow(pane, "1");
    expect(screen.queryByText("No column for cause identified")).toBeNull();
    expect(screen.getByText("No column for governance oversight")).toBeTruthy();
    expect(screen.getByText("The line breaks here: the tracker has no column for next review.")).toBeTruthy();
    const cause = screen.getByText("The line breaks here: the tracker has no column for cause identified.");
    await pane.user.click(within(cause).getByRole("button", { name: "Add the column Cause identified" }));
    expect(await screen.findByText("No cause is recorded.")).toBeTruthy();
  });

  it("says once for each missing column which checks could not be made", async () => {
    const { user } = await showChecked(fewColumns);
    await user.click(screen.getByText(/^About Recovery tracker/));
    await user.click(screen.getByText(/rules could not run/));
    expect(screen.getAllByText(/^No column for cause identified:.* Cause blames a person/)).toHaveLength(1);
  });
});
