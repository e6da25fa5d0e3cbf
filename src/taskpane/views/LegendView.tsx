import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useSession } from "../use-session";
import { legendWords } from "../words/more";
import { useListStyles } from "./list-styles";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: "4px 16px 8px", padding: 0 },
  entry: { display: "flex", gap: "8px", alignItems: "start", minHeight: "24px", padding: "4px 0" },
  swatch: {
    width: "24px",
    height: "16px",
    marginTop: "2px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    flexShrink: 0,
    forcedColorAdjust: "none",
  },
});

/** What each highlight means, in words beside its colour. */
export function LegendView() {
  const styles = useStyles();
  const list = useListStyles();
  const session = useSession();
  const legend = session.checking.held?.engine.legend ?? [];
  return (
    <details className={list.details}>
      <summary className={list.summary}>{legendWords.title}</summary>
      <ul className={styles.list}>
        {legend.map(({ kind, style, text }) => (
          <li key={kind} className={styles.entry}>
            <span aria-hidden className={styles.swatch} style={{ backgroundColor: style.fill }} />
            {text}
          </li>
        ))}
      </ul>
      <div className={list.form}>
        <div>
          <Button size="small" onClick={() => void session.clearHighlights()}>
            {legendWords.takeOff}
          </Button>
        </div>
      </div>
    </details>
  );
}
