import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { usePart, useSession } from "../use-session";
import { words } from "../words/screen";

const useStyles = makeStyles({
  bar: {
    margin: "0 16px 8px",
    padding: "8px 12px",
    flexShrink: 0,
    borderLeft: `4px solid ${tokens.colorPaletteRedBorder2}`,
    backgroundColor: tokens.colorPaletteRedBackground1,
    color: tokens.colorNeutralForeground1,
  },
  what: { fontWeight: tokens.fontWeightSemibold },
  ways: { display: "flex", gap: "8px", marginTop: "8px" },
});

/** What trying again without a change elsewhere cannot mend. */
const hopeless = new Set(["old Excel", "changed meanwhile"]);

/** The pane's one view for problems: what happened, what to do next, and once more. */
export function ProblemBar() {
  const styles = useStyles();
  const session = useSession();
  const problem = usePart("problem");
  if (!problem) return null;
  return (
    <div role="alert" className={styles.bar}>
      <div className={styles.what}>{problem.what}</div>
      <div>{problem.next}</div>
      <div className={styles.ways}>
        {hopeless.has(problem.code) ? null : (
          <Button size="small" onClick={() => void session.retry()}>
            {words.tryAgain}
          </Button>
        )}
        <Button size="small" onClick={() => session.dismissProblem()}>
          {words.dismiss}
        </Button>
      </div>
    </div>
  );
}
