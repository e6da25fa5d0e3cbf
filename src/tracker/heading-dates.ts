import type { FieldKey } from "./fields";
import { isDayOfReview } from "./review-columns";

export type Claim = readonly [field: FieldKey, sure: number];

const dateWord = /\b(?:date|deadline|timescale|time scale|time frame|timestamp)\b/;
/** "Reason for date change" and "Due date comments" are about a date and hold none. */
const aboutDate =
  /\b(?:comment|note|reason|rationale|justification|change|history|variance|format|met|missed|owner|source|description|status|no|count|remark|slip|alert|flag)$|^(?:reason|justification|rationale|comment|note|no of|number of|days?|change|milestone)\b/;
const calculated = /\b(?:days?|age|ageing|aging|elapsed|duration|month open|weeks? open|remaining|turnaround)\b/;

const planned =
  /\b(?:due|timescale|time scale|time frame|target|targeted|planned|plan|scheduled|schedule|expected|estimated|estimate|proposed|anticipated|projected|required|needed|need|deadline|agreed|to be|will be|commitment|promised|goal|intended|forecast|original|baseline|latest by)\b/;
const finished =
  /\b(?:closed|closure|close|closing|completed|complete|completion|resolved|resolution|done|achieved|implemented|implementation|finished|finish|fixed|delivered|signed off|sign off|actioned|remediated|corrected|repaired|discharged|ended|met|rectified|actual)\b/;
const surelyOver =
  /\b(?:actual|action taken|closed|closure|close|closing|completed|complete|resolved|done|achieved|implemented|finished|fixed|delivered|signed off|sign off|actioned|remediated|corrected|repaired|discharged|ended|rectified)\b/;
const begun =
  /\b(?:start|started|starting|commence|commenced|commencement|begin|began|begun|assigned|allocated|kick off|effective from|initiated|action agreed)\b/;
const found =
  /\b(?:raised|identified|identification|identify|opened|open|opening|detected|detection|logged|log|reported|report|discovered|discovery|found|finding|created|creation|submitted|submission|captured|requested|recorded|entered|entry|added|received|noted|occurred|occurrence|incident|observed|observation|audit|inspection|issue|issued|registered|register|registration|event|complaint|notified|notification|risk|visit|origin|first|failure|fault|accident|near miss|fall|breach|deviation|error|hazard|spot check|walk round)\b/;
const looked =
  /\b(?:review|reviewed|check|checked|update|updated|modified|assessed|assessment|monitor|monitored|monitoring|follow up|revisit|progress|status|changed|edited)\b/;
const past =
  /\b(?:last|latest|previous|recent|most recent|reviewed|checked|updated|modified|assessed|changed|edited|prior)\b/;
const coming = /\b(?:next|planned|scheduled|due|future|follow up|upcoming|target|by|forthcoming|proposed)\b/;
const above =
  /\b(?:board|committee|governance|provider|ni|nominated individual|oversight|executive|panel|steering|director)\b/;

/**
 * The date fields that a heading may mean, from what its words say happens on that day. `words` are singular, lower
 * case and joined by spaces.
 */
export function dateClaims(words: string): readonly Claim[] {
  // "Timeline - Start" and "Timeline - End", as boards of tasks are exported.
  const [, end] = /^(?:timescale|timeline) (start|from|begin|end|finish|to|until)$/.exec(words) ?? [];
  if (end !== undefined) return /^(?:start|from|begin)$/.test(end) ? [["start", 0.9]] : [["due", 0.9]];
  if (calculated.test(words) && !dateWord.test(words)) return [];
  if (
    /\b(?:birth|expiry|up to date|and date)\b|\bwith\b.*\bdate|\bto date$|^(?:progress|update|position) (?:at|by|on|as at|up to) date of\b/.test(
      words,
    )
  )
    return [];
  if (isDayOfReview(words)) return [["lastReview", dateWord.test(words) ? 0.92 : 0.78]];
  if (dateWord.test(words) && (!aboutDate.test(words) || /\bdate$/.test(words))) return claimsOf(words);
  return bareClaims(words);
}

