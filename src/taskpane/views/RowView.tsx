import { rowTitle } from "../../review/row-title";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { RowReview } from "../../review/review";
import { findingStep } from "../keys";
import { breaksAt, findingsByJoint, firstOfField, joints } from "../select/line-parts";
import { rowKey } from "../session/state";
import { home } from "../use-focus-rescue";
import { usePart, useSession } from "../use-session";
import { lineWords } from "../words/line";
import { rowFacts, rowName } from "../words/row";
import { words } from "../words/screen";
import { JointView } from "./JointView";
import { useScroll } from "./scroll";
import { SetAsideList } from "./SetAsideList";
import { StateBadge } from "./StateMark";

const useStyles = makeStyles({
  view: { padding: "0 16px 16px" },
  nav: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    padding: "4px 0",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  back: { marginLeft: "-8px", minWidth: 0, gap: "4px", "@media (forced-colors: active)": { marginLeft: 0 } },
  steps: { display: "flex", alignItems: "center", gap: "4px", fontSize: tokens.fontSizeBase200 },
  step: { minWidth: "32px" },
  place: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  concern: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
    margin: "4px 0",
    overflowWrap: "anywhere",
    scrollMarginTop: "48px",
    ":focus": { outline: "none" },
  },
  facts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, marginBottom: "12px" },
  clear: { margin: "0 0 12px" },
  line: { listStyle: "none", margin: 0, padding: 0 },
  keys: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, marginBottom: 0 },
});

interface RowViewProps {
  readonly review: RowReview;
  /** Its place in the list, from 1; undefined where the filters leave it out. */
  readonly at: number | undefined;
  readonly of: number;
  /** False where there is no such row. */
  readonly onStep: (by: 1 | -1) => boolean;
}

/** A row as one clear line: concern, cause, action, outcome, governance, each break where it is. */
export function RowView({ review, at, of, onStep }: RowViewProps) {
  const styles = useStyles();
  const session = useSession();
  const open = usePart("open");
  const scroll = useScroll();
  const view = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const { row } = review;
  const identity = rowKey(row);
  const byPane = open?.by === "pane";
  useEffect(() => {
    scroll.current?.scrollTo({ top: 0 });
    // Excel's own selection opened it: the keyboard stays in the grid.
    if (byPane) title.current?.focus({ preventScroll: true });
  }, [identity, byPane, scroll]);
  const findings = findingsByJoint(review);
  const editable = firstOfField(review);

  const goTo = (by: 1 | -1): void => {
    const stops = [...(view.current?.querySelectorAll<HTMLElement>("[data-finding]") ?? [])];
    const here = stops.findIndex((stop) => stop.contains(document.activeElement));
    const next = here < 0 && by < 0 ? undefined : stops[here + by];
    if (next && here + by >= 0) {
      next.focus();
      next.scrollIntoView({ block: "center" });
    } else onStep(by);
  };

  return (
    <section
      ref={view}
      className={styles.view}
      aria-label={rowName(row)}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) {
          event.preventDefault();
          session.close();
        }
        const step = findingStep(event);
        if (step === undefined) return;
        event.preventDefault();
        goTo(step);
      }}
    >
      <div className={styles.nav}>
        <Button className={styles.back} size="small" appearance="subtle" onClick={() => session.close()}>
          <span aria-hidden>‹</span> {lineWords.back}
        </Button>
        <span className={styles.steps}>
          {at === undefined ? lineWords.outside : lineWords.place(at, of)}
          <Button
            className={styles.step}
            size="small"
            appearance="subtle"
            aria-label={lineWords.previous}
            disabledFocusable={at === undefined || at <= 1}
            onClick={() => onStep(-1)}
          >
            ‹
          </Button>
          <Button
            className={styles.step}
            size="small"
            appearance="subtle"
            aria-label={lineWords.next}
            disabledFocusable={at !== undefined && at >= of}
            onClick={() => onStep(1)}
          >
            ›
          </Button>
        </span>
      </div>
      <div>
        <StateBadge review={review} />{" "}
        <span className={styles.place}>
          {rowName(row)} · {row.service}
        </span>
      </div>
      <h2 ref={title} className={styles.concern} {...home}>
        {rowTitle(row) || words.noConcern}
      </h2>
      <div className={styles.facts}>{rowFacts(review)}</div>
      {review.clear ? <p className={styles.clear}>{lineWords.clear}</p> : null}
      <ol className={styles.line}>
        {joints
          .filter((joint) => joint !== "concern" || findings.concern.length > 0)
          .map((joint, index, shown) => (
            <JointView
              key={`${identity}:${joint}`}
              joint={joint}
              review={review}
              findings={findings[joint]}
              editable={editable}
              broken={breaksAt(review, joint)}
              last={index === shown.length - 1}
            />
          ))}
      </ol>
      <SetAsideList review={review} />
      {review.findings.length > 0 ? <p className={styles.keys}>{lineWords.keys}</p> : null}
    </section>
  );
}
