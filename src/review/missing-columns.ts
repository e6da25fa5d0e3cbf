import type { FieldKey } from "../tracker/fields";
import type { TrackerReview } from "./review";

/** Fields that every row needs and the tracker has no column for (SHT-01); what a person set aside is not among them. */
export function missingColumns({ findings }: Pick<TrackerReview, "findings">): readonly FieldKey[] {
  return findings.flatMap(({ rule, severity, field }) =>
    rule === "SHT-01" && severity === "must" && field !== undefined ? [field] : [],
  );
}

/** How many columns the trackers lack, each counted once for its sheet, where tables may stand below each other. */
export function countMissing(trackers: readonly TrackerReview[]): number {
  const lacking = trackers.flatMap((each) => missingColumns(each).map((field) => `${field} ${each.tracker.sheet}`));
  return new Set(lacking).size;
}

const names: Readonly<Partial<Record<FieldKey, string>>> = {
  concern: "the concern",
  cause: "the cause",
  action: "the action",
  owner: "the owner",
  due: "the due date",
  measure: "the outcome measure",
  nextReview: "the next review",
};

/** What lacks the columns, and what follows: "The tracker has no column for the cause: that is missing on every row." */
export function missingText(has: string, missing: readonly FieldKey[]): string {
  const needed = missing.flatMap((field) => names[field] ?? []);
  const onEveryRow =
    needed.length === 0 ? [] : [`${has} no column for ${anyOf(needed)}: that is missing on every row.`];
  const closed = missing.includes("closure")
    ? [`${has} no column for closure evidence: closed rows count as evidenced unseen.`]
    : [];
  return [...onEveryRow, ...closed].join(" ");
}

/** "A, B or C". */
export function anyOf(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}
