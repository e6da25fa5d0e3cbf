import { emptyMemory, readMemory, writeMemory, type Memory } from "../../src/review/memory";

const kept: Memory = {
  settings: { ...emptyMemory.settings, dueSoonDays: 21, green: "task done" },
  choices: [
    {
      sheet: "Recovery tracker",
      fingerprint: "8-0a",
      headings: ["issue"],
      columns: [],
      notTracker: false,
      headerRow: 3,
    },
  ],
  setAside: [
    {
      sheet: "Recovery tracker",
      row: "oakfield cr1",
      rule: "DAT-01",
      basis: "abc",
      by: "JS",
      on: 46188,
      reason: "Agreed",
    },
  ],
};

describe("what the workbook remembers", () => {
  it("is read as it was written", () => {
    expect(readMemory(writeMemory(kept))).toEqual({ memory: kept, notice: undefined });
  });

  it("is empty in a workbook that has not met Clear Line", () => {
    expect(readMemory(undefined)).toEqual({ memory: emptyMemory, notice: undefined });
    expect(readMemory("")).toEqual({ memory: emptyMemory, notice: undefined });
  });

  it.each([
    ["cut off", '{"settings":{'],
    ["another program's text", "hello"],
    ["no object", "[1,2]"],
    ["null", "null"],
  ])("starts anew and says so where it is %s", (_, text) => {
    const read = readMemory(text);
    expect(read.memory).toEqual(emptyMemory);
    expect(read.notice).toMatch(/start anew/);
  });

  it("keeps the set-aside findings where only a setting is wrong", () => {
    const text = JSON.stringify({ ...kept, settings: { dueSoonDays: "soon" } });
    const { memory, notice } = readMemory(text);
    expect(memory.settings).toEqual(emptyMemory.settings);
    expect(memory.setAside).toEqual(kept.setAside);
    expect(notice).toMatch(/Part of what was kept/);
  });

  it("leaves out the one entry that is damaged", () => {
    const text = JSON.stringify({ ...kept, choices: [{ sheet: 1 }, ...kept.choices], setAside: [...kept.setAside, 7] });
    const { memory, notice } = readMemory(text);
    expect(memory.choices).toEqual(kept.choices);
    expect(memory.setAside).toEqual(kept.setAside);
    expect(notice).toBeDefined();
  });

  it("takes defaults for settings that an older version did not have", () => {
    const { memory, notice } = readMemory('{"settings":{"dueSoonDays":7}}');
    expect(memory.settings).toEqual({ ...emptyMemory.settings, dueSoonDays: 7 });
    expect(notice).toBeUndefined();
  });
});
