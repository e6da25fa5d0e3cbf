/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";

import { changedSettings } from "../../src/taskpane/select/settings";
import { isNoisy } from "../../src/taskpane/select/rules";
import { withLevel } from "../../src/rules/rule-levels";
import { defaultSettings, type Settings } from "../../src/rules/settings";
import type { WorkbookSnapshot } from "../../src/tracker/snapshot";
import { acceptanceWorkbook } from "../tracker/acceptance";
import { sheetOf } from "../tracker/sheet";
import { rowOf, rulesOf } from "./opened";
import { findingWith, heard, openRow, showChecked, type PaneOnScreen } from "./screen";

async function showSettings(workbook?: WorkbookSnapshot): Promise<PaneOnScreen> {
  const pane = await showChecked(workbook);
  await pane.user.click(screen.getByRole("tab", { name: "More" }));
  await pane.user.click(screen.getByRole("button", { name: /^Settings/ }));
  await screen.findByRole("heading", { name: "Settings" });
  return pane;
}

function kept({ session }: PaneOnScreen): Settings {
  const { memory } = session.store.read();
  if (!memory) throw new Error("Nothing was recalled.");
  return memory.settings;
}

const severityOf = ({ session }: PaneOnScreen, ref: string, rule: string) =>
  rowOf(session, ref).findings.find((finding) => finding.rule === rule)?.severity;

describe("a setting", () => {
  it("is kept once its field is left, checks again at once and goes back to its default", async () => {
    const pane = await showSettings();
    const { user, host, session } = pane;
    const days = screen.getByRole("spinbutton", { name: "Due soon" });
    const before = rowOf(session, "MR2").state;
    await user.clear(days);
    await user.type(days, "30");
    await user.tab();
    await waitFor(() => expect(kept(pane).dueSoonDays).toBe(30));
    expect(host.remembered.get("memory")).toContain('"dueSoonDays":30');
    expect([before, rowOf(session, "MR2").state]).toEqual(["In date", "Due soon"]);
    expect(heard()).toBe("Kept, and checked again. 9 rows need something fixed.");
    await user.click(screen.getByRole("button", { name: "Due soon. Back to the default: 14 days" }));
    await waitFor(() => expect(kept(pane).dueSoonDays).toBe(14));
    expect(rowOf(session, "MR2").state).toBe("In date");
    expect(document.activeElement).toBe(days);
    expect(screen.queryByRole("button", { name: /Back to the default/ })).toBeNull();
  });

  it("says which numbers it takes where one cannot be, and keeps none", async () => {
    const pane = await showSettings();
    const { user } = pane;
    const months = screen.getByRole("spinbutton", { name: "Came back" });
    await user.clear(months);
    await user.type(months, "900{Enter}");
    expect(await screen.findByText("Write a whole number from 1 to 60.")).toBeTruthy();
    expect(kept(pane).repeatMonths).toBe(12);
    await user.clear(months);
    await user.tab();
    expect(screen.getByText("Write a whole number from 1 to 60.")).toBeTruthy();
    expect(kept(pane).repeatMonths).toBe(12);
  });

  it("chooses what green means, what a shortfall does, and which CQC list the summary names", async () => {
    const pane = await showSettings();
    const { user } = pane;
    await user.selectOptions(screen.getByRole("combobox", { name: "Green means" }), "Task done");
    await waitFor(() => expect(kept(pane).green).toBe("task done"));
    await user.selectOptions(
      screen.getByRole("combobox", { name: "A value below its target triggers" }),
      "At once, for every target",
    );
    await waitFor(() => expect(kept(pane).anyShortfall).toBe("all"));
    await user.selectOptions(screen.getByRole("combobox", { name: "CQC list" }), "24 key lines of enquiry (draft)");
    await waitFor(() => expect(kept(pane).framework).toBe("draft"));
    await user.click(screen.getByRole("button", { name: "Green means. Back to the default: Not said yet" }));
    await waitFor(() => expect(kept(pane).green).toBe("ask"));
  });

  it("shows what green means by the workbook's own key while nobody has said it", async () => {
    const workbook = acceptanceWorkbook();
    const front = sheetOf({ name: "Front sheet", rows: [["Green = done, red = late"]] });
    const pane = await showSettings({ ...workbook, sheets: [...workbook.sheets, front] });
    const { user } = pane;
    const green = screen.getByRole("combobox", { name: "Green means" });
    const chosen = () => within(green).getByRole("option", { selected: true }).textContent;
    expect(chosen()).toBe("As the key says: task done");
    expect(screen.getByText(/^Your key says "green = done"\. So that Clear Line can say/)).toBeTruthy();
    await user.selectOptions(green, "On time");
    await waitFor(() => expect(kept(pane).green).toBe("on time"));
    expect(chosen()).toBe("On time");
    expect(screen.queryByText(/^Your key says/)).toBeNull();
    await user.click(screen.getByRole("button", { name: /^Green means\. Back to the default: As the key says/ }));
    await waitFor(() => expect(kept(pane).green).toBe("ask"));
  });

  it("names the top level of a home that its owner runs", async () => {
    const pane = await showSettings();
    const { user } = pane;
    await user.type(screen.getByRole("textbox", { name: "Our top level of oversight" }), "Mrs Owner{Enter}");
    await waitFor(() => expect(kept(pane).topLevel).toBe("Mrs Owner"));
    await user.click(screen.getByRole("button", { name: /^Our top level of oversight\. Back/ }));
    await waitFor(() => expect(kept(pane).topLevel).toBe(""));
  });

  it("goes back to the defaults with all others after one question, the keyboard on the safe answer", async () => {
    const pane = await showSettings();
    const { user, session } = pane;
    await act(() => session.keep({ settings: { ...kept(pane), dueSoonDays: 30, ownWords: { Blame: ["sloppy"] } } }));
    await user.click(screen.getByRole("button", { name: "Everything back to the defaults" }));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "No, keep them" }));
    await user.click(screen.getByRole("button", { name: "Yes, put them back" }));
    await waitFor(() => expect(kept(pane)).toEqual(defaultSettings));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Everything back to the defaults" }));
  });

  it("is counted on More, and Escape goes back there", async () => {
    const pane = await showSettings();
    const { user, session } = pane;
    expect(document.activeElement?.textContent).toBe("Settings");
    await act(() => session.keep({ settings: { ...kept(pane), dueSoonDays: 30, turnedOff: ["CAU-01"] } }));
    await user.keyboard("{Escape}");
    expect(screen.getByRole("button", { name: /^Settings 2 changes/ })).toBeTruthy();
  });
});

