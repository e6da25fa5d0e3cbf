import type { Rule } from "../define";
import ambiguousDates from "./ambiguous-dates";
import dateUnreadable from "./date-unreadable";
import datesOutOfOrder from "./dates-out-of-order";
import dueDateMoving from "./due-date-moving";
import dueSoon from "./due-soon";
import overdue from "./overdue";
import overdueUnexplained from "./overdue-unexplained";
import regulatoryDate from "./regulatory-date";
import sameDueDate from "./same-due-date";

/** In catalogue order. */
export const dateRules: readonly Rule[] = [
  overdue,
  dueSoon,
  dateUnreadable,
  datesOutOfOrder,
  dueDateMoving,
  overdueUnexplained,
  ambiguousDates,
  sameDueDate,
  regulatoryDate,
];
