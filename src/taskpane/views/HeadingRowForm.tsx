import { Button, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { chooseHeaderRow } from "../session/decisions";
import { useSession } from "../use-session";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center", margin: "4px 0" },
  number: { width: "72px" },
});

interface HeadingRowFormProps {
  readonly sheet: string;
  /** The row that is offered, as the sheet counts it. */
  readonly row: number;
  readonly label: string;
  readonly button: string;
}

/** Says in which row of a sheet the headings stand. */
export function HeadingRowForm({ sheet, row, label, button }: HeadingRowFormProps) {
  const styles = useStyles();
  const session = useSession();
  const [typed, setTyped] = useState(String(row));
  const number = Number(typed);
  return (
    <form
      className={styles.line}
      onSubmit={(event) => {
        event.preventDefault();
        if (Number.isInteger(number) && number > 0) void chooseHeaderRow(session, sheet, number - 1);
      }}
    >
      <label className={styles.line}>
        {label}
        <Input
          className={styles.number}
          size="small"
          type="number"
          min={1}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
        />
      </label>
      <Button size="small" type="submit">
        {button}
      </Button>
    </form>
  );
}
