import { Button } from "@fluentui/react-components";
import type { Preparation } from "../../summary/prepare-copy";
import { lookThrough, takeEverythingOut } from "../session/workbook";
import { usePart, useSession } from "../use-session";
import { copyWords } from "../words/more";
import { useListStyles } from "./list-styles";
import { Sure } from "./Sure";

/** "Prepare copy" (SPEC 6.1): lists what must not travel with a copy, and takes it out as one action once confirmed. */
export function CopySection() {
  const list = useListStyles();
  const session = useSession();
  const preparation = usePart("preparation");
  const checked = usePart("checked");
  return (
    <details className={list.details}>
      <summary className={list.summary}>{copyWords.title}</summary>
      <div className={list.form}>
        <span>{copyWords.says}</span>
        <div>
          <Button size="small" disabled={checked === undefined} onClick={() => void lookThrough(session)}>
            {copyWords.look}
          </Button>
        </div>
        {preparation === undefined ? null : (
          <>
            <Steps title={copyWords.taken} steps={preparation.filter(({ taken }) => taken)} />
            <Steps title={copyWords.remains} steps={preparation.filter(({ taken }) => !taken)} />
            <Sure
              says={copyWords.takeOut}
              question={copyWords.sure}
              yes={copyWords.yes}
              no={copyWords.no}
              onYes={() => void takeEverythingOut(session)}
            />
          </>
        )}
      </div>
    </details>
  );
}

function Steps({ title, steps }: { readonly title: string; readonly steps: readonly Preparation[] }) {
  const list = useListStyles();
  if (steps.length === 0) return null;
  return (
    <div>
      <b>{title}</b>
      <ul className={list.plain}>
        {steps.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
