import type { FieldKey } from "../tracker/fields";
import type { Finding, RowReview, WorkbookReview } from "../review/review";
import type { Steps } from "../tracker/steps";
import { counted } from "./words";
import { isExternal, type View } from "./views";

/** What the person chose after the privacy check (SPEC 6.1). */
export interface Privacy {
  /** Concerns, causes, actions, updates and evidence stay in the tracker. */
  readonly leaveOutFreeText: boolean;
  /** Only the texts that PRV-01 to PRV-03 point at stay in the tracker. */
  readonly leaveOutFlagged: boolean;
}

export const openPrivacy: Privacy = { leaveOutFreeText: false, leaveOutFlagged: false };

export const leftOut = "Left out for privacy";

export interface PrivacyCheck {
  readonly findings: readonly Finding[];
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
  for (const { rows } of review.trackers)
    for (const [at, row] of rows.entries()) {
      if (at % atOnce === 0) yield at / rows.length;
      for (const finding of row.findings) if (isPrivacy(finding)) findings.push(finding);
    }
  const mustAsk = findings.some(({ rule }) => rule === "PRV-02");
  if (findings.length === 0) return { findings, mustAsk, question: "" };
  const rows = new Set(findings.map(({ sheet, row }) => `${sheet}!${String(row)}`)).size;
  const what = mustAsk ? "an identifier or a name" : "a person's name";
  return {
    findings,
    mustAsk,
    question: `${counted(rows, "row")} may hold ${what}. Leave those texts out of the summary, or all free text?`,
  };
}

function isPrivacy(finding: Finding): boolean {
  return finding.rule.startsWith("PRV-");
}

/** True where this text of the row must not be copied to the summary. */
export function isLeftOut(review: RowReview, field: FieldKey, privacy: Privacy, view: View): boolean {
  if (privacy.leaveOutFreeText) return true;
  if (field === "who" && isExternal(view)) return true;
  if (!privacy.leaveOutFlagged) return false;
  return review.findings.some((finding) => isPrivacy(finding) && finding.field === field);
}

const roleWords =
  /\b(manager|lead|director|coordinator|co-ordinator|deputy|nurse|individual|head|officer|supervisor|champion|senior|seniors|carer|carers|worker|workers|cook|chef|housekeeper|administrator|owner|provider|consultant|partner|trainer|staff|team|management|governance|board|pharmacist|therapist|assistant|chair|ni|rm|ri|rn)\b/i;

/** The role without the person: "J Smith, Deputy Manager" is "Deputy Manager"; a bare name is "a named person". */
export function roleOnly(owner: string): string {
  const parts = owner
    .split(/[,;/\n()]|\s[-–]\s/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const roles = parts.filter((part) => roleWords.test(part));
  if (roles.length > 0) return roles.join(", ");
  return parts.length === 0 ? "" : "A named person";
}
