import { inWords } from "../tracker/day";
import { stretch, toTheEnd, type Steps } from "../tracker/steps";
import { abbreviationsIn } from "./abbreviations";
import { labelledLine, pageBreak, paragraph, type LabelledLine, type Part } from "./block";
import { alerts } from "./blocks/alerts";
import { byKeyQuestion } from "./blocks/key-questions";
import { byService } from "./blocks/services";
import { causes, commissionerCauses } from "./blocks/causes";
import { changes } from "./blocks/changes";
import { clearLines } from "./blocks/clear-lines";
import { closures } from "./blocks/closures";
import { comingUp } from "./blocks/coming-up";
import { escalations } from "./blocks/escalations";
import { failedActions } from "./blocks/failed-actions";
import { fixList } from "./blocks/fix-list";
import { fullRows } from "./blocks/full-rows";
import { heading, subjectOf } from "./blocks/heading";
import { kept } from "./blocks/kept";
import { outcomes } from "./blocks/outcomes";
import { owners } from "./blocks/owners";
import { planQuality } from "./blocks/plan-quality";
import { position } from "./blocks/position";
import { purpose } from "./blocks/purpose";
import { overdueByRisk, riskThenAndNow } from "./blocks/risk";
import { setAside } from "./blocks/set-aside";
import { signOff } from "./blocks/sign-off";
import { workedOut } from "./blocks/worked-out";
import { contextOf, type SummaryContext, type SummaryInput } from "./context";
import { layOutInSteps } from "./layout";
import type { SheetPlan } from "./plan";
import { blocksOf, type BlockName } from "./views";
import { inWording } from "./wording";

export type { SummaryInput } from "./context";

/** Name of the summary's sheet where nobody gave another. */
const summarySheetName = "Governance summary";
/** Identifies the summary's sheet whatever its name and view: there is one in a workbook. */
export const summaryMark = "summary 1";

/** Most blocks take a moment; those that look long at thousands of rows are made in steps. */
type Block = (context: SummaryContext) => readonly Part[] | Steps<readonly Part[]>;

const blocks: Readonly<Record<BlockName, Block>> = {
  position,
  purpose,
  alerts,
  "clear lines": clearLines,
  "full rows": fullRows,
  "fix list": fixList,
  "coming up": comingUp,
  owners,
  services: byService,
  escalations,
  outcomes,
  causes,
  "commissioner causes": commissionerCauses,
  "failed actions": failedActions,
  "overdue by risk": overdueByRisk,
  "risk then and now": riskThenAndNow,
  "key questions": byKeyQuestion,
  "plan quality": planQuality,
  closures,
  changes,
  "sign-off": signOff,
  "set aside": setAside,
  "worked out": workedOut,
};

/** The governance summary as a sheet to be written: values only, so that it can be copied and sent. */
export function buildSummary(input: SummaryInput): SheetPlan {
  return toTheEnd(summaryInSteps(input));
}

/** The shares of the work after which rows are in order, and after which all blocks are made. */
const ordered = 0.2;
const made = 0.7;

/** The same step by step. */
export function* summaryInSteps(input: SummaryInput): Steps<SheetPlan> {
  const context = yield* stretch(contextOf(input), 0, ordered);
  const body = [...heading(context), ...(yield* stretch(blocksInOrder(context), ordered, made))];
  const whole = [...body, ...(yield* stretch(abbreviations(body), made, made)), ...kept(context)];
  const parts = inWording(whole, context.settings.wording);
  const title = [subjectOf(context), "Recovery governance summary", inWords(input.runAt.day)]
    .filter((text) => text !== "")
    .join(" – ");
  const frame = {
    widths: context.widths,
    name: input.sheetName ?? summarySheetName,
    mark: summaryMark,
    header: title,
    footer:
      "Page &P of &N · Checks how the plan is written; not a judgement of care · Official-sensitive: contains care information",
  };
  return yield* stretch(layOutInSteps(parts, frame), made, 1);
}

/** The last line of annex C. */
function* abbreviations(body: readonly Part[]): Steps<readonly Part[]> {
  const found = yield* abbreviationsIn(body);
  return found === "" ? [] : [paragraph(`Abbreviations on this sheet: ${found}.`, "prose")];
}

/** Outcomes and annexes begin a page of their own (SPEC 4.6). */
const ownPage: ReadonlySet<BlockName> = new Set(["outcomes", "fix list", "set aside", "worked out"]);
/** What people sign, and the annexes: blocks without content are named before the first of them. */
const closing: ReadonlySet<BlockName> = new Set(["sign-off", "set aside", "worked out"]);

interface BuiltBlock {
  readonly name: BlockName;
  readonly parts: readonly Part[];
}

/** Tables of more rows than these fill pages, and would hide what a board reads in a minute. */
const longFrom = 60;
/** What stays where it is however long: what the reader came for. */
const neverLate: ReadonlySet<BlockName> = new Set(["alerts", "fix list", ...closing]);

function isLong({ name, parts }: BuiltBlock): boolean {
  return !neverLate.has(name) && parts.some((part) => part.kind === "table" && part.rows.length > longFrom);
}

function* blocksInOrder(context: SummaryContext): Steps<readonly Part[]> {
  const built: BuiltBlock[] = [];
  const names = blocksOf[context.view];
  for (const [at, name] of names.entries()) {
    const block = blocks[name](context);
    const parts = "next" in block ? yield* stretch(block, at / names.length, (at + 1) / names.length) : block;
    built.push({ name, parts });
    yield (at + 1) / names.length;
  }
  const quiet = built.flatMap(({ name, parts }) => (name === "alerts" ? [] : nothingIn(parts)));
  const spoken = built.filter(({ name, parts }) => name === "alerts" || nothingIn(parts).length === 0);
  const long = spoken.filter(isLong);
  const first = spoken.filter((block) => !long.includes(block));
  const end = first.findIndex(({ name }) => closing.has(name));
  const annexes = first.findIndex(({ name }) => closing.has(name) && name !== "sign-off");
  return [
    ...first.slice(0, end).flatMap(onItsPage),
    ...(quiet.length === 0 ? [] : [paragraph("Nothing to report", "blockTitle", 8), ...quiet]),
    ...first.slice(end, annexes).flatMap(onItsPage),
    ...long.flatMap(onItsPage),
    ...first.slice(annexes).flatMap(onItsPage),
  ];
}

/** A block that has nothing to show, as a line that says so; nothing where it has something. */
function nothingIn(parts: readonly Part[]): readonly LabelledLine[] {
  const [only, ...others] = parts;
  if (only?.kind !== "table" || only.rows.length > 0 || others.length > 0) return [];
  return [labelledLine(only.caption, only.none)];
}

function onItsPage({ name, parts }: BuiltBlock): readonly Part[] {
  return ownPage.has(name) ? [pageBreak, ...parts] : parts;
}
