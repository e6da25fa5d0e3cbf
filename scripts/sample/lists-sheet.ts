import type { Workbook } from "exceljs";
import type { FieldKey } from "../../src/tracker/fields";

const columns = {
  status: { header: "Status", items: ["Open", "In progress", "Completed", "Closed", "Re-opened", "Not effective"] },
  rag: { header: "RAG", items: ["Green", "Amber", "Red"] },
  cycle: { header: "Frequency", items: ["Daily", "Weekly", "Fortnightly", "Monthly", "Quarterly"] },
  qs: {
    header: "Quality statements in use",
    items: ["Assessing needs", "Medicines optimisation", "Learning culture", "Safeguarding", "Safe environments"],
  },
} as const satisfies Partial<Record<FieldKey, { header: string; items: readonly string[] }>>;

/** Where each drop-down of the tracker takes its items from. */
export const lists: Readonly<Record<keyof typeof columns, { readonly range: string }>> = {
  status: { range: "Lists!$A$2:$A$7" },
  rag: { range: "Lists!$B$2:$B$4" },
  cycle: { range: "Lists!$C$2:$C$6" },
  qs: { range: "Lists!$D$2:$D$6" },
};

/** A sheet that is no tracker: the items of the drop-downs. */
export function addListsSheet(workbook: Workbook): void {
  const sheet = workbook.addWorksheet("Lists");
  Object.values(columns).forEach(({ header, items }, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = 26;
    sheet.getCell(1, index + 1).value = header;
    sheet.getCell(1, index + 1).font = { bold: true };
    items.forEach((item, offset) => {
      sheet.getCell(offset + 2, index + 1).value = item;
    });
  });
}
