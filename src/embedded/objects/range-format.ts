import type { BorderModel, BorderSide, CellStyleModel, SheetModel } from "../../files/model";
import type { Area } from "../../tracker/snapshot";
import { columnLimit, rowLimit } from "../address";
import { cutToUsed, eachCell, putStyle, styleArea, styleAt } from "../cells";
import { ExcelError, lacking } from "../errors";
import { object, type HostObject, type HostType } from "../object";
import { mustBeFormattable } from "../protection";
import type { Session } from "../session";
import { formattedText } from "../shown-text";
import { pointsOfWidth, widthOfPoints } from "../sizes";
import type { StylePatch } from "../styles";
import type { Json } from "../wire";
import { colorOf } from "../colors";

export interface FormatTarget {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

/** A format of several cells answers null where they differ ("Range format properties of a mixed range"). */
function common({ sheet, areas }: FormatTarget, session: Session, of: (style: CellStyleModel) => Json): Json {
  let answer: Json | undefined;
  for (const whole of areas) {
    const area = cutToUsed(sheet, whole);
    for (let row = area.row; row < area.row + Math.max(1, area.rows); row += 1)
      for (let column = area.column; column < area.column + Math.max(1, area.columns); column += 1) {
        const next = of(styleAt(sheet, row, column, session.styles));
        if (answer === undefined) answer = next;
        else if (answer !== next) return null;
      }
  }
  return answer ?? null;
}

function restyle({ sheet, areas }: FormatTarget, patch: StylePatch, session: Session, where: string): void {
  mustBeFormattable(sheet, session, where);
  for (const area of areas) styleArea(sheet, area, patch, session.styles);
  session.lookChanged(sheet, areas.length === 1 ? areas[0] : undefined);
}

/** Getter and setter of one property of the style. */
function text(value: Json, where: string): string {
  if (typeof value !== "string") throw new ExcelError("InvalidArgument", where);
  return value;
}

function number(value: Json, where: string): number {
  if (typeof value !== "number") throw new ExcelError("InvalidArgument", where);
  return value;
}

/** `Excel.RangeFill`. No fill reads as white, as in Excel (#6218, #4900). */
const fillType: HostType<FormatTarget> = {
  name: "RangeFill",
  get: { Color: (target, session) => common(target, session, (style) => style.fill ?? "#FFFFFF") },
  set: {
    Color: (target, value, session) => {
      restyle(target, { fill: colorOf(value, "RangeFill.color") }, session, "RangeFill.color");
    },
  },
  call: {
    Clear: (target, _, session) => {
      restyle(target, { fill: undefined }, session, "RangeFill.clear");
    },
  },
};

const fontType: HostType<FormatTarget> = {
  name: "RangeFont",
  get: {
    Name: (target, session) => common(target, session, (style) => style.fontName),
    Size: (target, session) => common(target, session, (style) => style.fontSize),
    Color: (target, session) => common(target, session, (style) => style.fontColor ?? "#000000"),
    Bold: (target, session) => common(target, session, (style) => style.bold),
    Italic: (target, session) => common(target, session, (style) => style.italic),
    Underline: (target, session) => common(target, session, (style) => (style.underline ? "Single" : "None")),
    Strikethrough: (target, session) => common(target, session, (style) => style.strikethrough),
  },
  set: {
    Name: (target, value, session) => {
      restyle(target, { fontName: text(value, "RangeFont.name") }, session, "RangeFont.name");
    },
    Size: (target, value, session) => {
      restyle(target, { fontSize: number(value, "RangeFont.size") }, session, "RangeFont.size");
    },
    Color: (target, value, session) => {
      restyle(target, { fontColor: colorOf(value, "RangeFont.color") }, session, "RangeFont.color");
    },
    Bold: (target, value, session) => {
      restyle(target, { bold: value === true }, session, "RangeFont.bold");
    },
    Italic: (target, value, session) => {
      restyle(target, { italic: value === true }, session, "RangeFont.italic");
    },
    Underline: (target, value, session) => {
      restyle(target, { underline: text(value, "RangeFont.underline") !== "None" }, session, "RangeFont.underline");
    },
    Strikethrough: (target, value, session) => {
      restyle(target, { strikethrough: value === true }, session, "RangeFont.strikethrough");
    },
  },
};

interface BorderTarget extends FormatTarget {
  readonly side: BorderSide | "insideHorizontal" | "insideVertical";
}

const sides: Readonly<Record<string, BorderTarget["side"]>> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
  InsideHorizontal: "insideHorizontal",
  InsideVertical: "insideVertical",
};

