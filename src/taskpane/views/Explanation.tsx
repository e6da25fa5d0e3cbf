import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../review/review";
import { useSession } from "../use-session";
import { exampleLines } from "../words/examples";
import { lineWords } from "../words/line";

const useStyles = makeStyles({
  box: { marginTop: "8px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { margin: "4px 0 8px", paddingLeft: "20px" },
});

/** Why the rule matters, with examples that it finds and near misses that it leaves alone. */
export function Explanation({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const rule = useSession().held?.engine.ruleOf(finding.rule);
  const found = rule ? exampleLines(rule.examples.flagged) : [];
  const silent = rule ? exampleLines(rule.examples.silent) : [];
  return (
    <div className={styles.box}>
      <div>{finding.why}</div>
      {found.length === 0 ? null : <Examples title={lineWords.fires} lines={found} />}
      {silent.length === 0 ? null : <Examples title={lineWords.silent} lines={silent} />}
    </div>
  );
}

function Examples({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const styles = useStyles();
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
