/** What people call the sheets of one home: how things stand, when, which key question, what kind of list. */
const noPlace = new Set(
  (
    "live open opened closed complete completed done archive archived current active old new outstanding overdue pending " +
    "finished resolved signed off in progress carried forward monitoring removed " +
    "january february march april may june july august september october november december " +
    "jan feb mar apr jun jul aug sep sept oct nov dec q1 q2 q3 q4 qtr quarter month monthly week weekly year wk " +
    "safe effective caring responsive well led kloe kloes cqc key question questions " +
    "sheet tracker trackers action actions plan plans log logs register list item items main master improvement quality " +
    "recovery service governance risk risks issue issues concern concerns audit audits sip qip cap csip capa " +
    "the and of for to all rows row data"
  ).split(" "),
);

/** True for "Live", "May 26" or "Action plan": such a name tells nothing of the home. */
export function namesNoPlace(sheet: string): boolean {
  const words = sheet.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.every((word) => noPlace.has(word));
}
