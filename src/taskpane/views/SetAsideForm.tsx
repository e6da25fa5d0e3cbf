import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../review/review";
import type { TrackerRow } from "../../tracker/tracker";
import { setAside } from "../session/decisions";
import { useSession } from "../use-session";
import { setAsideWords } from "../words/line";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px", marginTop: "8px" },
  buttons: { display: "flex", gap: "8px" },
  note: { fontSize: tokens.fontSizeBase200 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

interface SetAsideFormProps {
  readonly finding: Finding;
  readonly row: TrackerRow | undefined;
  readonly onClose: () => void;
}

/** Sets one finding aside for its row, with who and why; kept in the workbook (SPEC 3.0). */
export function SetAsideForm({ finding, row, onClose }: SetAsideFormProps) {
  const styles = useStyles();
  const session = useSession();
  const [by, setBy] = useState(session.initials);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const complete = by.trim() !== "" && reason.trim() !== "";
  const save = async (): Promise<void> => {
    setAsked(true);
    if (!complete) return;
    session.signAs(by.trim());
    if (await setAside(session, finding, row, { by: by.trim(), reason: reason.trim() })) onClose();
  };
  return (
    <form
      className={styles.form}
      aria-label={setAsideWords.title}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose();
      }}
    >
      <Field label={setAsideWords.who} size="small">
        <Input size="small" value={by} onChange={(_, { value }) => setBy(value)} maxLength={20} />
      </Field>
      <Field label={setAsideWords.reason} size="small">
        <Input size="small" value={reason} onChange={(_, { value }) => setReason(value)} maxLength={300} />
      </Field>
      {asked && !complete ? (
        <span role="alert" className={styles.wrong}>
          {setAsideWords.needBoth}
        </span>
      ) : null}
      <span className={styles.note}>{setAsideWords.returns}</span>
      <div className={styles.buttons}>
        <Button size="small" type="submit" appearance="primary">
          {setAsideWords.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {setAsideWords.cancel}
        </Button>
      </div>
    </form>
  );
}
