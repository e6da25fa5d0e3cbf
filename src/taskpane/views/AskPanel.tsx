import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Asking } from "../session/state";
import { answer, doNotBuild } from "../session/summary";
import { home } from "../use-focus-rescue";
import { useSession } from "../use-session";
import { askWords } from "../words/screen";

const useStyles = makeStyles({
  panel: {
    padding: "8px 12px",
    marginBottom: "8px",
    borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus": { outline: "none" },
  },
  title: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
    ":focus": { outline: "none" },
  },
  text: { margin: "4px 0 8px" },
  ways: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** A question that stands before the summary: said where the button is, answered without leaving the page. */
export function AskPanel({ asking }: { readonly asking: Asking }) {
  const styles = useStyles();
  const session = useSession();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [asking]);
  const say = asking.about === "privacy" ? asking.question : askWords.edited(asking.sheet);
  return (
    <section
      role="group"
      aria-label={askWords.title}
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        doNotBuild(session);
      }}
    >
      <h2 ref={title} className={styles.title} {...home}>
        {askWords.title}
      </h2>
      <p className={styles.text}>{say}</p>
      <div className={styles.ways}>
        {asking.about === "privacy" ? (
          <>
            <Button size="small" onClick={() => void answer(session, "leave out flagged")}>
              {askWords.leaveOutFlagged}
            </Button>
            <Button size="small" onClick={() => void answer(session, "leave out free text")}>
              {askWords.leaveOutFreeText}
            </Button>
            <Button size="small" onClick={() => void answer(session, "keep all")}>
              {askWords.keepAll}
            </Button>
          </>
        ) : (
          <>
            <Button size="small" onClick={() => void answer(session, "keep a copy")}>
              {askWords.keepCopy}
            </Button>
            <Button size="small" onClick={() => void answer(session, "replace")}>
              {askWords.replace}
            </Button>
          </>
        )}
        <Button size="small" appearance="subtle" onClick={() => doNotBuild(session)}>
          {askWords.cancel}
        </Button>
      </div>
    </section>
  );
}
