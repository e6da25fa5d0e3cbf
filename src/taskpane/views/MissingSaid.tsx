import { missingColumns, missingText } from "../../review/missing-columns";
import type { TrackerReview } from "../../review/review";
import { missingWords } from "../words/fix";
import { useListStyles } from "./list-styles";

/** What no row can hold, for those who read and do not mend. */
export function MissingSaid({ trackers }: { readonly trackers: readonly TrackerReview[] }) {
  const list = useListStyles();
  // Of tables that stand below each other on one sheet each may lack the same: that is said once.
  const several = new Set(trackers.map(({ tracker }) => tracker.sheet)).size > 1;
  const texts = trackers.map((review) =>
    missingText(several ? missingWords.named(review.tracker.sheet) : missingWords.tracker, missingColumns(review)),
  );
  return [...new Set(texts)]
    .filter((said) => said !== "")
    .map((said) => (
      <p key={said} className={list.text}>
        {said}
      </p>
    ));
}
