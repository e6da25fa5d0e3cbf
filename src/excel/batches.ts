import type { RunContext } from "./run";

/** Requests stay far below Excel's 5 MB, for a request of megabytes blocks Excel while it works through it. */
const mostRequestBytes = 58_000;
const mostAnswerBytes = 4_000_000;

/** Something to ask of Excel, with what it costs at most, in bytes. */
export interface Piece {
  readonly request: number;
  readonly answer: number;
  ask(): void;
}

/** Asks everything in order, in as few round trips as their size allows. */
export async function askAll(pieces: readonly Piece[], context: RunContext): Promise<void> {
  let [request, answer] = [0, 0];
  for (const piece of pieces) {
    const full = request + piece.request > mostRequestBytes || answer + piece.answer > mostAnswerBytes;
    if (full && request > 0) {
      await send(context);
      [request, answer] = [0, 0];
    }
    piece.ask();
    request += piece.request;
    answer += piece.answer;
  }
  if (request > 0) await send(context);
}

function send(context: RunContext): Promise<void> {
  return context.sync();
}
