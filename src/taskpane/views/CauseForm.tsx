import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { causeWords } from "../words/line";
import { useListStyles } from "./list-styles";

const useStyles = makeStyles({
  ways: { display: "flex", flexWrap: "wrap", margin: "4px 0 0 -8px" },
  form: { display: "flex", flexDirection: "column", gap: "8px", margin: "8px 0" },
});

interface CauseFormProps {
  /** Puts the words into the cause's field; nothing is written before the person saves them. */
  readonly onUse: (cause: string) => void;
}

/** Two ways to words for a cause: cause, effect and event as one sentence (SPEC 2.8), and asking why five times. */
export function CauseForm({ onUse }: CauseFormProps) {
  const styles = useStyles();
  const [way, setWay] = useState<"none" | "sentence" | "whys">("none");
  const use = (cause: string): void => {
    onUse(cause);
    setWay("none");
  };
  return (
    <div
      onKeyDown={(event) => {
        if (event.key !== "Escape" || way === "none") return;
        event.preventDefault();
        setWay("none");
      }}
    >
      <div className={styles.ways}>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={way === "sentence"}
          onClick={() => setWay(way === "sentence" ? "none" : "sentence")}
        >
          {causeWords.asSentence}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={way === "whys"}
          onClick={() => setWay(way === "whys" ? "none" : "whys")}
        >
          {causeWords.asWhys}
        </Button>
      </div>
      {way === "sentence" ? <AsSentence onUse={use} /> : null}
      {way === "whys" ? <AsWhys onUse={use} /> : null}
    </div>
  );
}

function Answers({ children, ready, onUse }: { children: ReactNode; ready: boolean; onUse: () => void }) {
  const styles = useStyles();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onUse();
      }}
    >
      {children}
      <div>
        <Button size="small" type="submit" disabledFocusable={!ready}>
          {causeWords.use}
        </Button>
      </div>
    </form>
  );
}

const parts = [
  ["cause", causeWords.cause, causeWords.causeHint],
  ["effect", causeWords.effect, causeWords.effectHint],
  ["event", causeWords.event, causeWords.eventHint],
] as const;

function AsSentence({ onUse }: CauseFormProps) {
  const [said, setSaid] = useState({ cause: "", effect: "", event: "" });
  const cause = said.cause.trim();
  const effect = said.effect.trim();
  const event = said.event.trim();
  const upper = cause.charAt(0).toUpperCase() + cause.slice(1);
  return (
    <Answers
      ready={cause !== "" && effect !== "" && event !== ""}
      onUse={() => onUse(causeWords.sentence(upper, effect, event))}
    >
      {parts.map(([name, label, hint]) => (
        <Field key={name} label={label} size="small">
          <Input
            size="small"
            placeholder={hint}
            value={said[name]}
            onChange={(_, { value }) => setSaid({ ...said, [name]: value })}
          />
        </Field>
      ))}
    </Answers>
  );
}

const mostWhys = 5;

function AsWhys({ onUse }: CauseFormProps) {
  const list = useListStyles();
  const [said, setSaid] = useState<readonly string[]>([""]);
  const last = said.findLast((answer) => answer.trim() !== "");
  const answer = (at: number, value: string): void => {
    const next = said.map((before, place) => (place === at ? value : before));
    const asksOn = at === next.length - 1 && value.trim() !== "" && next.length < mostWhys;
    setSaid(asksOn ? [...next, ""] : next);
  };
  return (
    <Answers ready={last !== undefined} onUse={() => onUse((last ?? "").trim())}>
      <span className={list.quiet}>{causeWords.whysHint}</span>
      {said.map((value, at) => (
        <Field key={at} label={causeWords.why(at)} size="small">
          <Input size="small" value={value} onChange={(_, data) => answer(at, data.value)} />
        </Field>
      ))}
    </Answers>
  );
}
