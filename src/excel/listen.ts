import type { HostEvent } from "../host";
import { areaOf } from "./addresses";
import { can } from "./capabilities";
import type { Run, RunContext } from "./run";
import type { Sheets } from "./sheets";

/** An event may name a sheet that was added since the last listing; then who listens must look for itself. */
type NameOf = (id: string) => Promise<string | undefined>;

export interface Listening {
  /** Called where the list of sheets changed, before the listener hears of it; `renamed` where known names may be old. */
  readonly sheetsChanged: (renamed: boolean) => void;
  /** Whether it was Clear Line that added the sheet of this id, once what it is doing now is done. */
  readonly isOurs: (id: string) => Promise<boolean>;
  readonly nameOf: NameOf;
  readonly listener: (event: HostEvent) => void;
}

/**
 * Events only hint: some get lost (#420, #294, #3729), and handlers run for every author's changes. What they say is
 * that results may be out of date; nothing here relies on having heard of everything.
 */
export async function listen(
  { sheetsChanged, isOurs, nameOf, listener }: Listening,
  context: RunContext,
): Promise<OfficeExtension.EventHandlerResult<unknown>[]> {
  const { worksheets } = context.workbook;
  const listChanged = (renamed: boolean) => (): Promise<void> => {
    sheetsChanged(renamed);
    listener({ kind: "sheets" });
    return Promise.resolve();
  };
  const handlers: OfficeExtension.EventHandlerResult<unknown>[] = [
    worksheets.onChanged.add(async ({ worksheetId, address, source, changeType }) => {
      const sheet = await nameOf(worksheetId);
      if (sheet === undefined) listener({ kind: "sheets" });
      else {
        const moved = changeType === "RangeEdited" ? {} : { moved: true };
        listener({
          kind: "changed",
          sheet,
          // A summary that is written raises a thousand events, and nobody asks which cells of it they speak of.
          get area() {
            return areaOf(address);
          },
          local: source === "Local",
          ...moved,
        });
      }
    }),
    worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
      const sheet = await nameOf(worksheetId);
      if (sheet !== undefined) listener({ kind: "selected", sheet, area: areaOf(address) });
    }),
    worksheets.onAdded.add(async ({ worksheetId }) => {
      // Our own summary changes nothing that was read: to look again would cost a round trip each time it is built.
      if (!(await isOurs(worksheetId))) await listChanged(false)();
    }),
    worksheets.onDeleted.add(listChanged(false)),
  ];
  if (can("nameEvents")) handlers.push(worksheets.onNameChanged.add(listChanged(true)));
  await context.sync();
  return handlers;
}

export async function stopListening(
  handlers: readonly OfficeExtension.EventHandlerResult<unknown>[],
  context: RunContext,
): Promise<void> {
  for (const handler of handlers) handler.remove();
  // Handlers belong to the context that added them; removing them is that context's request.
  await Promise.all([...new Set(handlers.map(({ context }) => context))].map((context) => context.sync()));
  await context.sync();
}

/**
 * A summary that is written raises a thousand events of a sheet that nobody knows yet: they wait for the run that writes
 * it, and for one listing where that did not tell all their names.
 */
export function namesFrom(sheets: Sheets, run: Run): NameOf {
  let waiting = new Set<string>();
  let listing: Promise<unknown> | undefined;
  const list = (): Promise<unknown> => {
    const ids = waiting;
    const close = (): void => {
      if (waiting === ids) [waiting, listing] = [new Set(), undefined];
    };
    return run(async (context) => {
      // Who asks from now on may mean a sheet that this listing misses.
      close();
      if ([...ids].some((id) => sheets.nameOf(id) === undefined)) await sheets.list(context);
    }).finally(close);
  };
  return async (id) => {
    const known = sheets.nameOf(id);
    if (known !== undefined) return known;
    waiting.add(id);
    listing ??= list();
    await listing;
    return sheets.nameOf(id);
  };
}
