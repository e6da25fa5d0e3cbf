import { Button, Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { memo, useEffect, useMemo, useRef } from "react";
import { countMissing } from "../../review/missing-columns";
import type { RowReview, RowState, TrackerReview, WorkbookReview } from "../../review/review";
import { inDateWithoutDate, noDueDate } from "../../review/states";
import { toFix, toFixElsewhere } from "../select/readiness";
import { countStates, onSeveralSheets, servicesOf } from "../select/rows";
import type { Grouping } from "../session/state";
import { home } from "../use-focus-rescue";
import { usePart, useSession } from "../use-session";
import { said } from "../words/announcements";
import { number } from "../words/count";
import { coverage, fixWords, headline } from "../words/fix";
import { words } from "../words/screen";
import { stateWords } from "../words/states";
import { AboutSheet } from "./AboutSheet";
import { GreenQuestion } from "./GreenQuestion";
import { GroupedByKind } from "./GroupedByKind";
import { GroupedByOwner } from "./GroupedByOwner";
import { useListStyles } from "./list-styles";
import { MissingColumns } from "./MissingColumns";
import { RowList } from "./RowList";
import { StateMark } from "./StateMark";

const useStyles = makeStyles({
  chips: { display: "flex", flexWrap: "wrap", gap: "4px", padding: "0 16px 8px" },
  chip: {
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    minHeight: "28px",
    padding: "2px 12px",
    borderRadius: "14px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    color: tokens.colorNeutralForegroundInverted,
    "& span": { color: "inherit" },
    ":hover": { backgroundColor: tokens.colorNeutralBackgroundInverted },
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
    },
  },
  tools: { display: "flex", flexWrap: "wrap", gap: "8px", padding: "0 16px 8px" },
  search: { flexGrow: 2, flexBasis: "84px", minWidth: 0 },
  pick: { flexGrow: 1, flexBasis: "96px", minWidth: 0 },
  coverage: { margin: "0 16px 8px" },
  mark: { color: tokens.colorPaletteGreenForeground2, marginRight: "8px" },
  empty: { padding: "16px" },
});

/** From so many rows on, searching beats looking. */
const searchFrom = 8;

const keyOf = ({ tracker }: TrackerReview): string => `${tracker.sheet}:${String(tracker.firstRow)}`;

interface FixViewProps {
  readonly review: WorkbookReview;
  /** The chosen tracker's rows, exceptions first. */
  readonly rows: readonly RowReview[];
  /** Those of them that the filters leave. */
  readonly shown: readonly RowReview[];
  readonly onOpen: (review: RowReview) => void;
}