describe("the provider's own words", () => {
  it("are added to a list, found by its rule at once, and removed", async () => {
    const pane = await showSettings();
    const { user, session } = pane;
    expect(rowOf(session, "MR1").row.cells.progress.text).toContain("both explained");
    expect(rowOf(session, "MR1").state).toBe("In date");
    await user.selectOptions(screen.getByRole("combobox", { name: "List" }), "Trigger phrases");
    await user.type(screen.getByRole("textbox", { name: "A word or a few words" }), "both explained");
    await user.click(screen.getByRole("button", { name: "Add" }));
    await waitFor(() => expect(kept(pane).ownWords).toEqual({ "Trigger phrases": ["both explained"] }));
    expect(rowOf(session, "MR1").state).toBe("Triggered");
    await user.click(screen.getByRole("button", { name: "Remove both explained" }));
    await waitFor(() => expect(kept(pane).ownWords).toEqual({}));
    expect(rowOf(session, "MR1").state).toBe("In date");
    expect(document.activeElement).not.toBe(document.body);
  });

  it("go to the list that was chosen, which says what it does with them", async () => {
    const pane = await showSettings();
    const { user } = pane;
    await user.selectOptions(screen.getByRole("combobox", { name: "List" }), "Reminders");
    expect(screen.getByText("In an action, these only remind.")).toBeTruthy();
    await user.type(screen.getByRole("textbox", { name: "A word or a few words" }), "team huddle*{Enter}");
    await waitFor(() => expect(kept(pane).ownWords).toEqual({ Reminders: ["team huddle*"] }));
    expect(screen.getByRole("option", { name: "Reminders (1)" })).toBeTruthy();
  });

  it("are refused where they are none, or in the list already", async () => {
    const pane = await showSettings();
    const { user } = pane;
    const field = screen.getByRole("textbox", { name: "A word or a few words" });
    await user.type(field, "???{Enter}");
    expect(await screen.findByText("Write a word, or a few words as they stand in the tracker.")).toBeTruthy();
    await user.clear(field);
    await user.type(field, "Sloppy{Enter}");
    await waitFor(() => expect(kept(pane).ownWords).toEqual({ Blame: ["Sloppy"] }));
    await user.type(field, "sloppy{Enter}");
    expect(await screen.findByText("It is in your list already.")).toBeTruthy();
    expect(kept(pane).ownWords).toEqual({ Blame: ["Sloppy"] });
  });
});