/** The strips of cells whose own border the edge is. */
function strips({ areas, side }: BorderTarget): { area: Area; of: BorderSide }[] {
  return areas.flatMap((area): { area: Area; of: BorderSide }[] => {
    switch (side) {
      case "top":
        return [{ area: { ...area, rows: 1 }, of: side }];
      case "bottom":
        return [{ area: { ...area, row: area.row + area.rows - 1, rows: 1 }, of: side }];
      case "left":
        return [{ area: { ...area, columns: 1 }, of: side }];
      case "right":
        return [{ area: { ...area, column: area.column + area.columns - 1, columns: 1 }, of: side }];
      case "insideHorizontal":
        return area.rows > 1 ? [{ area: { ...area, rows: area.rows - 1 }, of: "bottom" }] : [];
      case "insideVertical":
        return area.columns > 1 ? [{ area: { ...area, columns: area.columns - 1 }, of: "right" }] : [];
    }
  });
}

function firstBorder(target: BorderTarget, session: Session): BorderModel | undefined {
  const strip = strips(target)[0];
  return strip && styleAt(target.sheet, strip.area.row, strip.area.column, session.styles).borders[strip.of];
}

function reborder(
  target: BorderTarget,
  change: (border: BorderModel | undefined) => BorderModel | undefined,
  session: Session,
): void {
  mustBeFormattable(target.sheet, session, "RangeBorder");
  for (const { area, of } of strips(target)) {
    // A strip has few looks and many cells.
    const changed = new Map<CellStyleModel, CellStyleModel>();
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const style = styleAt(target.sheet, row, column, session.styles);
        let next = changed.get(style);
        if (!next) {
          const { [of]: before, ...others } = style.borders;
          const border = change(before);
          next = session.styles.patch(style, { borders: border ? { ...others, [of]: border } : others });
          changed.set(style, next);
        }
        putStyle(target.sheet, row, column, next);
      }
  }
  session.lookChanged(target.sheet, undefined);
}

const lineNames: Readonly<Record<BorderModel["style"], string>> = {
  thin: "Continuous",
  medium: "Continuous",
  thick: "Continuous",
  hair: "Continuous",
  dashed: "Dash",
  dotted: "Dot",
  double: "Double",
};
const weightNames: Readonly<Record<BorderModel["style"], string>> = {
  thin: "Thin",
  medium: "Medium",
  thick: "Thick",
  hair: "Hairline",
  dashed: "Thin",
  dotted: "Thin",
  double: "Thick",
};
const stylesByLine: Readonly<Record<string, BorderModel["style"]>> = {
  Continuous: "thin",
  Dash: "dashed",
  DashDot: "dashed",
  DashDotDot: "dashed",
  Dot: "dotted",
  Double: "double",
};
const stylesByWeight: Readonly<Record<string, BorderModel["style"]>> = {
  Hairline: "hair",
  Thin: "thin",
  Medium: "medium",
  Thick: "thick",
};

const borderType: HostType<BorderTarget> = {
  name: "RangeBorder",
  identify: ({ side }) => ({ SideIndex: Object.keys(sides).find((name) => sides[name] === side) }),
  get: {
    SideIndex: ({ side }) => Object.keys(sides).find((name) => sides[name] === side) ?? null,
    Style: (target, session) => {
      const border = firstBorder(target, session);
      return border ? lineNames[border.style] : "None";
    },
    Weight: (target, session) => weightNames[firstBorder(target, session)?.style ?? "thin"],
    Color: (target, session) => firstBorder(target, session)?.color ?? "#000000",
  },
  set: {
    Style: (target, value, session) => {
      const name = text(value, "RangeBorder.style");
      const style = stylesByLine[name];
      if (name !== "None" && !style) throw new ExcelError("InvalidArgument", "RangeBorder.style");
      reborder(target, (border) => (style ? { style, color: border?.color } : undefined), session);
    },
    Weight: (target, value, session) => {
      const style = stylesByWeight[text(value, "RangeBorder.weight")];
      if (!style) throw new ExcelError("InvalidArgument", "RangeBorder.weight");
      const weighed = (border: BorderModel | undefined): BorderModel => {
        const line = border && lineNames[border.style] !== "Continuous" ? border.style : style;
        return { style: line, color: border?.color };
      };
      reborder(target, weighed, session);
    },
    Color: (target, value, session) => {
      const color = colorOf(value, "RangeBorder.color");
      reborder(target, (border) => ({ style: border?.style ?? "thin", color }), session);
    },
  },
};

