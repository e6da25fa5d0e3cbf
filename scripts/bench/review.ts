/** How long a review takes on trackers of 10,000 and 100,000 rows, after one edit and, with --rules, rule by rule. */
import { rereview } from "../../src/review/rereview";
import { reviewWorkbook } from "../../src/review/review-workbook";
import { catalogue } from "../../src/rules/catalogue";
import { defaultSettings } from "../../src/rules/settings";
import { fieldKeys, fields, type FieldKey } from "../../src/tracker/fields";
import { rowReader } from "../../src/tracker/read-rows";
import { rereadRows } from "../../src/tracker/reread-rows";
import type { MappedColumn, Tracker, TrackerRow, WorkbookReading } from "../../src/tracker/tracker";
import { atMost } from "./figure";
import acceptance from "../../test/fixtures/acceptance-rows.json";

const today = 46_188;
const rows = 10_000;
/** Budgets of the design, in milliseconds of processor time; `times` is a ratio. */
const budgets = { review: 300, times: 11, rereview: 16 } as const;

interface Taken {
  /** Milliseconds of processor time of this process, which other work on the machine hardly changes. */
  readonly cpu: number;
  /** Milliseconds on the clock. */
  readonly wall: number;
}

type Typed = Partial<Record<FieldKey, string>>;

const places = "lounge kitchen garden stairs laundry bathroom corridor office clinic porch cellar attic".split(" ");
const things =
  "bells meals doors weights fluids baths charts keys hoists beds lifts visits windows records drills".split(" ");
const faults =
  "late missing unsigned blocked broken skipped unclear cold wet lost unlocked delayed noisy stained".split(" ");

/** The acceptance rows over and over, each with a concern, dates and figures of its own. */
function typedRows(count: number): readonly Typed[] {
  const models = acceptance.rows as unknown as readonly Typed[];
  return Array.from({ length: count }, (_none, at) => {
    const model = models[at % models.length] ?? {};
    const pick = (list: readonly string[], step: number) => list[Math.floor(at / step) % list.length] ?? "";
    const note = `${pick(things, 1)} ${pick(faults, 7)} near the ${pick(places, 3)} on wing ${pick(places, 11)}`;
    return {
      ...model,
      ref: `R${String(at + 1)}`,
      service: `Home ${String(Math.floor(at / 250))}`,
      concern: at % 3 === 0 ? `${model.concern ?? ""}, ${note}` : `${note[0]?.toUpperCase() ?? ""}${note.slice(1)}`,
      progress: at % 2 === 0 ? `${model.progress ?? ""} Seen: ${note}.` : (model.progress ?? ""),
      evidence: `${model.evidence ?? ""}; sample ${String(at)}`,
    };
  });
}

function trackerOf(typed: readonly Typed[]): Tracker {
  const used = new Set(typed.slice(0, 18).flatMap((row) => Object.keys(row)));
  used.add("interim");
  const columns: MappedColumn[] = fieldKeys
    .filter((field) => used.has(field))
    .map((field, column) => ({ column, field, header: fields[field].label, confidence: 1, reason: "", chosen: false }));
  const layout = {
    date1904: false,
    formats: {},
    formatsTop: 0,
    merges: [],
    fills: {},
    reviews: undefined,
    largestRisk: 25,
    keyQuestion: undefined,
    roomsForServices: false,
    wrapped: false,
    statusKey: undefined,
  };
  const reader = rowReader("Bench", columns, layout);
  const read: TrackerRow[] = [];
  typed.forEach((cells, index) => {
    const place = { row: index + 1, section: undefined, hidden: false, continues: false };
    read.push(reader.read(place, (column) => cells[columns[column]?.field ?? "ref"] ?? "", read.at(-1)));
  });
  return {
    sheet: "Bench",
    headerRows: [0],
    firstRow: 1,
    lastRow: read.length,
    firstColumn: 0,
    lastColumn: columns.length - 1,
    columns,
    unmapped: [],
    rows: read,
    notes: [],
    fingerprint: "bench",
    layout,
  };
}

const readingOf = (tracker: Tracker): WorkbookReading => ({
  sheets: [{ name: tracker.sheet, reason: "", trackers: [tracker] }],
});

function taken(work: () => unknown): Taken {
  const started = performance.now();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, wall: performance.now() - started };
}

