import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { RowReview } from "../../review/review";
import { fieldInWords, fields as allFields, type FieldKey } from "../../tracker/fields";
import { addColumn } from "../session/workbook";
import { usePart, useSession } from "../use-session";
import { aboutSheetWords } from "../words/fix";
import { lineWords } from "../words/line";

const useStyles = makeStyles({
  lacking: {
    marginTop: "8px",
    padding: "8px 12px",
    borderLeft: `3px solid ${tokens.colorPaletteRedBorder2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  way: { marginTop: "4px" },
});

interface LackingColumnsProps {
  readonly fields: readonly FieldKey[];
  readonly review: RowReview;
}

/** A line that breaks for want of a column, and the column offered where it is missed. */
export function LackingColumns({ fields, review }: LackingColumnsProps) {
  const styles = useStyles();
  const session = useSession();
  const checked = usePart("checked");
  const tracker = checked?.review.trackers.find(({ rows }) => rows.includes(review))?.tracker;
  return fields.map((field) => (
    <div key={field} className={styles.lacking}>
      {lineWords.breaksWithout(fieldInWords(field))}
      {tracker ? (
        <div className={styles.way}>
          <Button size="small" onClick={() => void addColumn(session, tracker, field)}>
            {aboutSheetWords.addColumn(allFields[field].label)}
          </Button>
        </div>
      ) : null}
    </div>
  ));
}