function border(target: FormatTarget, key: Json, session: Session): HostObject {
  const side = sides[typeof key === "string" ? key : ""];
  if (!side) throw new ExcelError("InvalidArgument", "RangeBorderCollection.getItem");
  return object(borderType, { ...target, side }, session);
}

const bordersType: HostType<FormatTarget> = {
  name: "RangeBorderCollection",
  get: { Count: () => Object.keys(sides).length },
  items: (target, session) => Object.keys(sides).map((name) => border(target, name, session)),
  item: border,
  call: {
    GetItemAt: (target, args, session) => border(target, Object.keys(sides)[args.integer(0)] ?? "", session),
  },
};

const horizontalNames: Readonly<Record<CellStyleModel["horizontal"], string>> = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerAcrossSelection: "CenterAcrossSelection",
  distributed: "Distributed",
};
const verticalNames: Readonly<Record<CellStyleModel["vertical"], string>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};

function keyNamed<K extends string>(names: Readonly<Record<K, string>>, value: Json, where: string): K {
  for (const key in names) if (names[key] === value) return key;
  throw new ExcelError("InvalidArgument", where);
}

const formatProtectionType: HostType<FormatTarget> = {
  name: "FormatProtection",
  get: { Locked: (target, session) => common(target, session, (style) => style.locked) },
  set: {
    Locked: (target, value, session) => {
      restyle(target, { locked: value === true }, session, "FormatProtection.locked");
    },
  },
};

function sizeInPoints(value: Json, most: number, where: string): number {
  const points = number(value, where);
  if (points < 0 || points > most) throw new ExcelError("InvalidArgument", where);
  return points;
}

/** Rows grow to the lines that their text needs at its column's width; a line is a third taller than its font. */
function autofitRows({ sheet, areas }: FormatTarget, session: Session): void {
  for (const whole of areas) {
    const lines = new Map<number, number>();
    eachCell(sheet, { ...whole, column: 0, columns: columnLimit }, (cell, row, column) => {
      if (cell.value === "") return;
      const { fontSize, numberFormat, wrap } = cell.style;
      const width = pointsOfWidth(
        sheet.columnWidths.get(column) ?? sheet.defaultColumnWidth,
        session.model.defaultFont,
      );
      const perLine = Math.max(1, Math.floor(width / (fontSize * 0.5)));
      const paragraphs = formattedText(cell.value, numberFormat, session.model.date1904).split("\n");
      const count = wrap ? paragraphs.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0) : 1;
      const needed = Math.min(409, Math.max(sheet.defaultRowHeight, count * fontSize * 1.36));
      lines.set(row, Math.max(lines.get(row) ?? 0, needed));
    });
    for (const [row, height] of lines) sheet.rowHeights.set(row, height);
  }
  session.lookChanged(sheet, undefined);
}

function autofitColumns({ sheet, areas }: FormatTarget, session: Session): void {
  for (const whole of areas) {
    const widths = new Map<number, number>();
    eachCell(sheet, whole, (cell, _, column) => {
      const shown = formattedText(cell.value, cell.style.numberFormat, session.model.date1904);
      const longest = Math.max(...shown.split("\n").map((line) => line.length));
      if (longest > 0) widths.set(column, Math.max(widths.get(column) ?? 0, longest));
    });
    for (const [column, characters] of widths) sheet.columnWidths.set(column, Math.min(255, characters + 0.7));
  }
  session.lookChanged(sheet, undefined);
}

