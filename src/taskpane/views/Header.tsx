import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { usePart, useSession } from "../use-session";
import { count } from "../words/count";
import { words } from "../words/screen";
import { trackersOf } from "../words/start";

const useStyles = makeStyles({
  bar: { padding: "8px 16px 8px", flexShrink: 0 },
  // The top-right 40 × 40 px belong to Excel's own pane menu (DESIGN 5).
  sheet: { paddingRight: "32px", minHeight: "32px", display: "flex", alignItems: "center" },
  name: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    margin: 0,
  },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", margin: 0 },
  pick: { width: "100%", minWidth: 0 },
  below: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px", minHeight: "32px" },
  line: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, flexGrow: 1, flexBasis: "140px" },
});

/** Which tracker, how many rows, when it was checked; and the one button that always works. */
export function Header() {
  const styles = useStyles();
  const session = useSession();
  const reading = usePart("reading");
  const sheet = usePart("sheet");
  const checked = usePart("checked");
  const work = usePart("work");
  const trackers = reading ? trackersOf(reading) : [];
  const page = usePart("page");
  const open = usePart("open");
  // The other pages speak of all trackers, whichever the list shows.
  const ofAll = checked !== undefined && page !== "fix" && !open;
  const shown = ofAll || sheet === undefined ? trackers : trackers.filter(({ name }) => name === sheet);
  const rows = shown.flatMap((one) => one.trackers).reduce((sum, tracker) => sum + tracker.rows.length, 0);
  const parts = [
    shown.length > 1 ? words.trackers(shown.length) : undefined,
    shown.length > 0 ? count(rows, "row") : undefined,
    checked ? words.checkedAt(checked.at) : undefined,
  ].filter((part) => part !== undefined);
  return (
    <div className={styles.bar}>
      <div className={styles.sheet}>
        {trackers.length > 1 && ofAll ? (
          <h1 className={styles.name}>{words.allTrackers}</h1>
        ) : trackers.length > 1 ? (
          <>
            <h1 className={styles.unseen}>{words.name}</h1>
            <Select
              className={styles.pick}
              aria-label={words.tracker}
              value={sheet ?? ""}
              onChange={(_, { value }) => session.choose(value === "" ? undefined : value)}
            >
              <option value="">{words.allTrackers}</option>
              {trackers.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </>
        ) : (
          <h1 className={styles.name}>{trackers[0]?.name ?? words.name}</h1>
        )}
      </div>
      {checked ? (
        <div className={styles.below}>
          <span className={styles.line}>{parts.join(" · ")}</span>
          <Button size="small" disabledFocusable={work !== undefined} onClick={() => void session.check()}>
            {words.checkAgain}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
