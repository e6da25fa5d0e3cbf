import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../review/review";
import { useSession } from "../use-session";
import { RuleExamples } from "./RuleExamples";
import { TooOften } from "./TooOften";

const useStyles = makeStyles({
  box: { marginTop: "8px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Why the rule matters, with examples that it finds and near misses that it leaves alone, and a way to turn it down. */
export function Explanation({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const rule = useSession().checking.held?.engine.ruleOf(finding.rule);
  return (
    <div className={styles.box}>
      <div>{finding.why}</div>
      {rule ? (
        <>
          <RuleExamples rule={rule} />
          <TooOften rule={rule} />
        </>
      ) : null}
    </div>
  );
}
