import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { NumberSetting as Name, Settings } from "../../../rules/settings";
import { changeSetting } from "../../session/decisions";
import type { Engine } from "../../session/held";
import { useSession } from "../../use-session";
import { amount, numberWords, settingsWords } from "../../words/settings";
import { BackToDefault } from "./BackToDefault";

const useStyles = makeStyles({ number: { width: "128px" } });

interface NumberSettingProps {
  readonly name: Name;
  readonly settings: Settings;
  readonly engine: Engine;
}

/** A number of days, weeks or months; it is kept when the field is left or Enter is pressed. */
export function NumberSetting({ name, settings, engine }: NumberSettingProps) {
  const styles = useStyles();
  const session = useSession();
  const { least, most, usual } = engine.settingLimits[name];
  const { label, unit, says } = numberWords[name];
  const kept = settings[name];
  /** What is typed and not kept yet. */
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState(false);
  const keep = async (): Promise<void> => {
    if (typed === undefined || (typed.trim() !== "" && Number(typed) === kept)) {
      setTyped(undefined);
      setWrong(false);
      return;
    }
    const outcome = typed.trim() === "" ? "impossible" : await changeSetting(session, { [name]: Number(typed) });
    setWrong(outcome === "impossible");
    if (outcome === "kept") setTyped(undefined);
  };
  return (
    <div data-setting="">
      <Field
        label={label}
        hint={says}
        size="small"
        {...(wrong ? { validationMessage: settingsWords.wrong(least, most) } : {})}
      >
        <Input
          className={styles.number}
          type="number"
          min={least}
          max={most}
          contentAfter={unit}
          value={typed ?? String(kept)}
          onChange={(_, { value }) => setTyped(value)}
          onBlur={() => void keep()}
          onKeyDown={(event) => {
            if (event.key === "Enter") void keep();
          }}
        />
      </Field>
      {kept === usual ? null : (
        <BackToDefault
          of={label}
          usual={amount(name, usual)}
          onBack={() => {
            setTyped(undefined);
            setWrong(false);
            void changeSetting(session, { [name]: usual });
          }}
        />
      )}
    </div>
  );
}
