import { readFileSync } from "node:fs";
import { runtimeOf, startEmbeddedExcel, type EmbeddedExcel, type EmbeddedOptions } from "../../src/embedded";

export interface LoadedRuntime {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly OSF: object;
}

const file = require.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js");
let evaluate: ((window: object) => unknown) | undefined;
let globalNames: string[] = [];

/**
 * Microsoft's runtime as it is, evaluated in a window of its own: as many Excels as a test likes, none of which sees
 * the handlers of another. The window must know the names of the file's own variables beforehand, or the file would
 * not find them where it looks for them.
 */
export function loadOfficeRuntime(): LoadedRuntime {
  if (!evaluate) {
    const code = readFileSync(file, "utf8");
    globalNames = [...code.matchAll(/^var (\w+)/gm)].map((match) => match[1] ?? "");
    evaluate = Reflect.construct(Function, [
      "window",
      `with (window) {${code}\n;return { Excel, Office, OfficeExtension, OSF };}`,
    ]) as (window: object) => unknown;
  }
  const window: Record<string, unknown> = Object.fromEntries(globalNames.map((name) => [name, undefined]));
  window["window"] = window;
  window["document"] = undefined;
  window["navigator"] = { userAgent: "test" };
  window["location"] = { href: "https://localhost/", search: "" };
  return evaluate(window) as LoadedRuntime;
}

export interface TestExcel extends LoadedRuntime {
  readonly excel: EmbeddedExcel;
}

/** An embedded Excel on the model, with a runtime of its own. */
export function openInExcel(options: Omit<EmbeddedOptions, "runtime">): TestExcel {
  const loaded = loadOfficeRuntime();
  return { ...loaded, excel: startEmbeddedExcel({ ...options, runtime: runtimeOf(loaded) }) };
}

/** The same, and the three names are global as they are in a pane: for tests of code that speaks to Office.js. */
export function openAsGlobalExcel(options: Omit<EmbeddedOptions, "runtime">): TestExcel {
  const opened = openInExcel(options);
  Object.assign(globalThis, {
    Excel: opened.Excel,
    Office: opened.Office,
    OfficeExtension: opened.OfficeExtension,
  });
  return opened;
}

/** What was begun has come to its end: turns of the clock rather than a time, so that a busy machine settles as an idle one. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 60; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
}
