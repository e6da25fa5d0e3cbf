import { identifiersIn, isNhsNumber } from "../../../src/rules/reading/identifiers";
import { namedStaff, possibleName } from "../../../src/rules/reading/names";
import { readText } from "../../../src/rules/reading/read-text";

describe("Identifiers", () => {
  it("checks the last digit of an NHS number", () => {
    expect(isNhsNumber("9434765919")).toBe(true);
    expect(isNhsNumber("9434765918")).toBe(false);
    expect(isNhsNumber("1111111111")).toBe(false);
  });

  it.each([
    ["NHS 943 476 5919", "NHS number"],
    ["DOB: 12.03.41", "date of birth"],
    ["born on 3 May 1938", "date of birth"],
    ["QQ 12 34 56 C is fictional, AB 12 34 56 C is not", "National Insurance number"],
    ["lives at 14 Elm Road, Leeds, LS1 4AP", "address"],
    ["mobile 07700 900123", "phone number"],
    ["tel 0113 496 0123", "phone number"],
    ["ann.marlow@gmail.com", "email address"],
  ])("%s: %s", (text, kind) => {
    expect(identifiersIn(readText(text)).map((found) => found.kind)).toContain(kind);
  });

  it.each([
    "Reviewed 12/03/2026, 14 of 38 done",
    "PO 1234567890",
    "Branch covers LS1 4AP",
    "manager@oakfieldhouse.example",
    "Born in Leeds",
    "Room 12, 20:00 to 08:00",
  ])("finds none in '%s'", (text) => {
    expect(identifiersIn(readText(text))).toEqual([]);
  });
});

describe("Names", () => {
  it.each([
    ["Fall of Mrs Hughes in the lounge", "Mrs Hughes"],
    ["Mrs Hughes's chair is broken", "Mrs Hughes"],
    ["Resident Edith Marlow lost weight", "Resident Edith Marlow"],
    ["Call for Mrs H late", undefined],
    ["Dr Patel informed", undefined],
    ["Resident Falls Risk Not Assessed", undefined],
    ["Client Feedback Survey overdue", undefined],
  ])("%s: %s", (text, name) => {
    expect(possibleName(readText(text))).toBe(name);
  });

  it.each([
    ["Carer Tracey left the door unlocked", true],
    ["Sarah was on leave", true],
    ["Victoria Court has no senior at night", false],
    ["St Mary ward handover late", false],
    ["Beech and Willow share a hoist", false],
    ["No slot in May or June", false],
  ])("names staff: %s: %s", (text, expected) => {
    expect(namedStaff(readText(text)) !== undefined).toBe(expected);
  });
});
