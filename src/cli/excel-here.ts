import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, runInContext } from "node:vm";
import { runtimeFile, runtimeOf, startEmbeddedExcel, type OfficeRuntime } from "../embedded";
import { createOfficeHost } from "../excel";
import type { WorkbookModel } from "../files/model";
import type { Host } from "../host";
import type { Day } from "../tracker/tracker";

export { memoryNamespace, readMemoryPart } from "../excel/memory-part";

let runtime: OfficeRuntime | undefined;

/** Microsoft's office.js in a context of its own, loaded once; its three names become global as they are in a pane. */
function officeRuntime(): OfficeRuntime {
  if (runtime) return runtime;
  const file = createRequire(import.meta.url).resolve(runtimeFile);
  const window: Record<string, unknown> = {
    navigator: { userAgent: "Clear Line" },
    location: { href: "https://localhost/", search: "" },
    setTimeout,
    clearTimeout,
    console,
  };
  window["window"] = window;
  createContext(window);
  runInContext(readFileSync(file, "utf8"), window, { filename: file });
  runtime = runtimeOf(window);
  Object.assign(globalThis, {
    Excel: runtime.Excel,
    Office: runtime.Office,
    OfficeExtension: runtime.OfficeExtension,
  });
  return runtime;
}

/** Opens a workbook in an Excel within this process; what the host does lands in the model. */
export function openHere(model: WorkbookModel, today: Day): Host {
  startEmbeddedExcel({ model, runtime: officeRuntime(), today: () => today });
  return createOfficeHost();
}
