import { resetSettings } from "../../session/decisions";
import { useSession } from "../../use-session";
import { settingsWords } from "../../words/settings";
import { useListStyles } from "../list-styles";
import { Sure } from "../Sure";

/** Puts everything back, after one question: own words would have to be typed again. */
export function ResetAll() {
  const list = useListStyles();
  const session = useSession();
  return (
    <div className={list.form}>
      <Sure
        says={settingsWords.resetAll}
        question={settingsWords.resetSure}
        yes={settingsWords.resetYes}
        no={settingsWords.resetNo}
        onYes={() => void resetSettings(session)}
      />
    </div>
  );
}
