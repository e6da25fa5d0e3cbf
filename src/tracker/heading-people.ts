import type { Claim } from "./heading-dates";
import { claimsBy, wrong, type Shape } from "./heading-shape";

/** Ways to reach someone, and what someone wrote, are not the person. */
const notThePerson =
  /\b(?:email|e mail|phone|telephone|tel|mobile|extension|comment|note|update|response|date|status|id|signature date|feedback|action|plan|risk|type|agreement|notified|informed)$/;

const shapes: readonly Shape[] = [
  // "Concern raised by CQC" holds what was raised; "Issue raised by" holds who did.
  {
    words: new RegExp(
      `^(?:${wrong}) (?:raised|identified|found|reported|noted|highlighted) (?:by|in|at|during|from) (?!who|whom)\\w`,
    ),
    unless: /\bdate$/,
    claims: [["concern", 0.86]],
  },
  {
    words: /\bby who(?:m)?$/,
    unless: /\b(?:raised|identified|reported|approved|closed|verified|checked|reviewed)\b/,
    claims: [["owner", 0.9]],
  },
  {
    words: /^(?:assigned|allocated|responsible|accountable|nominated|designated) (?!date)\w+$/,
    unless: /\b(?:date|on|risk|priority|status)\b/,
    claims: [["owner", 0.8]],
  },
  {
    words:
      /\b(?:raised|identified|reported|logged|opened|created|submitted|entered|recorded|discovered|found|detected|noted|requested|added|written|prepared|initiated|originated|observed|issued|proposed|captured) by\b/,
    claims: [["source", 0.55]],
  },
  {
    words:
      /^(?:originator|reporter|requester|requestor|raiser|author|initiator|submitter|identifier name|auditor|inspector|assessor)$/,
    claims: [["source", 0.5]],
  },
  {
    words:
      /\b(?:closed|close|closure|approved|approval|verified|verification|signed off|sign off|authorised|authorisation|validated|accepted|confirmed|certified|completion (?:signed off|verified|confirmed|checked|approved)) by\b/,
    claims: [["signoff", 0.88]],
  },
  {
    words: /^(?:\w+ )?(?:approver|verifier|authoriser|signatory|validator|sign off|signature|signed off|approval)$/,
    unless: /\bstatus\b/,
    claims: [["signoff", 0.76]],
  },
  {
    words: /^completed by$/,
    claims: [
      ["signoff", 0.42],
      ["owner", 0.5],
      ["due", 0.4],
    ],
  },
  {
    words: /\b(?:reviewed|monitored|overseen|assured|audited|overview|oversight|scrutinised|evaluated|assessed) by\b/,
    claims: [["oversight", 0.8]],
  },
  {
    words: /^(?:reviewer|monitoring (?:lead|officer|person)|responsible for (?:monitoring|oversight|review))$/,
    claims: [["oversight", 0.76]],
  },
  {
    words:
      /\b(?:governance|executive|exec|board|director|provider|assurance|oversight|committee|senior|accountable|corporate|smt|slt)\b.*\b(?:lead|owner|sponsor|oversight|group|forum|committee|meeting|officer|review|responsibility|responsible|route|body|monitoring)\b/,
    unless: /^accountable (?:person|lead|owner|officer|manager|individual)$|\bdate\b|\baction owner\b/,
    claims: [["oversight", 0.8]],
  },
  {
    words:
      /^(?:(?:project |risk |executive )?sponsor|exec|executive|director|ri|(?:board|executive|committee) member|trustee|oversight \w+|committee|governance (?:group|forum|board|meeting)|reporting (?:to|route|committee|forum|group)|where reported|board|sro)$/,
    claims: [["oversight", 0.66]],
  },
  {
    words:
      /^(?:monitoring|monitoring (?:arrangement|process|method|mechanism|body)|how (?:will (?:this|it) be )?monitored|how monitored|assurance (?:source|method|process))$/,
    claims: [
      ["oversight", 0.64],
      ["measure", 0.4],
    ],
  },
  { words: /\bescalat(?:ed|ion|e)\b/, unless: /^when\b|\btrigger\b/, claims: [["escalation", 0.84]] },
  {
    words:
      /\b(?:action|task|response|mitigation|remediation|corrective action|treatment|control|activity|plan|implementation|improvement|resolution|ca|capa|work|item)s? (?:owner|lead|leader|assignee|holder|manager|officer|contact)\b/,
    claims: [["owner", 0.95]],
  },
  {
    words:
      /\b(?:actionee|assignee|task holder|action holder|implement[eo]r|(?:response|responding) (?:person|party|lead))\b/,
    claims: [["owner", 0.9]],
  },
  {
    words:
      /\b(?:assigned|allocated|delegated|actioned|owned|led|carried out|implemented|undertaken|responsible) (?:by|to|person|owner|staff|lead|resource|team member)\b/,
    unless: /\bled to\b/,
    claims: [["owner", 0.88]],
  },
  { words: /^(?:assigned|allocated|delegated)$/, claims: [["owner", 0.6]] },
  {
    words:
      /\b(?:person|group|staff|team|officer|resource|individual|department|employee|member)\b.*\b(?:assigned|allocated)$/,
    claims: [["owner", 0.84]],
  },
  {
    words: /^(?:action|task|mitigation|response) (?:resource|staff|person|party|team|member)$/,
    claims: [["owner", 0.84]],
  },
  {
    words: /\b(?:point of contact|contact person|key contact|main contact|primary contact|contact name)\b/,
    claims: [["owner", 0.88]],
  },
  { words: /^contact$/, claims: [["owner", 0.7]] },
  {
    words:
      /\b(?:risk|issue|process|business|system|problem|finding|weakness|incident|concern|primary|current|overall|lead|project|item|poam|asset|data) owner\b|\bowner (?:name|of \w+)$/,
    claims: [["owner", 0.86]],
  },
  { words: /\bowner$/, claims: [["owner", 0.88]] },
  {
    words: /\b(?:responsible|accountable|responsibility|accountability)\b/,
    unless:
      /\bmonitor|\boversight|\bfor review|\bdepartment|\bteam\b(?! member)|\borganisation|\boffice\b|\bunit\b|\bfunction|\bdivision|\bcommittee/,
    claims: [["owner", 0.88]],
  },
  {
    words:
      /\b(?:responsible|responsibility|accountable|owning|lead|assigned|action)\b.*\b(?:department|team|organisation|office|unit|function|division|party|group|agency)\b/,
    claims: [["owner", 0.8]],
  },
  {
    words: /\bresponsib\w* for (?:monitoring|oversight|review|assurance)|\bresponsib\w*.*\b(?:monitor|oversight)/,
    claims: [["oversight", 0.84]],
  },
  {
    words:
      /^(?:by )?who(?:m)?\b(?!.*\b(?:affect|harm|impact|risk|identified|raised|reported|monitor|check|review|sign|close|verif|approve|outside|above|independent)\w*\b)/,
    claims: [["owner", 0.88]],
  },
  {
    words: /^(?:(?:named|lead|responsible|wound|allocated|primary) )?(?:nurse|rn|clinician|practitioner)$/,
    claims: [["owner", 0.8]],
  },
  { words: /^who\b.*\b(?:outside|above|independent)\b/, claims: [["oversight", 0.76]] },
  { words: /^(?:by )?who\b.*\b(?:monitor|check|review)\w*\b/, claims: [["oversight", 0.7]] },
  { words: /^(?:by )?who\b.*\b(?:sign|close|verif|approve)\w*\b/, claims: [["signoff", 0.7]] },
  { words: /^who\b.*\b(?:affect|harm|impact|at risk)\w*\b/, claims: [["who", 0.9]] },
  { words: /^(?:by )?who\b.*\b(?:identified|raised|reported)\b/, claims: [["source", 0.55]] },
  {
    words:
      /\b(?:lead|leader|leading|champion|custodian|steward|coordinator|handler|person in charge|nominated person|named person|designated person|in charge|key person)\b/,
    unless: /\bwell lead\b|\blead (?:to|time|indicator)\b/,
    claims: [["owner", 0.84]],
  },
  {
    words:
      /^(?:staff|staff member|person|name|named person|team member|manager|line manager|resource|action by|by|action for|for action|pic|individual|officer|employee|personnel)$/,
    claims: [["owner", 0.56]],
  },
  {
    words: /^(?:name|person|lead) (?:and )?(?:role|job title|title|position)$|^(?:role|job title) (?:and )?name$/,
    claims: [["owner", 0.76]],
  },
  // "RM / DM" heads the column in which one of them is named.
  {
    words:
      /^(?:(?:rm|dm|ni|tl|cl|hm|deputy|deputy manager|registered manager|home manager|clinical lead|team leader) ?){2,}$/,
    claims: [["owner", 0.66]],
  },
  {
    words: /^(?:rm|hm|(?:registered|home|service|scheme|branch|house|care home) manager)$/,
    claims: [["owner", 0.56]],
  },
  {
    words: /^action (?:by|to|for|assigned to)$|^to be (?:done|actioned|carried out|implemented|led) by$|^done by$/,
    claims: [["owner", 0.84]],
  },
  {
    words:
      /\b(?:resource|support|equipment|funding|help|assistance)\b.*\b(?:required|needed|need|allocated|requirement)\b|\b(?:required|needed) (?:resource|support)\b/,
    claims: [["contributors", 0.72]],
  },
  {
    words:
      /^(?:resource|support|supporting (?:staff|person|role|team|lead)|other (?:staff|people|person|party)(?: involved)?|involved|stakeholder|key stakeholder|contributor|helper|team member|working with|partner|consulted)$/,
    claims: [["contributors", 0.62]],
  },
];

/** The fields that a heading may mean where it names people. */
export function peopleClaims(words: string): readonly Claim[] {
  if (notThePerson.test(words) && !/\bby\b|^(?:\w+ ){0,3}(?:responsible|accountable) for\b/.test(words)) return [];
  return claimsBy(shapes, words);
}
