import { Button, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { buildSummary } from "../session/summary";
import { usePart, useSession } from "../use-session";
import { staleWords } from "../words/problems";
import { words } from "../words/screen";
import { AskPanel } from "./AskPanel";
import { useListStyles } from "./list-styles";

const useStyles = makeStyles({
  footer: {
    flexShrink: 0,
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  ways: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "0 8px" },
  switch: { display: "flex", alignItems: "center", marginLeft: "-8px" },
  build: { marginLeft: "auto" },
  stale: { display: "block", fontSize: tokens.fontSizeBase200, marginBottom: "4px" },
});

/** What stays in reach on every page: highlights, the summary, and whether the results still hold. */
export function Footer() {
  const styles = useStyles();
  const list = useListStyles();
  const session = useSession();
  const checked = usePart("checked");
  const highlighted = usePart("highlighted");
  const summary = usePart("summary");
  const work = usePart("work");
  const asking = usePart("asking");
  const old = highlighted && !highlighted.current ? highlighted.at : undefined;
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
          {old === undefined ? null : (
            <button
              type="button"
              className={list.inline}
              title={words.highlightsOld(old)}
              onClick={() => void session.highlight()}
            >
              {words.highlightsAnew}
            </button>
          )}
        </span>
        <Button
          className={styles.build}
          appearance="primary"
          disabledFocusable={work !== undefined}
          onClick={() => void buildSummary(session)}
        >
          {summary ? words.rebuild : words.build}
        </Button>
      </div>
    </footer>
  );
}
