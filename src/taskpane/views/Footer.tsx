import { Button, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { buildSummary } from "../session/summary";
import { usePart, useSession } from "../use-session";
import { staleWords } from "../words/problems";
import { words } from "../words/screen";
import { AskPanel } from "./AskPanel";

const useStyles = makeStyles({
  footer: {
    flexShrink: 0,
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  ways: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "0 8px" },
  switch: { display: "flex", alignItems: "center", marginLeft: "-8px" },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  stale: { display: "block", fontSize: tokens.fontSizeBase200, marginBottom: "4px" },
});

/** What stays in reach on every page: highlights, the summary, and whether the results still hold. */
export function Footer() {
  const styles = useStyles();
  const session = useSession();
  const checked = usePart("checked");
  const highlighted = usePart("highlighted");
  const summary = usePart("summary");
  const work = usePart("work");
  const asking = usePart("asking");
  const old = highlighted && !highlighted.current ? words.highlightsAt(highlighted.at) : "";
  return (
    <footer className={styles.footer}>
      {checked?.stale === undefined ? null : (
        <span role="status" className={styles.stale}>
          <b>{staleWords.lead}</b> {checked.stale}
        </span>
      )}
      {asking ? <AskPanel asking={asking} /> : null}
      <div className={styles.ways}>
        <span className={styles.switch}>
          <Switch
            label={words.highlights}
            checked={highlighted !== undefined}
            onChange={(_, { checked: on }) => void (on ? session.highlight() : session.clearHighlights())}
          />
          <span className={styles.quiet}>{old}</span>
        </span>
        <Button appearance="primary" disabledFocusable={work !== undefined} onClick={() => void buildSummary(session)}>
          {summary ? words.rebuild : words.build}
        </Button>
      </div>
    </footer>
  );
}
