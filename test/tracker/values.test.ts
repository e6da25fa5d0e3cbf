import { isPlaceholder } from "../../src/tracker/placeholder";
import { colourOfFill, readColour } from "../../src/tracker/read-colour";
import { readCycle } from "../../src/tracker/read-cycle";
import { readDate } from "../../src/tracker/read-date";
import { readKeyQuestion } from "../../src/tracker/read-key-question";
import { readNumber } from "../../src/tracker/read-number";
import { readRisk } from "../../src/tracker/read-risk";
import { readStatus } from "../../src/tracker/read-status";
import { draftKloe } from "../../src/tracker/reference/draft-kloe";
import { matchStatement } from "../../src/tracker/reference/match-statement";
import { saf } from "../../src/tracker/reference/saf";

const june15 = 46_188;

test.each([
  "15/06/2026",
  "15.6.26",
  "15-06-26",
  "Mon 15/06/26",
  "15th June 2026",
  "15-Jun-26",
  "15 Jun 2026",
  "2026-06-15",
  "15Jun2026",
  "2026/06/15",
  "June 15, 2026",
  "w/c 15/06/2026",
  "15/06/2026 Delayed",
  "15 June 26",
  "2026-06-15T00:00:00",
  "46188",
  "15/6/26 ",
])("%s is 15 June 2026", (text) => {
  expect(readDate(text)).toEqual({ day: june15, earlier: [], reading: "date" });
});

test.each([
  "06/13/2026",
  "31/06/2026",
  "30/02/2026",
  "July 2026",
  "end of June",
  "Q2",
  "ASAP",
  "Ongoing",
  "TBC",
  "15/06",
  "15 June",
  "3.1.12.4",
  "2026",
  "Monthly",
  "#REF!",
])("%s is unreadable", (text) => {
  expect(readDate(text).reading).toBe("unreadable");
});

test.each([
  [june15, undefined],
  [june15 + 0.75, "dd/mm/yyyy hh:mm"],
  [june15, "General"],
  [june15 - 1462, "d mmm yy"],
])("the serial number %d with format %s is a date", (serial, format) => {
  const date1904 = serial < 46_000;
  expect(readDate(serial, { format, date1904 }).day).toBe(june15);
});

test("of two dates in a cell the later counts and the earlier was moved", () => {
  expect(readDate("01/06/2026 moved to 15/06/2026")).toEqual({ day: june15, earlier: [june15 - 14], reading: "date" });
});

test.each([
  "1. 01/06/2026\n2. 15/06/2026",
  "1) 1 June 2026 2) 15 June 2026",
  "- 01/06/26\n- 15/06/26",
  "a) 01/06/2026, b) 15/06/2026",
])("of the days for each of several actions in %j the last counts and none was moved", (text) => {
  expect(readDate(text)).toEqual({ day: june15, earlier: [], reading: "date" });
});

test.each([
  ["within eight weeks", 46_132, june15],
  ["6 weeks", june15 - 42, june15],
  ["3 months", 46_096, june15],
  ["in 10 days", june15 - 10, june15],
])("%s after day %d is day %d", (text, start, day) => {
  expect(readDate(text, { start })).toEqual({ day, earlier: [], reading: "relative" });
  expect(readDate(text).reading).toBe("unreadable");
});

test.each([
  ["95%", 95, true],
  ["19 of 20", 95, true],
  ["nine out of ten", 90, true],
  ["19/20", 95, true],
  ["95", 95, false],
  ["zero", 0, false],
  ["nil", 0, false],
  ["9 falls", 9, false],
  ["no more than 1", 1, false],
  ["≥ 95 %", 95, true],
  ["1,250", 1250, false],
  ["63% (May)", 63, true],
])("%s is %d", (text, value, percent) => {
  expect(readNumber(text)).toEqual({ value, percent });
});

test.each(["12/06", "12/06/2026", "Improve reviews", "TBC", "from 60% to 90%", ""])("%j is no number", (text) => {
  expect(readNumber(text).value).toBeUndefined();
});

test("a number in a percentage format is a percentage", () => {
  expect(readNumber(0.57, "0%")).toEqual({ value: 57, percent: true });
});

