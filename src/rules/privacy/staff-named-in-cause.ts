import { defineRule } from "../define";
import { namedStaff } from "../reading/names";
import { readText } from "../reading/read-text";
import { missing } from "../reading/row-facts";

export default defineRule({
  id: "PRV-03",
  name: "staff-named-in-cause",
  title: "Named staff member in a cause",
  severity: "should",
  why: "Detail about a member of staff belongs in the source record, not in a tracker that is shared.",
  source: ["S52"],
  rows: "all",
  needs: ["cause"],
  *check({ cause }, { settings }) {
    if (missing(cause)) return;
    const name = namedStaff(readText(cause.text, settings.ownWords));
    if (name === undefined) return;
    yield {
      at: "cause",
      what: `The cause names '${name}'.`,
      fix: "Write the role, and keep the name in the source record.",
    };
  },
  examples: {
    flagged: [
      { row: { cause: "Carer Tracey left the door unlocked" }, says: "Tracey" },
      { row: { cause: "Precious Moyo (RGN on early) was not concentrating" }, says: "Precious Moyo" },
      { row: { cause: "Round late because Mr Osei was on leave" }, says: "Mr Osei" },
      { row: { cause: "Only Bev Rawlings has the voicemail pin" }, says: "Bev Rawlings" },
      { row: { cause: "Booking is only in Sandeep Gill's own diary" }, says: "Sandeep Gill" },
    ],
    silent: [
      { row: { cause: "Deputy left in March and nobody took over the checks" }, because: "A role is not a name." },
      { row: { cause: "Beech and Willow units share one hoist" }, because: "Units are named after trees." },
      { row: { cause: "Victoria Court rota has no night senior" }, because: "A place is named after somebody." },
      { row: { cause: "Nurse Call System goes through one pager" }, because: "A system is nobody." },
      { row: { cause: "Norma Grove has no lift" }, because: "A street is named after somebody." },
    ],
    blank: "silent",
  },
});
