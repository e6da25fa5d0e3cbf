import type { ExcelErrorCode } from "./errors";

/**
 * "Resource limits and performance optimization for Office Add-ins": Excel on the web takes 5 MB per request and
 * gives 5 MB per response; more ends as RequestPayloadSizeLimitExceeded or ResponsePayloadSizeLimitExceeded.
 */
const webPayloadLimit = 5 * 1024 * 1024;

export type EventDelivery = "sent" | "lost" | "doubled" | "reversed";

/** What goes wrong at one action of a batch. */
export interface ActionFault {
  /** Which request from now on, 1 for the next. */
  readonly request: number;
  /** From 0; what stands before it in the batch stays done ("Application-specific API model"). */
  readonly action: number;
  readonly code: ExcelErrorCode;
}

/** Misbehaviour on demand, each as Excel does it. Nothing is wrong unless it is asked for. */
export class Faults {
  /** Bytes; Infinity as on the desktop, which has no such limit. */
  payloadLimit = webPayloadLimit;
  /** Events get lost (#420, #294, #3729), come twice or in another order. */
  eventDelivery: EventDelivery = "sent";
  /** Milliseconds before each request is carried out. */
  delay = 0;
  private delayed: number[] = [];
  private late: number[] = [];
  private editing = 0;
  private unanswered = 0;
  private atAction: ActionFault[] = [];
  private readonly hooks = new Map<number, (() => void)[]>();
  private requests = 0;

  /**
   * A person is typing in a cell for so many requests: each is refused as a whole (#3388; clicking the pane does not
   * end it). Infinity lasts until `endCellEdit`.
   */
  startCellEdit(requests = Number.POSITIVE_INFINITY): void {
    this.editing = requests;
  }

  endCellEdit(): void {
    this.editing = 0;
  }

  get cellEdit(): boolean {
    return this.editing > 0;
  }

  /** The next so many requests are carried out and never answered: the connection is gone. */
  dropAnswers(requests = 1): void {
    this.unanswered = requests;
  }

  /** So many requests wait before they are carried out, and what comes after them waits with them. */
  delayRequests(milliseconds: number, requests = 1): void {
    this.delayed = new Array<number>(requests).fill(milliseconds);
  }

  /** So many requests are carried out at once and answered late, maybe after nobody waits any more. */
  answerLate(milliseconds: number, requests = 1): void {
    this.late = new Array<number>(requests).fill(milliseconds);
  }

  /** Milliseconds that the next request waits. */
  delayOfNext(): number {
    return this.delayed.shift() ?? this.delay;
  }

  failAt(fault: ActionFault): void {
    this.atAction.push({ ...fault, request: this.requests + fault.request });
  }

  /** Runs between two requests, as another author or the person at the grid would: before the nth from now on. */
  beforeRequest(nth: number, action: () => void): void {
    const request = this.requests + nth;
    this.hooks.set(request, [...(this.hooks.get(request) ?? []), action]);
  }

  /** Everything works again; hooks and faults that did not come up are forgotten. */
  clear(): void {
    this.payloadLimit = webPayloadLimit;
    this.eventDelivery = "sent";
    this.delay = 0;
    this.delayed = [];
    this.late = [];
    this.editing = 0;
    this.unanswered = 0;
    this.atAction = [];
    this.hooks.clear();
  }

  /** A request arrives: what another author does first, and what is wrong with this one. */
  arriving(): { readonly cellEdit: boolean; readonly dropped: boolean; readonly late: number } {
    this.requests += 1;
    for (const action of this.hooks.get(this.requests) ?? []) action();
    this.hooks.delete(this.requests);
    const cellEdit = this.editing > 0;
    if (cellEdit) this.editing -= 1;
    const dropped = this.unanswered > 0;
    if (dropped) this.unanswered -= 1;
    return { cellEdit, dropped, late: this.late.shift() ?? 0 };
  }

  atThis(action: number): ExcelErrorCode | undefined {
    return this.atAction.find((fault) => fault.request === this.requests && fault.action === action)?.code;
  }
}