test.each([
  ["Daily", 1],
  ["each shift", 1],
  ["Weekly", 7],
  ["wkly", 7],
  ["every Monday", 7],
  ["Fortnightly", 14],
  ["Monthly", 30.4],
  ["mthly", 30.4],
  ["Quarterly", 91],
  ["qtrly", 91],
  ["six-monthly", 183],
  ["6 monthly", 183],
  ["bi-annual", 183],
  ["biannual", 183],
  ["Annual", 365],
  ["every 3 days", 3],
  ["6-weekly", 42],
  ["every two weeks", 14],
  ["every other week", 14],
  ["twice a week", 3.5],
  ["twice weekly", 3.5],
  ["28 days", 28],
  ["4 weeks", 28],
  ["2 months", 60.8],
  ["alternate weeks", 14],
  ["last Friday of the month", 30.4],
  ["1st of month", 30.4],
  ["first of every mth", 30.4],
  ["2x week", 3.5],
  ["x2 monthly", 15.2],
])("%s is every %d days", (text, days) => {
  expect(readCycle(text)).toEqual({ days, oversightDays: undefined, event: false, unclear: false });
});

test("of two cadences the shorter is the working one", () => {
  expect(readCycle("weekly by RM, monthly by NI")).toMatchObject({ days: 7, oversightDays: 30.4 });
});

test("bi-weekly is asked, after each incident cannot be computed, other words are nothing", () => {
  expect(readCycle("Bi-weekly")).toMatchObject({ days: undefined, unclear: true });
  expect(readCycle("After each incident")).toMatchObject({ days: undefined, event: true });
  expect(readCycle("Weekly for 8 weeks")).toMatchObject({ days: 7, oversightDays: undefined });
  for (const text of ["When possible", "As and when", "as required", "Ad hoc"])
    expect(readCycle(text)).toMatchObject({ days: undefined, event: false, unclear: false });
});

test.each([
  ["Open", "open"],
  ["In progress", "open"],
  ["Not started", "open"],
  ["Complete", "task done"],
  ["Completed", "task done"],
  ["Done", "task done"],
  ["Actioned", "task done"],
  ["Implemented", "task done"],
  ["Closed", "closed"],
  ["Signed off", "closed"],
  ["Blue", "closed"],
  ["Embedded", "closed"],
  ["Verified", "closed"],
  ["Re-opened", "re-opened"],
  ["reopened", "re-opened"],
  ["Not effective", "not effective"],
  ["Failed", "not effective"],
  ["Not complete", "open"],
  ["Incomplete", "open"],
  ["Partially complete", "open"],
  ["80% complete", "open"],
  ["100% complete", "task done"],
  ["To be completed", "open"],
  ["M1: complete | M2: in progress", "open"],
  ["Overdue", "open"],
  ["Cancelled", "closed"],
  ["Awaiting closure", "open"],
  ["Ready to close", "open"],
  ["Pending closure", "open"],
  ["Done, not verified", "task done"],
  ["Task done (not verified)", "task done"],
  ["Completed, not yet signed off", "task done"],
  ["Complete but not embedded", "task done"],
  ["Completed - awaiting closure", "task done"],
  ["Partly done, not signed off", "open"],
  ["3 of 5 done, not closed", "open"],
  ["Training done, audit not completed", "open"],
])("the status %s reads as %s", (text, status) => {
  expect(readStatus(text).status).toBe(status);
});

test("a bare yes means what its heading asks", () => {
  expect(readStatus("Yes", "Closed?").status).toBe("closed");
  expect(readStatus("Y", "Completed Y/N").status).toBe("task done");
  expect(readStatus("No", "Done?").status).toBe("open");
  expect(readStatus("Yes", "Status").status).toBe("open");
});

test("a lone tick is done unless its heading asks what is open", () => {
  expect(readStatus("✅", "Status").status).toBe("task done");
  expect(readStatus("✔", "Still open?").status).toBe("open");
  expect(readStatus("TRUE", "is_complete").status).toBe("task done");
  expect(readStatus("A1 done, A2 SW panel 24/6", "Status").status).toBe("open");
  expect(readStatus("A1 done, A2 done 3/6", "Status").status).toBe("task done");
  expect(readStatus("TRUE", "is_open").status).toBe("open");
  expect(readStatus("❌", "Status").status).toBe("open");
});

test.each([
  ["G", "green"],
  ["Amber", "amber"],
  ["red", "red"],
  ["🟢", "green"],
  ["Green - on track", "green"],
  ["Amber/Red", "red"],
  ["B", "blue"],
  ["", undefined],
  ["On track", undefined],
])("the colour of %j is %s", (text, colour) => {
  expect(readColour(text).colour).toBe(colour);
});

