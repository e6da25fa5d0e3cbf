import { makeStyles, tokens } from "@fluentui/react-components";
import type { Figures } from "../../review/review";
import { inWords } from "../../tracker/day";
import type { Day } from "../../tracker/tracker";
import { usePart } from "../use-session";
import { challengeWords } from "../words/challenge";
import { useListStyles } from "./list-styles";

const useStyles = makeStyles({
  table: {
    margin: "4px 16px",
    borderCollapse: "collapse",
    "& th": { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: "4px 16px 4px 0" },
    "& td": { padding: "4px 8px 4px 0" },
  },
  now: { fontWeight: tokens.fontWeightSemibold },
});

const compared = ["triggered", "overdue", "reviewsMissed", "clearLines"] as const;

/** The few figures that tell whether it got better, beside those of the last summary of an earlier day. */
export function SinceLast({ now, today }: { readonly now: Figures; readonly today: Day }) {
  const styles = useStyles();
  const list = useListStyles();
  const history = usePart("history");
  if (!history) return null;
  const before = history.findLast(({ day }) => day < today);
  if (!before) return <p className={list.text}>{challengeWords.noneBefore}</p>;
  return (
    <>
      <h3 className={list.subheading}>{challengeWords.since(inWords(before.day))}</h3>
      <table className={styles.table} aria-label={challengeWords.since(inWords(before.day))}>
        <tbody>
          {compared.map((name) => (
            <tr key={name}>
              <th scope="row">{challengeWords.figures[name]}</th>
              <td className={styles.now}>{now[name]}</td>
              <td className={list.quiet}>{challengeWords.was(before.figures[name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
