import { namespaceOf } from "../files";
import type { WorkbookModel } from "../files/model";
import { memoryKey, readMemory, type ReadMemory } from "../review/memory";
import { memoryNamespace, readMemoryPart } from "./excel-here";

/** What the pane kept in a workbook, read from the file without an Excel. */
export function rememberedIn({ customXml }: WorkbookModel): ReadMemory {
  const ours = customXml.filter(({ xml }) => namespaceOf(xml) === memoryNamespace);
  const entries = new Map(ours.flatMap(({ xml }) => [...readMemoryPart(xml)]));
  return readMemory(entries.get(memoryKey));
}
