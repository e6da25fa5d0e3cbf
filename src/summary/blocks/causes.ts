import type { RowReview } from "../../review/review";
import { cell, paragraph, type Part, type TableRow } from "../block";
import type { SummaryContext } from "../context";
import { counted, listed, listedUpTo } from "../words";

/** From this many live rows on, a cause is a pattern worth one action at provider level (SHT-09). */
const patternRows = 3;

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
export function causes(context: SummaryContext): readonly Part[] {
  const factors = factorsOf(context.rows.map(({ review }) => review));
  const without = context.rows.filter(({ review }) => review.live && review.factors.length === 0);
  return [
    {
      kind: "table",
      caption: "Causes and patterns, live rows",
      headings: ["Factor", "Live rows", "Which rows", "Services", "Only weaker actions", "Repeats"],
      none: "No live row has a cause that names a factor.",
      rows: factors.map(factorRow),
      ...(factors.length === 0
        ? {}
        : {
            chart: {
              name: "Clear Line causes by factor",
              kind: "bar",
              title: "Live rows by factor behind the cause",
              axisTitle: "Live rows",
              alternativeText: `Bar chart of live rows by factor: ${listed(
                factors.map(({ name, live }) => `${name} ${String(live.length)}`),
              )}.`,
              columns: 2,
              rows: factors.length,
              place: { beside: 6 },
            },
          }),
    },
    ...patterns(factors),
    ...(without.length === 0
      ? []
      : [
          paragraph(
            `${counted(without.length, "live row")} ${without.length === 1 ? "names" : "name"} no factor: ${listedUpTo(
              without.map(({ review }) => review.row.ref),
              8,
            )}.`,
          ),
        ]),
  ];
}

/** Live rows by factor, most first. */
export function factorsOf(reviews: readonly RowReview[]): readonly Factor[] {
  const byFactor = new Map<string, RowReview[]>();
  for (const review of reviews)
    for (const factor of review.factors) {
      const list = byFactor.get(factor);
      if (list) list.push(review);
      else byFactor.set(factor, [review]);
    }
  return [...byFactor]
    .map(([name, rows]): Factor => {
      const live = rows.filter((review) => review.live);
      return {
        name,
        live,
        repeats: rows.filter(({ repeat }) => repeat),
        weaker: live.filter(({ findings }) => findings.some(({ rule }) => weakerRules.has(rule))),
        services: [...new Set(live.map(({ row }) => row.service))],
      };
    })
    .filter(({ live }) => live.length > 0)
    .sort((a, b) => b.live.length - a.live.length || a.name.localeCompare(b.name, "en"));
}

function factorRow({ name, live, repeats, weaker, services }: Factor): TableRow {
  return {
    cells: [
      cell(name.charAt(0).toUpperCase() + name.slice(1)),
      cell(live.length, "numberLeft"),
      cell(refs(live)),
      cell(listedUpTo(services, 4)),
      weaker.length === 0 ? cell("None", "quiet") : cell(refs(weaker)),
      repeats.length === 0 ? cell("None", "quiet") : cell(refs(repeats)),
    ],
  };
}

function refs(reviews: readonly RowReview[]): string {
  return listedUpTo(
    reviews.map(({ row }) => row.ref),
    8,
  );
}

function patterns(factors: readonly Factor[]): readonly Part[] {
  const common = factors.filter(({ live }) => live.length >= patternRows);
  if (common.length === 0) return [];
  const texts = common.map(
    ({ name, live, services }) =>
      `${name} is behind ${counted(live.length, "live row")} in ${counted(services.length, "service")}`,
  );
  const text = texts.join("; ");
  return [
    paragraph(`${text.charAt(0).toUpperCase()}${text.slice(1)}. Is there one action at provider level?`, "strong"),
  ];
}
