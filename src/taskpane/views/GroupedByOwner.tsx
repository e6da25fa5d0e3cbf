import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { RowReview } from "../../review/review";
import { groupByOwner } from "../select/rows";
import { isRow, rowKey } from "../session/state";
import { usePaneState, useSession } from "../use-session";
import { said } from "../words/announcements";
import { count } from "../words/count";
import { fixWords } from "../words/fix";
import { ownerList } from "../words/owner-list";
import { useListStyles } from "./list-styles";
import { RowItem } from "./RowItem";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    padding: "12px 16px 4px",
  },
  name: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
    overflowWrap: "anywhere",
  },
  count: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface GroupedByOwnerProps {
  readonly rows: readonly RowReview[];
  readonly onOpen: (review: RowReview) => void;
}

/** Who has what to do, with a list to send to each. */
export function GroupedByOwner({ rows, onOpen }: GroupedByOwnerProps) {
  const styles = useStyles();
  const list = useListStyles();
  const session = useSession();
  const { lastOpen } = usePaneState();
  const copy = (text: string): void => {
    navigator.clipboard.writeText(text).then(
      () => session.store.change({ notice: said.copied }),
      () => session.store.change({ notice: said.notCopied }),
    );
  };
  return (
    <>
      {groupByOwner(rows).map(({ owner, rows: owned }) => (
        <section key={owner} aria-label={owner || fixWords.noOwner}>
          <div className={styles.head}>
            <h3 className={styles.name}>
              {owner || fixWords.noOwner} <span className={styles.count}>{count(owned.length, "row")}</span>
            </h3>
            <Button
              size="small"
              aria-label={fixWords.copyOwnerOf(owner || fixWords.noOwner)}
              onClick={() => copy(ownerList(owner, owned))}
            >
              {fixWords.copyOwner}
            </Button>
          </div>
          <ul className={list.plain}>
            {owned.map((review) => (
              <li key={rowKey(review.row)}>
                <RowItem review={review} last={isRow(lastOpen, review.row)} tabStop onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
