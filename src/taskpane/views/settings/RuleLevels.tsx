import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { ruleFamilies } from "../../../rules/define";
import type { Settings } from "../../../rules/settings";
import { changedRules, rulesWith } from "../../select/rules";
import { setLevel } from "../../session/decisions";
import type { Engine } from "../../session/held";
import { home } from "../../use-focus-rescue";
import { useSession } from "../../use-session";
import { ruleWords } from "../../words/settings";
import { useListStyles } from "../list-styles";
import { OneRule } from "./OneRule";

const useStyles = makeStyles({
  changed: { listStyle: "none", margin: "4px 0 0", padding: 0 },
  entry: { display: "flex", flexWrap: "wrap", columnGap: "8px", alignItems: "baseline", minHeight: "24px" },
  title: { overflowWrap: "anywhere" },
  inside: { borderLeft: `4px solid ${tokens.colorNeutralStroke2}`, marginLeft: "16px" },
});

interface RuleLevelsProps {
  readonly settings: Settings;
  readonly engine: Engine;
}

/** Every rule with why it is there and examples, to be turned down to advice or off. */
export function RuleLevels({ settings, engine }: RuleLevelsProps) {
  const styles = useStyles();
  const list = useListStyles();
  const session = useSession();
  const [search, setSearch] = useState("");
  const changed = changedRules(settings, engine.catalogue);
  const found = search.trim() === "" ? undefined : rulesWith(engine.catalogue, search);
  const one = (rule: (typeof engine.catalogue)[number]) => (
    <OneRule key={rule.id} rule={rule} level={engine.levelOf(settings, rule.id)} />
  );
  return (
    <>
      <div className={list.form}>
        <span className={list.quiet}>{ruleWords.says}</span>
        <div>
          {changed.length === 0 ? <span>{ruleWords.none}</span> : <b>{ruleWords.changed}</b>}
          <ul className={styles.changed} aria-label={ruleWords.changed} {...home}>
            {changed.map(({ id, title, level }) => (
              <li key={id} className={styles.entry}>
                <span className={styles.title}>
                  {title} <span className={list.quiet}>{ruleWords.levels[level].toLowerCase()}</span>
                </span>
                <button
                  type="button"
                  className={list.inline}
                  aria-label={`${ruleWords.turnBack}: ${title}`}
                  onClick={() => void setLevel(session, id, "as written")}
                >
                  {ruleWords.turnBack}
                </button>
              </li>
            ))}
          </ul>
        </div>
        <Input
          type="search"
          size="small"
          aria-label={ruleWords.search}
          placeholder={ruleWords.search}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
        {found?.length === 0 ? <span>{ruleWords.nothing}</span> : null}
      </div>
      {found
        ? found.map(one)
        : ruleFamilies.map((family) => (
            <Family
              key={family}
              name={engine.familyNames[family]}
              rules={engine.catalogue.filter(({ id }) => engine.familyOf(id) === family).map(one)}
            />
          ))}
    </>
  );
}

interface FamilyProps {
  readonly name: string;
  readonly rules: readonly ReactNode[];
}

/** Rules of one kind; drawn once they are asked for. */
function Family({ name, rules }: FamilyProps) {
  const styles = useStyles();
  const list = useListStyles();
  const [open, setOpen] = useState(false);
  return (
    <details className={list.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={list.summary}>
        {name} ({rules.length})
      </summary>
      <div className={styles.inside}>{open ? rules : null}</div>
    </details>
  );
}
