import type { RunContext } from "./run";

/** Our keys in the workbook's settings. */
const prefix = "clear-line.";

/**
 * What Clear Line remembers in the workbook. Every check brings all of it along, so that recalling costs no round trip
 * of its own; settings may be lost (#6091) or damaged, and then there is simply nothing remembered.
 */
export class Memory {
  private held: ReadonlyMap<string, string> | undefined;

  /** Asks for everything; `take` the answer once it is there. */
  ask(workbook: Excel.Workbook): Excel.SettingCollection {
    const { settings } = workbook;
    settings.load("items/key,items/value");
    return settings;
  }

  take(settings: Excel.SettingCollection): void {
    const held = new Map<string, string>();
    for (const { key, value } of settings.items as readonly { readonly key: string; readonly value: unknown }[])
      if (key.startsWith(prefix) && typeof value === "string") held.set(key.slice(prefix.length), value);
    this.held = held;
  }

  async recall(key: string, context: RunContext): Promise<string | undefined> {
    if (!this.held) {
      const settings = this.ask(context.workbook);
      await context.sync();
      this.take(settings);
    }
    return this.held?.get(key);
  }

  async remember(key: string, text: string | undefined, context: RunContext): Promise<void> {
    const { settings } = context.workbook;
    if (text === undefined) {
      const setting = settings.getItemOrNullObject(prefix + key);
      setting.load("key");
      await context.sync();
      if (!setting.isNullObject) {
        settings.getItem(prefix + key).delete();
        await context.sync();
      }
    } else {
      settings.add(prefix + key, text);
      await context.sync();
    }
    const held = new Map(this.held);
    if (text === undefined) held.delete(key);
    else held.set(key, text);
    this.held = held;
  }
}
