import { intersection } from "../address";
import { cellForWriting, styleAt } from "../cells";
import { lacking } from "../errors";
import { mustBeFormattable } from "../protection";
import type { RangeTarget, Session } from "../session";
import type { Arguments } from "../arguments";

const copyTypes = ["All", "Formulas", "Values", "Formats", "Link"] as const;

/**
 * `Range.copyFrom` with the formats of cells; a smaller source is repeated over the target. Excel carries conditional
 * formats along: a source that has some is refused by name.
 */
export function copyFormats(target: RangeTarget, source: RangeTarget, args: Arguments, session: Session): void {
  const where = "Range.copyFrom";
  if (args.choice(1, copyTypes) !== "Formats") throw lacking("Range", "copyFrom (of more than formats)");
  const conditional = source.sheet.conditionalFormats.some(({ areas }) =>
    areas.some((area) => intersection(area, source.area)),
  );
  if (conditional) throw lacking("Range", "copyFrom (of conditional formats)");
  mustBeFormattable(target.sheet, session, where);
  const { area, sheet } = target;
  for (let row = 0; row < area.rows; row += 1)
    for (let column = 0; column < area.columns; column += 1) {
      const from = { row: row % source.area.rows, column: column % source.area.columns };
      const style = styleAt(source.sheet, source.area.row + from.row, source.area.column + from.column, session.styles);
      cellForWriting(sheet, area.row + row, area.column + column, session.styles).style = style;
    }
  session.lookChanged(sheet, area);
}
