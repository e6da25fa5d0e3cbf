import type { FieldKey } from "../tracker/fields";
import type { Finding, RowReview, WorkbookReview } from "../review/review";
import type { Steps } from "../tracker/steps";
import { identifiersIn } from "../rules/reading/identifiers";
import { namedStaff, possibleName } from "../rules/reading/names";
import { readText } from "../rules/reading/read-text";
import { countsFew, tellsOfFew, unitColumnsOf, type UnitColumns } from "./few-people";
import { counted } from "./words";
import { isExternal, type View } from "./views";

/** What the person chose after the privacy check (SPEC 6.1). */
export interface Privacy {
  /** Concerns, causes, actions, updates and evidence stay in the tracker. */
  readonly leaveOutFreeText: boolean;
  /** Only the texts that PRV-01 to PRV-03 point at, or that count one or two people, stay in the tracker. */
  readonly leaveOutFlagged: boolean;
}

export const openPrivacy: Privacy = { leaveOutFreeText: false, leaveOutFlagged: false };

export const leftOut = "Left out for privacy";

export interface PrivacyCheck {
  readonly findings: readonly Finding[];
  /** How many rows they are in, or tell of one or two people with their unit and a day. */
  readonly rows: number;
  /** An identifier (PRV-02) is in the tracker: the summary should not be built before it is dealt with. */
  readonly mustAsk: boolean;
  /** What to ask, as one or two sentences; empty where nothing was found. */
  readonly question: string;
}

/** Rows that are looked at in one step. */
const atOnce = 256;

/** Runs before a summary is built: what in the tracker may identify a person. */
export function* checkPrivacy(review: WorkbookReview): Steps<PrivacyCheck> {
  const findings: Finding[] = [];
  const named = new Set<RowReview>();
  const few = new Set<RowReview>();
  const units = unitColumnsOf(review);
  for (const { rows } of review.trackers)
    for (const [at, row] of rows.entries()) {
      if (at % atOnce === 0) yield at / rows.length;
      for (const finding of row.findings)
        if (isPrivacy(finding)) {
          findings.push(finding);
          named.add(row);
        }
      if (tellsOfFew(row.row, units).length > 0) few.add(row);
    }
  const mustAsk = findings.some(({ rule }) => rule === "PRV-02");
  const what = mustAsk ? "an identifier or a name" : "a person's name";
  const some = few.size === 0 ? "" : "one or two people with unit and date";
  const warned =
    named.size === 0
      ? `${counted(few.size, "row tells", "rows tell")} of ${some}, which may identify them.`
      : `${counted(named.size, "row")} may hold ${what}${some === "" ? "" : `, ${few.size === 1 ? "1 counts" : `${String(few.size)} count`} ${some}`}.`;
  const ask =
    some === ""
      ? "Leave those texts out of the summary, or all free text?"
      : "Leave those texts out, or all free text?";
  return {
    findings,
    rows: new Set([...named, ...few]).size,
    mustAsk,
    question: named.size + few.size === 0 ? "" : `${warned} ${ask}`,
  };
}

function isPrivacy(finding: Finding): boolean {
  return finding.rule.startsWith("PRV-");
}

/** What decides which texts stay in the tracker. */
export interface Leaving {
  readonly privacy: Privacy;
  readonly view: View;
  readonly units: UnitColumns;
}

/** True where this text of the row must not be copied to the summary. */
export function isLeftOut({ privacy, view, units }: Leaving, review: RowReview, field: FieldKey): boolean {
  if (privacy.leaveOutFreeText) return true;
  if (field === "who" && isExternal(view)) return true;
  if (!privacy.leaveOutFlagged) return false;
  if (tellsOfFew(review.row, units).includes(field)) return true;
  const found = review.findings.filter(isPrivacy);
  if (found.some((finding) => finding.field === field)) return true;
  // A finding points at the first text of its row; the others may hold the same name.
  return found.length > 0 && mayIdentify(review.row.cells[field].text, field);
}

/** Whether a message quotes what must not be copied: rules quote the words that made them fire, also of other cells. */
export function quotesLeftOut({ privacy, units }: Leaving, { findings, row }: RowReview, message: string): boolean {
  if (!privacy.leaveOutFlagged) return false;
  if (countsFew(message, "concern") && tellsOfFew(row, units).length > 0) return true;
  return findings.some(isPrivacy) && mayIdentify(message, "concern");
}

/** Where staff are named on purpose. */
const namesStaff: ReadonlySet<FieldKey> = new Set([
  "owner",
  "contributors",
  "oversight",
  "challenge",
  "escalation",
  "signoff",
]);

/** By what PRV-01 to PRV-03 look for. */
function mayIdentify(text: string, field: FieldKey): boolean {
  const read = readText(text, noOwnWords);
  if (identifiersIn(read).length > 0) return true;
  if (namesStaff.has(field)) return false;
  return possibleName(read) !== undefined || (field === "cause" && namedStaff(read) !== undefined);
}

/** Names and numbers are found without the provider's lists. */
const noOwnWords = {};

const roleWords =
  /\b(manager|lead|director|coordinator|co-ordinator|deputy|nurse|individual|head|officer|supervisor|champion|senior|seniors|carer|carers|worker|workers|cook|chef|housekeeper|administrator|owner|provider|consultant|partner|trainer|staff|team|management|governance|board|pharmacist|therapist|assistant|chair|ni|rm|ri|rn)\b/i;

/** The role without the person: "J Smith, Deputy Manager" is "Deputy Manager"; a bare name is "a named person". */
export function roleOnly(owner: string): string {
  const parts = owner
    .split(/[,;/\n()]|\s[-–]\s/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const roles = parts.filter((part) => roleWords.test(part));
  // "Sharon (deputy)" leaves a role that stood within a sentence.
  if (roles.length > 0) return roles.join(", ").replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return parts.length === 0 ? "" : "A named person";
}
