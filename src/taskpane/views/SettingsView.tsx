import { Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Settings } from "../../rules/settings";
import { changeSetting } from "../session/decisions";
import { usePaneState, useSession } from "../use-session";
import { greenWords } from "../words/fix";
import { settingsWords } from "../words/more";
import { useListStyles } from "./list-styles";

type Days = keyof typeof settingsWords.days;

const days = Object.keys(settingsWords.days) as readonly Days[];

/** The provider's settings; each change is kept in the workbook and reviewed with at once. */
export function SettingsView() {
  const list = useListStyles();
  const session = useSession();
  const { memory } = usePaneState();
  const [wrong, setWrong] = useState<Days>();
  if (!memory) return null;
  const { settings } = memory;
  const keep = (part: Partial<Settings>): Promise<boolean> => changeSetting(session, part);
  const keepDays = async (name: Days, text: string): Promise<void> => {
    const same = text.trim() !== "" && Number(text) === settings[name];
    const kept = same || (text.trim() !== "" && (await keep({ [name]: Number(text) })));
    setWrong(kept ? undefined : name);
  };
  return (
    <div className={list.form}>
      <span className={list.quiet}>{settingsWords.kept}</span>
      {days.map((name) => (
        <Field
          key={name}
          label={settingsWords.days[name]}
          size="small"
          {...(wrong === name ? { validationMessage: settingsWords.wrong } : {})}
        >
          <Input
            type="number"
            min={0}
            defaultValue={String(settings[name])}
            onBlur={(event) => void keepDays(name, event.target.value)}
          />
        </Field>
      ))}
      <Field label={settingsWords.green} size="small">
        <Select value={settings.green} onChange={(_, { value }) => void keep({ green: value as Settings["green"] })}>
          <option value="ask">{settingsWords.greenAsk}</option>
          {Object.entries(greenWords.choices).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={settingsWords.shortfall} size="small">
        <Select
          value={settings.anyShortfall}
          onChange={(_, { value }) => void keep({ anyShortfall: value as Settings["anyShortfall"] })}
        >
          {Object.entries(settingsWords.shortfalls).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={settingsWords.topLevel} hint={settingsWords.topLevelHint} size="small">
        <Input
          defaultValue={settings.topLevel}
          onBlur={(event) => {
            if (event.target.value !== settings.topLevel) void keep({ topLevel: event.target.value });
          }}
        />
      </Field>
      <Field label={settingsWords.framework} size="small">
        <Select
          value={settings.framework}
          onChange={(_, { value }) => void keep({ framework: value as Settings["framework"] })}
        >
          {Object.entries(settingsWords.frameworks).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
