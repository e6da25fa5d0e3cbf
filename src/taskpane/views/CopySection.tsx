import { takeEverythingOut } from "../session/workbook";
import { useSession } from "../use-session";
import { copyWords } from "../words/more";
import { useListStyles } from "./list-styles";
import { Sure } from "./Sure";

/** Takes out of a workbook what Clear Line keeps in it, before the file is sent (SPEC 6.1); asks first. */
export function CopySection() {
  const list = useListStyles();
  const session = useSession();
  return (
    <details className={list.details}>
      <summary className={list.summary}>{copyWords.title}</summary>
      <div className={list.form}>
        <span>{copyWords.says}</span>
        <span className={list.quiet}>{copyWords.remains}</span>
        <Sure
          says={copyWords.takeOut}
          question={copyWords.sure}
          yes={copyWords.yes}
          no={copyWords.no}
          onYes={() => void takeEverythingOut(session)}
        />
      </div>
    </details>
  );
}
