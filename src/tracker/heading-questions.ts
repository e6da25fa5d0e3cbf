import type { Shape } from "./heading-shape";

/** Questions that people put in a heading, and sayings whose words alone would mislead; looked at first. */
export const questions: readonly Shape[] = [
  {
    words:
      /^what (?:did |have )?(?:we|you|i) (?:find(?:ing)?|found)\b.*\b(?:looked into|looked at|dug|investigated|asked|went back)\b/,
    claims: [
      ["cause", 0.8],
      ["evidence", 0.5],
    ],
  },
  {
    words: /^you said\b/,
    claims: [
      ["concern", 0.6],
      ["experience", 0.5],
    ],
  },
  {
    words: /^we (?:did|have done|do|are doing|will do|will)\b/,
    claims: [
      ["action", 0.74],
      ["progress", 0.4],
    ],
  },
  {
    words: /^how (?:do|did|doe|does|can) (?:we|you|i|they)\b.*\bknow\b.*\b(?:happening|happened|problem|true|wrong)\b/,
    unless: /\b(?:no longer|not|stopped|again)\b/,
    claims: [["evidence", 0.84]],
  },
  {
    words:
      /^how (?:will|do|would|can|shall) (?:we|you|i|they|it|this|success|progress)\b.*\b(?:know|measure|measured|evidence|evidenced|demonstrate|judge|tell|success)\b/,
    claims: [["measure", 0.88]],
  },
  { words: /^how\b.*\bmeasure/, claims: [["measure", 0.86]] },
  {
    words: /^how\b.*\b(?:sustain|sustained|sustainable|embed|embedded|maintained)\b/,
    claims: [
      ["measure", 0.6],
      ["oversight", 0.5],
    ],
  },
  { words: /^how\b.*\bnot\b.*\b(?:met|meet|meeting|compl)\w*/, claims: [["concern", 0.88]] },
  { words: /^how often\b/, claims: [["cycle", 0.94]] },
  {
    words: /^how\b.*\b(?:monitor|overse|assur)\w*/,
    claims: [
      ["oversight", 0.66],
      ["measure", 0.55],
    ],
  },
  {
    words: /^how\b.*\b(?:identified|found|discovered|detected|aware)\b/,
    claims: [
      ["evidence", 0.66],
      ["source", 0.6],
    ],
  },
  {
    words: /^how\b.*\bknow\b.*\b(?:safe|safer|better|work|working|worked|improved|fixed|embedded)\b/,
    claims: [
      ["measure", 0.72],
      ["closure", 0.6],
    ],
  },
  { words: /^how\b.*\b(?:know)\b/, claims: [["evidence", 0.7]] },
  {
    words:
      /^how (?:doe|does|will|should) (?:this|it)\b.*\b(?:change|affect)\b.*\b(?:future|next|project|practice|work)\b/,
    claims: [["learning", 0.76]],
  },
  { words: /^how\b.*\b(?:achiev|meet|fix|address|improv|do|resolv|get|compl|correct)\w*/, claims: [["action", 0.84]] },
  {
    words:
      /^what\b.*\b(?:(?:went |gone )?wrong|happened|is (?:issue|problem|risk|concern|matter)|found|not working|need to (?:improve|change)|need improv\w*|to improve|concern|could go wrong|the regulation)\b/,
    claims: [["concern", 0.88]],
  },
  {
    words:
      /^what (?:wa|was|were|is|are|has been|ha been) (?:missed|missing|lacking|omitted|not done|not right|overlooked)\b/,
    claims: [["concern", 0.84]],
  },
  { words: /^what (?:else|more)\b.*\b(?:do|done|need|needed|change)\b/, claims: [["action", 0.88]] },
  {
    words: /^what (?:have|ha|has|did) (?:we|you|i|been)\b.*\bput in place\b/,
    claims: [
      ["action", 0.74],
      ["interim", 0.66],
    ],
  },
  {
    words: /^what (?:difference|impact|change) (?:ha|has|have|did|doe|does)\b/,
    claims: [
      ["closure", 0.7],
      ["experience", 0.6],
    ],
  },
  { words: /^what\b.*\b(?:cause|caused|causing|led to|behind)\b/, claims: [["cause", 0.9]] },
  {
    words: /^what\b.*\bput right (?:on|at|there|then|straight|that|same|immediately)\b/,
    claims: [["interim", 0.82]],
  },
  {
    words:
      /\bwhat (?:did|do|have|ha|has|are|will|is|was|wa) (?:we|you|i|they|been|being|done)\b.*\b(?:straight away|right away|at once|meanwhile|in meantime|until then|for now|keep\b.*\bsafe)\b/,
    claims: [["interim", 0.86]],
  },
  {
    words:
      /^what (?:is |was |wa )?(?:no|figure|score|%|level|value|result)\b.*\b(?:start|started|begin|began|before|at first)\b/,
    claims: [["baseline", 0.86]],
  },
  {
    words:
      /^what (?:is |was |wa )?(?:no|figure|score|%|level|value|result)\b.*\b(?:want|aim|aiming|need|reach|target)\b/,
    claims: [["target", 0.86]],
  },
  {
    words:
      /^what (?:is |was |wa )?(?:no|figure|score|%|level|value|result)\b.*\b(?:now|today|currently|this week|this month|latest)\b/,
    claims: [["actual", 0.86]],
  },
  {
    words: /^what (?:will|would|should)\b.*\b(?:notice|see|feel|be different|be better|change for)\b/,
    claims: [["measure", 0.86]],
  },
  { words: /^what\b.*\b(?:learn|learned|learnt)\b/, claims: [["learning", 0.88]] },
  { words: /^what\b.*\b(?:look like|success|difference|outcome|achieve|better)\b/, claims: [["measure", 0.84]] },
  {
    words:
      /^(?:what (?:is|are|was|wa|were) )?(?:our |your |their )?(?:worry|worries)$|^what (?:is |are |were |was )?(?:you|we|they|people|family) worried about\b/,
    claims: [["concern", 0.84]],
  },
  { words: /^what\b.*\b(?:worry|trigger)\b/, claims: [["trigger", 0.84]] },
  {
    words:
      /^what (?:evidence|audit|record|data|figure|review|investigation) (?:\w+ )?(?:told|tell|show|showed|shown|said|say|found|find)\b/,
    claims: [
      ["evidence", 0.8],
      ["concern", 0.6],
    ],
  },
  {
    words: /^what (?:did )?we (?:already )?know(?: already| so far)?$/,
    claims: [
      ["evidence", 0.72],
      ["concern", 0.4],
    ],
  },
  {
    words: /^evidence (?:in|from) (?:cqc |inspection |inspector )?report$/,
    claims: [
      ["concern", 0.76],
      ["evidence", 0.7],
    ],
  },
  {
    words: /^what\b.*\b(?:people|resident|family|relative|client|tenant|user|they) (?:say|said|tell|told|think)\b/,
    claims: [["experience", 0.86]],
  },
  {
    words: /^what\b.*\b(?:say|said|tell|told|reported|raised|highlighted|saw|picked up)\b/,
    claims: [["concern", 0.8]],
  },
  { words: /^(?:cqc|inspector|inspection|auditor)\b.*\b(?:say|said|told|found|raised)\b/, claims: [["concern", 0.8]] },
  {
    words: /^what\b.*\b(?:evidence|proof)\b/,
    claims: [
      ["closure", 0.66],
      ["evidence", 0.6],
    ],
  },
  { words: /^what\b.*\b(?:already|currently|in place now|now doing)\b/, claims: [["interim", 0.8]] },
  { words: /^what\b.*\b(?:ha|have|has|did)\b.*\b(?:done|been|do|achieved)\b/, claims: [["progress", 0.8]] },
  {
    words: /^what\b.*\b(?:done|do|change|changed|changing|happen|action|need|take|put in place|doing|differently)\b/,
    claims: [["action", 0.86]],
  },
  // "What, why, who, by": a list of things to do, unless "How" beside it says what is done.
  {
    words: /^what$/,
    claims: [
      ["action", 0.62],
      ["concern", 0.56],
    ],
  },
  { words: /^how$/, claims: [["action", 0.66]] },
  { words: /^(?:because|because of)$/, claims: [["cause", 0.86]] },
  { words: /^(?:what (?:wa|was|were|we) )?agreed(?: to do)?$/, claims: [["action", 0.72]] },
  {
    words: /^(?:which|what) (?:house|home|service|unit|scheme|site|location|branch|floor|place|team|property)\b/,
    claims: [["service", 0.84]],
  },
  {
    words: /\b(?:photo|photograph|picture|image)\b/,
    unless: /\b(?:count|no|total)\b/,
    claims: [["link", 0.6]],
  },
  {
    words: /^(?:is|are) (?:it|this|we|action|they) (?:on track|on time|on target|late|going to plan)$/,
    claims: [["status", 0.8]],
  },
  {
    words:
      /^(?:position|score|figure|result|value|performance) (?:this|current) (?:week|fortnight|month|quarter|period)$/,
    claims: [
      ["actual", 0.74],
      ["progress", 0.62],
    ],
  },
  { words: /^(?:job|job to do|thing to do|to be done)$/, claims: [["action", 0.62]] },
  {
    words: /^(?:this|current) (?:week|fortnight|quarter|period)$/,
    claims: [
      ["actual", 0.74],
      ["progress", 0.62],
    ],
  },
  {
    words: /^(?:size|score|figure|no|count|%|rate|value) (?:now|today|this week)$/,
    claims: [["actual", 0.76]],
  },
  { words: /^why\b/, unless: /\b(?:need|needed|important|matter|required)\b/, claims: [["cause", 0.88]] },
  {
    words: /^(?:\w+ ){0,3}(?:analysis|reason|explanation|understanding|view) (?:of|for|as to) why\b|^reason why\b/,
    unless: /\b(?:late|delay|delayed|overdue|not (?:done|met|complete|completed|closed|achieved))\b/,
    claims: [["cause", 0.86]],
  },
  {
    words:
      /^(?:review|reviewed|follow up|re check|re audit|re visit|check)\b.*\b(?:outcome|result|finding)$|^(?:outcome|result|position) (?:of|at|from) (?:the )?(?:\w+ )?(?:review|check|follow up|visit)$/,
    claims: [
      ["progress", 0.74],
      ["closure", 0.5],
    ],
  },
  {
    words: /^(?:ha|has|have|did|doe|does|is|are) .*\b(?:difference|better|improved|impact|help|helped)\b/,
    claims: [
      ["closure", 0.72],
      ["experience", 0.4],
    ],
  },
  {
    words: /^(?:impact|difference|change|improvement|benefit) (?:seen|noticed|made|evidenced|achieved)\b/,
    claims: [
      ["closure", 0.72],
      ["actual", 0.4],
    ],
  },
  {
    words: /^(?:wa |was )?(?:\w+ )?outcome (?:met|achieved|reached)$/,
    claims: [
      ["closure", 0.72],
      ["status", 0.4],
    ],
  },
  {
    words: /^(?:embedded|embedding|sustained)$/,
    claims: [
      ["closure", 0.74],
      ["status", 0.5],
    ],
  },
  { words: /^shared (?:how|with|when|where|by)\b|^how shared\b/, claims: [["learning", 0.62]] },
  { words: /^(?:aim|target|goal)(?: for)? \d{4}$|^\d{4} (?:aim|target|goal)$/, claims: [["target", 0.84]] },
  {
    words: /^quick win$|^short term (?:fix|win|solution)$/,
    claims: [
      ["interim", 0.7],
      ["action", 0.5],
    ],
  },
  { words: /^long(?:er)? term(?: (?:fix|change|solution|plan|action))?$/, claims: [["action", 0.72]] },
  {
    words: /^(?:problem|issue|concern|gap) (?:we|that we|you|staff) (?:saw|see|found|noticed|spotted|have)\b/,
    claims: [["concern", 0.88]],
  },
  { words: /^(?:change )?idea(?: to (?:test|try))?$|^change (?:idea|to (?:test|try))$/, claims: [["action", 0.84]] },
  { words: /\badopt\b.*\b(?:adapt|abandon)\b/, claims: [["status", 0.76]] },
  { words: /^success looks? like\b/, claims: [["measure", 0.86]] },
  { words: /^where\b.*\b(?:identified|found|raised|come from|came from|from)\b/, claims: [["source", 0.84]] },
  {
    words: /^(?:cqc|inspector|inspection) (?:feedback|comment|observation)$/,
    claims: [
      ["concern", 0.7],
      ["challenge", 0.5],
    ],
  },
  { words: /\b(?:taken|done|achieved|completed|did) (?:to date|so far)$/, claims: [["progress", 0.84]] },
  { words: /^how (?:i |is )?its? going\b/, claims: [["progress", 0.84]] },
  {
    words:
      /\bcheck(?:ed)?\b.*\bwork(?:ed|ing)?$|^(?:did|ha|has|have|is) (?:it|this) work|^(?:has |ha )?(?:it |this |action )?worked(?: (?:y|yes)(?: or)? (?:n|no))?$/,
    claims: [["closure", 0.76]],
  },
  {
    words: /^outcome for (?:the )?(?:family|people|person|resident|client|complainant)\b/,
    claims: [
      ["experience", 0.66],
      ["closure", 0.5],
    ],
  },
  {
    words: /^outcome (?:to date|so far)$/,
    claims: [
      ["progress", 0.66],
      ["actual", 0.5],
    ],
  },
  { words: /^when\b.*\bescalate|\btrigger\b.*\bescalat/, claims: [["trigger", 0.86]] },
  {
    words:
      /^(?:seen|happened|found|raised) before$|^ha(?:s|ve)? .*\b(?:happened|recurred) (?:again|before|since)$|^recurred$/,
    claims: [["pattern", 0.8]],
  },
  {
    words:
      /^(?:intended|desired|expected|wanted|hoped for) (?:impact|outcome|difference|benefit)\b|^(?:impact|outcome|difference|benefit|result) (?:we )?(?:wanted|expected|intended|desired|needed|hoped for|looked for)$/,
    claims: [["measure", 0.84]],
  },
  {
    words:
      /^where (?:are |i |is )?(?:we|it|this|thing)\b.*\b(?:now|today|currently|at|up to)\b|^where (?:we|it|this|thing) (?:are|i|is)$/,
    claims: [
      ["progress", 0.74],
      ["actual", 0.5],
    ],
  },
  {
    words:
      /^where (?:(?:we|it|this|thing) (?:wa|was|were|began|started|start)|(?:wa|was|were|did) (?:we|it|this|thing))\b/,
    claims: [["baseline", 0.76]],
  },
  {
    words: /^where do we (?:want|need) to be\b/,
    claims: [
      ["measure", 0.72],
      ["target", 0.6],
    ],
  },
  {
    words: /^where\b/,
    claims: [
      ["link", 0.72],
      ["service", 0.4],
    ],
  },
  {
    words: /\b(?:repeat|recurring|recurrence|reoccurring|one off|isolated|repeated)\b/,
    unless: /\b(?:prevent|action|plan|avoid)\w*/,
    claims: [["pattern", 0.84]],
  },
  {
    words:
      /^(?:is|ha|has|wa|was|are)\b.*\b(?:cause)\b.*\b(?:correct|right|confirmed|addressed)\b|\bcause (?:still )?(?:confirmed|correct|right|addressed)\b/,
    claims: [["causeConfirmed", 0.88]],
  },
  { words: /\brisk\b.*\breduced\b|\breduced risk\b/, claims: [["riskReduced", 0.86]] },
  {
    words:
      /^(?:is|ha|has) (?:it|this|the action|the issue|action|issue)?.*\b(?:closed|complete|completed|done|resolved|finished|fixed|sorted)$|^(?:closed|complete|completed|done|resolved|open)(?: or \w+)? (?:y|yes)(?: or)? (?:n|no)$|^open (?:or )?closed$/,
    claims: [["status", 0.86]],
  },
];
