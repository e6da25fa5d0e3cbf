import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { memo, useState } from "react";
import type { RowReview } from "../../review/review";
import { changeSetting } from "../session/decisions";
import { usePart, useSession } from "../use-session";
import { greenWords } from "../words/fix";

const useStyles = makeStyles({
  card: {
    margin: "0 16px 12px",
    padding: "8px 12px",
    borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  ways: { display: "flex", flexWrap: "wrap", gap: "4px", marginTop: "4px", "& button": { minWidth: 0 } },
});

const meanings = ["on time", "task done", "shown to work"] as const;

/**
 * Asked where the tracker has a green row and nobody said yet (SPEC 0.1); who does not know goes on without. What the
 * workbook's own key says is offered first.
 */
export const GreenQuestion = memo(function GreenQuestion({ rows }: { readonly rows: readonly RowReview[] }) {
  const styles = useStyles();
  const session = useSession();
  const memory = usePart("memory");
  const key = usePart("checked")?.review.reading.greenKey;
  const [later, setLater] = useState(false);
  const asked = memory?.settings.green === "ask" && rows.some(({ row }) => row.cells.rag.colour === "green");
  if (!asked || later) return null;
  return (
    <div className={styles.card} role="group" aria-label={greenWords.title}>
      {key ? `${greenWords.keySays(key.says)} ` : ""}
      {greenWords.title}
      <div className={styles.ways}>
        {meanings.map((green) => (
          <Button
            key={green}
            size="small"
            appearance={green === key?.meaning ? "primary" : "secondary"}
            onClick={() => void changeSetting(session, { green })}
          >
            {greenWords.choices[green]}
          </Button>
        ))}
        <Button size="small" appearance="subtle" onClick={() => setLater(true)}>
          {greenWords.later}
        </Button>
      </div>
    </div>
  );
});
