import type { JsonObject } from "./wire";

/** Numbers of the events, from their definitions in the runtime file (`eventType`). */
const EventNumber = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  singleClicked: 21,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  workbookActivated: 2203,
} as const;

export type EventName = keyof typeof EventNumber;

/** The target of events of the workbook and of the collection of sheets. */
export const workbookTarget = "Workbook";

export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON text. */
  readonly message: string;
}

/** Who listens to what, and the events that wait to be sent. */
export class EventDesk {
  private readonly listening = new Map<string, number>();
  private waiting: EventEntry[] = [];
  /** `runtime.enableEvents`. */
  enabled = true;

  register(event: EventName, target: string): void {
    const key = `${event} ${target}`;
    this.listening.set(key, (this.listening.get(key) ?? 0) + 1);
  }

  unregister(event: EventName, target: string): void {
    const key = `${event} ${target}`;
    const count = (this.listening.get(key) ?? 0) - 1;
    if (count > 0) this.listening.set(key, count);
    else this.listening.delete(key);
  }

  /** Handlers that are on; a soak test sees whether they pile up. */
  get handlers(): number {
    let count = 0;
    for (const of of this.listening.values()) count += of;
    return count;
  }

  /** Queues the event for the sheet's own listeners and for those of the collection. */
  raise(event: EventName, sheetId: string, message: JsonObject): void {
    if (!this.enabled) return;
    for (const target of [sheetId, workbookTarget])
      if (this.listening.has(`${event} ${target}`))
        this.waiting.push({
          messageCategory: 65536,
          messageType: EventNumber[event],
          targetId: target,
          message: JSON.stringify(message),
        });
  }

  take(): EventEntry[] {
    const entries = this.waiting;
    this.waiting = [];
    return entries;
  }
}
