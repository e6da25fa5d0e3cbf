/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { acceptanceRows, acceptanceWorkbook, workbookOfRows } from "../tracker/acceptance";
import { sheetOf, workbookOf } from "../tracker/sheet";
import { placeOf, rowOf, settled, sheetName } from "./opened";
import { findingWith, heard, openRow, showChecked, showPane } from "./screen";

describe("the first minute", () => {
  it("shows what was recognised and how, and checks on one press", async () => {
    const { user } = await showPane();
    expect(screen.getByRole("heading", { name: "Ready to check" })).toBeTruthy();
    expect(screen.getByText("18 rows · headings in row 4")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Check" }));
    expect(
      await screen.findByRole("heading", { name: "9 rows need something fixed before they can be relied on." }),
    ).toBeTruthy();
    expect(heard()).toBe("Checked 18 rows. 9 rows need something fixed, 4 triggered, 2 overdue.");
  });

  it("asks about what it is not sure of before anything relies on it", async () => {
    const levels = ["High", "Low", "High", "Medium"].map((level, no) => [`Lamp ${no} is dark`, "Fit it", "RM", level]);
    await showPane(workbookOf(sheetOf({ rows: [["Concern", "Action", "Owner", "R"], ...levels] })));
    expect(screen.getByText('Check 1 column: "R" was read as risk level.')).toBeTruthy();
  });

  it("offers a starter sheet to who has no tracker", async () => {
    const { user } = await showPane(workbookOf(sheetOf({ name: "Sheet1", rows: [[]] })));
    expect(screen.getByRole("heading", { name: "This workbook is empty" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Add a starter sheet" }));
    expect(await screen.findByText(/Write the first concern under the headings/)).toBeTruthy();
  });

  it("lets a person point at the heading row of a sheet that was not recognised", async () => {
    await showPane(
      workbookOf(
        sheetOf({
          name: "Rota",
          rows: [
            ["Monday", "Tuesday"],
            ["AB", "CD"],
          ],
        }),
      ),
    );
    expect(screen.getByRole("heading", { name: "No recovery tracker was found" })).toBeTruthy();
    expect(screen.getByLabelText("Heading row of Rota")).toBeTruthy();
  });
});

describe("the list", () => {
  it("has the worst row first, with its state in words", async () => {
    await showChecked();
    const [first] = within(screen.getByRole("list", { name: "Rows, worst first" })).getAllByRole("button");
    expect(first?.textContent).toMatch(/Reviews overdue for people on respite stays.*CR4 · row \d+.*Triggered/);
  });

  it("narrows by state, and says how many rows are shown", async () => {
    const { user } = await showChecked();
    const states = screen.getByRole("group", { name: "Rows by state" });
    await user.click(within(states).getByRole("button", { name: /Plan incomplete/ }));
    const list = screen.getByRole("list", { name: "Rows, worst first" });
    expect(within(list).getAllByRole("button")).toHaveLength(3);
    expect(heard()).toBe("3 rows shown.");
  });

  it("says of what is overdue that it is not triggered, where rows that are triggered are late too", async () => {
    const late = acceptanceRows.map((row) => (row.ref === "CR1" ? { ...row, due: "01/06/2026" } : row));
    await showChecked(workbookOfRows(late));
    const states = screen.getByRole("group", { name: "Rows by state" });
    expect(within(states).getByRole("button", { name: /Overdue/ }).textContent).toMatch(/Overdue, not triggered 1$/);
  });

  it("narrows by words, and shows a way out where nothing matches", async () => {
    const { user } = await showChecked();
    await user.type(screen.getByRole("searchbox", { name: "Search rows" }), "respite");
    expect(within(screen.getByRole("list", { name: "Rows, worst first" })).getAllByRole("button")).toHaveLength(1);
    await user.type(screen.getByRole("searchbox", { name: "Search rows" }), " nowhere");
    await user.click(screen.getByRole("button", { name: "Show all rows" }));
    expect(screen.getByText("CR4 · row 8")).toBeTruthy();
  });

  it("is one stop for the Tab key, and the arrow keys go through it", async () => {
    const { user } = await showChecked();
    const list = screen.getByRole("list", { name: "Rows, worst first" });
    const buttons = within(list).getAllByRole("button");
    expect(buttons.filter(({ tabIndex }) => tabIndex === 0)).toEqual([buttons[0]]);
    act(() => buttons[0]?.focus());
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(document.activeElement).toBe(within(list).getAllByRole("button")[2]);
  });

  it("copies an owner's rows as text", async () => {
    const { user } = await showChecked();
    await user.selectOptions(screen.getByRole("combobox", { name: "Group" }), "owner");
    await user.click(screen.getByRole("button", { name: "Copy this list: Care Coordinator" }));
    const copied = await navigator.clipboard.readText();
    expect(copied).toMatch(/^Recovery tracker: actions of Care Coordinator\n\n• CR4 · row 8: Reviews overdue/);
    expect(screen.getByText("The list is on the clipboard.")).toBeTruthy();
  });

  it("gathers the same fault of several rows", async () => {
    const { user } = await showChecked();
    await user.selectOptions(screen.getByRole("combobox", { name: "Group" }), "kind");
    expect(screen.getByText("Review missed")).toBeTruthy();
  });
});

describe("what green means", () => {
  const question = () => screen.queryByRole("group", { name: "In this tracker, green means" });

  it("is asked once, and not again once somebody said", async () => {
    const { user, session } = await showChecked();
    expect(question()).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Task done" }));
    await waitFor(() => expect(question()).toBeNull());
    expect(session.store.read().memory?.settings.green).toBe("task done");
  });

  it("is answered first by the workbook's own key", async () => {
    const workbook = acceptanceWorkbook();
    const front = sheetOf({ name: "Front sheet", rows: [["Green = done, red = late"]] });
    const { user, session } = await showChecked({ ...workbook, sheets: [...workbook.sheets, front] });
    expect(question()?.textContent).toMatch(/^Your key says "green = done"\. In this tracker, green means/);
    await user.click(screen.getByRole("button", { name: "On time" }));
    await waitFor(() => expect(question()).toBeNull());
    expect(session.store.read().memory?.settings.green).toBe("on time");
  });

  it("can wait, and nothing is kept then", async () => {
    const { user, session, host } = await showChecked();
    await user.click(screen.getByRole("button", { name: "Not now" }));
    expect(question()).toBeNull();
    expect(session.store.read().memory?.settings.green).toBe("ask");
    expect(host.remembered.size).toBe(0);
    expect(document.activeElement).not.toBe(document.body);
  });
});

describe("a row", () => {
  it("opens as one line with its breaks said in words, selected in Excel, and has the keyboard", async () => {
    const pane = await showChecked();
    await openRow(pane, "CR4");
    expect(document.activeElement?.textContent).toBe("Reviews overdue for people on respite stays");
    const joints = screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent);
    expect(joints).toEqual([
      "Cause broken here",
      "Action due 29 May 2026",
      expect.stringMatching(/^Outcome broken here · /),
      expect.stringMatching(/^Governance broken here · fortnightly/),
    ]);
    const { row, column } = placeOf(pane.session, "CR4", "concern");
    expect(pane.host.selections).toEqual([`${sheetName}!${String(row)},${String(column)}`]);
  });

  it("takes the words for a cell, writes that cell, re-checks and keeps the keyboard in the pane", async () => {
    const pane = await showChecked();
    await openRow(pane, "CR4");
    const finding = findingWith("nothing says why, or what keeps people safe");
    await pane.user.type(within(finding).getByRole("textbox"), "Deputy checks each admission by hand");
    await pane.user.click(within(finding).getByRole("button", { name: /^Save to/ }));
    const { row, column } = placeOf(pane.session, "CR4", "interim");
    expect(pane.host.cell(sheetName, row, column)).toBe("Deputy checks each admission by hand");
    await waitFor(() => expect(screen.queryByText(/nothing says why, or what keeps/)).toBeNull());
    expect(heard()).toMatch(/^Saved to [A-Z]+8 and checked again\. \d findings? left in this row\.$/);
    await waitFor(() => expect(document.activeElement?.closest("main")).toBeTruthy());
  });

  it("keeps words that were typed and not saved when the row is closed", async () => {
    const pane = await showChecked();
    await openRow(pane, "CR4");
    await pane.user.type(within(findingWith("what keeps people safe")).getByRole("textbox"), "Half a thou");
    await pane.user.keyboard("{Escape}");
    await openRow(pane, "CR4");
    expect(within(findingWith("what keeps people safe")).getByRole<HTMLInputElement>("textbox").value).toBe(
      "Half a thou",
    );
  });

  it("goes from finding to finding with Alt and the arrows, and back to its place in the list with Escape", async () => {
    const pane = await showChecked();
    await openRow(pane, "IL4");
    await pane.user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    const [first, second] = screen.getAllByRole("article");
    expect(document.activeElement).toBe(first);
    await pane.user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(document.activeElement).toBe(second);
    await pane.user.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/IL4 · row/));
  });

  it("goes on to the next row after its last finding", async () => {
    const pane = await showChecked();
    await openRow(pane, "CR4");
    const count = screen.getAllByRole("article").length;
    for (let step = 0; step <= count; step++) await pane.user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(document.activeElement?.textContent).toBe("Incident learning missing on night shifts");
  });

  it("explains a finding with examples of what is found and what is not", async () => {
    const pane = await showChecked();
    await openRow(pane, "CR4");
    const finding = findingWith("Review was due 25 May 2026");
    await pane.user.click(within(finding).getByRole("button", { name: "Why it matters" }));
    expect(within(finding).getByText("This is found")).toBeTruthy();
    expect(within(finding).getByText("This is not")).toBeTruthy();
  });

  it("adds a factor of the list to those that were typed", async () => {
    const rows = acceptanceRows.map((row) => ({ ...row, factors: "", cause: "Human error" }));
    const pane = await showChecked(workbookOfRows(rows));
    await openRow(pane, "CR4");
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: /^Contributing factors/ });
    await pane.user.type(field, "Staffing ");
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "Add a factor" }), "Workflow");
    expect(field.value).toBe("Staffing; workflow");
  });

  it("takes a date from the calendar and writes it as a date", async () => {
    const pane = await showChecked();
    await openRow(pane, "CR4");
    const finding = findingWith("Review was due 25 May 2026");
    const field = within(finding).getByLabelText(/^Next review/);
    await pane.user.clear(field);
    await pane.user.type(field, "2026-07-01");
    await pane.user.click(within(finding).getByRole("button", { name: /^Save to/ }));
    const { row, column } = placeOf(pane.session, "CR4", "nextReview");
    await waitFor(() => expect(pane.host.cell(sheetName, row, column)).toBe(46_204));
  });

  it("helps to say a cause as cause, effect and event, and leaves the saving to the person", async () => {
    const pane = await showChecked(workbookOfRows(acceptanceRows.map((row) => ({ ...row, cause: "Human error" }))));
    await openRow(pane, "CR4");
    await pane.user.click(screen.getByRole("button", { name: "Say it as cause and effect" }));
    await pane.user.type(screen.getByLabelText("This was the cause"), "no protected time");
    await pane.user.type(screen.getByLabelText("It led to"), "reviews being put off");
    await pane.user.type(screen.getByLabelText("Which made more likely"), "care that is out of date");
    await pane.user.click(screen.getByRole("button", { name: "Use these words" }));
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^Cause identified/ });
    expect(field.value).toBe(
      "No protected time led to reviews being put off, which increased the likelihood of care that is out of date",
    );
    const { row, column } = placeOf(pane.session, "CR4", "cause");
    expect(pane.host.cell(sheetName, row, column)).toBe("Human error");
  });

  it("asks why five times at most, and takes the last answer for the cause", async () => {
    const pane = await showChecked(workbookOfRows(acceptanceRows.map((row) => ({ ...row, cause: "" }))));
    await openRow(pane, "CR4");
    await pane.user.click(screen.getByRole("button", { name: "Ask why five times" }));
    for (const answer of ["Late", "Busy", "No slot", "Rota", "Nobody plans the rota around reviews"]) {
      const asked = screen.getAllByLabelText(/^(Why did it happen|And why was that)/);
      await pane.user.type(asked.at(-1) as HTMLElement, answer);
    }
    expect(screen.getAllByLabelText(/^(Why did it happen|And why was that)/)).toHaveLength(5);
    await pane.user.click(screen.getByRole("button", { name: "Use these words" }));
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^Cause identified/ }).value).toBe(
      "Nobody plans the rota around reviews",
    );
  });

  it("has a finding set aside only with who and why, and brings it back", async () => {
    const pane = await showChecked();
    await openRow(pane, "CR4");
    const finding = findingWith("what keeps people safe");
    await pane.user.click(within(finding).getByRole("button", { name: "Set aside…" }));
    const form = within(finding).getByRole("form", { name: "Set this finding aside" });
    await pane.user.click(within(form).getByRole("button", { name: "Set aside" }));
    expect(within(form).getByRole("alert").textContent).toMatch(/^Write your initials and a reason/);
    await pane.user.type(within(form).getByLabelText("Your initials"), "JS");
    await pane.user.type(within(form).getByLabelText("Why it does not apply here"), "Covered by the rota");
    await pane.user.click(within(form).getByRole("button", { name: "Set aside" }));
    expect(await screen.findByText("Set aside by JS on 15 June 2026: Covered by the rota")).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.closest("main")).toBeTruthy());
    await pane.user.click(screen.getByRole("button", { name: /^Bring back/ }));
    await waitFor(() => expect(screen.queryByText(/^Set aside by JS/)).toBeNull());
    expect(findingWith("what keeps people safe")).toBeTruthy();
  });

  it("opens where Excel's selection moves, without taking the keyboard", async () => {
    const pane = await showChecked();
    const search = screen.getByRole("searchbox", { name: "Search rows" });
    act(() => search.focus());
    act(() => pane.host.selectInGrid(sheetName, placeOf(pane.session, "CR4", "concern").row));
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Reviews overdue for people on respite stays");
    expect(document.activeElement?.tagName).not.toBe("H2");
  });

  it("leaves the keyboard where it is when another person edits a row", async () => {
    const pane = await showChecked();
    await openRow(pane, "CR4");
    const field = within(findingWith("what keeps people safe")).getByRole("textbox");
    await pane.user.type(field, "Deputy ");
    const other = placeOf(pane.session, "IL4", "escalation");
    await act(async () => {
      pane.host.type(sheetName, other.row, other.column, "Told the board on 12 June 2026", false);
      await settled();
    });
    expect(document.activeElement).toBe(field);
    await pane.user.type(field, "checks");
    expect((field as HTMLTextAreaElement).value).toBe("Deputy checks");
  });
});

