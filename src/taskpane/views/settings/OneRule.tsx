import { makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Rule } from "../../../rules/define";
import { canBeTurned, ruleLevels, type RuleLevel } from "../../../rules/rule-levels";
import { setLevel } from "../../session/decisions";
import { isNoisy, timesSetAside } from "../../select/rules";
import { usePart, useSession } from "../../use-session";
import { severityWords } from "../../words/fix";
import { ruleWords } from "../../words/settings";
import { useListStyles } from "../list-styles";
import { RuleExamples } from "../RuleExamples";

const useStyles = makeStyles({ level: { maxWidth: "200px", margin: "8px 0" } });

interface OneRuleProps {
  readonly rule: Rule;
  readonly level: RuleLevel;
}

/** One rule as the printed reference has it, with how it counts. */
export function OneRule({ rule, level }: OneRuleProps) {
  const styles = useStyles();
  const list = useListStyles();
  const session = useSession();
  const checked = usePart("checked");
  const [open, setOpen] = useState(false);
  const { id, title, why, severity } = rule;
  const times = open && checked ? timesSetAside(checked.review, id) : undefined;
  return (
    <details className={list.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={list.summary}>
        {title}{" "}
        <span className={list.quiet}>{level === "as written" ? severityWords[severity] : ruleWords.levels[level]}</span>
      </summary>
      {open ? (
        <div className={list.form}>
          <span>{why}</span>
          <RuleExamples rule={rule} />
          {times && isNoisy(times) ? <span>{ruleWords.aside(times.aside, times.of)}</span> : null}
          {canBeTurned(id) ? (
            <Select
              className={styles.level}
              size="small"
              aria-label={ruleWords.level(title)}
              value={level}
              onChange={(_, { value }) =>
                void setLevel(session, id, ruleLevels.find((one) => one === value) ?? "as written")
              }
            >
              {ruleLevels.map((one) => (
                <option key={one} value={one}>
                  {ruleWords.levels[one]}
                  {one === "as written" ? ` (${severityWords[severity].toLowerCase()})` : ""}
                </option>
              ))}
            </Select>
          ) : (
            <span>{ruleWords.alwaysCounts}</span>
          )}
        </div>
      ) : null}
    </details>
  );
}
