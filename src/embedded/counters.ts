/** What an add-in asked of Excel: how often, and how much text went each way. */
export class Counters {
  roundTrips = 0;
  /** Requests that only give references back, which office.js sends by itself after a run. */
  cleanUps = 0;
  requestBytes = 0;
  responseBytes = 0;
  largestRequest = 0;
  largestResponse = 0;

  reset(): void {
    this.roundTrips = 0;
    this.cleanUps = 0;
    this.requestBytes = 0;
    this.responseBytes = 0;
    this.largestRequest = 0;
    this.largestResponse = 0;
  }

  requested(bytes: number, cleanUp: boolean): void {
    if (cleanUp) this.cleanUps += 1;
    else this.roundTrips += 1;
    this.requestBytes += bytes;
    this.largestRequest = Math.max(this.largestRequest, bytes);
  }

  answered(bytes: number): void {
    this.responseBytes += bytes;
    this.largestResponse = Math.max(this.largestResponse, bytes);
  }
}

/** UTF-8 bytes of a text, counted without encoding it where it is plain. */
export function bytesOf(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    // A surrogate pair is four bytes, two for each half.
    bytes += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}