describe("the other pages", () => {
  it("say whether somebody can put their name to it", async () => {
    const { user } = await showChecked();
    await user.click(screen.getByRole("tab", { name: "Ready?" }));
    expect(screen.getByRole("heading", { name: "Not yet: 9 rows have something that must be fixed." })).toBeTruthy();
    expect(screen.getByRole("row", { name: "One accountable owner 12 of 15" })).toBeTruthy();
  });

  it("ask a question about each exception, and take the challenge to the summary", async () => {
    const { user, session, host } = await showChecked();
    await user.click(screen.getByRole("tab", { name: "Challenge" }));
    const article = screen.getByRole("article", { name: /^CR4/ });
    expect(article.textContent).toMatch(/It is 17 days late\. What is keeping people safe today\?/);
    await user.type(within(article).getByRole("textbox"), "See the list weekly");
    await user.click(screen.getByRole("button", { name: "Build summary" }));
    expect(document.activeElement?.textContent).toBe("Before the summary is built");
    await user.click(screen.getByRole("button", { name: "Keep everything" }));
    await waitFor(() => expect(session.store.read().summary?.sheet).toBe("Governance summary"));
    expect(host.sheets.find(({ name }) => name === "Governance summary")?.values.flat()).toContain(
      "See the list weekly",
    );
    expect(heard()).toBe("The summary is on the sheet Governance summary.");
  });

  it("build nothing where the question is put off with Escape", async () => {
    const { user, host } = await showChecked();
    await user.click(screen.getByRole("button", { name: "Build summary" }));
    await user.keyboard("{Escape}");
    expect(screen.queryByText("Before the summary is built")).toBeNull();
    expect(host.plans.size).toBe(0);
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
  });

  it("are reached with the arrow keys", async () => {
    const { user } = await showChecked();
    act(() => screen.getByRole("tab", { name: "Fix" }).focus());
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(screen.getByRole("tab", { name: "Challenge", selected: true })).toBe(document.activeElement);
  });

  it("correct what a column was taken for", async () => {
    const { user, session } = await showChecked();
    await user.click(screen.getByRole("tab", { name: "More" }));
    await user.click(screen.getByText("What was recognised"));
    const column = screen.getByRole("combobox", { name: /Unit, holds$/ });
    await user.selectOptions(column, "none");
    await waitFor(() => expect(rowOf(session, "CR4").row.cells.unit.column).toBe(-1));
  });
});

