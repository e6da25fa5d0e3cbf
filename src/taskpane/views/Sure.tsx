import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";

const useStyles = makeStyles({
  ask: { margin: "0 0 8px" },
  ways: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface SureProps {
  /** On the button that asks. */
  readonly says: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
}

/** A button for what cannot be taken back: it asks once more, with the keyboard on the answer that changes nothing. */
export function Sure({ says, question, yes, no, onYes }: SureProps) {
  const styles = useStyles();
  const [step, setStep] = useState<"not asked" | "asking" | "answered">("not asked");
  if (step !== "asking")
    return (
      <div>
        <Button size="small" autoFocus={step === "answered"} onClick={() => setStep("asking")}>
          {says}
        </Button>
      </div>
    );
  return (
    <div role="group" aria-label={question}>
      <p className={styles.ask}>{question}</p>
      <div className={styles.ways}>
        <Button
          size="small"
          onClick={() => {
            setStep("answered");
            onYes();
          }}
        >
          {yes}
        </Button>
        <Button size="small" autoFocus onClick={() => setStep("answered")}>
          {no}
        </Button>
      </div>
    </div>
  );
}