test.each([
  ["#FF0000", "red"],
  ["#C00000", "red"],
  ["#FFC000", "amber"],
  ["#FFFF00", "amber"],
  ["#00B050", "green"],
  ["#92D050", "green"],
  ["#0070C0", "blue"],
  ["#C6EFCE", "green"],
  ["#FFC7CE", "red"],
  ["#FFFFFF", undefined],
  ["#D9D9D9", undefined],
  ["#000000", undefined],
])("the fill %s is %s", (fill, colour) => {
  expect(colourOfFill(fill)).toBe(colour);
});

test.each([
  ["Safe", "Safe"],
  ["S", "Safe"],
  ["W2", "Well-led"],
  ["Well led", "Well-led"],
  ["Is the service caring?", "Caring"],
  ["Medicines", undefined],
  ["Safe / Effective", undefined],
])("the key question of %j is %s", (text, question) => {
  expect(readKeyQuestion(text)).toBe(question);
});

test.each([
  ["High", 3],
  ["4 - Major", 3],
  ["P1", 3],
  ["Medium", 2],
  ["M", 2],
  ["low", 1],
  [20, 3],
  [9, 2],
  [3, 1],
  ["3 x 4 = 12", 2],
  ["L5 x C4", 3],
  ["L 2 x I 2", 1],
])("the risk of %j is %d", (raw, level) => {
  expect(readRisk(raw)).toBe(level);
});

test.each([
  "TBC",
  "tbc.",
  "N/A",
  "none",
  "To be confirmed",
  "to be agreed with NI",
  "see above",
  "As above",
  "Ditto",
  "?",
  "??",
  "-",
  "—",
  ".",
  "x",
  "[Owner]",
  "<date>",
  "Under investigation",
  "Ongoing",
  "Firstname Lastname",
  "Not yet started",
  "Various",
  "To be investigated",
  "Still to be determined",
  "To be allocated",
  "RCA pending",
  "Root cause analysis in progress",
  "Awaiting RCA",
  "Awaiting outcome",
  "Being investigated",
  "Investigation ongoing",
  "No root cause identified",
  "None identified",
  "Cause not yet known",
  "Unknown at present",
  "Not stated",
  "N/K",
  "See attached",
  "See PAMMS report",
  "WIP",
  "dunno yet",
  "don't know at the moment",
  "Still looking into it",
  "we're still investigating this",
  "need to find out",
  "waiting on the report",
  "more to follow",
  "dont no",
  "havent looked yet",
  "still trying to find out",
])("%j holds a place and says nothing", (text) => {
  expect(isPlaceholder(text)).toBe(true);
});

test.each([
  "Unclear expectations at handover",
  "To be confirmed by RM",
  "Unknown staff entered the clinic room",
  "RM",
  "Ongoing staffing gaps at night",
  "To be reviewed with the GP",
  "Investigation found no handover at 14:00",
  "Awaiting delivery of MAR charts",
  "See daily notes",
  "See audit report May",
  "No cause for concern",
  "Not sure who signs",
  "Still two nurses short",
  "Waiting for the GP to change the dose",
  "Don't know how to use the pump",
  "",
])("%j is no placeholder", (text) => {
  expect(isPlaceholder(text)).toBe(false);
});

test.each([
  ["Medicines optimisation", "Medicines optimisation", "Safe"],
  ["S8 Medicines optimization", "Medicines optimisation", "Safe"],
  ["IPC", "Infection prevention and control", "Safe"],
  ["Assessing needs", "Assessing needs", "Effective"],
  ["Safe staffing", "Safe staffing", "Safe"],
  ["person centered care", "Person-centred care", "Responsive"],
  ["Freedom to speak-up", "Freedom to speak up", "Well-led"],
])("%s is the statement %s", (text, statement, keyQuestion) => {
  expect(matchStatement(text)).toMatchObject({ statement, keyQuestion });
});

test("a finding is no statement", () => {
  expect(matchStatement("Reviews overdue for people on respite stays")).toBeUndefined();
});

test("the lists have as many statements as the regulator has", () => {
  const counts = [saf, draftKloe].map(({ statements }) => Object.values(statements).map((names) => names.length));
  expect(counts).toEqual([
    [8, 6, 5, 7, 8],
    [7, 4, 3, 4, 6],
  ]);
});
