import { cell, paragraph, typedCell, type Part, type TableRow, type TypedLine } from "../block";
import type { SummaryContext } from "../context";
import { slots, type SlotName } from "../typed";

/** Block 12: what only people can say. Clear Line works out no assurance level and no score. */
export function signOff(context: SummaryContext): readonly Part[] {
  const line = (slot: SlotName): TypedLine => ({
    kind: "typed line",
    label: slots[slot].heading,
    slot,
    value: context.words.take(slot) ?? "",
  });
  return [
    paragraph("Assurance and sign-off", "blockTitle", 8),
    paragraph("Assurance level, chosen by a person: assured, partly assured or not assured. It is never worked out."),
    line("assurance"),
    line("assuranceReason"),
    line("nextSummary"),
    line("minuted"),
    {
      kind: "table",
      caption: "Signed by",
      headings: ["Role", "Order", "Name or initials", "Comment", "Date"],
      none: "",
      rows: [
        signer(context, "Prepared by", 1, "preparedName", "preparedDate", "preparedComment"),
        signer(context, "Quality lead", 2, "reviewedName", "reviewedDate", "reviewedComment"),
        signer(context, "Nominated individual", 3, "nominatedName", "nominatedDate", "nominatedComment"),
      ],
    },
  ];
}

function signer(
  context: SummaryContext,
  role: string,
  order: number,
  name: SlotName,
  date: SlotName,
  comment: SlotName,
): TableRow {
  return {
    cells: [
      cell(role, "textBold"),
      cell(order, "numberLeft"),
      typedCell(name, context.words.take(name) ?? ""),
      typedCell(comment, context.words.take(comment) ?? ""),
      typedCell(date, context.words.take(date) ?? "", "typedDate"),
    ],
  };
}
