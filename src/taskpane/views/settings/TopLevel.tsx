import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { Settings } from "../../../rules/settings";
import { changeSetting } from "../../session/decisions";
import { useSession } from "../../use-session";
import { topLevelWords } from "../../words/settings";
import { BackToDefault } from "./BackToDefault";

/** The name or role that is the last to look (GOV-01), for a single home run by its owner. */
export function TopLevel({ settings: { topLevel } }: { readonly settings: Settings }) {
  const session = useSession();
  const [typed, setTyped] = useState<string>();
  const keep = async (): Promise<void> => {
    const name = typed?.trim();
    if (name === undefined || name === topLevel || (await changeSetting(session, { topLevel: name })) === "kept")
      setTyped(undefined);
  };
  return (
    <div data-setting="">
      <Field label={topLevelWords.label} hint={topLevelWords.says} size="small">
        <Input
          maxLength={200}
          value={typed ?? topLevel}
          onChange={(_, { value }) => setTyped(value)}
          onBlur={() => void keep()}
          onKeyDown={(event) => {
            if (event.key === "Enter") void keep();
          }}
        />
      </Field>
      {topLevel === "" ? null : (
        <BackToDefault
          of={topLevelWords.label}
          usual={topLevelWords.none}
          onBack={() => {
            setTyped(undefined);
            void changeSetting(session, { topLevel: "" });
          }}
        />
      )}
    </div>
  );
}