function claimsOf(words: string): readonly Claim[] {
  if (/^chase (?:up )?date$/.test(words)) return [["nextReview", 0.8]];
  if (/^review target date$/.test(words))
    return [
      ["revised", 0.66],
      ["nextReview", 0.6],
    ];
  if (
    /\b(?:measure|measured|measurement|outcome|effectiveness|evaluat\w*|benefit)\b/.test(words) &&
    !/\bnext\b|\blast\b/.test(words)
  )
    return [["measureDeadline", 0.84]];
  if (above.test(words) && /\b(?:review|reviewed|seen|reported|meeting|presented|approved|last)\b/.test(words))
    return /\bnext\b/.test(words) ? [["nextReview", 0.5]] : [["oversightLast", 0.82]];
  if (/\b(?:re audit|re inspection|re check|re test|retest|reaudit|recheck|re assessment|reassessment)\b/.test(words))
    return [["nextReview", 0.8]];
  if (/\bfollow up\b.*\b(?:check|audit|visit|observation|inspection)\b/.test(words)) return [["nextReview", 0.82]];
  if (/\bspot check\b/.test(words)) return [["raised", 0.74]];
  if (/\bnext\b/.test(words)) return [["nextReview", looked.test(words) || found.test(words) ? 0.92 : 0.6]];
  if (/\b(?:last|previous)\b/.test(words) && /\b(?:audit|inspection|visit|seen|meeting)\b/.test(words))
    return [["lastReview", 0.82]];
  if (
    /\b(?:revised|revise|extended|extension|re forecast|reforecast|rescheduled|amended|new|adjusted|rebaselined|replanned|changed|moved)\b/.test(
      words,
    )
  )
    return finished.test(words) || planned.test(words) || !looked.test(words)
      ? [
          ["revised", 0.88],
          ["due", 0.4],
        ]
      : [["revised", 0.6]];
  if (
    /^current date$/.test(words) ||
    (/\b(?:current|updated|latest)\b/.test(words) && /\b(?:due|target|completion|deadline|forecast)\b/.test(words))
  )
    return [
      ["revised", 0.72],
      ["due", 0.6],
    ];
  if (/\bforecast\b/.test(words))
    return [
      ["revised", 0.66],
      ["due", 0.7],
    ];
  if (
    /\b(?:verification|verified|validation|validated|approval|approved|decision|escalat\w*|notification to)\b/.test(
      words,
    ) &&
    !planned.test(words)
  )
    return /\bescalat/.test(words)
      ? [["escalation", 0.7]]
      : [
          ["closedDate", 0.35],
          ["lastReview", 0.3],
        ];
  // "Date evidence received": when somebody sent it, not when the concern was found.
  if (/\bevidence\b.*\b(?:received|submitted|sent|seen|shared)\b/.test(words)) return [["closedDate", 0.3]];
  if (begun.test(words))
    return [
      ["start", /\b(?:start|started|commenc\w*|begin)\b/.test(words) ? 0.92 : 0.8],
      ["raised", 0.35],
    ];
  if (looked.test(words) && !found.test(words.replace(/\brisk|issue\b/g, "")) && !surelyOver.test(words))
    return reviewClaims(words);
  if (looked.test(words) && /\b(?:last|next)\b/.test(words)) return reviewClaims(words);
  if (planned.test(words) && !/\bactual\b/.test(words)) {
    if (/\boriginal\b|\bbaseline\b/.test(words) && found.test(words) && !finished.test(words)) return [["raised", 0.9]];
    return [["due", finished.test(words) || /\b(?:due|deadline|target)\b/.test(words) ? 0.93 : 0.85]];
  }
  if (surelyOver.test(words)) return [["closedDate", 0.92]];
  if (/\bcompletion\b|\bfinish\b/.test(words))
    return [
      ["due", 0.74],
      ["closedDate", 0.6],
    ];
  if (/\bimplementation\b/.test(words))
    return [
      ["due", 0.74],
      ["closedDate", 0.6],
    ];
  if (/\bresolution\b/.test(words))
    return [
      ["closedDate", 0.72],
      ["due", 0.66],
    ];
  if (found.test(words)) return [["raised", 0.92]];
  if (/\b(?:deadline|timescale|time scale|time frame)\b/.test(words)) return [["due", 0.9]];
  if (
    /\b(?:end|action|mitigation|remediation|remedy|response|by|task|delivery|treatment|correction|corrective|milestone)\b/.test(
      words,
    )
  )
    return [
      ["due", 0.76],
      ["closedDate", 0.3],
    ];
  if (/^date of \w/.test(words)) return [["raised", 0.74]];
  if (/\bmeeting\b/.test(words)) return [["raised", 0.64]];
  return /^(?:date|date (?:and )?time|time (?:and )?date|timestamp)$/.test(words)
    ? [["raised", 0.75]]
    : [
        ["raised", 0.4],
        ["due", 0.3],
      ];
}

