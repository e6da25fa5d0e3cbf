import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { columnName } from "../../tracker/address";
import { fieldKeys, fields, type FieldKey } from "../../tracker/fields";
import type { Tracker } from "../../tracker/tracker";
import { lackingIn, shownColumns, type ShownColumn } from "../select/columns";
import { chooseColumn, chooseNotTracker, forgetChoices } from "../session/decisions";
import { addColumn } from "../session/workbook";
import { useSession } from "../use-session";
import { aboutSheetWords } from "../words/fix";
import { mappingWords } from "../words/more";
import { HeadingRowForm } from "./HeadingRowForm";
import { useListStyles } from "./list-styles";

const useStyles = makeStyles({
  column: { padding: "8px 16px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  header: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  values: { margin: "0 0 4px", paddingLeft: "16px", overflowWrap: "anywhere" },
  value: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  ways: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center", padding: "8px 16px" },
});

/** What each column was understood as, with real values under it; a correction is remembered in the workbook. */
export function MappingView({ tracker }: { readonly tracker: Tracker }) {
  const styles = useStyles();
  const list = useListStyles();
  const session = useSession();
  const sheet = session.checking.held?.snapshot.sheets.find(({ name }) => name === tracker.sheet);
  return (
    <section aria-label={mappingWords.of(tracker.sheet)}>
      <h3 className={list.subheading}>{mappingWords.of(tracker.sheet)}</h3>
      <p className={list.text}>{mappingWords.kept}</p>
      <div className={list.text}>
        <HeadingRowForm
          sheet={tracker.sheet}
          row={(tracker.headerRows[0] ?? 0) + 1}
          label={mappingWords.headingRow}
          button={mappingWords.change}
        />
      </div>
      {shownColumns(tracker, sheet).map((column) => (
        <Column
          key={column.column}
          shown={column}
          onChoose={(field) => void chooseColumn(session, tracker, column.column, field)}
        />
      ))}
      <div className={styles.ways}>
        {lackingIn(tracker).map((field) => (
          <Button key={field} size="small" onClick={() => void addColumn(session, tracker, field)}>
            {aboutSheetWords.addColumn(fields[field].label)}
          </Button>
        ))}
        <Button size="small" onClick={() => void forgetChoices(session, tracker.sheet)}>
          {mappingWords.forget}
        </Button>
        <Button size="small" onClick={() => void chooseNotTracker(session, tracker.sheet)}>
          {mappingWords.notTracker}
        </Button>
      </div>
    </section>
  );
}

interface ColumnProps {
  readonly shown: ShownColumn;
  readonly onChoose: (field: FieldKey | "none") => void;
}

function Column({ shown, onChoose }: ColumnProps) {
  const styles = useStyles();
  const list = useListStyles();
  const { column, header, field, reason, unsure, values } = shown;
  const heading = header || mappingWords.noHeading;
  return (
    <div className={styles.column}>
      <div className={styles.header}>
        {columnName(column)} · {heading}
      </div>
      {values.length === 0 ? (
        <div className={list.quiet}>{mappingWords.noValues}</div>
      ) : (
        <ul className={styles.values}>
          {values.map((value, at) => (
            <li key={at} className={styles.value}>
              {value}
            </li>
          ))}
        </ul>
      )}
      <Select
        size="small"
        aria-label={mappingWords.column(columnName(column), heading)}
        value={field ?? "none"}
        onChange={(_, { value }) => onChoose(value as FieldKey | "none")}
      >
        <option value="none">{mappingWords.notUsed}</option>
        {fieldKeys.map((key) => (
          <option key={key} value={key}>
            {fields[key].label}
          </option>
        ))}
      </Select>
      <div className={list.quiet}>{whyOf(reason, unsure)}</div>
    </div>
  );
}

function whyOf(reason: string | undefined, unsure: boolean): string {
  if (reason === undefined) return unsure ? mappingWords.couldBeMore : mappingWords.unused;
  return unsure ? `${reason} ${mappingWords.notCertain}` : reason;
}
