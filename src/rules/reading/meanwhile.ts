/** What an update says of work that is late: why it is, or what keeps people safe until it is done (DAT-06, SPEC 3.16). */
import { deniedBefore } from "./denial";
import { once } from "./once";

export const meanwhilePhrases = {
  "why late": [
    "because",
    "due to !be|start|finish|complete|attend|arrive|go|come|happen|end",
    "owing to",
    "delay|hold~up|held~up by",
    "delay cause by",
    "nobody|no~one|none apply|applied|apply~for|interested|available",
    "no|nil|suitable ?suitable applicant|applicants|candidate|candidates",
    "council|la|landlord|gp|trust|hospital|hospice|nhs|icb|ccg|pharmacy|supplier|contractor|solicitor|legal _3 backlog|wait|cancel*|delay*|refus*|not~agree|not~agreed|not~approved",
    "backlog",
    "so no time|staff|cover|hours",
    "supplier|contractor|delivery|part|manufacturer|builder|landlord|council|courier delay",
    "late|delay|slip|held~up|overdue|behind ?again as|since|while|after the|there|they|no|our|we|a|an|it|both|all|one|two",
    "not do|finish|start|complete ?again as|since|while|after the|there|they|no|our|we|a|an|it|both|all|one|two",
  ],
  "kept safe": [
    "interim",
    "until",
    "temporary|temporarily",
    "mitigat*",
    "meanwhile",
    "in the meantime",
    "for now",
    "stop gap",
    "stopgap",
    "as a precaution",
    "check|inspect|patrol|observe|supervise|visit|flush _2 nightly|daily|hourly",
    "check|inspect|patrol|observe|supervise|visit|flush _1 each|every|per shift|night|day|morning|evening|hour|handover|visit",
    "nightly|daily|hourly _1 check|walk|patrol|flush|visit|round",
    "out of use|service|action",
    "stand down",
    "stood down",
    "suspend* from|until",
    "off the rota",
    "not in use",
    "tag|fence|cordon|rope|tape|close off|out",
    "use|offer|serve instead",
    "in use instead",
    "extra|additional staff|carer|nurse|check|visit|support|cover on|at|each|every|in|nightly|daily",
    "agency|bank|relief _1 cover",
    "sit|stay with him|her|them|people|everyone|anyone|residents",
    "paper|manual|handwritten _1 in use",
    "risk assessment in place",
  ],
} as const;

/** True where the text gives the reason for a delay, or a control that holds meanwhile; "no interim control" is neither. */
export const toldOfDelay = once((read): boolean =>
  (["why late", "kept safe"] as const).some((list) => read.hits(list).some(({ from }) => !deniedBefore(read, from))),
);
