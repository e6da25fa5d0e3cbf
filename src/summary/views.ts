/** Who the summary is for: the same counts for everyone, other blocks and another order (SPEC 4.2). */
export const views = [
  "registered manager",
  "quality lead",
  "nominated individual",
  "inspector",
  "commissioner",
] as const;

export type View = (typeof views)[number];

export type BlockName = "purpose" | "position" | "alerts" | "clear lines";

/** The heading comes before them, and what people wrote that has no place any more after them, in every view. */
export const blocksOf: Readonly<Record<View, readonly BlockName[]>> = {
  "registered manager": ["position", "alerts", "clear lines"],
  "quality lead": ["position", "purpose", "alerts", "clear lines"],
  "nominated individual": ["position", "purpose", "alerts", "clear lines"],
  inspector: ["position", "purpose", "alerts", "clear lines"],
  commissioner: ["position", "purpose", "alerts", "clear lines"],
};

/** The paper leaves the provider: names of people and the wording of findings stay at home. */
export function isExternal(view: View): boolean {
  return view === "inspector" || view === "commissioner";
}