function middle(runs: readonly Taken[]): Taken {
  return [...runs].sort((one, other) => one.cpu - other.cpu)[Math.floor(runs.length / 2)] ?? { cpu: 0, wall: 0 };
}

function repeated(times: number, work: () => unknown): Taken {
  return middle(Array.from({ length: times }, () => taken(work)));
}

const options = { today, settings: defaultSettings };

/** A fixed piece of arithmetic: how fast this machine is now, so that figures of different days can be compared. */
function calibration(): Taken {
  return repeated(5, () => {
    let sum = 0;
    for (let at = 0; at < 1e8; at++) sum = (sum + at * 3) | 0;
    return sum;
  });
}

/** The middle of 25 single edits, each in another row. */
function rereviewTime(tracker: Tracker): Taken {
  let current = tracker;
  let review = reviewWorkbook(readingOf(tracker), options);
  let edit = 0;
  return repeated(25, () => {
    const row = current.rows[(edit * 977) % current.rows.length];
    if (!row) return;
    const values = current.columns.map(({ field }) =>
      field === "cause" ? `Cause number ${String(edit)}` : row.cells[field].raw,
    );
    edit++;
    const reread = rereadRows(current, { row: row.row, column: 0, values: [values] });
    if (!reread) throw new Error("The row could not be read again.");
    current = reread.tracker;
    review = rereview(review, readingOf(current));
  });
}

function byRule(tracker: Tracker): readonly { readonly rule: string; readonly cpu: number }[] {
  return catalogue
    .map((rule) => ({
      rule: rule.id,
      cpu: repeated(3, () => reviewWorkbook(readingOf(tracker), { ...options, rules: [rule] })).cpu,
    }))
    .sort((one, other) => other.cpu - one.cpu);
}

function main(): void {
  const machine = calibration();
  // Code is compiled on a tracker of other rows, so that the first review finds its texts unread.
  const warm = trackerOf(typedRows(rows + 1500).slice(rows));
  for (let run = 0; run < 3; run++) reviewWorkbook(readingOf(warm), options);
  const tracker = trackerOf(typedRows(rows));
  const first = taken(() => reviewWorkbook(readingOf(tracker), options));
  const again = repeated(3, () => reviewWorkbook(readingOf(tracker), options));
  const noRules = repeated(3, () => reviewWorkbook(readingOf(tracker), { ...options, rules: [] }));
  const edit = rereviewTime(tracker);
  const rules = process.argv.includes("--rules") ? byRule(tracker).slice(0, 15) : [];
  const large = trackerOf(typedRows(rows * 10));
  const tenfold = taken(() => reviewWorkbook(readingOf(large), options));
  const lines: readonly (readonly [string, Taken, number | undefined])[] = [
    ["fixed arithmetic", machine, undefined],
    [`first review of ${String(rows)} rows`, first, budgets.review],
    ["the same again", again, undefined],
    ["the same without rules", noRules, undefined],
    [`review of ${String(rows * 10)} rows`, tenfold, budgets.times * first.cpu],
    ["review after one edit", edit, budgets.rereview],
  ];
  const cells = (texts: readonly string[]) =>
    texts.map((text, at) => (at === 0 ? text.padEnd(30) : text.padStart(10))).join("");
  console.log(cells(["", "CPU ms", "wall ms", "budget"]));
  for (const [name, { cpu, wall }, budget] of lines)
    console.log(cells([name, cpu.toFixed(1), wall.toFixed(1), budget === undefined ? "" : budget.toFixed(0)]));
  for (const { rule, cpu } of rules) console.log(cells([`${rule} alone`, cpu.toFixed(0)]));
  const columns = tracker.columns.length;
  console.log(
    JSON.stringify({
      ...{ rows, columns, machine, first, again, noRules, edit, tenfold, rules },
      figures: [
        atMost(`first review of ${String(rows)} rows × ${String(columns)} columns`, first.cpu, "ms", budgets.review),
        atMost(
          `review of ${String(rows * 10)} rows to ${String(rows)}`,
          tenfold.cpu / first.cpu,
          "times",
          budgets.times,
        ),
        atMost(`review after one edit in ${String(rows)} rows`, edit.cpu, "ms", budgets.rereview),
      ],
    }),
  );
}

main();
