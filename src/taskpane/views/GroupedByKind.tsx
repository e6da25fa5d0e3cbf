import { makeStyles, tokens } from "@fluentui/react-components";
import type { RowReview } from "../../review/review";
import { groupByKind } from "../select/rows";
import { rowKey } from "../session/state";
import { useSession } from "../use-session";
import { count } from "../words/count";
import { severityWords } from "../words/fix";
import { rowName } from "../words/row";
import { useListStyles } from "./list-styles";

const useStyles = makeStyles({
  severity: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface GroupedByKindProps {
  readonly rows: readonly RowReview[];
  readonly onOpen: (review: RowReview) => void;
}

/** The same fault in several rows together, for who fixes one kind at a time. */
export function GroupedByKind({ rows, onOpen }: GroupedByKindProps) {
  const styles = useStyles();
  const list = useListStyles();
  const session = useSession();
  return (
    <>
      {groupByKind(rows).map(({ rule, severity, entries }) => (
        <details key={rule} className={list.details}>
          <summary className={list.summary}>
            {session.held?.engine.ruleOf(rule)?.title ?? rule}{" "}
            <span className={styles.severity}>
              {severityWords[severity]} · {count(entries.length, "row")}
            </span>
          </summary>
          <ul className={list.plain}>
            {entries.map(({ review, finding }) => (
              <li key={`${rowKey(review.row)}:${finding.field ?? ""}:${finding.basis}`}>
                <button type="button" className={list.link} onClick={() => onOpen(review)}>
                  <b>{rowName(review.row)}</b> {finding.what}
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
