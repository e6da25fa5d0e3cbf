/** One thing measured against its budget. A script that measures prints `{"figures": [...]}` as its last line. */
export interface Figure {
  readonly what: string;
  readonly measured: number;
  readonly unit: string;
  /** At most this, unless `holds` says otherwise by itself; undefined where the figure is only told. */
  readonly budget: number | undefined;
  readonly holds: boolean;
}

export function atMost(what: string, measured: number, unit: string, budget: number): Figure {
  const rounded = Math.round(measured * 10) / 10;
  return { what, measured: rounded, unit, budget, holds: rounded <= budget };
}

export function told(what: string, measured: number, unit: string): Figure {
  return { what, measured: Math.round(measured * 10) / 10, unit, budget: undefined, holds: true };
}

export function table(figures: readonly Figure[]): string {
  const line = (cells: readonly string[]): string =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(68) : cell.padStart(14))).join("");
  const number = (value: number, unit: string): string => `${value.toLocaleString("en-GB")} ${unit}`;
  return [
    line(["", "measured", "budget", ""]),
    ...figures.map(({ what, measured, unit, budget, holds }) =>
      line([
        what,
        number(measured, unit),
        budget === undefined ? "" : number(budget, unit),
        budget === undefined ? "" : holds ? "holds" : "BROKEN",
      ]),
    ),
  ].join("\n");
}
