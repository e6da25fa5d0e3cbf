/** The ten factors of the article, with workflow and culture (SPEC 2.2). */
export const factors = [
  "Staffing",
  "Training",
  "Supervision",
  "Leadership oversight",
  "Recording systems",
  "Communication",
  "Dependency levels",
  "Environment",
  "Policies",
  "Provider governance",
  "Workflow",
  "Culture",
] as const;

export type Factor = (typeof factors)[number];
