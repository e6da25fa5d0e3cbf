import { Button, Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Settings } from "../../../rules/settings";
import { setOwnWords } from "../../session/decisions";
import type { Engine } from "../../session/held";
import { home } from "../../use-focus-rescue";
import { useSession } from "../../use-session";
import { ownListSays, ownWordWords } from "../../words/settings";
import { useListStyles } from "../list-styles";

const useStyles = makeStyles({
  words: { listStyle: "none", margin: 0, padding: 0 },
  word: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    minHeight: "32px",
    overflowWrap: "anywhere",
  },
  add: { display: "flex", gap: "8px", alignItems: "start" },
  field: { flexGrow: 1, minWidth: 0 },
});

type ListName = keyof typeof ownListSays;

interface OwnWordsProps {
  readonly settings: Settings;
  readonly engine: Engine;
}

/** The provider's own words, list by list (SPEC 3.13). */
export function OwnWords({ settings, engine }: OwnWordsProps) {
  const styles = useStyles();
  const list = useListStyles();
  const session = useSession();
  const names = Object.keys(engine.ownLists) as readonly ListName[];
  const [name, setName] = useState<ListName>("Blame");
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState<string>();
  const own = settings.ownWords[name] ?? [];
  const add = async (): Promise<void> => {
    const phrase = engine.plainPhrase(typed);
    const refused = refusal(phrase, own.map(engine.plainPhrase), engine);
    setWrong(refused);
    if (refused === undefined && (await setOwnWords(session, name, [...own, typed.trim()]))) setTyped("");
  };
  return (
    <div className={list.form}>
      <span className={list.quiet}>{ownWordWords.says}</span>
      <Field label={ownWordWords.list} hint={ownListSays[name]} size="small">
        <Select
          value={name}
          onChange={(_, { value }) => {
            setName(names.find((one) => one === value) ?? name);
            setWrong(undefined);
          }}
        >
          {names.map((one) => (
            <option key={one} value={one}>
              {ownWordWords.has(one, settings.ownWords[one]?.length ?? 0)}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <ul className={styles.words} aria-label={name} {...home}>
          {own.map((word) => (
            <li key={word} className={styles.word}>
              {word}
              <Button
                size="small"
                aria-label={ownWordWords.removeOf(word)}
                onClick={() =>
                  void setOwnWords(
                    session,
                    name,
                    own.filter((other) => other !== word),
                  )
                }
              >
                {ownWordWords.remove}
              </Button>
            </li>
          ))}
        </ul>
        {own.length === 0 ? <span className={list.quiet}>{ownWordWords.none}</span> : null}
      </div>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Field className={styles.field} size="small" {...(wrong === undefined ? {} : { validationMessage: wrong })}>
          <Input
            size="small"
            aria-label={ownWordWords.word}
            placeholder={ownWordWords.word}
            maxLength={engine.ownWordLimits.characters}
            value={typed}
            onChange={(_, { value }) => {
              setTyped(value);
              setWrong(undefined);
            }}
          />
        </Field>
        <Button size="small" type="submit">
          {ownWordWords.add}
        </Button>
      </form>
    </div>
  );
}

/** Why a phrase cannot be added; undefined where it can. */
function refusal(phrase: string, own: readonly string[], { ownWordLimits }: Engine): string | undefined {
  if (phrase === "") return ownWordWords.noWord;
  if (own.includes(phrase)) return ownWordWords.known;
  return own.length >= ownWordLimits.words ? ownWordWords.full : undefined;
}
