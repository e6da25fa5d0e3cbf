import { byAttention, orderInSteps } from "../../src/review/order";
import { toTheEnd } from "../../src/tracker/steps";
import { reviewWorkbook } from "../../src/review/review-workbook";
import { defaultSettings } from "../../src/rules/settings";
import { readWorkbook } from "../../src/tracker/read-workbook";
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
