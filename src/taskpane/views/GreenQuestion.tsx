import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { RowReview } from "../../review/review";
import { changeSetting } from "../session/decisions";
import { usePaneState, useSession } from "../use-session";
import { greenWords } from "../words/fix";
import { useListStyles } from "./list-styles";

const useStyles = makeStyles({
  card: {
    margin: "0 16px 12px",
    padding: "8px 12px",
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  ways: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
});

const meanings = ["on time", "task done", "shown to work"] as const;

/** Asked once, and only where the tracker has a green row (SPEC 0.1). */
export function GreenQuestion({ rows }: { readonly rows: readonly RowReview[] }) {
  const styles = useStyles();
  const list = useListStyles();
  const session = useSession();
  const { memory } = usePaneState();
  const asked = memory?.settings.green === "ask" && rows.some(({ row }) => row.cells.rag.colour === "green");
  if (!asked) return null;
  return (
    <div className={styles.card} role="group" aria-label={greenWords.title}>
      <div className={styles.title}>{greenWords.title}</div>
      <div className={list.quiet}>{greenWords.why}</div>
      <div className={styles.ways}>
        {meanings.map((green) => (
          <Button key={green} size="small" onClick={() => void changeSetting(session, { green })}>
            {greenWords.choices[green]}
          </Button>
        ))}
      </div>
    </div>
  );
}
