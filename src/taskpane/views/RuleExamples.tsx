import { makeStyles } from "@fluentui/react-components";
import type { Rule } from "../../rules/define";
import { exampleLines } from "../words/examples";
import { lineWords } from "../words/line";

const useStyles = makeStyles({ list: { margin: "4px 0 8px", paddingLeft: "20px" } });

/** Examples that a rule finds, and near misses that it leaves alone. */
export function RuleExamples({ rule: { examples } }: { readonly rule: Rule }) {
  return (
    <div>
      <Examples title={lineWords.fires} lines={exampleLines(examples.flagged)} />
      <Examples title={lineWords.silent} lines={exampleLines(examples.silent)} />
    </div>
  );
}

function Examples({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <>
      <b>{title}</b>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
