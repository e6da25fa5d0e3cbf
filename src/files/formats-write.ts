import type { ConditionalFormatModel } from "./model";
import { areaAddress } from "./address";
import { attributes, withAttributes, type Section, type Sections } from "./splice";
import type { StyleWriter } from "./styles-write";
import { escapeXml, walkXml } from "./xml";

/** Rules that a model holds completely, so that they can be written; the others can only be kept or taken away. */
const writable = new Set(["expression", "cellIs", "containsText", "notContainsText", "beginsWith", "endsWith"]);

interface RulePlace {
  readonly start: number;
  readonly tagEnd: number;
  end: number;
}

export interface FormatChanges {
  readonly added: number;
  readonly removed: number;
  /** Rules that could not be written. */
  readonly lost: number;
}

/** Splices conditional formats: those that are new go in, those that are gone go out, the others stay where they are. */
export function writeFormats(
  sections: Sections,
  styles: StyleWriter,
  before: readonly ConditionalFormatModel[],
  now: readonly ConditionalFormatModel[],
): FormatChanges {
  const left = new Map<string, number[]>();
  before.forEach((format, index) => {
    const key = keyOf(format);
    left.set(key, [...(left.get(key) ?? []), index]);
  });
  const kept = new Map<number, ConditionalFormatModel>();
  const added: ConditionalFormatModel[] = [];
  for (const format of now) {
    const index = left.get(keyOf(format))?.shift();
    if (index === undefined) added.push(format);
    else kept.set(index, format);
  }
  const places = placesOf(sections);
  let index = 0;
  let removed = 0;
  for (const { section, rules } of places) {
    const first = index;
    index += rules.length;
    const going = rules.filter((_, i) => !kept.has(first + i));
    removed += going.length;
    if (going.length === rules.length && rules.length > 0) {
      sections.splice.replace(section.start, section.end, "");
      continue;
    }
    rules.forEach((rule, i) => {
      const format = kept.get(first + i);
      if (format === undefined) sections.splice.replace(rule.start, rule.end, "");
      else if (format.priority !== before[first + i]?.priority) {
        const tag = sections.splice.text.slice(rule.start, rule.tagEnd);
        sections.splice.replace(rule.start, rule.tagEnd, withAttributes(tag, { priority: format.priority }));
      }
    });
  }
  const written = added.filter(({ type, areas }) => writable.has(type) && areas.length > 0);
  const xml = written.map((format) => ruleXml(sections.prefix, format, styles)).join("");
  if (xml !== "") sections.add("conditionalFormatting", xml);
  return { added: written.length, removed, lost: added.length - written.length };
}

function keyOf({ areas, stopIfTrue, type, formulas, operator, text, format }: ConditionalFormatModel): string {
  const { fill, fontColor, bold, italic, strikethrough } = format;
  const where = areas.map(areaAddress).join(" ");
  return JSON.stringify([
    where,
    stopIfTrue,
    type,
    formulas,
    operator,
    text,
    fill,
    fontColor,
    bold,
    italic,
    strikethrough,
  ]);
}

function placesOf(sections: Sections): { section: Section; rules: RulePlace[] }[] {
  return sections.all("conditionalFormatting").map((section) => {
    const rules: RulePlace[] = [];
    walkXml(sections.raw(section), {
      open(element) {
        if (element.name !== "cfRule") return undefined;
        const start = section.start + element.start;
        rules.push({ start, tagEnd: section.start + element.end, end: start });
        return "skip";
      },
      close(name, _, end, depth) {
        const last = rules[rules.length - 1];
        if (name === "cfRule" && depth === 1 && last !== undefined) last.end = section.start + end;
      },
    });
    return { section, rules };
  });
}

function ruleXml(p: string, format: ConditionalFormatModel, styles: StyleWriter): string {
  const rule = attributes({
    type: format.type,
    dxfId: styles.differential(format.format),
    priority: format.priority,
    stopIfTrue: format.stopIfTrue,
    operator: format.operator,
    text: format.text,
  });
  const formulas = format.formulas.map((formula) => `<${p}formula>${escapeXml(formula)}</${p}formula>`).join("");
  const sqref = format.areas.map(areaAddress).join(" ");
  return `<${p}conditionalFormatting sqref="${sqref}"><${p}cfRule${rule}>${formulas}</${p}cfRule></${p}conditionalFormatting>`;
}
