import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { RowReview } from "../../review/review";
import { groupByKind, type FindingGroup } from "../select/rows";
import { rowKey } from "../session/state";
import { useSession } from "../use-session";
import { count } from "../words/count";
import { severityWords } from "../words/fix";
import { rowNameIn } from "../words/row";
import { useListStyles } from "./list-styles";
import { useSome } from "./use-some";

const useStyles = makeStyles({
  severity: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface GroupedByKindProps {
  readonly rows: readonly RowReview[];
  readonly severalSheets: boolean;
  readonly onOpen: (review: RowReview) => void;
}

/** How many rows of a kind are drawn at once; the rest on request. */
const page = 20;

/** The same fault in several rows together, for who fixes one kind at a time. */
export function GroupedByKind({ rows, severalSheets, onOpen }: GroupedByKindProps) {
  const groups = useMemo(() => groupByKind(rows), [rows]);
  return groups.map((group) => <Kind key={group.rule} group={group} severalSheets={severalSheets} onOpen={onOpen} />);
}

interface KindProps {
  readonly group: FindingGroup;
  readonly severalSheets: boolean;
  readonly onOpen: (review: RowReview) => void;
}

function Kind({ group: { rule, severity, entries }, severalSheets, onOpen }: KindProps) {
  const styles = useStyles();
  const list = useListStyles();
  const session = useSession();
  const { some, more } = useSome(entries, page);
  return (
    <details className={list.details}>
      <summary className={list.summary}>
        {session.checking.held?.engine.ruleOf(rule)?.title ?? rule}{" "}
        <span className={styles.severity}>
          {severityWords[severity]} · {count(entries.length, "row")}
        </span>
      </summary>
      <ul className={list.plain}>
        {some.map(({ review, finding }) => (
          <li key={`${rowKey(review.row)}:${finding.field ?? ""}:${finding.basis}`}>
            <button type="button" className={list.link} onClick={() => onOpen(review)}>
              <b>{rowNameIn(review.row, severalSheets)}</b> {finding.what}
            </button>
          </li>
        ))}
      </ul>
      {more}
    </details>
  );
}
