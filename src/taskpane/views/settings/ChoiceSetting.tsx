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
}

export function ChoiceSetting({ name, settings, engine }: ChoiceSettingProps) {
  const session = useSession();
  const { label, says } = choiceWords[name];
  const choices: Readonly<Record<string, string>> = choiceWords[name].choices;
  const usual = engine.defaultSettings[name];
  return (
    <div data-setting="">
      <Field label={label} hint={says} size="small">
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
