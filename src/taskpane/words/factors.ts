/** The factors of SPEC 2.2, as the drop-down of the pane offers them. */
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
