import type { SheetModel } from "../../files/model";

interface SheetTabsProps {
  readonly sheets: readonly SheetModel[];
  readonly active: string;
  readonly onChoose: (name: string) => void;
}

/** Hidden sheets have no tab, as in Excel. */
export function SheetTabs({ sheets, active, onChoose }: SheetTabsProps) {
  const shown = sheets.filter(({ visibility }) => visibility === "visible");
  const step = (by: number): void => {
    const at = shown.findIndex(({ name }) => name === active);
    const next = shown[(at + by + shown.length) % shown.length];
    if (next) onChoose(next.name);
  };
  return (
    <div className="wb-tabs" role="tablist" aria-label="Sheets">
      {shown.map(({ id, name, tabColor }) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={name === active}
          tabIndex={name === active ? 0 : -1}
          className="wb-tab"
          style={tabColor === undefined ? undefined : { boxShadow: `inset 0 -3px ${tabColor}` }}
          onClick={() => onChoose(name)}
          onKeyDown={(event) => {
            if (event.key === "ArrowRight") step(1);
            else if (event.key === "ArrowLeft") step(-1);
            else return;
            event.preventDefault();
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
