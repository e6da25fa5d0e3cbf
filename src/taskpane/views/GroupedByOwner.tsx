import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { RowReview } from "../../review/review";
import { groupByOwner } from "../select/rows";
import { isRow, rowKey } from "../session/state";
import { usePart, useSession } from "../use-session";
import { said } from "../words/announcements";
import { count } from "../words/count";
import { fixWords } from "../words/fix";
import { ownerList } from "../words/owner-list";
import { useListStyles } from "./list-styles";
import { RowItem } from "./RowItem";
import { useSome } from "./use-some";

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
  readonly severalSheets: boolean;
  readonly onOpen: (review: RowReview) => void;
}

/** How many rows of an owner are drawn at once; the rest on request. */
const page = 10;

/** Who has what to do, with a list to send to each. */
export function GroupedByOwner({ rows, severalSheets, onOpen }: GroupedByOwnerProps) {
  const groups = useMemo(() => groupByOwner(rows), [rows]);
  return groups.map(({ owner, rows: owned }) => (
    <Owner key={owner} owner={owner} rows={owned} severalSheets={severalSheets} onOpen={onOpen} />
  ));
}

function Owner({ owner, rows, severalSheets, onOpen }: GroupedByOwnerProps & { readonly owner: string }) {
  const styles = useStyles();
  const list = useListStyles();
  const session = useSession();
  const lastOpen = usePart("lastOpen");
  const { some, more } = useSome(rows, page);
  const copy = (text: string): void => {
    navigator.clipboard.writeText(text).then(
      () => session.store.change({ notice: said.copied }),
      () => session.store.change({ notice: said.notCopied }),
    );
  };
  return (
    <section aria-label={owner || fixWords.noOwner}>
      <div className={styles.head}>
        <h3 className={styles.name}>
          {owner || fixWords.noOwner} <span className={styles.count}>{count(rows.length, "row")}</span>
        </h3>
        <Button
          size="small"
          aria-label={fixWords.copyOwnerOf(owner || fixWords.noOwner)}
          onClick={() => copy(ownerList(owner, rows, severalSheets))}
        >
          {fixWords.copyOwner}
        </Button>
      </div>
      <ul className={list.plain}>
        {some.map((review) => (
          <li key={rowKey(review.row)}>
            <RowItem
              review={review}
              severalSheets={severalSheets}
              last={isRow(lastOpen, review.row)}
              tabStop
              onOpen={onOpen}
            />
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}
