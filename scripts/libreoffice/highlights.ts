/**
 * Lets LibreOffice, an engine that nobody here wrote, evaluate the formulas of our highlights on every row, and
 * compares with the review: the same rows must be overdue, missed, due soon or incomplete, on a series of days.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import exceljs from "exceljs";
import { openWorkbook, snapshotOf } from "../../src/files";
import { planHighlights } from "../../src/review/plan-highlights";
import type { HighlightPlan, Mark, MarkKind } from "../../src/review/highlight";
import type { WorkbookReview } from "../../src/review/review";
import { reviewWorkbook } from "../../src/review/review-workbook";
import type { RuleId } from "../../src/rules/define";
import { defaultSettings } from "../../src/rules/settings";
import { dayOf, isoDate } from "../../src/tracker/day";
import { readWorkbook } from "../../src/tracker/read-workbook";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/tracker/snapshot";
import type { Day } from "../../src/tracker/tracker";
import { messyTracker } from "./messy-tracker";
import { inFolder, sheetAsCsv } from "./run";

/** What each kind of mark says of a row, as the rule that says the same. */
const ruleOf: Readonly<Partial<Record<MarkKind, RuleId>>> = {
  overdue: "DAT-01",
  "review missed": "REV-01",
  "due soon": "DAT-02",
  "cause missing": "CMP-02",
  "owner missing": "CMP-04",
  "measure missing": "CMP-05",
  "review date missing": "CMP-06",
};

interface Question {
  readonly kind: MarkKind;
  readonly row: number;
  readonly formula: string;
}

/** Every formula as it stands on each row that it lies over. */
function questionsOf(plan: HighlightPlan, today: Day): readonly Question[] {
  return plan.marks.flatMap((mark) =>
    ruleOf[mark.kind] === undefined ? [] : rowsUnder(mark).map((row) => question(mark, row, today)),
  );
}

function rowsUnder({ areas }: Mark): readonly number[] {
  return areas.flatMap(({ row, rows }) => Array.from({ length: rows }, (_, offset) => row + offset));
}

function question({ kind, areas, formula }: Mark, row: number, today: Day): Question {
  const by = row - (areas[0]?.row ?? row);
  const parts = formula.replace(/^=/, "").split('"');
  const moved = parts.map((part, at) =>
    at % 2 === 1
      ? part
      : part
          .replace(/(\$?[A-Z]{1,3})(\$?)(\d+)(?![\d(])/g, (_, column: string, fixed: string, line: string) =>
            fixed === "" ? `${column}${String(Number(line) + by)}` : `${column}$${line}`,
          )
          .replaceAll("TODAY()", String(today)),
  );
  return { kind, row, formula: moved.join('"') };
}

/** The sheet's values where they stand, and each question in a column of its own beside its row. */
async function workbookWith(sheet: SheetSnapshot, questions: readonly Question[]): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const page = workbook.addWorksheet("Sheet");
  sheet.values.forEach((line, offset) => {
    line.forEach((value, column) => {
      if (value !== "") page.getCell(sheet.top + offset + 1, sheet.left + column + 1).value = value;
    });
  });
  const beside = sheet.left + (sheet.values[0]?.length ?? 0) + 2;
  questions.forEach(({ row, formula }, at) => {
    page.getCell(row + 1, beside + at).value = { formula: `IF(${formula},"yes","no")`, result: undefined } as never;
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

interface Disagreement {
  readonly kind: MarkKind;
  readonly row: number;
  readonly review: boolean;
  readonly formula: boolean;
}

interface Tally {
  asked: number;
  marked: number;
}

async function compare(folder: string, name: string, snapshot: WorkbookSnapshot, today: Day): Promise<Tally> {
  const reading = readWorkbook(snapshot, { today, choices: [] });
  const review = reviewWorkbook(reading, { today, settings: defaultSettings });
  const tally = { asked: 0, marked: 0 };
  for (const [at, plan] of planHighlights(review, snapshot, defaultSettings).entries()) {
    const sheet = snapshot.sheets.find((one) => one.name === plan.sheet);
    if (!sheet) continue;
    const questions = questionsOf(plan, today);
    const file = `${name}-${String(today)}-${String(at)}.xlsx`;
    const cells = sheetAsCsv(folder, await workbookWith(sheet, questions), file);
    const beside = sheet.left + (sheet.values[0]?.length ?? 0) + 1;
    const answers = questions.map(({ kind, row }, index) => ({
      kind,
      row,
      yes: cells[row]?.[beside + index] === "yes",
    }));
    const unanswered = questions.filter(({ row }, index) => !/^(yes|no)$/.test(cells[row]?.[beside + index] ?? ""));
    const [broken] = unanswered;
    if (broken) throw new Error(`${name}: LibreOffice gives no answer to ${broken.formula}`);
    const wrong = disagreements(review, plan.sheet, answers);
    for (const { kind, row, review: said, formula } of wrong.slice(0, 20)) {
      console.error(
        `${name} ${isoDate(today)} row ${String(row + 1)} ${kind}: review ${String(said)}, formula ${String(formula)}`,
      );
    }
    if (wrong.length > 0) process.exitCode = 1;
    tally.asked += answers.length;
    tally.marked += answers.filter(({ yes }) => yes).length;
  }
  return tally;
}

function disagreements(
  review: WorkbookReview,
  sheet: string,
  answers: readonly { readonly kind: MarkKind; readonly row: number; readonly yes: boolean }[],
): readonly Disagreement[] {
  const rows = review.trackers.filter(({ tracker }) => tracker.sheet === sheet).flatMap((tracker) => tracker.rows);
  return (Object.entries(ruleOf) as readonly (readonly [MarkKind, RuleId])[]).flatMap(([kind, rule]) =>
    rows.flatMap(({ row, findings }) => {
      const said = findings.some((finding) => finding.rule === rule);
      const formula = answers.some((answer) => answer.kind === kind && answer.row === row.row && answer.yes);
      return said === formula ? [] : [{ kind, row: row.row, review: said, formula }];
    }),
  );
}

/** Days after 15 June 2026: the day itself, the edges of due soon, and long after. */
const days = [0, 1, 14, 15, 46, 400];

export async function checkHighlights(): Promise<void> {
  const start = dayOf(2026, 6, 15) ?? 0;
  const bytes = readFileSync(path.resolve(__dirname, "../../assets/samples/recovery-tracker.xlsx"));
  const opened = openWorkbook(new Uint8Array(bytes), "recovery-tracker.xlsx");
  if (!opened.ok) throw new Error(opened.problem.what);
  const sample = snapshotOf(opened.workbook.model);
  const tallies: Tally[] = [];
  for (const day of days) {
    tallies.push(await inFolder((folder) => compare(folder, "sample", sample, start + day)));
  }
  for (const seed of [1, 2, 3]) {
    tallies.push(await inFolder((folder) => compare(folder, `messy-${String(seed)}`, messyTracker(seed), start)));
  }
  const sum = (part: keyof Tally): string => String(tallies.reduce((all, tally) => all + tally[part], 0));
  console.log(
    `LibreOffice evaluated ${sum("asked")} highlight formulas, of which ${sum("marked")} mark their row, on ${String(days.length)} days and 3 messy trackers: ` +
      (process.exitCode === 1 ? "not all agree with the review." : "all agree with the review."),
  );
}
