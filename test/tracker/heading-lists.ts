import { fieldKeys, type FieldKey } from "../../src/tracker/fields";

import { moreLists } from "./more-heading-lists";

/**
 * Heading rows of trackers of many trades, with the field that a person would give each column. "-" is a column that
 * none of the fields fits; "a/b" where two people would disagree.
 */
const lists: Readonly<Record<string, string>> = {
  // The kinds of SPEC 2.7.
  "seed's eight":
    "Concern >concern | Evidence reviewed >evidence | Cause identified >cause | Corrective action >action | Owner >owner | Timescale >due | Outcome measure >measure | Review cycle >cycle",
  "regulator's action plan":
    "Regulation >regulation | How the regulation was not being met >concern | How you are going to meet the regulation >action | Who is responsible >owner | How you will make sure it is sustained >measure/oversight | When will it be met >due",
  "council service improvement plan":
    "No. >ref | Area of concern >concern | Action required >action | Lead >owner | Timescale >due | RAG >rag | Provider update >progress | Council comments >challenge | Evidence seen >closure/evidence | Date signed off >closedDate",
  "home audit action plan":
    "Issue identified >concern | Action required >action | Responsible person >owner | Target date >due | Status >status",
  "BRAG board plan":
    "Ref >ref | Must/Should do >regulation | KLOE >qs | Action >action | Exec lead >oversight | Action owner >owner | Due >due | Revised due >revised | BRAG >rag/status | Update >progress | Evidence of completion >closure | Evidence of embedding >closure/- | Assurance forum >oversight/-",
  "safety action table":
    "Safety action >action | Owner >owner | Target date >due | Date implemented >closedDate | Tool/measure >measure | Measurement frequency >cycle | Responsibility for monitoring/oversight >oversight | Planned review date >nextReview",
  "CAPA list":
    "Input category >source/- | CAPA ID >ref | Date created >raised | Description >concern | Root cause >cause | Action >action | Verification >closure | Verification date >-/lastReview/closedDate | Effectiveness evaluation >closure/- | Date closed >closedDate",
  "incident log with learning":
    "Date >raised | Person (initials) >who | What happened >concern | Immediate action >interim | Root cause >cause | Lessons learned >learning | Shared with >-/learning | Further action >escalation/action | By whom >owner | By when >due | Closed >closedDate/status",

  // Care homes and domiciliary care.
  "medicines audit":
    "Item no >ref | Standard >qs/target | Finding >concern | Evidence >evidence | Action needed >action | By who >owner | By when >due | Date completed >closedDate | Manager signature >signoff",
  "mock inspection":
    "KLOE >qs | What we found >concern | What good looks like >measure | What we need to do >action | Lead person >owner | Deadline >due | Progress >progress | RAG rating >rag",
  "manager's walk round":
    "Date of visit >raised | Area >service | Observation >concern | Action to be taken >action | Assigned to >owner | Complete by >due | Done? >status",
  "quality improvement plan":
    "QIP ref >ref | Domain >keyQuestion | Area for improvement >concern | Why? >cause | What will we do? >action | Who >owner | Start date >start | End date >due | How will we know? >measure | Baseline >baseline | Target >target | Current >actual | Review date >nextReview",
  "service improvement plan 2":
    "SIP Ref >ref | CQC Domain >keyQuestion | Quality Statement >qs | Shortfall >concern | Root Cause Analysis >cause | Improvement Action >action | Accountable Lead >owner | Target Completion Date >due | Actual Completion >closedDate | Outcome >measure | Evidence Location >closure/link | Sign off >signoff",
  complaints:
    "Complaint no >ref | Date received >raised | Complainant >- | Nature of complaint >concern | Investigation findings >cause/- | Action taken >action | Lessons learnt >learning | Date closed >closedDate | Outcome >measure/closure/-",
  "safeguarding log":
    "Ref No. >ref | Date raised >raised | Service user >who | Concern >concern | Reported by >source/- | Immediate actions taken >interim | Protection plan >action | Lead >owner | Status >status | Date closed >closedDate",
  "falls review":
    "Date of fall >raised | Resident >who | Location >service | What happened? >concern | Contributory factors >factors | Pattern >pattern | Action to prevent recurrence >action | Person responsible >owner | Review date >nextReview",
  "provider visit":
    "Issue >concern | Provider comments >challenge | Action agreed >action | Responsible >owner | Date due >due | Date achieved >closedDate | Checked by >signoff",
  "infection control audit":
    "Ref >ref | Non-compliance >concern | Risk rating >risk | Remedial action >action | Owner >owner | Target >due/target | Completed >closedDate/status | Verified by >signoff",
  "staffing action plan":
    "Gap identified >concern | Reason >cause | Steps >action | Champion >owner | Support needed >contributors | Timeframe >due | Measure of success >measure | Monthly update >progress",
  "family feedback":
    "You said >concern/experience | We did >action | Who >owner | When >due | Update >progress | Feedback >experience",
  "governance exceptions":
    "Home >service | Issue / concern >concern | Underlying cause >cause | Agreed action >action | Lead >owner | NI review >oversight | Last NI review >oversightLast | Escalation >escalation | Trigger >trigger | Next review date >nextReview",
  "fire risk actions":
    "Action no >ref | Location >service | Significant finding >concern | Priority >risk | Recommended action >action | Responsible person >owner | Target date >due | Date completed >closedDate | Signed off by >signoff",
  "learning disability service":
    "What is the issue? >concern | Who is affected? >who | What caused it >cause | What will change >action | Named lead >owner | By when >due | How often will we check? >cycle | Last checked >lastReview | Next check >nextReview | What people say >experience",
  "commissioner contract monitoring":
    "Rec no >ref | Recommendation >concern/action | Provider response >action/progress | Lead officer >owner | Timescale >due | Monitoring officer comments >challenge | RAG status >rag | Date signed off >closedDate",

  // Registers and logs of projects.
  "RAID log":
    "ID >ref | Type >- | Title >concern/- | Description >concern | Impact >who/- | Priority >risk | Owner >owner | Raised by >source/- | Date raised >raised | Due date >due | Status >status | Date closed >closedDate | Comments >progress",
  "risk register simple":
    "Risk ID >ref | Risk description >concern | Likelihood >- | Impact >-/who | Risk score >risk | Mitigation >action/interim | Owner >owner | Status >status",
  "risk register with residual":
    "No >ref | Risk >concern | Cause >cause | Consequence >who/- | Existing controls >interim | Inherent risk score >risk | Further actions required >action/escalation | Action owner >owner | Due date >due | Residual risk score >riskReduced",
  "issue log":
    "Issue # >ref | Issue description >concern | Date identified >raised | Severity >risk | Assigned to >owner | Target resolution date >due | Actual resolution date >closedDate | Resolution >action/closure | Status >status",
  "action log":
    "Action ID >ref | Meeting date >raised | Action >action | Owner >owner | Due date >due | Status >status | Update >progress | Date closed >closedDate",
  "project actions":
    "# >ref | Task >action | Assigned To >owner | Start >start | Finish >due | % Complete >actual/- | Notes >progress",
  "PRINCE2 risks":
    "Risk identifier >ref | Date registered >raised | Risk author >source/- | Risk category >- | Risk description >concern | Probability >- | Impact >-/who | Expected value >- | Proximity >- | Risk response >action | Risk status >status | Risk owner >owner | Risk actionee >owner/-",
  "issue register 2":
    "Issue ID >ref | Raised On >raised | Raised By >source/- | Issue Summary >concern | Root Cause >cause | Resolution Plan >action | Responsible >owner | Target Date >due | Closed On >closedDate | Lessons >learning",
  "lessons log":
    "Lesson ID >ref | Date logged >raised | Event >concern | Effect >who/- | Causes / trigger >cause/trigger | Recommendation >action/concern | Owner >owner | Status >status",
  "steering committee actions":
    "Item >ref/action/concern | Date Assigned >start/raised | Action Item >action | Responsible Party >owner | Deadline >due | Current Status >status | Remarks >progress",
  "risk and issue log":
    "Ref >ref | R/I >- | Workstream >-/keyQuestion/service | Description >concern | Raised date >raised | RAG >rag | Mitigating action >action | Action due >due | Owner >owner | Last updated >lastReview | Closed date >closedDate",
  "decision and action tracker":
    "No. >ref | Topic >concern/- | Action Required >action | Accountable >owner | Required By >due | Completed On >closedDate | Comments >progress",
  "IT problem log":
    "Problem No >ref | Opened >raised | Problem statement >concern | Workaround >interim | Root cause >cause | Permanent fix >action | Assignee >owner | Priority >risk | State >status | Resolved >closedDate/status",
  "dependency-free RAID":
    "RAID ref >ref | Date opened >raised | Detail >concern | Mitigation / Action >action | Action Owner >owner | Next review >nextReview | Score >risk | Trend >pattern/- | Status >status",

  // Plans of action and milestones, security.
  "POA&M classic":
    "POAM ID >ref | Controls >-/regulation | Weakness Name >-/concern | Weakness Description >concern | Weakness Detector Source >source | Point of Contact >owner | Resources Required >contributors | Overall Remediation Plan >action | Original Detection Date >raised | Scheduled Completion Date >due | Planned Milestones >-/action | Milestone Changes >-/progress | Status Date >lastReview/- | Original Risk Rating >risk | Comments >progress",
  "POA&M CMMC":
    "Item # >ref | Practice >-/regulation/qs | Weakness or Deficiency >concern | Responsible Office/Organization >owner | Resource Estimate >-/contributors | Scheduled Completion Date >due | Milestones with Interim Completion Dates >-/action | Changes to Milestones >- | How was the weakness identified? >source/evidence | Status >status",
  "vulnerability tracker":
    "Vuln ID >ref | Vulnerability >concern | Severity >risk | CVSS >- | Affected Asset >- | Date Discovered >raised | Remediation Steps >action | Assigned To >owner | Target Remediation Date >due | Remediated Date >closedDate | Status >status",
  "security audit findings":
    "Finding ID >ref | Finding Title >concern/- | Finding Description >concern | Risk Level >risk | Recommendation >action/- | Management Response >action/progress | Response Owner >owner | Due Date >due | Closure Date >closedDate | Closure Evidence >closure",
  "ISO internal audit":
    "NC No. >ref | Clause >regulation | Audit date >raised | Nonconformity >concern | Objective evidence >evidence | Correction >interim/action | Root cause >cause | Corrective action >action | Responsible >owner | Planned date >due | Actual date >closedDate | Effectiveness check >closure | Auditor >source/-",
  "compliance gaps":
    "Requirement >regulation | Gap >concern | Current State >-/concern | Remediation Action >action | Owner >owner | ETA >due | Priority >risk | Notes >progress",
  "SOC 2 remediation":
    "Control ID >-/ref | Exception noted >concern | Remediation plan >action | Remediation owner >owner | Target date >due | Revised date >revised | Status >status | Supporting documentation >link/closure",

  // Quality, health and safety.
  "corrective action log":
    "CAR No. >ref | Date Issued >raised | Issued By >source/- | Problem Description >concern | Containment Action >interim | Root Cause >cause | Corrective Action >action | Preventive Action >-/action | Responsible >owner | Due Date >due | Date Closed >closedDate | Verified By >signoff | Effectiveness >closure",
  "8D tracker":
    "8D # >ref | Date opened >raised | Problem >concern | Containment >interim | Root cause >cause | Permanent corrective action >action | Leader >owner | Team >contributors/service | Target close >due | Actual close >closedDate | Status >status",
  "NCR log":
    "NCR # >ref | Date >raised | Department >service | Description of Non-Conformance >concern | Disposition >-/status | Cause >cause | Corrective Action >action | Resp. >owner | Due >due | Closed >closedDate/status",
  "health and safety actions":
    "Hazard ID >ref | Hazard identified >concern | Who might be harmed >who | Existing control measures >interim | Risk level >risk | Additional controls required >action/interim | By whom >owner | Target date >due | Completion date >closedDate | Reviewed by >oversight",
  "incident corrective actions":
    "Incident No >ref | Incident date >raised | Site >service | Incident description >concern | Immediate cause >cause/- | Root cause >cause/- | Corrective actions >action | Responsible person >owner | Due date >due | Date completed >closedDate | Evidence >closure",
  "management review":
    "Agenda item >- | Issue >concern | Decision / Action >action | Owner >owner | Target date >due | Status >status | Progress notes >progress",
  "supplier corrective actions":
    "SCAR # >ref | Supplier >- | Issue Date >raised | Defect Description >concern | Root Cause >cause | Corrective Action Plan >action | Supplier Contact >owner/- | Response Due >due | Closed Date >closedDate | Status >status",
  "KPI recovery":
    "KPI >measure | Baseline % >baseline | Target % >target | Current % >actual | Issue >concern | Recovery action >action | Owner >owner | Review frequency >cycle | Next review >nextReview | RAG >rag",

  // Short forms, slips and odd wordings.
  abbreviations:
    "Ref >ref | Desc. of issue >concern | Corr. action >action | Resp. person >owner | Tgt date >due | Compl. date >due/closedDate | Stat. >status | Cmts >progress | Prio >risk | Freq. of review >cycle",
  slips:
    "Issue identifed >concern | Root casue >cause | Acton required >action | Responsable person >owner | Target dtae >due | Statsu >status | Evidnce of completion >closure | Lesons learned >learning | Reveiw date >nextReview",
  "hints in headings":
    "Ref (auto) >ref | Concern (what is wrong?) >concern | Action (what will be done) >action | Owner (one name only) >owner | Due (dd/mm/yyyy) >due | Status (Open / Closed) >status | Priority (H/M/L) >risk | Evidence of closure (link) >closure",
  "numbered headings":
    "1. Concern >concern | 2. Cause >cause | 3. Action >action | 4. Owner >owner | 5. Due date >due | 6. Outcome measure >measure | 7. Review cycle >cycle",
  questions:
    "What went wrong? >concern | Why did it happen? >cause/factors | What are we going to do about it? >action | Who is leading on this? >owner | When will it be done by? >due | How will we know it has worked? >measure | What have we done so far? >progress | Is it finished? >status/-",
  "camel case":
    "IssueId >ref | IssueDescription >concern | RootCause >cause | CorrectiveAction >action | AssignedTo >owner | DueDate >due | ClosedDate >closedDate | Status >status",
  "board assurance":
    "Principal risk >concern | Key controls >interim | Gaps in control >concern/- | Action plan >action | Executive lead >oversight | Action lead >owner | Target date >due | Current risk score >riskReduced/risk | Target risk score >riskReduced/- | Assurance level >challenge | Committee >oversight/-",
  "internal audit recommendations":
    "Audit title >source | Rec ref >ref | Finding >concern | Recommendation >action/- | Risk grade >risk | Agreed management action >action | Responsible officer >owner | Original target date >due | Revised target date >revised | Current status >status | Update from officer >progress",
  "Ofsted style plan":
    "Priority area >-/keyQuestion/service | Improvement needed >concern | Planned actions >action | Lead responsibility >owner | Timescales >due | Success criteria >measure | Monitoring arrangements >oversight | Evaluation >closure/measure/- | RAG >rag",
  "hospital trust plan":
    "Action ref >ref | Recommendation >concern/action | Specific action >action | Executive lead >oversight | Operational lead >owner | Date due >due | Evidence required >closure/evidence | Assurance committee >oversight/- | BRAG rating >rag | Date closed >closedDate",
  "serious incident plan":
    "Theme >keyQuestion/- | Contributory factor >factors | Root cause identified >cause | Recommendation >concern/action | Action >action | Level of action >- | By whom >owner | By when >due | Monitoring >oversight | Evidence of completion >closure | Completed date >closedDate",
  "maintenance snags":
    "Snag no >ref | Room >service/- | Defect >concern | Date reported >raised | Reported by >source/- | Action >action | Contractor >- | Target date >due | Date fixed >closedDate",
  "training recovery":
    "Shortfall >concern | Baseline compliance >baseline | Target compliance >target | Latest compliance >actual | Action plan >action | Named person >owner | Target date >due | Frequency of monitoring >cycle",
  "data protection log":
    "Breach ref >ref | Date of breach >raised | Date discovered >-/raised | Description of breach >concern | Number of people affected >who | Cause of breach >cause | Remedial action >action | Lead >owner | Status >status | Lessons >learning",
  "school improvement":
    "Area of focus >concern/- | Objective >measure/target/- | Actions to be taken >action | Personnel >owner/contributors | Resources >contributors | Time scale >due | Success measures >measure | Monitoring & evaluation >oversight/closure/- | Impact to date >progress/-",
  "charity risk log":
    "Risk area >-/keyQuestion/service | Potential risk >concern | Potential impact >who | Probability (1-5) >- | Impact (1-5) >- | Score >risk | Steps to mitigate risk >action | Responsibility >owner | Monitoring process >oversight | Date of last review >lastReview | Date of next review >nextReview",
  "weekly flash":
    "Home >service | Concern >concern | Action this week >action | RM >-/owner | Due >due | Done Y/N >status | If not, why? >-/progress/escalation | Help needed >contributors/escalation",
};

export interface HeadingList {
  readonly name: string;
  readonly columns: readonly { readonly heading: string; readonly fields: readonly (FieldKey | "-")[] }[];
}

const known = new Set<string>(["-", ...fieldKeys]);

function parsed(written: Readonly<Record<string, string>>): readonly HeadingList[] {
  return Object.entries(written).map(([name, text]) => ({
    name,
    columns: text.split(" | ").map((part) => {
      const [heading = "", fields = ""] = part.split(" >");
      const labels = fields.trim().split("/");
      for (const label of labels) if (!known.has(label)) throw new Error(`${name}: no field is called "${label}"`);
      return { heading: heading.trim(), fields: labels as (FieldKey | "-")[] };
    }),
  }));
}

export const headingLists = parsed(lists);
export const moreHeadingLists = parsed(moreLists);
