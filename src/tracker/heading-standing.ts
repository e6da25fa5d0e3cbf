import { done, wrong, type Shape } from "./heading-shape";

/** Headings about where an action stands, how bad it is and what shows it. */
export const standingShapes: readonly Shape[] = [
  // What something is called or how it is counted.
  {
    words: new RegExp(
      `^(?:(?:internal|our|local|unique) )?(?:${wrong}|${done}|item|record|log|unique|tracking|serial|s|capa|car|par|audit|case|ticket|change|plan|sip|qip|our|internal|line|row|entry|reference|ref|unique reference|register|raid|log entry|sequence|rec)? ?(?:id|ref|reference|no|#|identifier|code|key)(?: (?:no|#|id|code))?$`,
    ),
    unless: /^(?:code|key)$/,
    claims: [["ref", 0.93]],
  },
  { words: /^(?:key|code)$/, claims: [["ref", 0.5]] },
  {
    words: /^(?:ticket|case|index|seq|sequence|serial|uid|s n|sn|s no|#|no|item|line|row|rank no)$/,
    claims: [["ref", 0.86]],
  },
  {
    words: /^(?:note|comment|update|progress) (?:\w+ )?(?:ref|reference)$/,
    claims: [["progress", 0.8]],
  },
  {
    words: /(?:^| )(?:id|reference|ref|no|#|identifier)$/,
    unless:
      /\b(?:regulation|control|document|evidence|minute|asset|objective|contract|phone|staff|employee|people|person|resident|clause|affected|project|department|version|invoice|cost|source|room|page|part|batch|lot|model|policy|account)\b|\bno\b.*\bno\b/,
    claims: [["ref", 0.62]],
  },
  { words: /\b(?:minute|meeting)\b.*\b(?:ref|reference|no|id)$/, claims: [["oversight", 0.74]] },

  // Where the action stands.
  { words: /\b(?:rag|brag|ragb)\b|\btraffic light\b|\bcolour\b/, claims: [["rag", 0.9]] },
  {
    words: /^(?:overall )?health$/,
    claims: [
      ["rag", 0.5],
      ["status", 0.4],
    ],
  },
  {
    words:
      /\b(?:status|state|stage)\b.*\b(?:update|comment|note|narrative|commentary|explanation|report|detail|summary|description)\b|\bupdate\b.*\bstatus$/,
    claims: [["progress", 0.82]],
  },
  {
    words:
      /\b(?:employment|marital|asset|approval|funding|budget|contract|vendor|dols|training) (?:status|state|stage)\b/,
    claims: [["status", 0.45]],
  },
  {
    words: /\b(?:status|state)\b/,
    unless: /\b(?:future|desired|target|statement|escalation)\b|\bcurrent state\b/,
    claims: [["status", 0.93]],
  },
  {
    words: /^(?:\w+ )?stage$|\bdisposition\b|^(?:open|closed) (?:or )?(?:open|closed)$|^open$/,
    claims: [["status", 0.66]],
  },
  {
    words: /^(?:complete|completed|completion|done|closed|resolved|implemented|fixed|is closed|is complete|is fixed)$/,
    claims: [
      ["status", 0.62],
      ["closedDate", 0.6],
    ],
  },
  {
    words:
      /%.*\b(?:complete|completed|completion|progress|done|achieved|implemented)\b|\b(?:complete|completed|completion|progress|done)\b.*%/,
    claims: [
      ["actual", 0.68],
      ["status", 0.4],
    ],
  },

  // Levels of risk.
  {
    words:
      /\b(?:residual|current|net|post|after|revised|remaining|target|mitigated|adjusted|tolerable)\b.*\b(?:risk|score|rating|level|exposure|severity|priority)\b|\brisk (?:after|now|remaining|post)\b/,
    unless:
      /\b(?:likelihood|probability|impact|consequence|owner|description|treatment|response|appetite|target score|audit|quality|date)\b/,
    claims: [["riskReduced", 0.8]],
  },
  {
    words:
      /\b(?:risk|issue|inherent|gross|initial|original|raw|overall|pre)\b.*\b(?:score|rating|level|rank|ranking|grade|grading|priority|severity|exposure|value|magnitude|rag|class|factor)\b/,
    unless: /\b(?:likelihood|probability|impact|consequence|owner|control)\b/,
    claims: [["risk", 0.9]],
  },
  {
    words:
      /\b(?:priority|severity|urgency|criticality)\b(?: (?:level|rating|score|rank|code|ranking|of (?:issue|risk|finding)|impact x probability.*))?$/,
    unless: /\b(?:residual|target)\b/,
    claims: [["risk", 0.86]],
  },
  { words: /\bpriority\b/, unless: /\barea|\baction|\bplan/, claims: [["risk", 0.6]] },
  {
    words:
      /\bimpact x (?:likelihood|probability)|\b(?:likelihood|probability) x\b|\b(?:pxi|lxi|rpn|risk priority no|risk index|risk factor|risk matrix)\b/,
    claims: [["risk", 0.86]],
  },
  {
    words: /^(?:importance|grade|grading|significance|risk grade|risk|criticality|rank|risk rank|score|level)$/,
    claims: [["risk", 0.66]],
  },
  { words: /^inherent risk$|^gross risk$|^initial risk$/, claims: [["risk", 0.84]] },
  {
    words: /^(?:within|residual within|risk) (?:risk )?appetite$|\bwithin (?:risk )?appetite\b/,
    claims: [["riskReduced", 0.4]],
  },

  // Learning, evidence and closing.
  { words: /\b(?:lesson|learning)\b/, unless: /\be learning\b|\bdisabilit/, claims: [["learning", 0.9]] },
  {
    words:
      /\bevidence\b.*\b(?:complet|clos|outcome|embed|improv|sustain|action|achiev|implement|effective|sign|work|require|need|provided|submitted|seen)\w*|\b(?:completion|closure|closing|outcome|action|embedding|improvement|implementation)\b.*\bevidence\b/,
    claims: [["closure", 0.86]],
  },
  {
    words: /\b(?:location|folder|link|path|where)\b.*\bevidence\b|\bevidence\b.*\b(?:location|folder|link|path|file)\b/,
    unless: /\bon file$/,
    claims: [
      ["link", 0.74],
      ["closure", 0.6],
    ],
  },
  {
    words:
      /\b(?:objective|audit|source|supporting|initial|baseline|inspection) evidence\b|\bevidence (?:reviewed|source|of (?:concern|finding|issue|risk|gap|need)|considered|base)\b/,
    claims: [
      ["evidence", 0.82],
      ["closure", 0.5],
    ],
  },
  {
    words: /\bsource of assurance\b|\bassurance source\b|\bevidence on file$/,
    claims: [
      ["closure", 0.62],
      ["evidence", 0.5],
    ],
  },
  {
    words: /\bevidence\b/,
    claims: [
      ["evidence", 0.6],
      ["closure", 0.6],
    ],
  },
  {
    words: /\b(?:verification|verify|validation|effectiveness|effective)\b/,
    unless: /\b(?:control effectiveness|date|by|staffing|cost)\b/,
    claims: [["closure", 0.72]],
  },
  {
    words:
      /\b(?:closure|closing|close out|completion|resolution|closeout)\b.*\b(?:comment|note|remark|detail|statement|summary|narrative|criteria)\b/,
    claims: [
      ["closure", 0.6],
      ["progress", 0.5],
    ],
  },
  { words: /\bsign(?:ed)? off\b|\bsignature\b|\bsigned\b/, claims: [["signoff", 0.84]] },
  {
    words:
      /\b(?:hyperlink|url|link|file path|sharepoint|attachment|document ref|folder|supporting (?:document|file|documentation)|document link|report link|artifact|file)\b/,
    unless: /\blinked\b|\blinkage\b/,
    claims: [
      ["link", 0.7],
      ["closure", 0.3],
    ],
  },
  {
    words:
      /\b(?:feedback|lived experience|resident voice|service user voice|people experience|family view|what people)\b/,
    unless: /\bmanager|\baudit|\bboard/,
    claims: [["experience", 0.7]],
  },

  {
    words: /^(?:council|la|local authority|commissioner|contract|icb|panel|board) (?:decision|verdict|outcome)$/,
    claims: [["challenge", 0.76]],
  },
  // Notes from above, then notes.
  {
    words: /^(?:ni|nominated individual|director|(?:area|regional|operation|op) manager|ri) (?:response|reply|answer)$/,
    claims: [["challenge", 0.76]],
  },
  {
    words:
      /\b(?:ni|director|provider|council|commissioner|auditor|board|committee|quality lead|governance|regulator|cqc|external|senior management|local authority|la|contract|assessor|reviewer|inspector|monitoring officer)\b.*\b(?:comment|note|remark|feedback|challenge|opinion|view|observation)\b/,
    claims: [
      ["challenge", 0.74],
      ["progress", 0.4],
    ],
  },
  {
    words: /\b(?:assurance (?:level|rating|opinion|note|statement)|scrutiny|challenge|level of assurance)\b/,
    claims: [["challenge", 0.8]],
  },
  {
    words:
      /\b(?:mitigation|treatment|response|remediation|control|action required)\b.*\b(?:note|comment|detail|narrative)\b/,
    claims: [
      ["action", 0.72],
      ["interim", 0.5],
    ],
  },
  // "Progress at date of return" is told up to that day.
  { words: /^(?:progress|update|position) (?:at|by|on|as at|up to) date of\b/, claims: [["progress", 0.84]] },
  {
    words:
      /\b(?:comment|note|remark|update|progress|commentary|journal|diary|latest news|latest position|position statement)\b/,
    unless: /\bdate\b|\b(?:no|number)\b/,
    claims: [["progress", 0.86]],
  },
  {
    words:
      /^(?:position|progress|update) (?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{2,4})?$/,
    claims: [
      ["progress", 0.8],
      ["actual", 0.5],
    ],
  },
  {
    words: /^position (?:at|on|as|after|since)\b/,
    claims: [
      ["actual", 0.62],
      ["progress", 0.5],
    ],
  },
  {
    words:
      /\b(?:additional|other|further|general|supporting) (?:information|detail|info|comment|note)\b|^(?:history|narrative|current position|position|current situation|where are we now)$/,
    claims: [["progress", 0.66]],
  },
  {
    words:
      /\breason\b.*\b(?:delay|slippage|change|extension|closure|closing|revision|overdue|rejection|deviation)\b|\bdelay reason\b|\brationale\b/,
    claims: [["progress", 0.42]],
  },

  // Who bears it, what it is measured by.
  {
    words:
      /\b(?:how many|no|number of|total)\b.*\b(?:affected|people|resident|person|individual|involved)\b|\b(?:people|resident|service user|person|client|individual|patient|staff|tenant|customer|user)\b.*\b(?:affected|impacted|involved|at risk|harmed|concerned)\b/,
    claims: [["who", 0.88]],
  },
  {
    words:
      /\b(?:impact|effect|consequence|harm|implication)\b.*\b(?:description|detail|statement|narrative|summary|on|to|if|of|for)\b|\b(?:description|detail) of (?:impact|effect|consequence|harm)\b|\b(?:potential|possible|actual|likely|business|project) (?:impact|effect|consequence|outcome|harm)\b/,
    unless: /\b(?:rating|score|level)\b/,
    claims: [["who", 0.62]],
  },
  {
    words:
      /^(?:effect|consequence|implication|potential consequence|affected (?:area|party|system)|affect|harm caused|so what)$/,
    claims: [["who", 0.5]],
  },
  {
    words: /^(?:su|yp|pwu|px)$|^(?:res|su|pt|resident|service user|client|patient|person|people|tenant) initial$/,
    claims: [["who", 0.9]],
  },
  {
    words: /\b(?:resident|service user|client|patient|person)(?: name| initial| ref)?$/,
    unless: /\b(?:responsible|lead|action|contact|key|named|reporting|voice)\b/,
    claims: [["who", 0.6]],
  },
  {
    words:
      /\b(?:baseline|starting (?:point|position|score)|start score|initial (?:score|compliance|position|value)|previous (?:score|result|audit)|before)\b/,
    unless: /\bdate|evidence|risk\b/,
    claims: [["baseline", 0.84]],
  },
  { words: /^(?:wa|was|it was|we were|base)(?: %)?$/, claims: [["baseline", 0.7]] },
  {
    words:
      /\b(?:target|goal|required|threshold)\b.*(?:%|\b(?:value|score|level|compliance|rate|figure|no|measure)\b)|%.*\btarget\b/,
    unless: /\brisk\b|\bdate\b/,
    claims: [["target", 0.86]],
  },
  {
    words:
      /\b(?:latest|current|actual|achieved|this month|today)\b.*(?:%|\b(?:value|score|level|compliance|rate|figure|result|performance|measure|position)\b)|%.*\b(?:actual|current|latest|compliant|compliance)\b|\b(?:compliance|audit) (?:score|rate|%|level|result)\b/,
    unless: /\brisk\b|\bdate\b|^(?:action|step|measure|plan)\b/,
    claims: [["actual", 0.8]],
  },
  {
    words:
      /\b(?:success|outcome|performance|acceptance|completion|closure)\b.*\b(?:measure|criteria|criterion|indicator|metric)\b|\b(?:measure|criteria|indicator|metric) of success\b|\b(?:kpi|kri|metric|definition of done|success factor|smart measure|impact measure|measurement)\b/,
    claims: [["measure", 0.86]],
  },
  {
    words:
      /\b(?:expected|intended|desired|planned|target|anticipated|required) (?:outcome|result|benefit|impact|improvement|effect|output)\b|\b(?:measure|benefit|outcome)$/,
    unless:
      /\binterim|\bimmediate|\bcause|\bto date$|\bcontrol|\bcorrective|\bpreventive|\bmitigat|\bcounter|\bcqc|\bremedial|\baction|\btreatment|\bresponse/,
    claims: [["measure", 0.8]],
  },
  {
    words:
      /^(?:objective|objective goal|goal|aim|aim objective|deliverable|output|expected deliverable|strategic objective)$/,
    claims: [
      ["measure", 0.4],
      ["target", 0.3],
    ],
  },
  { words: /\b(?:frequency|cycle|interval|how often|cadence|periodicity)\b/, claims: [["cycle", 0.8]] },
  { words: /^(?:schedule|monitoring schedule|review schedule)$/, claims: [["cycle", 0.6]] },
  {
    words: /\b(?:pattern|trend|extent|isolated|systemic|recurrence|repeat)\b/,
    unless: /\bprevent/,
    claims: [["pattern", 0.78]],
  },

  // Warnings and what follows from them.
  {
    words: /\b(?:trigger|early warning|warning sign|tripwire)\b/,
    unless: /\bsource\b|\bevent\b/,
    claims: [["trigger", 0.86]],
  },
  {
    words: /\b(?:contingency|fallback|fall back|plan b|back up plan|backup plan)\b/,
    unless: /\bcontingency (?:and |or )?mitigat|\bmitigat\w* (?:and |or )?contingency\b/,
    claims: [
      ["escalation", 0.5],
      ["interim", 0.4],
    ],
  },
  { words: /\bescalat/, claims: [["escalation", 0.84]] },
];
