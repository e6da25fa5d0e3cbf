import { fields, type FieldKey } from "../../tracker/fields";
import { namesConcernAndAction } from "../../tracker/joint-heading";
import { defineSheetRule, type SheetAbout, type SheetDraft } from "../define";
import { lackingColumns } from "../reading/needed-columns";
import { quote } from "../reading/say";

/** Where one column holds the concern and the action, the one that is not read is there and cannot be checked. */
function jointColumn({ tracker }: SheetAbout, field: FieldKey): SheetDraft | undefined {
  if (field !== "concern" && field !== "action") return undefined;
  const read = field === "concern" ? "action" : "concern";
  const column = tracker.columns.find((one) => one.field === read);
  if (column === undefined || !namesConcernAndAction(column.header)) return undefined;
  return {
    at: field,
    what: `"${quote(column.header, 40)}" holds concern and action together; only the ${read} is checked.`,
    fix: "Give each a column of its own.",
  };
}

export default defineSheetRule({
  id: "SHT-01",
  name: "column-missing",
  title: "Column missing",
  severity: "must",
  why: "What has no column cannot be checked on any row.",
  source: ["S26"],
  needs: [],
  *check(sheet) {
    for (const field of missingColumns(sheet)) {
      const words = field === "nextReview" ? "the review date" : fields[field].label.toLowerCase();
      const joint = jointColumn(sheet, field);
      if (joint !== undefined) {
        yield joint;
        continue;
      }
      const so = field === "closure" ? ", so closed rows count as evidenced unseen" : "";
      yield {
        at: field,
        what: `This tracker has no column for ${words}${so}.`,
        fix: "Add it at the right-hand end, or say which column holds it.",
      };
    }
  },
  examples: {
    flagged: [
      {
        rows: [{ concern: "Call bells unanswered" }],
        columns: ["concern", "cause", "action", "owner", "due", "measure"],
        says: "review date",
      },
      {
        rows: [{ concern: "Call bells unanswered" }],
        columns: ["concern", "action", "owner", "due", "measure", "nextReview"],
        says: "cause",
      },
      {
        rows: [{ concern: "Call bells unanswered", status: "Closed" }],
        columns: ["concern", "cause", "action", "owner", "due", "measure", "nextReview", "status"],
        says: "closure evidence, so closed rows count as evidenced unseen",
      },
    ],
    silent: [
      {
        rows: [{ concern: "Call bells unanswered" }],
        columns: ["concern", "cause", "action", "owner", "due", "measure", "nextReview"],
        because: "Every column is there.",
      },
      {
        rows: [{ concern: "Call bells unanswered" }],
        columns: ["concern", "cause", "action", "owner", "due", "measure", "cycle", "lastReview"],
        because: "The next review is worked out from the last one and the cycle.",
      },
      {
        rows: [{ concern: "Call bells unanswered" }],
        columns: ["concern", "cause", "action", "owner", "revised", "measure", "nextReview"],
        because: "The revised date says when.",
      },
      {
        rows: [{ concern: "Call bells unanswered", status: "Closed" }],
        columns: ["concern", "cause", "action", "owner", "measure", "closure", "status"],
        because: "Closed rows need neither a due date nor a next review.",
      },
    ],
  },
});

/** Asked of rows that are still worked on alone: a sheet to which closed rows are moved needs neither. */
const ofLiveRows: ReadonlySet<FieldKey> = new Set(["due", "nextReview"]);

function missingColumns({ has, rows }: SheetAbout): readonly FieldKey[] {
  const allClosed = rows.length > 0 && rows.every(({ live }) => !live);
  const lacking = lackingColumns(has).filter((field) => !allClosed || !ofLiveRows.has(field));
  return !has("closure") && rows.some(({ live }) => !live) ? [...lacking, "closure"] : lacking;
}
