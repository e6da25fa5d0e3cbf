import { Field, Select } from "@fluentui/react-components";
import type { Settings } from "../../../rules/settings";
import { changeSetting } from "../../session/decisions";
import type { Engine } from "../../session/held";
import { useSession } from "../../use-session";
import { choiceWords } from "../../words/settings";
import { BackToDefault } from "./BackToDefault";

interface ChoiceSettingProps {
  readonly name: keyof typeof choiceWords;
  readonly settings: Settings;
  readonly engine: Engine;
  /** What is in force and why, where the workbook itself answers what nobody has set. */
  readonly unset?: { readonly choice: string; readonly says: string } | undefined;
}

export function ChoiceSetting({ name, settings, engine, unset }: ChoiceSettingProps) {
  const session = useSession();
  const { label, says } = choiceWords[name];
  const usual = engine.defaultSettings[name];
  const named: Readonly<Record<string, string>> = choiceWords[name].choices;
  const choices = unset ? { ...named, [usual]: unset.choice } : named;
  const hint = unset && settings[name] === usual ? `${unset.says} ${says}` : says;
  return (
    <div data-setting="">
      <Field label={label} hint={hint} size="small">
        <Select value={settings[name]} onChange={(_, { value }) => void changeSetting(session, { [name]: value })}>
          {Object.entries(choices).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      </Field>
      {settings[name] === usual ? null : (
        <BackToDefault
          of={label}
          usual={choices[usual] ?? usual}
          onBack={() => void changeSetting(session, { [name]: usual })}
        />
      )}
    </div>
  );
}
