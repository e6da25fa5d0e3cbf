/**
 * Everything that judges and plans, in one piece that the pane loads after its first paint.
 * The session is the only one that calls it.
 */
import "./no-code-from-text";
export { looksThatTell } from "../tracker/looks-that-tell";
export { readInSteps } from "../tracker/read-workbook";
export { rereadRows } from "../tracker/reread-rows";
export { chooseColumn, chooseHeaderRow, chooseNotTracker, forgetChoices } from "../tracker/choices";
export { catalogue, ruleOf } from "../rules/catalogue";
export { familyNames, familyOf } from "../rules/families";
export { ownLists } from "../rules/reading/read-text";
export { plainPhrase } from "../rules/reading/phrases";
export { canBeTurned, levelOf, withLevel } from "../rules/rule-levels";
export { defaultSettings, ownWordLimits, settingLimits, settingsSchema } from "../rules/settings";
export { reviewInSteps } from "../review/review-workbook";
export { rereviewInSteps } from "../review/rereview";
export { planHighlightsInSteps } from "../review/plan-highlights";
export { legend } from "../review/highlight";
export { planStateColumns, standingColumns } from "../review/state-column";
export { putAside, takeBack } from "../review/set-aside";
export { emptyMemory, memoryKey, readMemory, writeMemory } from "../review/memory";
export { summaryMark } from "../summary/build-summary";
export { findingsSheet } from "../summary/findings-sheet";
export { readHistory } from "../summary/history";
export { hiddenRowsWithNames, preparationOf } from "../summary/prepare-copy";
export { checkPrivacy } from "../summary/privacy";
export { historyKey, writeSummary } from "../write-summary";
export { challenges, challengesOn, typedOn } from "./challenges";
export { essentialsOf } from "./select/essentials";
export { starterSheet } from "./starter-sheet";
