/** What Clear Line would like from Excel beyond ExcelApi 1.9, the least that the manifest admits. */
export interface Capability {
  /** Requirement set of ExcelApi. */
  readonly since: string;
  /** What people notice where it is missing; a full sentence. */
  readonly without: string;
}

export const capabilities = {
  commentCount: {
    since: "1.10",
    without: "Comments are not counted, so nothing says that they were not read.",
  },
  mergedAreas: {
    since: "1.13",
    without: "Merged cells are read as one filled cell with blank cells around it.",
  },
  nameEvents: {
    since: "1.17",
    without: "A renamed sheet shows under its old name until the next check.",
  },
} as const satisfies Readonly<Record<string, Capability>>;

export type CapabilityName = keyof typeof capabilities;

export function can(name: CapabilityName): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", capabilities[name].since);
}

/** What this Excel lacks, in words for people; empty in a new Excel. */
export function lacking(): string[] {
  return Object.entries(capabilities)
    .filter(([, { since }]) => !Office.context.requirements.isSetSupported("ExcelApi", since))
    .map(([, { without }]) => without);
}
