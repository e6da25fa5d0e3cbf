import { memoryNamespace, readMemoryPart, writeMemoryPart } from "./memory-part";
import type { RunContext } from "./run";

/** Everything remembered, asked for and not yet there. */
export interface AskedMemory {
  readonly count: OfficeExtension.ClientResult<number>;
  readonly xml: OfficeExtension.ClientResult<string>;
}

function partsOf(workbook: Excel.Workbook): Excel.CustomXmlPartScopedCollection {
  return workbook.customXmlParts.getByNamespace(memoryNamespace);
}

/**
 * What Clear Line remembers in the workbook, in one custom XML part: it travels with the file, and a checked copy made
 * without Excel holds the same one. Add-in settings would not: they belong to one installation and were lost again and
 * again (#360, #2940, #3318). Every check brings all of it along, so that recalling costs no round trip of its own; it
 * may still be lost (#6091) or damaged, and then there is simply nothing remembered.
 */
export class Memory {
  private held: ReadonlyMap<string, string> | undefined;

  /** Asks for everything; `take` the answer once it is there. */
  ask(workbook: Excel.Workbook): AskedMemory {
    const parts = partsOf(workbook);
    return { count: parts.getCount(), xml: parts.getOnlyItemOrNullObject().getXml() };
  }

  take(asked: AskedMemory): void {
    // Two people who began at the same moment leave two parts; they are read one by one when they are wanted.
    this.held = standing(asked).entries;
  }

  async recall(key: string, context: RunContext): Promise<string | undefined> {
    if (!this.held) {
      const asked = this.ask(context.workbook);
      await context.sync();
      this.take(asked);
    }
    return (this.held ?? (await this.recallAll(context))).get(key);
  }

  private async recallAll(context: RunContext): Promise<ReadonlyMap<string, string>> {
    const parts = partsOf(context.workbook);
    parts.load("items/id");
    await context.sync();
    const texts = parts.items.map((part) => part.getXml());
    if (texts.length > 0) await context.sync();
    const held = new Map(texts.flatMap(({ value }) => [...readMemoryPart(value)]));
    this.held = held;
    return held;
  }

  /**
   * One round trip as a rule. What stood there is asked for in the same one: where somebody else wrote meanwhile, their
   * words are put together with ours in a second.
   */
  async remember(key: string, text: string | undefined, context: RunContext): Promise<void> {
    const settle = await this.put(key, text, context);
    await context.sync();
    await settle(context);
  }

  /** Goes with the caller's next request; `settle` afterwards, for somebody else may have written meanwhile. */
  async put(
    key: string,
    text: string | undefined,
    context: RunContext,
  ): Promise<(context: RunContext) => Promise<void>> {
    const believed = this.held ?? (await this.recallAll(context));
    const wanted = changed(believed, key, text);
    const { customXmlParts } = context.workbook;
    const asked = this.ask(context.workbook);
    const only = partsOf(context.workbook).getOnlyItemOrNullObject();
    if (believed.size === 0) {
      if (wanted.size > 0) customXmlParts.add(writeMemoryPart(wanted));
    } else if (wanted.size > 0) only.setXml(writeMemoryPart(wanted));
    else only.delete();
    return async (after) => {
      this.held = wanted;
      const { parts, entries } = standing(asked);
      const asBelieved = parts === (believed.size === 0 ? 0 : 1) && entries !== undefined && same(entries, believed);
      if (!asBelieved) await this.putTogether(parts === 1 ? entries : undefined, key, text, after);
    };
  }

  private async putTogether(
    stood: ReadonlyMap<string, string> | undefined,
    key: string,
    text: string | undefined,
    context: RunContext,
  ): Promise<void> {
    const wanted = changed(stood ?? (await this.recallAll(context)), key, text);
    const { customXmlParts } = context.workbook;
    const parts = partsOf(context.workbook);
    parts.load("items/id");
    await context.sync();
    for (const part of parts.items) part.delete();
    if (wanted.size > 0) customXmlParts.add(writeMemoryPart(wanted));
    await context.sync();
    this.held = wanted;
  }
}

/** How many parts stood there and what they held; undefined for several, which have to be read one by one. */
function standing({ count, xml }: AskedMemory): { parts: number; entries: ReadonlyMap<string, string> | undefined } {
  const parts = count.value;
  return { parts, entries: parts > 1 ? undefined : readMemoryPart(parts === 1 ? xml.value : "") };
}

function changed(
  held: ReadonlyMap<string, string>,
  key: string,
  text: string | undefined,
): ReadonlyMap<string, string> {
  const wanted = new Map(held);
  if (text === undefined) wanted.delete(key);
  else wanted.set(key, text);
  return wanted;
}

function same(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([key, text]) => other.get(key) === text);
}
