import { useRef } from "react";
import type { PaneTheme } from "./office-themes";

interface ToolbarProps {
  readonly fileName: string | undefined;
  readonly sentence: string;
  readonly theme: PaneTheme;
  readonly paneWidth: number;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onTheme: (theme: PaneTheme) => void;
  readonly onPaneWidth: (pixels: number) => void;
}

/** 320 is the narrowest that Office shows, 350 the usual one. */
const paneWidths = [320, 350, 400];

export function Toolbar(props: ToolbarProps) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <header className="workbench-toolbar">
      <img src="icon.svg" alt="" width={24} height={24} />
      <h1>
        Clear Line workbench <span>{props.fileName ?? ""}</span>
      </h1>
      <button type="button" className="wb-button" onClick={() => chooser.current?.click()}>
        Open a workbook…
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.xls,.xlsb,.ods"
        aria-label="Workbook to open"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) props.onOpen(file);
          event.target.value = "";
        }}
      />
      <button type="button" className="wb-button" disabled={props.fileName === undefined} onClick={props.onSave}>
        Save a copy
      </button>
      <button
        type="button"
        className="wb-button"
        aria-pressed={props.theme === "dark"}
        onClick={() => props.onTheme(props.theme === "dark" ? "light" : "dark")}
      >
        Dark theme
      </button>
      <label className="wb-choice">
        Pane width
        <select value={props.paneWidth} onChange={(event) => props.onPaneWidth(Number(event.target.value))}>
          {paneWidths.map((pixels) => (
            <option key={pixels} value={pixels}>
              {pixels} pixels
            </option>
          ))}
        </select>
      </label>
      <p role="status">{props.sentence}</p>
    </header>
  );
}
