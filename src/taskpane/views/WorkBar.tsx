import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Work } from "../session/state";
import { usePart, useSession } from "../use-session";
import { words } from "../words/screen";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", padding: "4px 16px 8px", flexShrink: 0 },
  text: { fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
  progress: { flexGrow: 1, flexBasis: "40px" },
});

/** A job that takes less than this is done before a bar would help. */
const patienceMilliseconds = 500;

/** Progress of a job that takes longer than a moment, and the way to stop it. */
export function WorkBar() {
  const work = usePart("work");
  return work ? <RunningWork key={work.kind} work={work} /> : null;
}

function RunningWork({ work }: { readonly work: Work }) {
  const styles = useStyles();
  const session = useSession();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), patienceMilliseconds);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <div className={styles.bar}>
      <span className={styles.text} role="status">
        {words.work[work.kind]}
      </span>
      <ProgressBar
        className={styles.progress}
        aria-label={words.work[work.kind]}
        {...(work.done === undefined ? {} : { value: work.done })}
      />
      <Button size="small" onClick={() => session.stop()}>
        {words.stop}
      </Button>
    </div>
  );
}
