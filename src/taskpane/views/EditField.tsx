import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding, RowReview } from "../../review/review";
import { cellName } from "../../tracker/address";
import { fields } from "../../tracker/fields";
import { cellEdit, isDateField, startingText, typingKey } from "../select/editing";
import { useSession } from "../use-session";
import { said } from "../words/announcements";
import { fieldWords, lineWords } from "../words/line";
import { CauseForm } from "./CauseForm";
import { CellInput, FactorPicker } from "./CellInput";
import { useListStyles } from "./list-styles";

const useStyles = makeStyles({
  edit: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px", alignItems: "end" },
  wrong: { flexBasis: "100%", color: tokens.colorPaletteRedForeground1 },
});

interface EditFieldProps {
  readonly finding: Finding;
  readonly review: RowReview;
}

const withCauseHelp = new Set(["CMP-02", "CAU-01", "CAU-02", "CAU-06"]);

/** Fills in the one cell that a finding points at; nothing else is written (SPEC 0.1). */
export function EditField({ finding, review }: EditFieldProps) {
  const styles = useStyles();
  const list = useListStyles();
  const session = useSession();
  const { field } = finding;
  const key = field === undefined ? "" : typingKey(review.row, field);
  const [text, setText] = useState(() => session.typing.get(key) ?? (field ? startingText(review.row, field) : ""));
  const [wrong, setWrong] = useState(false);
  if (field === undefined) return null;
  const cell = review.row.cells[field];
  if (cell.column < 0) return <div className={list.quiet}>{lineWords.noColumn}</div>;
  if (cell.inherited) return <div className={list.quiet}>{lineWords.inherited}</div>;
  const name = cellName(review.row.row, cell.column);
  const label = `${fields[field].label}, ${name}`;
  const helped = field === "cause" && review.findings.some(({ rule }) => withCauseHelp.has(rule));

  const type = (next: string): void => {
    session.typing.set(key, next);
    setText(next);
    setWrong(false);
  };
  const save = async (): Promise<void> => {
    const edit = cellEdit(review.row, field, text, session.checking.usesDates1904(review.row));
    if (!edit) {
      setWrong(true);
      return;
    }
    if (!(await session.edit(edit))) return;
    session.typing.delete(key);
    const left = session.checking.findingsOf(review.row);
    session.store.say(said.saved(name, left));
  };

  return (
    <>
      {helped ? <CauseForm onUse={type} /> : null}
      <form
        className={styles.edit}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <CellInput
          field={field}
          label={label}
          text={text}
          wrong={wrong}
          onChange={type}
          onSave={() => {
            void save();
          }}
        />
        {field === "factors" ? <FactorPicker text={text} onChange={type} /> : null}
        <Button size="small" type="submit">
          {lineWords.save(name)}
        </Button>
        {wrong ? (
          <span role="alert" className={styles.wrong}>
            {isDateField(field) ? fieldWords.badDate : fieldWords.nothingTyped}
          </span>
        ) : null}
      </form>
    </>
  );
}
