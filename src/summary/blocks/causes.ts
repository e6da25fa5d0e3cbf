import { refsUpTo } from "../row-refs";
import type { RowReview } from "../../review/review";
import type { Steps } from "../../tracker/steps";
import { cell, paragraph, type Part, type TableRow } from "../block";
import { hasNoColumn, type SummaryContext } from "../context";
import { counted, listedUpTo } from "../words";

/** From this many live rows on, a cause is a pattern worth one action at provider level (SHT-09). */
const patternRows = 3;

/** Rows that are looked at in one step. */
const atOnce = 1_024;

interface Factor {
  readonly name: string;
  readonly live: readonly RowReview[];
  readonly repeats: readonly RowReview[];
  readonly weaker: readonly RowReview[];
  readonly services: readonly string[];
}

/** Only training, policy or reminders against the cause. */
const weakerRules: ReadonlySet<string> = new Set(["ACT-01", "ACT-02", "ACT-03"]);

/** Block 7: what lies behind the rows, most frequent first. A row can count under several factors. */
export function* causes(context: SummaryContext): Steps<readonly Part[]> {
  const factors = yield* factorsOf(context.rows.map(({ review }) => review));
  return [
    ...causesTable("Causes and patterns, live rows", factors, context),
    ...patterns(factors),
    ...withoutFactor(context),
  ];
}

/** What a commissioner asks about (S77), by our own names of the factors. */
const commissionerNames: readonly (readonly [string, string])[] = [
  ["staffing", "Staffing"],
  ["leadership oversight", "Leadership"],
  ["training", "Training"],
  ["culture", "Culture"],
  ["recording systems", "Records"],
  ["dependency levels", "Dependency changes"],
  ["provider governance", "Provider oversight"],
];

/** The causes in the commissioner's words: all seven that are asked about, then what else lies behind the rows. */
export function* commissionerCauses(context: SummaryContext): Steps<readonly Part[]> {
  const reviews = context.rows.map(({ review }) => review);
  const found = yield* factorsOf(reviews);
  if (found.length === 0) return [...causesTable(commissionerCaption, [], context), ...withoutFactor(context)];
  const named = new Map(commissionerNames);
  const listed = commissionerNames.map(([factor, name]) => ({
    ...(found.find((one) => one.name.toLowerCase() === factor) ?? noRows),
    name,
  }));
  const others = found
    .filter(({ name }) => !named.has(name.toLowerCase()))
    .map((factor) => ({ ...factor, name: `Other: ${factor.name.toLowerCase()}` }));
  const factors = [...listed.sort((a, b) => b.live.length - a.live.length), ...others];
  return [...causesTable(commissionerCaption, factors, context), ...patterns(found), ...withoutFactor(context)];
}

const commissionerCaption = "Causes as commissioners ask about them, live rows";
const noRows = { live: [], repeats: [], weaker: [], services: [] } as const;

function causesTable(caption: string, factors: readonly Factor[], context: SummaryContext): readonly Part[] {
  const apart = context.services.length > 1;
  const most = Math.max(0, ...factors.map(({ live }) => live.length));
  return [
    {
      kind: "table",
      caption,
      headings: [
        "Factor",
        "Live rows",
        "Which rows",
        apart ? "Services, and what came back" : "What came back",
        "Only weaker actions",
      ],
      none: hasNoCauses(context)
        ? "The tracker has no column for the cause."
        : "No live row has a cause that names a factor.",
      rows: factors.map((factor) => factorRow(context, factor)),
      ...(most === 0
        ? {}
        : {
            chart: {
              name: "Clear Line causes by factor",
              kind: "bar",
              title: "Live rows by factor",
              axisTitle: "Live rows",
              axisFormat: "0",
              columns: 2,
              rows: factors.length,
              place: { beside: 5 },
            },
          }),
    },
  ];
}

function hasNoCauses({ rows }: SummaryContext): boolean {
  return rows.length > 0 && rows.every(({ review }) => hasNoColumn(review, "cause") && hasNoColumn(review, "factors"));
}

function withoutFactor(context: SummaryContext): readonly Part[] {
  if (hasNoCauses(context)) return [];
  const without = context.rows.map(({ review }) => review).filter(({ live, factors }) => live && factors.length === 0);
  if (without.length === 0) return [];
  const names = without.length === 1 ? "names" : "name";
  return [paragraph(`${counted(without.length, "live row")} ${names} no factor: ${refs(context, without)}.`)];
}

/** Live rows by factor, most first. */
function* factorsOf(reviews: readonly RowReview[]): Steps<readonly Factor[]> {
  const byFactor = new Map<string, RowReview[]>();
  for (const [at, review] of reviews.entries()) {
    if (at % atOnce === 0) yield at / reviews.length / 2;
    for (const factor of review.factors) {
      const list = byFactor.get(factor);
      if (list) list.push(review);
      else byFactor.set(factor, [review]);
    }
  }
  const factors: Factor[] = [];
  for (const [name, rows] of byFactor) {
    yield 0.5 + factors.length / byFactor.size / 2;
    const live = rows.filter((review) => review.live);
    factors.push({
      name,
      live,
      repeats: rows.filter(({ repeat }) => repeat),
      weaker: live.filter(({ findings }) => findings.some(({ rule }) => weakerRules.has(rule))),
      services: [...new Set(live.map(({ row }) => row.service))],
    });
  }
  yield 1;
  return factors
    .filter(({ live }) => live.length > 0)
    .sort((a, b) => b.live.length - a.live.length || a.name.localeCompare(b.name, "en"));
}

function factorRow(context: SummaryContext, { name, live, repeats, weaker, services }: Factor): TableRow {
  const apart = context.services.length > 1;
  const said = [
    ...(apart ? [services.length === 0 ? "–" : listedUpTo(services, 4)] : []),
    ...(repeats.length === 0 ? [] : [apart ? `Came back: ${refs(context, repeats)}` : refs(context, repeats)]),
  ];
  return {
    cells: [
      cell(name.charAt(0).toUpperCase() + name.slice(1)),
      cell(live.length, "numberLeft"),
      live.length === 0 ? cell("None", "quiet") : cell(refs(context, live)),
      said.length === 0 ? cell("None", "quiet") : cell(said.join("\n")),
      weaker.length === 0 ? cell("None", "quiet") : cell(refs(context, weaker)),
    ],
  };
}

function refs(context: SummaryContext, reviews: readonly RowReview[]): string {
  return refsUpTo(context, reviews, 8);
}

function patterns(factors: readonly Factor[]): readonly Part[] {
  const common = factors.filter(({ live }) => live.length >= patternRows);
  if (common.length === 0) return [];
  const texts = common.map(
    ({ name, live, services }) =>
      `${counted(live.length, "live row")}${services.length > 1 ? ` in ${counted(services.length, "service")}` : ""} ` +
      `${live.length === 1 ? "has" : "have"} a cause in ${name.toLowerCase()}`,
  );
  return [paragraph(`${texts.join("; ")}. Is there one action at provider level?`, "strong")];
}