/** "What do I fix today?": rows worst first, with the few filters that narrow them. */
export const FixView = memo(function FixView({ review, rows, shown, onOpen }: FixViewProps) {
  const styles = useStyles();
  const list = useListStyles();
  const session = useSession();
  const sheet = usePart("sheet");
  const grouping = usePart("grouping");
  const filter = usePart("filter");
  const states = useMemo(() => countStates(rows), [rows]);
  const services = useMemo(() => servicesOf(rows), [rows]);
  const trackers = useMemo(
    () => review.trackers.filter(({ tracker }) => sheet === undefined || tracker.sheet === sheet),
    [review, sheet],
  );
  const severalSheets = onSeveralSheets(trackers);
  const { mustFix, shouldFix, triggered } = useMemo(() => toFix(rows), [rows]);
  const missing = countMissing(trackers);
  const alsoLate = useMemo(() => rows.some(({ overdue, state }) => overdue && state === "Triggered"), [rows]);
  const noneIsDated = useMemo(
    () => rows.every((review) => review.state !== "In date" || inDateWithoutDate(review)),
    [rows],
  );
  const wordOf = (state: RowState): string => {
    if (state === "Overdue" && alsoLate) return fixWords.overdueOnly;
    return state === "In date" && noneIsDated ? noDueDate : stateWords[state].word;
  };
  const elsewhere = useMemo(() => (sheet === undefined ? 0 : toFixElsewhere(review, sheet)), [review, sheet]);
  const inOrder = rows.length > 0 && mustFix + shouldFix + triggered + missing === 0;
  const narrowed = shown.length < rows.length;
  const wasNarrowed = useRef(false);
  useEffect(() => {
    // Also when the last filter goes: who cannot see the list grow hears that it did.
    if (narrowed || wasNarrowed.current) session.store.say(said.rows(shown.length));
    wasNarrowed.current = narrowed;
  }, [narrowed, shown.length, session]);

  const byState = (
    <div className={styles.chips} role="group" aria-label={fixWords.states}>
      <button
        type="button"
        aria-pressed={filter.state === undefined}
        className={mergeClasses(styles.chip, filter.state === undefined && styles.chosen)}
        onClick={() => session.narrow({ state: undefined })}
      >
        {fixWords.all} <b>{number(rows.length)}</b>
      </button>
      {states.map(({ state, rows: count }) => (
        <button
          key={state}
          type="button"
          aria-pressed={filter.state === state}
          className={mergeClasses(styles.chip, filter.state === state && styles.chosen)}
          onClick={() => session.narrow({ state: filter.state === state ? undefined : state })}
        >
          <StateMark state={state} /> {wordOf(state)} <b>{number(count)}</b>
        </button>
      ))}
    </div>
  );

  return (
    <section role="tabpanel" aria-label={words.tabs.fix}>
      <h2 className={list.heading} {...home}>
        {inOrder ? (
          <span aria-hidden className={styles.mark}>
            ✓
          </span>
        ) : null}
        {headline({ rows: rows.length, mustFix, shouldFix, triggered, missing })}
      </h2>
      {inOrder ? (
        <p className={styles.coverage}>{coverage(trackers, session.checking.held?.engine.catalogue.length ?? 0)}</p>
      ) : null}
      {rows.length === 0 ? <p className={list.text}>{fixWords.noRows}</p> : null}
      {rows.length === 0
        ? null
        : trackers.map((tracker) => (
            <MissingColumns key={keyOf(tracker)} review={tracker} named={trackers.length > 1} />
          ))}
      <GreenQuestion rows={rows} />
      {elsewhere === 0 ? null : (
        <p className={list.text}>
          {fixWords.elsewhere(elsewhere)}{" "}
          <button type="button" className={list.inline} onClick={() => session.choose(undefined)}>
            {fixWords.showElsewhere}
          </button>
        </p>
      )}
      {rows.length === 0 ? null : byState}
      {rows.length < searchFrom ? null : (
        <div className={styles.tools}>
          <Input
            className={styles.search}
            type="search"
            size="small"
            placeholder={fixWords.search}
            aria-label={fixWords.search}
            value={filter.search}
            onChange={(_, { value }) => session.narrow({ search: value })}
          />
          <Select
            className={styles.pick}
            size="small"
            aria-label={fixWords.group}
            value={grouping}
            onChange={(_, { value }) => session.group(value as Grouping)}
          >
            <option value="row">{fixWords.byRow}</option>
            <option value="kind">{fixWords.byKind}</option>
            <option value="owner">{fixWords.byOwner}</option>
          </Select>
          {services.length > 1 ? (
            <Select
              className={styles.pick}
              size="small"
              aria-label={fixWords.service}
              value={filter.service ?? ""}
              onChange={(_, { value }) => session.narrow({ service: value === "" ? undefined : value })}
            >
              <option value="">{fixWords.allServices}</option>
              {services.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          ) : null}
        </div>
      )}
      {trackers.map((tracker) => (
        <AboutSheet key={keyOf(tracker)} review={tracker} />
      ))}
      {rows.length > 0 && shown.length === 0 ? (
        <div className={styles.empty}>
          <p>{fixWords.nothingMatches}</p>
          <Button size="small" onClick={() => session.narrow({ state: undefined, service: undefined, search: "" })}>
            {fixWords.showAll}
          </Button>
        </div>
      ) : grouping === "row" ? (
        <RowList rows={shown} severalSheets={severalSheets} onOpen={onOpen} />
      ) : grouping === "kind" ? (
        <GroupedByKind rows={shown} severalSheets={severalSheets} onOpen={onOpen} />
      ) : (
        <GroupedByOwner rows={shown} severalSheets={severalSheets} onOpen={onOpen} />
      )}
    </section>
  );
});
