import { Input, makeStyles, Select, Textarea } from "@fluentui/react-components";
import { factors } from "../../rules/reading/factor-names";
import type { FieldKey } from "../../tracker/fields";
import { isDateField, isShortField } from "../select/editing";
import { fieldWords } from "../words/line";

const useStyles = makeStyles({
  field: { flexGrow: 1, flexBasis: "140px", minWidth: 0 },
  wide: { flexBasis: "100%", minWidth: 0 },
});

/** Characters beyond which two lines would show too little of what is mended. */
const longText = 70;

interface CellInputProps {
  readonly field: FieldKey;
  readonly label: string;
  readonly text: string;
  readonly wrong: boolean;
  readonly onChange: (text: string) => void;
  /** Asked for from within words of several lines, where Enter alone begins a new one. */
  readonly onSave: () => void;
}

/** Where the words for a cell are typed: a calendar, a line or a few lines, as the field asks. */
export function CellInput({ field, label, text, wrong, onChange, onSave }: CellInputProps) {
  const styles = useStyles();
  const shared = {
    className: styles.field,
    size: "small",
    "aria-label": label,
    "aria-invalid": wrong,
    value: text,
  } as const;
  if (isDateField(field)) return <Input {...shared} type="date" onChange={(_, { value }) => onChange(value)} />;
  const placeholder = fieldWords.hints[field];
  const hint = placeholder === undefined ? {} : { placeholder };
  if (isShortField(field)) return <Input {...shared} {...hint} onChange={(_, { value }) => onChange(value)} />;
  return (
    <Textarea
      {...shared}
      {...hint}
      rows={text.length > longText ? 4 : 2}
      resize="vertical"
      onChange={(_, { value }) => onChange(value)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onSave();
      }}
    />
  );
}

interface FactorPickerProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Adds one of the known factors to those that are written already. */
export function FactorPicker({ text, onChange }: FactorPickerProps) {
  const styles = useStyles();
  return (
    <Select
      className={styles.wide}
      size="small"
      aria-label={fieldWords.addFactor}
      value=""
      onChange={(_, { value }) => onChange(text.trim() === "" ? value : `${text.trim()}; ${value.toLowerCase()}`)}
    >
      <option value="">{fieldWords.addFactor}</option>
      {factors.map((factor) => (
        <option key={factor}>{factor}</option>
      ))}
    </Select>
  );
}
