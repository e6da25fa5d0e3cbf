export { openWorkbook, type OpenedWorkbook, type OpenResult, type WorkbookFormat } from "./open";
export type { FileProblem, FileProblemCode } from "./problem";
export { sheetSnapshot, snapshotOf } from "./snapshot";
export { formatValue, shownText } from "./shown-text";
export { limits } from "./limits";
export { saveCopy, type SaveResult } from "./save";
export { namespaceOf } from "./custom-xml";
