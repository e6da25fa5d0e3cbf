/** A second set of heading rows, labelled before the reader had ever seen them: what it says of unknown trackers. */
export const moreLists: Readonly<Record<string, string>> = {
  "audit corrective actions":
    "Sl. No. >ref | Audit Ref. >-/source/ref | Department >service | Observation >concern | Category (Major/Minor) >-/risk | Root Cause Analysis >cause | Correction >interim/action | Corrective Action >action | Resp. >owner | Target Date of Completion >due | Actual Date of Completion >closedDate | Verification Remarks >closure/progress/- | Status (Open/Close) >status",
  "government POA&M":
    "POA&M Item ID >ref | Control ID >-/regulation | Vulnerability Description >concern | Source of Discovery >source | Office/Org >owner/service/- | Security Control Number >-/regulation | Resources Required >contributors | Scheduled Completion Date >due | Milestone with Completion Dates >-/action | Milestone Changes >- | Source Identifying Vulnerability >source/- | Status >status | Comments >progress | Raw Severity >risk | Mitigations >action/interim | Residual Risk Level >riskReduced | Recommendations >action/-",
  "open source risk log":
    "Risk ID >ref | Risk Title >concern/- | Risk Statement >concern | Category >- | Likelihood (1-5) >- | Impact (1-5) >-/who | Risk Rating >risk | Response Strategy >-/action | Mitigation Plan >action | Contingency Plan >escalation/-/interim | Risk Owner >owner | Date Identified >raised | Last Update >lastReview | Status >status",
  "software defects":
    "Bug ID >ref | Summary >concern | Reported By >source/- | Reported On >raised | Severity >risk | Priority >risk/- | Assigned To >owner | Status >status | Fix Version >- | Resolution >action/closure/status | Closed On >closedDate",
  "team retro actions":
    "Sprint >- | What to improve >concern | Action Item >action | Who >owner | Due >due | Done >status/closedDate | Outcome >measure/closure",
  "construction issues":
    "Issue No. >ref | Location >service | Issue Description >concern | Raised By >source/- | Date Raised >raised | Assigned To >owner | Required Action >action | Required By Date >due | Date Resolved >closedDate | Status >status",
  "construction risks":
    "Ref >ref | Risk event >concern | Cause >cause | Effect >who/- | Probability >- | Cost impact >- | Time impact >- | Existing mitigation >interim | Further mitigation required >action | Mitigation owner >owner | Target date >due | Review date >nextReview | Current status >status",
  "laboratory NCs":
    "NC number >ref | Date reported >raised | Reported by >source/- | Section >keyQuestion/service/- | Details of non-conformance >concern | Immediate correction >interim | Root cause investigation >cause | CAPA >action | Responsible person >owner | CAPA due date >due | CAPA completion date >closedDate | Effectiveness verification >closure | QA sign-off >signoff",
  "pharma deviations":
    "Deviation No. >ref | Date of occurrence >raised | Description of deviation >concern | Classification >-/risk | Impact assessment >who/- | Root cause >cause | CAPA description >action | CAPA owner >owner | Due date >due | Extension date >revised | Closure date >closedDate | Status >status",
  "university risks":
    "Risk No >ref | Description of Risk >concern | Consequences >who/- | Likelihood >- | Impact >-/who | Gross Risk >risk | Mitigating Controls >interim/action | Net Risk >riskReduced | Actions to Further Mitigate Risk >action | Action By >owner | Timescale >due | Progress >progress",
  ERM: "Risk Ref >ref | Strategic Objective >-/measure | Risk Name >concern/- | Risk Description >concern | Root Causes >cause | Consequences >who/- | Inherent Likelihood >- | Inherent Impact >- | Inherent Risk Score >risk | Current Controls >interim | Residual Likelihood >- | Residual Impact >- | Residual Risk Score >riskReduced | Risk Appetite >- | Treatment Plan >action | Treatment Owner >owner | Due Date >due",
  "board action log":
    "Minute ref >oversight | Date of meeting >raised | Agenda item >-/concern | Action agreed >action | Lead >owner | Deadline >due | Update >progress | RAG >rag",
  "committee tracker":
    "Action No. >ref | Meeting >source | Action Description >action | Action Owner >owner | Original Due Date >due | Revised Due Date >revised | Progress Update >progress | Open/Closed >status | Date Closed >closedDate",
  "safety committee":
    "Item >ref/concern | Date Identified >raised | Hazard/Concern >concern | Corrective Measures >action | Assigned To >owner | Target Completion >due | Date Completed >closedDate | Comments >progress",
  "GDPR actions":
    "Area >service/keyQuestion | Requirement >regulation | Finding >concern | Action >action | Owner >owner | Priority >risk | Target Date >due | % Complete >actual/- | Evidence >closure/evidence",
  "penetration test":
    "ID >ref | Finding >concern | CVSS Score >-/risk | Severity >risk | Affected Systems >-/service | Recommendation >action | Remediation Owner >owner | Remediation Deadline >due | Retest Date >-/nextReview | Retest Result >-/closure/actual | Status >status",
  "go-live issues":
    "S.No >ref | Module >-/service | Issue Details >concern | Raised Date >raised | Raised By >source/- | Priority (H/M/L) >risk | Action Plan >action | Action By >owner | ETA >due | Closed Date >closedDate | Remarks >progress",
  "migration RAID":
    "RAID ID >ref | Type (R/A/I/D) >- | Description >concern | Owner >owner | Date Raised >raised | Target Resolution Date >due | Probability >- | Impact >-/who | Mitigation / Resolution >action | Latest Update >progress/lastReview | Status >status",
  "water utility":
    "Action Number >ref | Incident Reference >-/ref | Corrective Action Description >action | Responsible Manager >owner | Date Action Raised >raised | Due Date >due | Date Action Closed >closedDate | Days Overdue >- | Action Status >status",
  "church safeguarding":
    "Area for action >concern/service/- | What needs doing >action | Person leading >owner | By (date) >due | Completed (date) >closedDate | Notes >progress",
  "dental practice":
    "Standard >qs | Issue >concern | Action to be taken >action | Team member responsible >owner | To be completed by >due | Date completed >closedDate | Follow-up date >nextReview",
  "hospice board":
    "Ref >ref | Quality statement >qs | What is not working well >concern | Why is this happening >cause | Agreed actions >action | SRO >oversight/owner | Delivery lead >owner | Planned end date >due | Forecast end date >revised/due | Outcome measure >measure | Baseline position >baseline | Current performance >actual | BRAG >rag",
  "homecare provider":
    "Branch >service | Date of spot check >raised | Issue found >concern | No. of people affected >who | Immediate action taken >interim | Longer term action >action | Lead >owner | Review due >nextReview | Signed off by >signoff",
  "supported living":
    "Scheme >service | KQ >keyQuestion | Concern raised >concern | Is this a repeat? >pattern | Root cause >cause | Action >action | Who >owner | When >due | How often reviewed >cycle | Date last reviewed >lastReview | Evidence it worked >closure | People's experience >experience",
  "nursing home DoN":
    "Audit >source | Audit date >raised | Score >actual/risk | Target score >target | Shortfalls identified >concern | Actions >action | Responsible nurse >owner | Timescale >due | Re-audit date >nextReview | Re-audit score >actual/-",
  "provider group oversight":
    "Home >service | Ref >ref | Risk level >risk | Issue >concern | Cause category >factors | Action >action | RM >-/owner | Regional manager >oversight/- | Due >due | Extended to >revised | Status >status | Escalated? >escalation | Learning shared >learning",
  "notifications follow-up":
    "Notification ref >ref | Event date >raised | Event >concern | Harm level >who | Duty of candour >- | Root cause >cause | Actions >action | Owner >owner | Due >due | Closed >closedDate/status | Lessons >learning",
  "equipment failures":
    "Asset No >- | Failure Date >raised | Failure Description >concern | Failure Cause >cause | Repair Action >action | Technician >-/owner | Downtime (hrs) >- | Return to Service Date >closedDate/-",
  "sales recovery":
    "Opportunity Gap >concern | Recovery Plan >action | Champion >owner | Goal >target/measure | Actual >actual | Next Check >nextReview | Status >status",
  "ESG action plan":
    "Topic >concern/keyQuestion/- | Material issue >concern | Target >target/measure | Baseline year value >baseline | Planned actions >action | Responsible function >owner | Deadline >due | KPI >measure | Status update >progress",
  "risk list of a small firm":
    "S/N >ref | Risk Description >concern | Likelihood >- | Severity >-/risk | Risk Level >risk | Mitigation Strategy >action/interim | Contingency Plan >escalation/-/interim/action | Owner >owner",
  "minutes as actions":
    "No >ref | Date >raised | Raised By >source/- | Action >action | Action By >owner | Status >status | Comments >progress",
  "task list":
    "# >ref | Action >action | Responsible >owner | Priority >risk | Start date >start | Due date >due | Status >status | % >-/actual | Remarks >progress",
  "PMO risks":
    "Risk # >ref | Risk Title >concern/- | Risk Category >- | Description >concern | Trigger >trigger | Probability >- | Impact >-/who | Exposure >risk/- | Response >action | Contingency >-/escalation/interim | Owner >owner | Date Entered >raised | Date to Review >nextReview | Status >status",
  "corrective actions by department":
    "Corrective Action # >ref | Source >source | Finding >concern | Assigned Department >owner/service | Assigned Individual >owner | Date Assigned >start/raised | Response Due >due | Implementation Due >due/- | Implemented >closedDate/status | Verified >closure/signoff/- | Days open >-",
  "team board":
    "Task Name >action/concern | Assignee >owner | Priority >risk | Due >due | Progress >progress | Dependencies >-",
  "open issues":
    "Issue/Action >concern/action | Description >concern/- | Assigned >owner | Opened >raised | Target >due/target | Closed >closedDate/status | Resolution >action/closure",
  "weaknesses of a system":
    "Weakness ID >ref | System >service/- | Weakness >concern | Severity >risk | Responsible POC >owner | Resources >contributors | Sched Comp Date >due | Milestone >action/- | Status Update >progress | Actual Comp Date >closedDate",
  "risk log with scores":
    "ID >ref | Date Raised >raised | Raised by >source/- | Description of Risk >concern | Impact Description >who | Probability Score >- | Impact Score >- | Risk Score >risk | Counter-Measures >action | Current Position >progress/actual | Owner >owner",
  "recommendations accepted":
    "Recommendation No >ref | Recommendation >concern/action | Accepted? >-/challenge | Action(s) >action | Responsible >owner | Timescale >due | Complete >status/closedDate | Evidence >closure/evidence",
  "site deficiencies":
    "Item No. >ref | Date Reported >raised | Deficiency >concern | Location >service | Reported To >-/oversight/escalation | Corrective Action Taken >action | Corrected By >owner/signoff/- | Date Corrected >closedDate",
  "vessel audit findings":
    "Seq >ref | Area >service/keyQuestion | Observations / Findings >concern | Root cause >cause | Corrective action plan >action | PIC >owner | Target >due/target | Status (Open/Closed) >status | Closing date >closedDate | Evidence attached >closure/evidence/link",
  "service desk":
    "Ticket >ref | Created >raised | Requester >source/- | Issue Summary >concern | Assigned Engineer >owner | Severity >risk | SLA Due >due | State >status | Resolved >closedDate/status | Root Cause >cause",
  "risk assessment in letters":
    "Risk >concern | Potential Consequences >who | Controls in place >interim | L >- | S >-/keyQuestion | R >-/risk/rag | Further action needed >action | Action by whom >owner | Action by when >due | Done >status/closedDate",
  "project issues":
    "Project Issue >concern | Date Logged >raised | Logged By >source/- | Urgency >risk | Assigned To >owner | Expected Resolution Date >due | Escalation Required (Y/N) >escalation | Impact Summary >who | Action Steps >action | Issue Type >- | Current Status >status | Final Resolution & Rationale >closure/action/-",
  "meeting follow-up":
    "Meeting Date >raised | Topic >concern/- | Action Items >action | Assigned To >owner | Deadline >due | Date Completed >closedDate | Follow-up Notes >progress",
};
