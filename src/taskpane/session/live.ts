import type { HostEvent } from "../../host";
import type { Area } from "../../tracker/snapshot";
import type { Tracker } from "../../tracker/tracker";
import { staleWords } from "../words/problems";
import { readable } from "./held";
import type { Session } from "./session";

/** Rows edited at once beyond which a full check is offered instead of re-reading them. */
const mostRows = 200;

/**
 * Follows edits and selections in the workbook until the returned function is called. The person's own edits re-check
 * their rows; other people's edits do too, but never open or move anything in the pane. Events get lost
 * (office-js #420, #294, #3729), so a full check is always one click away.
 */
export async function follow(session: Session): Promise<() => void> {
  const listening = await session.host.listen((event) => void take(session, event));
  if (listening.ok) return listening.value;
  session.store.change({ notice: staleWords.noEvents });
  return () => undefined;
}

async function take(session: Session, event: HostEvent): Promise<void> {
  const { checked, work } = session.store.read();
  // Until the first check there is nothing that could be out of date; while it runs there soon is.
  if (!checked && work?.kind !== "checking") return;
  switch (event.kind) {
    case "sheets":
      await sheetsChanged(session);
      break;
    case "selected":
      if (event.area) selected(session, event.sheet, event.area);
      break;
    case "changed":
      await changed(session, event);
      break;
  }
}

/** A sheet that Clear Line itself wrote changes nothing that was checked. */
async function sheetsChanged(session: Session): Promise<void> {
  const before = session.store.read().outline;
  const outline = await session.host.outline();
  if (!outline.ok) {
    session.checking.goStale(staleWords.sheets);
    return;
  }
  const now = new Set(readable(outline.value));
  const known = before ? readable(before) : [];
  session.store.change({ outline: outline.value });
  if (now.size !== known.length || known.some((name) => !now.has(name))) session.checking.goStale(staleWords.sheets);
}

/** The row that is selected in Excel opens on the Fix page; elsewhere the person is busy with something else. */
function selected(session: Session, sheet: string, area: Area): void {
  const { checked, page, open } = session.store.read();
  if (session.wasOwnSelection({ sheet, row: area.row }) || page !== "fix" || !checked) return;
  if (open?.sheet === sheet && open.row === area.row) return;
  const reviewed = checked.review.trackers.some(
    ({ tracker, rows }) => tracker.sheet === sheet && rows.some(({ row }) => row.row === area.row),
  );
  if (reviewed) session.open({ sheet, row: area.row }, "sheet");
}

async function changed(session: Session, event: Extract<HostEvent, { kind: "changed" }>): Promise<void> {
  const { sheet, moved } = event;
  const reading = session.checking.held?.reading;
  const key = reading?.greenKey;
  if (key?.sheet === sheet && (!event.area || touches(event.area, key))) session.checking.goStale(staleWords.key);
  const trackers = reading?.sheets.find(({ name }) => name === sheet)?.trackers ?? [];
  if (trackers.length === 0) {
    // A sheet that was renamed, or is read for the first time, may be a tracker in the check that is under way.
    if (session.store.read().work?.kind === "checking") session.checking.goStale(staleWords.somewhere);
    return;
  }
  const { area } = event;
  if (area && isOurs(trackers, area)) return;
  const why = whyStale(trackers, area, moved === true);
  if (why !== undefined) {
    session.checking.goStale(why);
    return;
  }
  if (!area) return;
  const outcome = await session.recheckRows(sheet, area.row, area.rows);
  if (!outcome.ok) session.checking.goStale(outcome.problem.what);
}

/** Whether nothing changed but a column of states, from which no review reads. */
function isOurs(trackers: readonly Tracker[], area: Area): boolean {
  const within = ({ stateColumn, headerRows, lastRow }: Tracker): boolean =>
    stateColumn === area.column && area.row >= Math.min(...headerRows) && endOf(area) <= lastRow;
  return area.columns === 1 && trackers.some(within);
}

/** Whether the area reaches into the key: its colour, or the words to the right of it or below. */
function touches(area: Area, { row, column }: { readonly row: number; readonly column: number }): boolean {
  return area.row <= row + 1 && endOf(area) >= row && area.column <= column + 1 && area.column + area.columns > column;
}

function endOf({ row, rows }: Area): number {
  return row + rows - 1;
}

function isAbove(trackers: readonly Tracker[], area: Area): boolean {
  return endOf(area) < Math.min(...trackers.map(({ firstRow }) => firstRow));
}

/** Why re-reading the changed rows is not enough; undefined where it is. */
function whyStale(trackers: readonly Tracker[], area: Area | undefined, moved: boolean): string | undefined {
  if (!area) return staleWords.somewhere;
  const touchesHeading = ({ headerRows, firstRow }: Tracker): boolean =>
    area.row < firstRow && endOf(area) >= Math.min(...headerRows);
  if (trackers.some(touchesHeading)) return staleWords.headings;
  if (area.rows > mostRows) return staleWords.manyRows;
  // Rows that went in or out move what stands below, however few they are.
  if (moved) return staleWords.rowsMoved;
  const within = ({ firstRow, lastRow }: Tracker): boolean => area.row >= firstRow && endOf(area) <= lastRow;
  return isAbove(trackers, area) || trackers.some(within) ? undefined : staleWords.rowsMoved;
}
