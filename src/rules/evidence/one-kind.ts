import { defineRule } from "../define";
import { standsOn } from "../reading/closing-evidence";
import { missing } from "../reading/row-facts";

const enough = 2;

export default defineRule({
  id: "EVD-01",
  name: "one-kind",
  title: "Only one kind of evidence",
  severity: "advice",
  why: "Records, audits, feedback and practice together are hard to argue with; one alone is not.",
  source: ["S31", "S89", "F13"],
  rows: "all",
  needs: ["evidence"],
  uses: ["closure"],
  *check({ evidence, closure }, about) {
    if (missing(evidence) && (!about.closed || missing(closure))) return;
    const kinds = about.fact(standsOn);
    if (kinds.length >= enough) return;
    yield {
      at: about.closed && !missing(closure) ? "closure" : "evidence",
      what:
        kinds[0] === undefined
          ? "Only one kind of evidence can be made out."
          : `Only ${names[kinds[0]]} can be made out as evidence.`,
      fix: `Add ${others(kinds[0])}.`,
      severity: about.closed ? "should" : "advice",
    };
  },
  examples: {
    flagged: [
      { row: { evidence: "Care plan audit" }, says: "Only audits" },
      { row: { evidence: "MAR chart audit" }, says: "Only audits" },
      { row: { evidence: "Incident form" }, says: "Only records" },
      {
        row: { evidence: "Fridge log, audit, feedback", closure: "Training completed" },
        also: { status: "Closed" },
        severity: "should",
      },
    ],
    silent: [
      { row: { evidence: "Care records, audit" }, because: "Two kinds." },
      {
        row: { evidence: "Families, laundry book", closure: "One item lost; I watched three baskets sorted" },
        because: "What families say, a record and what was seen.",
      },
      { row: { evidence: "MARs and mealtime obs" }, because: "Two kinds." },
      { row: { evidence: "MAR charts; what two people told us in feedback" }, because: "Two kinds." },
      {
        row: { evidence: "Fridge log, audit", closure: "0 of 60 readings out of range" },
        also: { status: "Closed" },
        because: "The closure shows a result, beside two kinds of evidence.",
      },
      {
        row: { evidence: "Complaint, staff interviews", closure: "Boxes bought, labelled and given to each unit" },
        also: { status: "Closed" },
        because: "The concern stood on two kinds; that the closure shows only a task is another finding.",
      },
      { row: { evidence: "TBC" }, because: "There is none yet; that is another finding." },
    ],
    blank: "silent",
  },
});

const names = { records: "records", audits: "audits", feedback: "feedback", practice: "staff practice" } as const;

function others(kind: keyof typeof names | undefined): string {
  const rest = Object.values(names).filter((name) => kind === undefined || name !== names[kind]);
  return `${rest.slice(0, -1).join(", ")} or ${rest.at(-1) ?? ""}`;
}
