import { byAttention, orderInSteps } from "../../src/review/order";
import { toTheEnd } from "../../src/tracker/steps";
import { reviewWorkbook } from "../../src/review/review-workbook";
import { defaultSettings } from "../../src/rules/settings";
import { readWorkbook } from "../../src/tracker/read-workbook";
import { sheetOf, workbookOf } from "../tracker/sheet";
import { acceptanceToday, acceptanceWorkbook } from "../tracker/acceptance";

it("is the same for a long list, put together from sorted pieces, as for one sort", () => {
  const reading = readWorkbook(acceptanceWorkbook(), { today: acceptanceToday, choices: [] });
  const { trackers } = reviewWorkbook(reading, { today: acceptanceToday, settings: defaultSettings });
  const few = trackers.flatMap(({ rows }) => rows);
  const many = Array.from({ length: 2_750 }, (_, at) => {
    const review = few[(at * 7) % few.length];
    if (!review) throw new Error("no row");
    const place = (at * 1_009) % 2_750;
    return { ...review, daysLate: place % 40, row: { ...review.row, ref: `R${String(place % 900)}`, row: place } };
  });
  expect(toTheEnd(orderInSteps(many))).toEqual([...many].sort(byAttention));
  expect(toTheEnd(orderInSteps([]))).toEqual([]);
});

it("puts the closure of last month before those of years ago", () => {
  const heads = [
    "Ref",
    "Concern",
    "Cause",
    "Action",
    "Owner",
    "Due",
    "Measure",
    "Next review",
    "Status",
    "Date closed",
    "Evidence",
  ];
  const line = (ref: string, concern: string, closed: string): string[] => [
    ...[
      ref,
      concern,
      "One pager",
      "A second pager",
      "RM",
      "30/06/2023",
      "95% in time",
      "",
      "Closed",
      closed,
      "Completed",
    ],
  ];
  const rows = [heads, line("A", "Bells", "01/07/2023"), line("B", "Meals", "20/05/2026"), line("C", "Doors", "")];
  const reading = readWorkbook(workbookOf(sheetOf({ rows })), { today: acceptanceToday, choices: [] });
  const { trackers } = reviewWorkbook(reading, { today: acceptanceToday, settings: defaultSettings });
  const order = [...(trackers[0]?.rows ?? [])].sort(byAttention);
  expect(order.map(({ row, state }) => `${row.ref} ${state}`)).toEqual([
    "B Closed - challenge",
    "A Closed - challenge",
    "C Closed - challenge",
  ]);
});
