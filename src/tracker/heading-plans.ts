import { done, told, wrong, type Shape } from "./heading-shape";

/** Headings about causes, actions, concerns and where they come from. */
export const planShapes: readonly Shape[] = [
  // Causes.
  {
    words: /\bcause\b.*\bfactor\b|\bfactor\b.*\bcause\b/,
    unless: /\b(?:category|type|code|class|group)\b/,
    claims: [
      ["cause", 0.9],
      ["factors", 0.66],
    ],
  },
  {
    words:
      /\b(?:contributing|contributory|causal|underlying|system|human|cause|causative)\b.*\b(?:factor|issue|category|type|code|class|group)\b|^reason (?:category|type|code|class|group)$/,
    claims: [["factors", 0.86]],
  },
  {
    words: /\b(?:root cause|cause|5 why|five why|why analysis|underlying reason|source of (?:the )?(?:risk|problem))\b/,
    unless: /\b(?:category|type|code|confirmed)\b/,
    claims: [["cause", 0.93]],
  },
  {
    words:
      /^(?:investigation(?: finding| result| outcome| detail| summary)?|analysis|reason|reason for (?:non )?.*|fault|driver|why|diagnosi\w*)$/,
    unless: /\b(?:delay|change|closure|extension|action|escalation|status)\b/,
    claims: [["cause", 0.68]],
  },

  {
    words:
      /\b(?:additional|further|new|proposed|planned|required|recommended|extra)\b.*\b(?:control|measure|mitigation|safeguard)\b|\b(?:control|measure|safeguard)\b.*\b(?:required|needed|planned|proposed|to be taken)\b/,
    unless: /\b(?:date|owner|effectiveness)\b/,
    claims: [["action", 0.84]],
  },

  // Keeping people safe meanwhile.
  {
    words:
      /\b(?:interim|immediate|short term|temporary|containment|existing|current|implemented|in place|already)\b.*\b(?:action|control|measure|mitigation|fix|step|response|correction|containment|safeguard|treatment|in place)\b|\bcontainment\b|\bcontrols? (?:in place|already|existing|currently)\b|\b(?:workaround|work around|quick fix)\b/,
    claims: [["interim", 0.88]],
  },
  {
    words:
      /\b(?:pre event|preventive|preventative|key|mitigating|internal) (?:mitigation|control)\b|^mitigating factor$/,
    claims: [
      ["interim", 0.66],
      ["action", 0.5],
    ],
  },
  {
    words:
      /^(?:control|control measure|safeguard|barrier|mitigation in place|existing mitigation|precaution|prevention|preventive measure|(?:risk|security|key|internal|process|technical) control)$/,
    claims: [["interim", 0.56]],
  },

  // What will be done.
  {
    words: /^(?:step|action|measure|plan|task|way)s? (?:to|for) \w/,
    unless: /\bdate|owner|reproduce|replicate|repeat\b/,
    claims: [["action", 0.84]],
  },
  { words: /^improvement (?:needed|required|identified|opportunity|area)$/, claims: [["concern", 0.86]] },
  {
    words:
      /\b(?:corrective|remedial|remediation|agreed|planned|required|improvement|proposed|recommended|suggested|necessary|management|needed|mitigation|mitigating|recovery|response|treatment|risk|resolution|improvement|overall)\b.*\b(?:action|plan|task|step|response|measure|activity|treatment|mitigation|solution|approach)\b/,
    unless:
      /\b(?:owner|status|date|id|ref|no|type|category|priority|progress|update|by|lead|cost|risk description|milestone change)$|\bgovernance plan\b/,
    claims: [["action", 0.88]],
  },
  {
    words: new RegExp(
      `\\b${done}s? (?:${told}|plan|required|needed|to be taken|taken|proposed|agreed|planned|point|log|with date|to take|to do|strategy)\\b`,
    ),
    claims: [["action", 0.9]],
  },
  { words: new RegExp(`\\b(?:${told}) of (?:the )?${done}\\b`), claims: [["action", 0.9]] },
  {
    words:
      /^(?:action|action plan|task|mitigation|mitigation action|remediation|remedy|treatment|solution|correction|response|countermeasure|to do|plan|next action|improvement|improvement plan|corrective action|capa|preventive action|preventative action|activity|work required|work needed|proposal|risk response|risk treatment)$/,
    claims: [["action", 0.84]],
  },
  {
    words:
      /^(?:next step|step|milestone|key step|planned milestone|milestone with date|fix|intervention|follow up|follow up action|action item|strategy|approach|way forward|decision)$/,
    claims: [
      ["action", 0.56],
      ["progress", 0.3],
    ],
  },
  {
    words: /\bfurther action\b|\bif not (?:achieved|met|effective)\b/,
    claims: [
      ["escalation", 0.6],
      ["action", 0.45],
    ],
  },
  {
    words: /\b(?:action|task|mitigation|remediation)\b|\b(?:response|treatment|countermeasure)$/,
    unless:
      /\b(?:owner|status|date|id|ref|no|type|category|priority|progress|update|by|lead|cost|level|change|effectiveness|area|source|resource|impact|score|rating|severity)$|\b(?:provider|customer|client|vendor|emergency) response$/,
    claims: [["action", 0.7]],
  },

  // What is wrong.
  {
    words: new RegExp(`^${wrong} (?:description|statement|detail|summary)\\b`),
    unless: /\b(?:response|mitigation|action|treatment|date|owner)\b/,
    claims: [["concern", 0.94]],
  },
  { words: /\bfailure mode\b/, claims: [["concern", 0.86]] },
  {
    words: new RegExp(
      `\\b${wrong}\\b.*\\b(?:description|detail|statement|narrative|explanation|identified|found|noted|summary|raised|highlighted|text|information|reported)$`,
    ),
    unless: /\b(?:impact|action|response|mitigation|cause|control|date)\b/,
    claims: [["concern", 0.95]],
  },
  {
    words: new RegExp(
      `\\b(?:description|detail|summary|statement|nature|details) (?:of|of the) ?(?:the )?(?:audit )?${wrong}\\b`,
    ),
    claims: [["concern", 0.94]],
  },
  {
    words: new RegExp(`\\b${wrong}\\b.*\\b(?:title|name|subject|topic|heading|overview|synopsis)$`),
    claims: [["concern", 0.82]],
  },
  {
    words: new RegExp(
      `^(?:(?:audit|inspection|identified|key|main|principal|strategic|corporate|top|emerging|major|associated|control|quality|compliance|safety|cqc|security|internal|self assessment|operational|clinical|care|potential|project|open|reported|current|specific|new|significant) )*${wrong}(?: (?:or|and|\\/) ${wrong}| ${wrong}| query)*$`,
    ),
    claims: [["concern", 0.9]],
  },
  {
    words:
      /\barea (?:of|for|requiring|needing) (?:concern|improvement|development|non compliance|focus|weakness)\b|\bimprovement (?:needed|required|area|opportunity|identified)\b|\brequire improvement\b|\bnon (?:compliance|conformity)\b/,
    claims: [["concern", 0.88]],
  },
  {
    words:
      /^(?:description|detailed description|full description|brief description|short description|description and detail|item description)$/,
    claims: [["concern", 0.84]],
  },
  {
    words: /^(?:detail|summary|statement|background|context|situation|scenario|current state|current practice)$/,
    claims: [["concern", 0.6]],
  },
  { words: /^(?:title|name|subject|topic|heading|headline|item name|short name|item)$/, claims: [["concern", 0.55]] },

  {
    words: /^\w+ description$/,
    unless:
      /^(?:action|cause|impact|control|part|product|asset|role|job|company|evidence|measure|unit|service|test|requirement|system|item|process|category|activity|resource|stakeholder|equipment|code|milestone|budget|cost)\b/,
    claims: [["concern", 0.56]],
  },

  // Where, from where, under what.
  {
    words:
      /\b(?:source|origin|identified (?:through|via|from|in)|raised (?:from|via|at|in|through)|found (?:in|during|through)|detected (?:by|through|in)|how raised|reported (?:through|via)|detector)\b/,
    unless: /\b(?:assurance|identifier|id|code|data|risk source category|release|version|build|environment|cycle)\b/,
    claims: [["source", 0.86]],
  },
  {
    words:
      /^(?:audit|audit name|audit title|inspection|visit|meeting|forum|meeting name|report|audit type|input category|input|channel|audit area|audit report|report name|report title)$/,
    claims: [["source", 0.6]],
  },
  {
    words:
      /\b(?:regulation|regulatory|legal|legislation|statutory|clause|iso|act|compliance requirement|requirement ref|breach of|law)\b/,
    unless: /\b(?:date|impact|action|owner|status|description)\b/,
    claims: [["regulation", 0.74]],
  },
  { words: /\b(?:must|should) do\b|\bmust or should\b/, claims: [["regulation", 0.8]] },
  {
    words:
      /\b(?:quality statement|kloe|key line of enquiry|we statement|quality standard|fundamental standard|cqc (?:standard|outcome)|outcome standard)\b/,
    claims: [["qs", 0.88]],
  },
  { words: /\b(?:key question|cqc domain|kq|cqc key|five key|safe effective)\b/, claims: [["keyQuestion", 0.9]] },
  {
    words:
      /^(?:domain|theme|section|key area|cqc area|workstream|work stream|priority area|improvement area|focus area|heading area)$/,
    claims: [["keyQuestion", 0.55]],
  },
  {
    words:
      /\b(?:service|care home|location|site|branch|scheme|property|department|ward|building|facility|business unit|division|directorate|clinic|region|store|premises|locality|household|affected (?:service|site|location)|where|plant|office)\b(?: name| affected| area| code| manager)?$/,
    unless: /\b(?:owner|evidence|manager|level|category|user|desk|recorded|stored|hosp|hospital)\b/,
    claims: [["service", 0.82]],
  },
  { words: /^(?:region|area|cluster|patch) (?:and |or )?(?:home|service|scheme|branch)$/, claims: [["service", 0.84]] },
  {
    words:
      /^(?:project|system|function|business area|work area|process|system name|project name|programme|program|functional area|process area)$/,
    claims: [["service", 0.42]],
  },
  { words: /^(?:unit|unit of measure|measure unit|uom|measure type)$/, claims: [["unit", 0.7]] },

  // What only its first or last word tells.
  {
    words: /^(?:final )?resolution\b/,
    unless: /\bdate|by|owner\b/,
    claims: [
      ["action", 0.58],
      ["closure", 0.5],
    ],
  },
  { words: /^countermeasure/, claims: [["action", 0.8]] },
  {
    words: /^(?:description|detail|nature|summary) of \w/,
    unless: /\b(?:change|action|task|cause|impact|control|mitigation|response|plan|evidence)\b/,
    claims: [["concern", 0.8]],
  },
  {
    words:
      /^(?:\w+ ){1,4}(?:issue|concern|finding|problem|weakness|deficiency|gap|risk|shortfall|hazard|incident|observation|defect|threat|vulnerability)$/,
    unless:
      /^(?:linked|associated|related|parent|no|total|open|closed|other|previous|next|residual|inherent|target|gross|net|current|type|category|cost|response|level|date)\b|\bor \w+$|\b(?:no|number|date|type|id|linked|associated) (?:of )?\w+$/,
    claims: [["concern", 0.74]],
  },
  { words: /\b(?:response|treatment|mitigation|risk) strategy$/, claims: [["action", 0.6]] },
  {
    words: /\b(?:plan|fix|remedy|solution|correction|steps?)$/,
    unless: /\b(?:business|care|project|financial|communication)\b/,
    claims: [["action", 0.64]],
  },
];
