import type { ReactElement } from "react";
import type { ResultsProps } from "./Results";

let Drawn: ((props: ResultsProps) => ReactElement) | undefined;

/** Loads what draws a checked tracker, after the first paint: a session asks for it before it has anything to draw. */
export async function loadResults(): Promise<void> {
  Drawn ??= (await import("./Results")).Results;
}

export function ResultsLater(props: ResultsProps): ReactElement | null {
  return Drawn === undefined ? null : <Drawn {...props} />;
}
