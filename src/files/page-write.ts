import type { PageLayoutModel } from "./model";
import { paperNames } from "./page-layout";
import { attributes, type Sections } from "./splice";
import { escapeXml } from "./xml";

const inches = (points: number): number => Math.round((points / 72) * 10_000) / 10_000;

/** Splices the parts of a page set-up that changed. The print area and repeated rows are names of the workbook. */
export function writePageLayout(sections: Sections, before: PageLayoutModel, now: PageLayoutModel): void {
  const p = sections.prefix;
  const differs = (...keys: (keyof PageLayoutModel)[]): boolean =>
    keys.some((key) => JSON.stringify(before[key]) !== JSON.stringify(now[key]));
  if (differs("printGridlines", "centerHorizontally"))
    sections.retag("printOptions", {
      horizontalCentered: now.centerHorizontally ? 1 : undefined,
      gridLines: now.printGridlines ? 1 : undefined,
    });
  if (
    differs("margins") ||
    (differs("orientation", "paperSize", "fit") && sections.first("pageMargins") === undefined)
  ) {
    const { left, right, top, bottom, header, footer } = now.margins;
    sections.retag("pageMargins", {
      left: inches(left),
      right: inches(right),
      top: inches(top),
      bottom: inches(bottom),
      header: inches(header),
      footer: inches(footer),
    });
  }
  if (differs("orientation", "paperSize", "scale", "fit")) {
    const paper = Object.entries(paperNames).find(([, name]) => name === now.paperSize)?.[0];
    sections.retag("pageSetup", {
      // A paper that has no name here stays what it is.
      ...(now.paperSize === before.paperSize ? {} : { paperSize: paper }),
      scale: now.scale === 100 ? undefined : now.scale,
      fitToWidth: now.fit === undefined || now.fit.wide === 1 ? undefined : (now.fit.wide ?? 0),
      fitToHeight: now.fit === undefined || now.fit.tall === 1 ? undefined : (now.fit.tall ?? 0),
      orientation: now.orientation,
    });
  }
  if (differs("header", "footer")) sections.put("headerFooter", headerFooter(p, now));
  if (differs("rowBreaks")) {
    const breaks = now.rowBreaks.map((row) => `<${p}brk${attributes({ id: row, max: 16_383, man: 1 })}/>`).join("");
    const count = now.rowBreaks.length;
    sections.put(
      "rowBreaks",
      count === 0 ? "" : `<${p}rowBreaks count="${count}" manualBreakCount="${count}">${breaks}</${p}rowBreaks>`,
    );
  }
}

function headerFooter(p: string, { header, footer }: PageLayoutModel): string {
  const line = (name: string, { left, center, right }: PageLayoutModel["header"]): string => {
    const text = [
      ["&L", left],
      ["&C", center],
      ["&R", right],
    ]
      .map(([mark, words]) => (words === "" ? "" : `${mark}${words}`))
      .join("");
    return text === "" ? "" : `<${p}${name}>${escapeXml(text)}</${p}${name}>`;
  };
  const lines = line("oddHeader", header) + line("oddFooter", footer);
  return lines === "" ? "" : `<${p}headerFooter>${lines}</${p}headerFooter>`;
}
