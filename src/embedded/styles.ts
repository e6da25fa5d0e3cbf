import type { CellStyleModel } from "../files/model";

/** Excel's own normal style; the default font's name and size come from the workbook. */
export function normalStyle(font: { name: string; size: number }): CellStyleModel {
  return {
    numberFormat: "General",
    fill: undefined,
    fontName: font.name,
    fontSize: font.size,
    fontColor: undefined,
    bold: false,
    italic: false,
    underline: false,
    strikethrough: false,
    horizontal: "general",
    vertical: "bottom",
    wrap: false,
    indent: 0,
    borders: {},
    locked: true,
    xf: undefined,
  };
}

export type StylePatch = Partial<Omit<CellStyleModel, "xf">>;

/** Equal styles as one object (CellStyleModel's promise), found without comparing every cell's style anew. */
export class StyleBook {
  private readonly byContent = new Map<string, CellStyleModel>();
  private readonly patched = new WeakMap<CellStyleModel, Map<string, CellStyleModel>>();

  constructor(readonly normal: CellStyleModel) {
    this.byContent.set(contentOf(normal), normal);
  }

  /** The style with the patch laid over it. A changed style no longer stands for its file's index. */
  patch(style: CellStyleModel, patch: StylePatch): CellStyleModel {
    const key = JSON.stringify(patch, (_, value: unknown) => (value === undefined ? null : value));
    let known = this.patched.get(style);
    if (!known) this.patched.set(style, (known = new Map<string, CellStyleModel>()));
    let result = known.get(key);
    if (!result) {
      const wanted = { ...style, ...patch };
      result = contentOf(wanted) === contentOf(style) ? style : this.shared({ ...wanted, xf: undefined });
      known.set(key, result);
    }
    return result;
  }

  private shared(style: CellStyleModel): CellStyleModel {
    const key = contentOf(style);
    const known = this.byContent.get(key);
    if (known) return known;
    this.byContent.set(key, style);
    return style;
  }
}

function contentOf(style: CellStyleModel): string {
  const { borders, ...rest } = style;
  return JSON.stringify([{ ...rest, xf: undefined }, borders.top, borders.bottom, borders.left, borders.right]);
}
