import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { missingColumns, missingText } from "../../review/missing-columns";
import type { TrackerReview } from "../../review/review";
import { fields } from "../../tracker/fields";
import { addColumn } from "../session/workbook";
import { useSession } from "../use-session";
import { aboutSheetWords, missingWords } from "../words/fix";

const useStyles = makeStyles({
  card: {
    margin: "0 16px 12px",
    padding: "8px 12px",
    borderLeft: `3px solid ${tokens.colorPaletteRedBorder2}`,
    backgroundColor: tokens.colorPaletteRedBackground1,
    overflowWrap: "anywhere",
  },
  ways: { display: "flex", flexWrap: "wrap", gap: "4px", marginTop: "8px", "& button": { minWidth: 0 } },
});

interface MissingColumnsProps {
  readonly review: TrackerReview;
  /** Whether the pane shows other trackers too, so that this one must be named. */
  readonly named: boolean;
}

/** What no row can hold is said before the rows, with both ways to mend it. */
export const MissingColumns = memo(function MissingColumns({ review, named }: MissingColumnsProps) {
  const styles = useStyles();
  const session = useSession();
  const { tracker } = review;
  const missing = missingColumns(review);
  if (missing.length === 0) return null;
  return (
    <div role="group" aria-label={missingWords.label(tracker.sheet)} className={styles.card}>
      {missingText(named ? missingWords.named(tracker.sheet) : missingWords.tracker, missing)}
      <div className={styles.ways}>
        {missing.map((field) => (
          <Button key={field} size="small" onClick={() => void addColumn(session, tracker, field)}>
            {aboutSheetWords.addColumn(fields[field].label)}
          </Button>
        ))}
        <Button size="small" appearance="subtle" onClick={() => session.go("columns")}>
          {missingWords.choose}
        </Button>
      </div>
    </div>
  );
});
