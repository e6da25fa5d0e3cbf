import { missingColumns, missingText } from "../../review/missing-columns";
import type { TrackerReview } from "../../review/review";
import { missingWords } from "../words/fix";
import { useListStyles } from "./list-styles";

/** What no row can hold, for those who read and do not mend. */
export function MissingSaid({ trackers }: { readonly trackers: readonly TrackerReview[] }) {
  const list = useListStyles();
  return trackers.map((review) => {
    const { sheet, firstRow } = review.tracker;
    const has = trackers.length > 1 ? missingWords.named(sheet) : missingWords.tracker;
    const said = missingText(has, missingColumns(review));
    return said === "" ? null : (
      <p key={`${sheet}:${String(firstRow)}`} className={list.text}>
        {said}
      </p>
    );
  });
}
