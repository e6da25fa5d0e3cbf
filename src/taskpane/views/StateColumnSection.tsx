import { Button } from "@fluentui/react-components";
import { addStates, hasStates, removeStates } from "../session/state-column";
import { usePart, useSession } from "../use-session";
import { stateColumnWords as words } from "../words/more";
import { useListStyles } from "./list-styles";

/** A column with each row's state in words, added to the tracker on request (SPEC 3.0). */
export function StateColumnSection() {
  const list = useListStyles();
  const session = useSession();
  const checked = usePart("checked");
  const trackers = checked?.review.trackers.filter(({ rows }) => rows.length > 0).map(({ tracker }) => tracker) ?? [];
  const standing = trackers.filter(hasStates);
  return (
    <details className={list.details}>
      <summary className={list.summary}>{words.title}</summary>
      <div className={list.form}>
        <span>{words.says}</span>
        {standing.length === 0 ? null : (
          <span>{words.stands([...new Set(standing.map(({ sheet }) => sheet))].join(", "))}</span>
        )}
        {standing.length < trackers.length || trackers.length === 0 ? (
          <div>
            <Button size="small" disabled={trackers.length === 0} onClick={() => void addStates(session)}>
              {standing.length === 0 ? words.add : words.addOthers}
            </Button>
          </div>
        ) : null}
        {standing.length === 0 ? null : (
          <div>
            <Button size="small" onClick={() => void removeStates(session)}>
              {words.remove}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}
