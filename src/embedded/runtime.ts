import type { Bridge } from "./wire";

/** The few members of Microsoft's runtime that are touched here; everything else is the add-in's. */
export interface OfficeRuntime {
  readonly OfficeExtension: {
    readonly HostBridge: { init(bridge: Bridge): void };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  readonly Office: object;
  readonly Excel: object;
  readonly OSF: { _OfficeAppFactory?: { getContext(): object } };
}

/** What a page or a test holds before it is looked at. */
export interface RuntimeScope {
  readonly OfficeExtension?: unknown;
  readonly Office?: unknown;
  readonly Excel?: unknown;
  readonly OSF?: unknown;
}

/** The version that the wire was learnt from; a test fails where the installed one differs. */
export const runtimeVersion = "1.1.110";

/** File of the package to be loaded in a page, ahead of the add-in's own script. */
export const runtimeFile = "@microsoft/office-js/dist/excel-web-16.00.js";

function isRuntime(scope: RuntimeScope): scope is OfficeRuntime {
  const bridge = (scope.OfficeExtension as Partial<OfficeRuntime["OfficeExtension"]> | undefined)?.HostBridge;
  return [scope.Excel, scope.Office, scope.OSF].every(Boolean) && typeof bridge?.init === "function";
}

/** The runtime that a page or a test has loaded, or one clear sentence where it is not the one known here. */
export function runtimeOf(scope: RuntimeScope): OfficeRuntime {
  if (!isRuntime(scope))
    throw new Error(`office.js ${runtimeVersion} is not loaded here, or it no longer has OfficeExtension.HostBridge.`);
  return scope;
}
