/**
 * What an Excel of that year answers to `isSetSupported` ("Excel JavaScript API requirement sets", DESIGN 5). Excel
 * 2019 came with 1.8; 1.9 is the least that the manifest admits, so that is the oldest Excel to be met.
 */
export const requirementSets = {
  "Excel 2019": "1.9",
  "Excel 2021": "1.14",
  "Excel 2024": "1.17",
  "Microsoft 365": "1.20",
} as const;

export type ExcelEdition = keyof typeof requirementSets;

/** Sets of the runtime's own that every Excel of today has and that say nothing about the product's year. */
const always = new Set(["RichApiRuntime", "RichApiRuntimeFlag", "DelayForCellEdit", "ExcelApiUndo", "DialogApi"]);

function parts(version: string): [number, number] {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return [major, minor];
}

/** True where the set is known and the version is not beyond it. */
export function isSetSupported(highest: string, name: string, version: string | undefined): boolean {
  const set = name.toLowerCase();
  if ([...always].some((known) => known.toLowerCase() === set)) return true;
  const [highestMajor, highestMinor] = parts(highest);
  // Members that began on the web and came to every Excel with 1.17 (onNameChanged) keep this mark in the runtime file.
  if (set === "excelapionline") return highestMajor > 1 || highestMinor >= 17;
  if (set !== "excelapi") return false;
  const [major, minor] = parts(version ?? "1.1");
  return major < highestMajor || (major === highestMajor && minor <= highestMinor);
}
