import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { RowReview, SetAside } from "../../review/review";
import { inWords } from "../../tracker/day";
import type { TrackerRow } from "../../tracker/tracker";
import { bringBack } from "../session/decisions";
import { useSession } from "../use-session";
import { setAsideWords } from "../words/line";
import { useListStyles } from "./list-styles";

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: "8px 0 4px" },
  entry: { marginBottom: "8px", overflowWrap: "anywhere" },
});

/** What was set aside on this row: counted on the summary, so shown here too. */
export function SetAsideList({ review }: { readonly review: RowReview }) {
  const styles = useStyles();
  const list = useListStyles();
  if (review.setAside.length === 0) return null;
  return (
    <>
      <h3 className={styles.title}>{setAsideWords.onRow}</h3>
      <ul className={list.plain}>
        {review.setAside.map((aside) => (
          <li key={`${aside.finding.rule}:${aside.finding.basis}`} className={styles.entry}>
            <SetAsideEntry aside={aside} row={review.row} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface SetAsideEntryProps {
  readonly aside: SetAside;
  readonly row: TrackerRow | undefined;
}

export function SetAsideEntry({ aside: { finding, by, on, reason }, row }: SetAsideEntryProps) {
  const list = useListStyles();
  const session = useSession();
  return (
    <>
      <div>{finding.what}</div>
      <div className={list.quiet}>{setAsideWords.entry(by, inWords(on), reason)}</div>
      <Button
        size="small"
        aria-label={`${setAsideWords.bringBack}: ${finding.what}`}
        onClick={() => void bringBack(session, finding, row)}
      >
        {setAsideWords.bringBack}
      </Button>
    </>
  );
}