describe("when something is wrong", () => {
  it("leaves a way on where the workbook could not be read and the problem was closed", async () => {
    const { user } = await showPane(undefined, (host) =>
      host.failing.set("read", { code: "no answer", what: "Excel did not answer.", next: "Try again." }),
    );
    await user.click(screen.getByRole("button", { name: "Close" }));
    expect(screen.getByRole("heading", { name: "This workbook was not read yet" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Check" }));
    expect(await screen.findByRole("heading", { name: /^9 rows need something fixed/ })).toBeTruthy();
  });

  it("says what happened and what to do, and tries again on request", async () => {
    const { user, host } = await showChecked();
    host.failing.set("highlight", { code: "cell being edited", what: "Excel is waiting.", next: "Press Enter first." });
    await user.click(screen.getByRole("switch", { name: "Highlights" }));
    expect(screen.getByRole("alert").textContent).toMatch(/^Excel is waiting\.Press Enter first\./);
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
    expect(host.highlights.size).toBe(1);
  });

  it("shows progress after half a second, and a way to stop", async () => {
    const { host, session } = await showChecked();
    const open = host.hold("read");
    jest.useFakeTimers();
    try {
      fireEvent.click(screen.getByRole("button", { name: "Check again" }));
      await act(() => jest.advanceTimersByTimeAsync(499));
      expect(screen.queryByRole("progressbar")).toBeNull();
      await act(() => jest.advanceTimersByTimeAsync(1));
      expect(screen.getByRole("progressbar", { name: "Checking…" })).toBeTruthy();
      fireEvent.click(screen.getByRole("button", { name: "Stop" }));
    } finally {
      jest.useRealTimers();
    }
    await act(async () => {
      open();
      await settled();
    });
    await waitFor(() => expect(session.store.read().work).toBeUndefined());
    expect(heard()).toBe("Stopped. Nothing was changed.");
  });
});

describe("a tracker without rows", () => {
  it("says what to do, and shows no shares of nothing", async () => {
    const headings = ["Ref", "Concern", "Cause", "Action", "Owner", "Due date", "Outcome measure", "Next review"];
    const { user } = await showChecked(workbookOf(sheetOf({ rows: [headings] })));
    expect(screen.getByRole("heading", { name: "No rows yet." })).toBeTruthy();
    expect(screen.getByText("Write the first concern under the headings, then check again.")).toBeTruthy();
    await user.click(screen.getByRole("tab", { name: "Ready?" }));
    expect(screen.getByRole("heading", { name: "There are no rows to put a name to yet." })).toBeTruthy();
    expect(screen.queryByRole("table", { name: "The four essentials, live rows" })).toBeNull();
    expect(screen.queryByText(/looked at 0 rows/)).toBeNull();
  });
});
