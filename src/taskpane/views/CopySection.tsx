import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { takeEverythingOut } from "../session/workbook";
import { useSession } from "../use-session";
import { copyWords } from "../words/more";
import { useListStyles } from "./list-styles";

const useStyles = makeStyles({ ways: { display: "flex", flexWrap: "wrap", gap: "8px" } });

/** Takes out of a workbook what Clear Line keeps in it, before the file is sent (SPEC 6.1); asks first. */
export function CopySection() {
  const styles = useStyles();
  const list = useListStyles();
  const session = useSession();
  const [sure, setSure] = useState(false);
  return (
    <details className={list.details}>
      <summary className={list.summary}>{copyWords.title}</summary>
      <div className={list.form}>
        <span>{copyWords.says}</span>
        <span className={list.quiet}>{copyWords.remains}</span>
        {sure ? (
          <div role="group" aria-label={copyWords.sure}>
            <p>{copyWords.sure}</p>
            <div className={styles.ways}>
              <Button
                size="small"
                onClick={() => {
                  setSure(false);
                  void takeEverythingOut(session);
                }}
              >
                {copyWords.yes}
              </Button>
              <Button size="small" onClick={() => setSure(false)}>
                {copyWords.no}
              </Button>
            </div>
          </div>
        ) : (
          <div>
            <Button size="small" onClick={() => setSure(true)}>
              {copyWords.takeOut}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}
