import { useEffect, useState } from "react";
import { columnLetters } from "../../files/address";
import { containsArea, parseArea, splitSheet } from "../address";
import type { EmbeddedExcel } from "../embedded-excel";
import type { ConditionalStyles } from "../formulas/conditional-styles";
import { editTextOf } from "./cell-look";
import { Grid } from "./grid";
import { SheetTabs } from "./sheet-tabs";

interface SheetViewProps {
  readonly excel: EmbeddedExcel;
  readonly loadStyles: (model: EmbeddedExcel["model"]) => Promise<ConditionalStyles>;
  /** Day number for conditional formats. */
  readonly today: number;
  readonly onSay: (sentence: string) => void;
}

/** The workbook as a person sees it: name box and content, the grid, and the tabs of its sheets. */
export function SheetView({ excel, loadStyles, today, onSay }: SheetViewProps) {
  const [version, setVersion] = useState(0);
  const [styles, setStyles] = useState<ConditionalStyles>();
  useEffect(() => {
    let frame = 0;
    const stop = excel.on("change", () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setVersion((before) => before + 1));
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [excel]);
  useEffect(() => {
    let current = true;
    void loadStyles(excel.model).then((loaded) => {
      if (current) setStyles(loaded);
    });
    return () => {
      current = false;
    };
  }, [excel, loadStyles]);

  const active = excel.activeSheet;
  const sheet = excel.model.sheets.find(({ name }) => name === active);
  if (!sheet) return null;
  const selection = excel.selection(active);
  const { row, column } = selection;
  const linkAt = (atRow: number, atColumn: number) =>
    sheet.hyperlinks.find(({ area }) => containsArea(area, { row: atRow, column: atColumn, rows: 1, columns: 1 }));
  const follow = (atRow: number, atColumn: number): boolean => {
    const link = linkAt(atRow, atColumn);
    if (!link) return false;
    if (link.documentReference === undefined) {
      onSay(`This link leads out of the workbook and is not followed here: ${link.address ?? "no address"}`);
      return false;
    }
    const { sheet: name, address } = splitSheet(link.documentReference);
    const area = parseArea(address);
    const target = excel.model.sheets.find((one) => one.name.toLowerCase() === (name ?? active).toLowerCase());
    if (!area || !target) {
      onSay(`The link leads to ${link.documentReference}, which is not there any more.`);
      return false;
    }
    excel.select(target.name, area);
    return true;
  };
  const link = linkAt(row, column);
  const cell = sheet.cells.get(row)?.get(column);

  return (
    <section className="wb-sheet" aria-label="Workbook">
      <div className="wb-bar">
        <output className="wb-name" aria-label="Selected cell">
          {columnLetters(column) + String(row + 1)}
        </output>
        <div className="wb-content">{editTextOf(cell, excel.model.date1904)}</div>
        {link && (
          <button type="button" className="wb-button" onClick={() => follow(row, column)}>
            Follow link
          </button>
        )}
      </div>
      <Grid
        key={sheet.id}
        excel={excel}
        sheet={sheet}
        version={version}
        selection={selection}
        today={today}
        styles={styles}
        onRefused={onSay}
        onFollow={follow}
      />
      <SheetTabs sheets={excel.model.sheets} active={active} onChoose={(name) => excel.activate(name)} />
    </section>
  );
}
