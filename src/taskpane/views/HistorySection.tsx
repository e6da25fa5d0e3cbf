import { Button } from "@fluentui/react-components";
import { inWords } from "../../tracker/day";
import { deleteHistory } from "../session/workbook";
import { usePart, useSession } from "../use-session";
import { historyWords } from "../words/more";
import { useListStyles } from "./list-styles";

/** Which figures of earlier summaries the workbook keeps, and deleting them (SPEC 4.5). */
export function HistorySection() {
  const list = useListStyles();
  const session = useSession();
  const history = usePart("history") ?? [];
  return (
    <details className={list.details}>
      <summary className={list.summary}>{historyWords.title}</summary>
      <div className={list.form}>
        <span className={list.quiet}>{historyWords.says}</span>
        {history.length === 0 ? (
          <span>{historyWords.none}</span>
        ) : (
          <>
            <ul className={list.plain}>
              {history.map(({ day, figures }) => (
                <li key={day}>{historyWords.entry(inWords(day), figures.rows)}</li>
              ))}
            </ul>
            <div>
              <Button size="small" onClick={() => void deleteHistory(session)}>
                {historyWords.remove}
              </Button>
            </div>
          </>
        )}
      </div>
    </details>
  );
}
