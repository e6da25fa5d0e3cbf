/** Headings of one column that holds the concern and the action together: "Issue and action taken". */
const concern =
  "(?:concerns?|issues?|findings?|problems?|gaps?|shortfalls?|observations?|non-? ?compliances?|non-? ?conformit(?:y|ies)|deficits?|what (?:we found|happened|went wrong))(?: (?:identified|raised|found|noted|seen|reported))?";
const action =
  "(?:(?:corrective|improvement|remedial|agreed|planned|our|the|any) )?(?:actions?(?: plan)?|what (?:we|was|has been) (?:did|done|do|will do))(?: (?:taken|required|needed|agreed|planned|to be taken|to take|points?))?";
const joined = "(?: ?(?:/|\\\\|&|\\+|,|;|\\n| - | – )+ ?| and | with | plus )(?:and )?(?:the )?";
const both = new RegExp(`^(?:${concern}${joined}${action}|${action}${joined}${concern})$`);

/** True where the heading names both, so that reading it as one leaves the other unread. */
export function namesConcernAndAction(heading: string): boolean {
  const words = heading
    .toLowerCase()
    .replace(/\([^)]*\)/g, " ")
    .replace(/[ \t]+/g, " ")
    .replace(/^[ \d.)]+|[ :?.]+$/g, "");
  return both.test(words);
}