function reviewClaims(words: string): readonly Claim[] {
  if (/\bvendor\b|\bcontract\b|\bpolicy\b/.test(words)) return [["lastReview", 0.35]];
  if (/\bnext\b|\bto be\b/.test(words)) return [["nextReview", 0.94]];
  if (/\bstatus\b|\bprogress\b/.test(words)) return [["lastReview", 0.62]];
  if (past.test(words)) return [["lastReview", 0.92]];
  if (coming.test(words)) return [["nextReview", 0.88]];
  if (/\bfollow up\b/.test(words)) return [["nextReview", 0.74]];
  if (/\bupdate\b/.test(words)) return [["lastReview", 0.86]];
  return [
    ["nextReview", 0.74],
    ["lastReview", 0.6],
  ];
}

const alone: readonly (readonly [RegExp, readonly Claim[]])[] = [
  [/^(?:response|reply|ack|acknowledgement|acknowledged) (?:due|sent|by)$/, [["due", 0.5]]],
  [
    /^(?:try|test|fix|sort|do) by$|^due at$|^(?:action|step|task) 1 (?:due|target|deadline|by|by when)$/,
    [["due", 0.82]],
  ],
  [
    /^action (?:done|complete|completed|closed)$/,
    [
      ["closedDate", 0.72],
      ["status", 0.66],
    ],
  ],
  [/\bby when$/, [["due", 0.9]]],
  [
    /^(?:revised|new|extended|amended|updated) (?:due|target|deadline|completion|timescale|finish|end|closure)$/,
    [["revised", 0.88]],
  ],
  [
    /^(?:target|planned|expected|due|estimated|scheduled|proposed|forecast|baseline|original|anticipated|agreed) (?:close|closure|completion|finish|end|resolution|delivery|implementation|fix|release)$/,
    [["due", 0.88]],
  ],
  [/^(?:revised|extended|slipped)(?: to)?$/, [["revised", 0.84]]],
  [/^actual (?:close|closure|completion|finish|end|resolution|delivery|implementation)$/, [["closedDate", 0.86]]],
  [
    /^(?:date )?(?:raised|identified|logged|reported|detected|discovered|found|created|opened|submitted|recorded|received|added|occurred)(?: on| at)?$/,
    [["raised", 0.84]],
  ],
  [
    /^(?:issue |action |risk |item |task )?(?:closed|completed|resolved|implemented|done|finished|achieved)(?: on| at)$/,
    [["closedDate", 0.9]],
  ],
  [
    /^(?:resolved|implemented|finished|actual (?:finish|end|completion|closure))$/,
    [
      ["closedDate", 0.72],
      ["status", 0.4],
    ],
  ],
  [
    /^(?:completed|complete|done|fixed)$/,
    [
      ["status", 0.6],
      ["closedDate", 0.6],
    ],
  ],
  [/^(?:started|start|commenced|actual start|planned start|begin)(?: on)?$/, [["start", 0.86]]],
  [
    /^(?:last |latest |previous )(?:\w+ )?(?:measured|seen|looked at|reviewed|review|updated|update|checked|check|modified|assessed|assessment|edited|audit)(?: on)?$/,
    [["lastReview", 0.88]],
  ],
  [/^(?:reviewed|updated|modified|checked)(?: on)?$/, [["lastReview", 0.74]]],
  [
    /^next (?:\w+ )?(?:measure|measurement|review|check|audit|update|assessment|follow up|step due|look|checkpoint|touchpoint|visit|check in|catch up)(?: due| by| on| at)?$|^(?:\w+ ){0,2}(?:review|check|visit|audit|look) next$/,
    [["nextReview", 0.88]],
  ],
  [
    /^(?:check|look|review|see|visit|audit|chase) again(?: on| at| by)?$|^(?:re check|re audit|re visit|revisit)(?: on| by)?$|^chase (?:up )?(?:on|by|date|next)$/,
    [["nextReview", 0.84]],
  ],
  [
    /^(?:ri|ni|director|provider|board|area manager|regional manager) (?:visit|review|check) last$/,
    [["oversightLast", 0.82]],
  ],
  [/^(?:last|when) (?:seen|reviewed|discussed|presented) (?:by|at|to) (?:\w+ ?){1,3}$/, [["oversightLast", 0.8]]],
  [
    /^(?:next|due|back) (?:to|at|for) (?:board|committee|qsc|panel|governance|qgc|exec|slt|smt|ni|ri)\b/,
    [["nextReview", 0.82]],
  ],
  [/^(?:\w+ )?(?:review|check|visit|audit|look) last$/, [["lastReview", 0.84]]],
  [
    /^review(?: at| on)$/,
    [
      ["nextReview", 0.74],
      ["lastReview", 0.5],
    ],
  ],
  [
    /^follow up(?: by| on)?$/,
    [
      ["nextReview", 0.5],
      ["action", 0.4],
    ],
  ],
  [
    /\b(?:due|required|needed|complete|finish|resolve|close|implement|deliver|target|completion|resolution)(?: (?:is|to be|be))? by$|^(?!what\b).*\b(?:will be (?:completed|done|finished|in place|achieved)(?: by| on)?|to be (?:completed|done|finished) (?:by|on))$/,
    [
      ["due", 0.82],
      ["owner", 0.4],
    ],
  ],
  [
    /^(?:by |to )?(?:when|date when)\b(?!.*\b(?:identified|raised|found|closed|reviewed|reported|escalate|happen|notify|notified|inform|informed|told|notice|noticed|spotted|first|check|checked|look|looked|updated|measured|revisit)\b)/,
    [["due", 0.9]],
  ],
  [/^when\b.*\b(?:identified|raised|found|reported|detected|notice|noticed|spotted|first)\b/, [["raised", 0.86]]],
  [/^when (?:was )?(?:it )?(?:closed|completed|done)\b/, [["closedDate", 0.84]]],
  [
    /^when\b.*\blast\b.*\b(?:review|reviewed|check|checked|look|looked|update|updated|measured|seen)\b/,
    [["lastReview", 0.88]],
  ],
  [
    /^when\b.*\b(?:next|again)\b.*\b(?:review|check|look)\b|^when (?!did|was|wa|were|have|has|ha)\w+\b.*\b(?:check|look|revisit)\b/,
    [["nextReview", 0.84]],
  ],
  [
    /^when\b.*\b(?:review|reviewed|checked)\b/,
    [
      ["nextReview", 0.7],
      ["lastReview", 0.5],
    ],
  ],
  [
    /^(?:\w+ )?(?:due|target completion|planned completion|planned finish|planned end|expected completion|estimated completion|scheduled completion|target closure|target end|expected by|finish by|end)$/,
    [["due", 0.84]],
  ],
];

/** Headings that mean a day without saying so: "Raised", "Closed on", "Due by". */
function bareClaims(words: string): readonly Claim[] {
  for (const [shape, claims] of alone) if (shape.test(words)) return claims;
  return [];
}
