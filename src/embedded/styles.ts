import type { CellStyleModel } from "../files/model";
import { plainStyle } from "../files/styles";

/** Excel's own normal style; the default font's name and size come from the workbook. */
export function normalStyle(font: { name: string; size: number }): CellStyleModel {
  return { ...plainStyle(undefined), fontName: font.name, fontSize: font.size };
}

export type StylePatch = Partial<Omit<CellStyleModel, "xf">>;

/** Equal styles as one object (CellStyleModel's promise), found without comparing every cell's style anew. */
export class StyleBook {
  private readonly byContent = new Map<string, CellStyleModel>();
  private readonly patched = new Map<string, Map<CellStyleModel, CellStyleModel>>();

  constructor(readonly normal: CellStyleModel) {
    this.byContent.set(contentOf(normal), normal);
  }

  /** The style with the patch laid over it. A changed style no longer stands for its file's index. */
  patch(style: CellStyleModel, patch: StylePatch): CellStyleModel {
    return this.patcher(patch)(style);
  }

  /** The patch for many cells: what it makes of a style is worked out once. */
  patcher(patch: StylePatch): (style: CellStyleModel) => CellStyleModel {
    const key = Object.entries(patch)
      .map(([name, value]) => `${name} ${JSON.stringify(value)}`)
      .join();
    let known = this.patched.get(key);
    if (!known) this.patched.set(key, (known = new Map<CellStyleModel, CellStyleModel>()));
    const results = known;
    return (style) => {
      let result = results.get(style);
      if (!result) {
        const wanted = { ...style, ...patch };
        result = contentOf(wanted) === contentOf(style) ? style : this.shared({ ...wanted, xf: undefined });
        results.set(style, result);
      }
      return result;
    };
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