describe("a rule", () => {
  it("is found by its words, explained, turned off and named as such, and turned back", async () => {
    const pane = await showSettings();
    const { user, session } = pane;
    await user.type(screen.getByRole("searchbox", { name: "Search rules" }), "restates");
    await user.click(screen.getByText(/^Cause restates the concern/));
    expect(await screen.findByText("This is found")).toBeTruthy();
    await user.selectOptions(screen.getByRole("combobox", { name: "How “Cause restates the concern” counts" }), "Off");
    await waitFor(() => expect(kept(pane).turnedOff).toEqual(["CAU-01"]));
    expect(rulesOf(session, "CR6")).not.toContain("CAU-01");
    const changed = screen.getByRole("list", { name: "Turned down or off" });
    expect(within(changed).getByText(/Cause restates the concern/).textContent).toMatch(/ off$/);
    await user.click(screen.getByRole("button", { name: "Turn it back: Cause restates the concern" }));
    await waitFor(() => expect(kept(pane).turnedOff).toEqual([]));
    expect(rulesOf(session, "CR6")).toContain("CAU-01");
  });

  it("that goes by a date says that it always counts", async () => {
    const { user } = await showSettings();
    await user.type(screen.getByRole("searchbox", { name: "Search rules" }), "review missed");
    await user.click(screen.getByText(/^Review missed/));
    expect(await screen.findByText(/^It always counts/)).toBeTruthy();
    expect(screen.queryByRole("combobox", { name: "How “Review missed” counts" })).toBeNull();
  });

  it("stands with its family where nothing is searched", async () => {
    const { user } = await showSettings();
    await user.click(screen.getByText(/^The owner \(/));
    expect(await screen.findByText(/^Owner is not one accountable person/)).toBeTruthy();
  });

  it("is turned down to advice from the explanation of a finding, which says where it is turned back", async () => {
    const pane = await showChecked();
    const { user, session } = pane;
    await openRow(pane, "CR6");
    const says = rowOf(session, "CR6").findings.find(({ rule }) => rule === "CAU-01")?.what ?? "no such finding";
    await user.click(within(findingWith(says)).getByRole("button", { name: "Why it matters" }));
    await user.click(within(findingWith(says)).getByRole("button", { name: "Turn this rule down to advice" }));
    await waitFor(() => expect(severityOf(pane, "CR6", "CAU-01")).toBe("advice"));
    expect(kept(pane).turnedDown).toEqual(["CAU-01"]);
    expect(
      screen.getByText(
        "“Cause restates the concern” counts as advice in this workbook from now on. To turn it back: More, then Settings.",
      ),
    ).toBeTruthy();
    expect(document.activeElement).not.toBe(document.body);
    await user.click(within(findingWith(says)).getByRole("button", { name: "Why it matters" }));
    await user.click(within(findingWith(says)).getByRole("button", { name: "Turn it back" }));
    await waitFor(() => expect(severityOf(pane, "CR6", "CAU-01")).toBe("should"));
  });

  it("that is turned down or off is said where the board's question is asked", async () => {
    const { user, session } = await showChecked();
    const { memory } = session.store.read();
    await act(() =>
      session.keep({
        settings: { ...(memory?.settings ?? defaultSettings), turnedDown: ["CAU-02"], turnedOff: ["CAU-01"] },
      }),
    );
    await user.click(screen.getByRole("tab", { name: "Ready?" }));
    expect(screen.getByText(/; 1 is turned off\.$/)).toBeTruthy();
    await user.click(screen.getByText("Rules turned down or off (2)"));
    const entries = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(entries).toEqual(expect.arrayContaining([expect.stringMatching(/^Cause restates the concern off$/)]));
    expect(entries).toEqual(expect.arrayContaining([expect.stringMatching(/ advice only$/)]));
    await user.click(screen.getByRole("button", { name: "Change in Settings" }));
    expect(await screen.findByRole("heading", { name: "Settings" })).toBeTruthy();
  });

  it("says too much where it was set aside more than one time in four", () => {
    expect(isNoisy({ aside: 1, of: 1 })).toBe(false);
    expect(isNoisy({ aside: 2, of: 8 })).toBe(false);
    expect(isNoisy({ aside: 3, of: 8 })).toBe(true);
  });

  it("has one level at a time", () => {
    const down = { ...defaultSettings, ...withLevel(defaultSettings, "CAU-01", "advice") };
    expect(withLevel(down, "CAU-01", "off")).toEqual({ turnedDown: [], turnedOff: ["CAU-01"] });
    expect(withLevel(down, "CAU-01", "as written")).toEqual({ turnedDown: [], turnedOff: [] });
    expect(changedSettings({ ...down, green: "on time", ownWords: { Blame: ["a", "b"] } }, defaultSettings)).toBe(4);
  });
});
