import { Input, makeStyles, Select } from "@fluentui/react-components";
import { useMemo } from "react";
import type { RowReview } from "../../review/review";
import { servicesOf } from "../select/rows";
import type { Grouping } from "../session/state";
import { usePart, useSession } from "../use-session";
import { fixWords } from "../words/fix";

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", gap: "8px", padding: "0 16px 8px" },
  search: { flexGrow: 2, flexBasis: "84px", minWidth: 0 },
  pick: { flexGrow: 1, flexBasis: "96px", minWidth: 0 },
});

/** Searching, grouping, and, where rows are of several services, choosing one of them. */
export function ListTools({ rows }: { readonly rows: readonly RowReview[] }) {
  const styles = useStyles();
  const session = useSession();
  const grouping = usePart("grouping");
  const filter = usePart("filter");
  const services = useMemo(() => servicesOf(rows), [rows]);
  return (
    <div className={styles.tools}>
      <Input
        className={styles.search}
        type="search"
        size="small"
        placeholder={fixWords.search}
        aria-label={fixWords.search}
        value={filter.search}
        onChange={(_, { value }) => session.narrow({ search: value })}
      />
      <Select
        className={styles.pick}
        size="small"
        aria-label={fixWords.group}
        value={grouping}
        onChange={(_, { value }) => session.group(value as Grouping)}
      >
        <option value="row">{fixWords.byRow}</option>
        <option value="kind">{fixWords.byKind}</option>
        <option value="owner">{fixWords.byOwner}</option>
      </Select>
      {services.length > 1 ? (
        <Select
          className={styles.pick}
          size="small"
          aria-label={fixWords.service}
          value={filter.service ?? ""}
          onChange={(_, { value }) => session.narrow({ service: value === "" ? undefined : value })}
        >
          <option value="">{fixWords.allServices}</option>
          {services.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      ) : null}
    </div>
  );
}
