import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { usePart, useSession } from "../use-session";
import { words } from "../words/screen";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "start",
    gap: "8px",
    margin: "0 16px 8px",
    padding: "8px 12px",
    flexShrink: 0,
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  text: { flexGrow: 1 },
});

/** Something to know that is no problem. */
export function NoticeBar() {
  const styles = useStyles();
  const session = useSession();
  const notice = usePart("notice");
  if (notice === undefined) return null;
  return (
    <div role="status" className={styles.bar}>
      <span className={styles.text}>{notice}</span>
      <Button size="small" appearance="subtle" onClick={() => session.dismissNotice()}>
        {words.dismiss}
      </Button>
    </div>
  );
}
