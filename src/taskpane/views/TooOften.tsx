import { makeStyles } from "@fluentui/react-components";
import type { Rule } from "../../rules/define";
import { isNoisy, timesSetAside } from "../select/rules";
import { setLevel } from "../session/decisions";
import { usePart, useSession } from "../use-session";
import { said } from "../words/announcements";
import { ruleWords } from "../words/settings";
import { useListStyles } from "./list-styles";

const useStyles = makeStyles({
  ways: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: "8px" },
});

/** Turns a rule down to advice where it is met: who sees that it is wrong need not look for the settings. */
export function TooOften({ rule: { id, title, severity } }: { readonly rule: Rule }) {
  const styles = useStyles();
  const list = useListStyles();
  const session = useSession();
  const memory = usePart("memory");
  const checked = usePart("checked");
  const engine = session.checking.held?.engine;
  if (!memory || !engine || !checked) return null;
  if (!engine.canBeTurned(id)) return null;
  const level = engine.levelOf(memory.settings, id);
  if (level === "as written" && severity === "advice") return null;
  const times = timesSetAside(checked.review, id);
  const turnDown = async (): Promise<void> => {
    if (await setLevel(session, id, "advice")) session.store.change({ notice: said.turnedDown(title) });
  };
  return (
    <div className={styles.ways}>
      <span>{level === "as written" ? ruleWords.tooOften : ruleWords.isDown}</span>
      {isNoisy(times) ? <span>{ruleWords.aside(times.aside, times.of)}</span> : null}
      <button
        type="button"
        className={list.inline}
        onClick={() => void (level === "as written" ? turnDown() : setLevel(session, id, "as written"))}
      >
        {level === "as written" ? ruleWords.turnDown : ruleWords.turnBack}
      </button>
    </div>
  );
}
