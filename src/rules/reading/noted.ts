import type { SheetAbout, SheetDraft } from "../define";

type NoteCode = SheetAbout["tracker"]["notes"][number]["code"];

/** What the reading of the sheet noticed, handed on as findings: at the first column that the note speaks of. */
export function* noted({ tracker }: SheetAbout, code: NoteCode, fix: string): Generator<SheetDraft> {
  for (const note of tracker.notes) {
    if (note.code !== code) continue;
    const field = tracker.columns.find(({ column }) => column === note.columns[0])?.field;
    yield { ...(field && { at: field }), what: note.text, fix };
  }
}
