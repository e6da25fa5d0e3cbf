import { useCallback, useEffect, useRef, useState } from "react";
import { loadConditionalStyles, startEmbeddedExcel, type EmbeddedExcel } from "../../embedded";
import { SheetView } from "../../embedded/workbench";
import type { OpenedWorkbook } from "../../files";
import type { Day } from "../../tracker/tracker";
import { openFile, openSample, saveToDisk, type Opening } from "./open-file";
import { officeThemes, type PaneTheme } from "./office-themes";
import { Toolbar } from "./Toolbar";

interface WorkbenchPageProps {
  readonly today: () => Day;
  /** Name of the sample that is open at first. */
  readonly sample: string;
}

/** The pane as Office shows it, beside a grid on the same workbook. Every opened workbook gets a pane of its own. */
export function WorkbenchPage({ today, sample }: WorkbenchPageProps) {
  const [workbook, setWorkbook] = useState<OpenedWorkbook>();
  const [excel, setExcel] = useState<EmbeddedExcel>();
  const [sentence, setSentence] = useState("Opening the sample…");
  const [theme, setTheme] = useState<PaneTheme>(preferredTheme);
  const [paneWidth, setPaneWidth] = useState(350);
  const running = useRef<EmbeddedExcel>(undefined);

  const take = useCallback((opening: Opening) => {
    if (!opening.ok) {
      setSentence(opening.sentence);
      return;
    }
    setExcel(undefined);
    setWorkbook(opening.workbook);
    setSentence(opening.notices.join(" "));
  }, []);

  useEffect(() => {
    let current = true;
    void openSample(sample, today()).then((opening) => {
      if (current) take(opening);
    });
    return () => {
      current = false;
    };
  }, [sample, take, today]);

  // The frame's script asks for its Excel as soon as it runs, so the answer stands ready before the frame is drawn.
  useEffect(() => {
    if (!workbook) return undefined;
    window.clearLineWorkbench = {
      open: (runtime) => {
        running.current?.close();
        const { model, original } = workbook;
        const started = startEmbeddedExcel({
          model,
          runtime,
          today,
          theme: officeThemes[theme],
          fileName: original.fileName,
        });
        running.current = started;
        setExcel(started);
        return { today, officeBackground: officeThemes[theme].bodyBackgroundColor };
      },
    };
    return () => {
      delete window.clearLineWorkbench;
    };
  }, [workbook, theme, today]);

  return (
    <div className="workbench" data-theme={theme}>
      <Toolbar
        fileName={workbook?.original.fileName}
        sentence={sentence}
        theme={theme}
        paneWidth={paneWidth}
        onOpen={(file) => void openFile(file, today()).then(take)}
        onSave={() => workbook && setSentence(saveToDisk(workbook))}
        onTheme={setTheme}
        onPaneWidth={setPaneWidth}
      />
      <main className="workbench-body">
        {excel ? (
          <SheetView excel={excel} loadStyles={loadConditionalStyles} today={today()} onSay={setSentence} />
        ) : (
          <div className="wb-sheet" />
        )}
        {workbook && (
          <iframe
            key={`${workbook.original.fileName} ${theme} ${String(openings.of(workbook))}`}
            className="workbench-pane"
            title="Clear Line pane"
            src="pane.html"
            style={{ width: paneWidth }}
          />
        )}
      </main>
    </div>
  );
}

/** Tells two openings of the same file apart, for each gets a pane of its own. */
const openings = {
  numbers: new WeakMap<OpenedWorkbook, number>(),
  last: 0,
  of(workbook: OpenedWorkbook): number {
    const known = this.numbers.get(workbook);
    if (known !== undefined) return known;
    this.last += 1;
    this.numbers.set(workbook, this.last);
    return this.last;
  },
};

function preferredTheme(): PaneTheme {
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
