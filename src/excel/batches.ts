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

/**
 * Of what fills a sheet. Most summaries are one request; of a list of thousands of lines office.js puts a request of
 * 2 MB together for longer than the pane may be held.
 */
const mostFilling = 2_000_000;
const mostOfSmall = 500_000;

/** What is put together for a sheet, in as few requests as their size allows; the page may answer meanwhile. */
export class Filling {
  private bytes = 0;
  private readonly most: number;

  constructor(
    private readonly context: RunContext,
    smallRequests = false,
  ) {
    this.most = smallRequests ? mostOfSmall : mostFilling;
  }

  /** Called before something is asked that costs so many bytes: what was asked until then goes where both are too much. */
  async room(bytes: number): Promise<void> {
    if (this.bytes > 0 && this.bytes + bytes > this.most) {
      await this.context.sync();
      this.bytes = 0;
    }
    this.bytes += bytes;
    await this.context.rest();
  }
}

function send(context: RunContext): Promise<void> {
  return context.sync();
}
