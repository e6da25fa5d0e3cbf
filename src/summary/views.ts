/** Who the summary is for: the same counts for everyone, other blocks and another order (SPEC 4.2). */
export const views = [
  "registered manager",
  "quality lead",
  "nominated individual",
  "inspector",
  "commissioner",
] as const;

export type View = (typeof views)[number];

export type BlockName =
  | "purpose"
  | "position"
  | "alerts"
  | "fix list"
  | "coming up"
  | "owners"
  | "services"
  | "clear lines"
  | "full rows"
  | "escalations"
  | "outcomes"
  | "causes"
  | "commissioner causes"
  | "failed actions"
  | "overdue by risk"
  | "risk then and now"
  | "key questions"
  | "plan quality"
  | "closures"
  | "changes"
  | "sign-off"
  | "set aside"
  | "worked out";

/** The heading comes before them, and what people wrote that has no place any more after them, in every view. */
export const blocksOf: Readonly<Record<View, readonly BlockName[]>> = {
  "registered manager": [
    "position",
    "alerts",
    "fix list",
    "coming up",
    "owners",
    "clear lines",
    "services",
    "changes",
    "set aside",
    "worked out",
  ],
  "quality lead": [
    "position",
    "purpose",
    "alerts",
    "plan quality",
    "services",
    "clear lines",
    "outcomes",
    "closures",
    "causes",
    "key questions",
    "escalations",
    "changes",
    "sign-off",
    "set aside",
    "worked out",
  ],
  "nominated individual": [
    "position",
    "purpose",
    "alerts",
    "clear lines",
    "escalations",
    "outcomes",
    "services",
    "causes",
    "key questions",
    "plan quality",
    "closures",
    "changes",
    "sign-off",
    "set aside",
    "worked out",
  ],
  inspector: [
    "position",
    "purpose",
    "alerts",
    "full rows",
    "clear lines",
    "outcomes",
    "changes",
    "closures",
    "key questions",
    "services",
    "escalations",
    "plan quality",
    "sign-off",
    "worked out",
  ],
  commissioner: [
    "position",
    "purpose",
    "alerts",
    "commissioner causes",
    "overdue by risk",
    "risk then and now",
    "failed actions",
    "escalations",
    "outcomes",
    "services",
    "clear lines",
    "closures",
    "key questions",
    "changes",
    "sign-off",
    "worked out",
  ],
};

/** The paper leaves the provider: names of people and the wording of findings stay at home. */
export function isExternal(view: View): boolean {
  return view === "inspector" || view === "commissioner";
}
