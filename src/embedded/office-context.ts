import { isSetSupported } from "./requirements";
import type { OfficeRuntime } from "./runtime";

/** `Office.context.officeTheme`; undefined as on the web, where it may be missing (#6134). */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export interface ContextOptions {
  /** Highest ExcelApi version, "1.17". */
  readonly excelApi: string;
  readonly theme: OfficeTheme | undefined;
}

/**
 * What office.js normally gets from the window that hosts the pane: `Office.onReady` and `Office.context`. The loader
 * that would supply them insists on a trusted host and is not used here.
 */
export function supplyOffice(runtime: OfficeRuntime, options: ContextOptions): void {
  const info = { host: "Excel", platform: "OfficeOnline" } as const;
  const document = {
    mode: "readWrite",
    url: "",
  };
  const context = {
    host: info.host,
    platform: info.platform,
    contentLanguage: "en-GB",
    displayLanguage: "en-GB",
    diagnostics: { host: info.host, platform: info.platform, version: "16.0" },
    document,
    officeTheme: options.theme,
    requirements: {
      isSetSupported: (name: string, version?: string | number) =>
        isSetSupported(options.excelApi, name, version === undefined ? undefined : String(version)),
    },
  };
  // The runtime knows which member came with which set; told to look, it refuses what this Excel is too old for with
  // ApiNotFound, as an old Excel itself does.
  runtime.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  // `Office.context` asks this factory, which the loader would have filled.
  runtime.OSF._OfficeAppFactory = { getContext: () => context };
  Object.defineProperty(runtime.Office, "onReady", {
    configurable: true,
    enumerable: true,
    writable: true,
    value: async (callback?: (ready: typeof info) => unknown) => {
      await callback?.(info);
      return info;
    },
  });
}