/** "Excel specifications and limits": row height 409 points. */
export function setRowHeight({ sheet, areas }: FormatTarget, value: Json, session: Session): void {
  mustBeFormattable(sheet, session, "RangeFormat.rowHeight");
  const height = sizeInPoints(value, 409, "RangeFormat.rowHeight");
  for (const area of areas) {
    if (area.rows === rowLimit) sheet.defaultRowHeight = height;
    else for (let row = area.row; row < area.row + area.rows; row += 1) sheet.rowHeights.set(row, height);
  }
  session.lookChanged(sheet, undefined);
}

export const rangeFormatType: HostType<FormatTarget> = {
  name: "RangeFormat",
  get: {
    ColumnWidth: ({ sheet, areas }, session) => {
      const widths = areas.flatMap((area) =>
        Array.from({ length: area.columns }, (_, at) =>
          pointsOfWidth(
            sheet.columnWidths.get(area.column + at) ?? sheet.defaultColumnWidth,
            session.model.defaultFont,
          ),
        ),
      );
      return widths.every((width) => width === widths[0]) ? (widths[0] ?? null) : null;
    },
    RowHeight: ({ sheet, areas }) => {
      const heights = new Set<number>();
      for (const whole of areas) {
        const area = whole.rows === rowLimit ? { ...whole, rows: 1 } : whole;
        for (let row = area.row; row < area.row + area.rows; row += 1)
          heights.add(sheet.rowHeights.get(row) ?? sheet.defaultRowHeight);
      }
      return heights.size === 1 ? ([...heights][0] ?? null) : null;
    },
    HorizontalAlignment: (target, session) => common(target, session, (style) => horizontalNames[style.horizontal]),
    VerticalAlignment: (target, session) => common(target, session, (style) => verticalNames[style.vertical]),
    WrapText: (target, session) => common(target, session, (style) => style.wrap),
    IndentLevel: (target, session) => common(target, session, (style) => style.indent),
  },
  set: {
    ColumnWidth: ({ sheet, areas }, value, session) => {
      mustBeFormattable(sheet, session, "RangeFormat.columnWidth");
      const width = widthOfPoints(sizeInPoints(value, 1_800, "RangeFormat.columnWidth"), session.model.defaultFont);
      for (const area of areas)
        for (let column = area.column; column < area.column + area.columns; column += 1)
          sheet.columnWidths.set(column, width);
      session.lookChanged(sheet, undefined);
    },
    // "Determines if the column width of the Range object equals the standard width of the sheet" (ExcelApi 1.7).
    UseStandardWidth: ({ sheet, areas }, value, session) => {
      if (value !== true) throw lacking("RangeFormat", "useStandardWidth other than true");
      mustBeFormattable(sheet, session, "RangeFormat.useStandardWidth");
      for (const area of areas)
        for (let column = area.column; column < area.column + area.columns; column += 1)
          sheet.columnWidths.delete(column);
      session.lookChanged(sheet, undefined);
    },
    RowHeight: setRowHeight,
    HorizontalAlignment: (target, value, session) => {
      const where = "RangeFormat.horizontalAlignment";
      restyle(target, { horizontal: keyNamed(horizontalNames, value, where) }, session, where);
    },
    VerticalAlignment: (target, value, session) => {
      const where = "RangeFormat.verticalAlignment";
      restyle(target, { vertical: keyNamed(verticalNames, value, where) }, session, where);
    },
    WrapText: (target, value, session) => {
      restyle(target, { wrap: value === true }, session, "RangeFormat.wrapText");
    },
    IndentLevel: (target, value, session) => {
      const indent = number(value, "RangeFormat.indentLevel");
      restyle(target, { indent }, session, "RangeFormat.indentLevel");
    },
  },
  navigate: {
    Fill: (target, session) => object(fillType, target, session),
    Font: (target, session) => object(fontType, target, session),
    Borders: (target, session) => object(bordersType, target, session),
    Protection: (target, session) => object(formatProtectionType, target, session),
  },
  call: {
    AutofitColumns: (target, _, session) => {
      mustBeFormattable(target.sheet, session, "RangeFormat.autofitColumns");
      autofitColumns(target, session);
    },
    AutofitRows: (target, _, session) => {
      mustBeFormattable(target.sheet, session, "RangeFormat.autofitRows");
      autofitRows(target, session);
    },
  },
};
