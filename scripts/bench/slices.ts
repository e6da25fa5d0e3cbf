/** How long nothing else can happen while the pane works, told apart from what Excel does in its own process. */
import type { Bridge } from "../../src/embedded/wire";
import type { LoadedRuntime } from "../../test/embedded/office-runtime";

/** Milliseconds of the longest piece of work; of the clock or of the processor, whichever is less on a busy machine. */
export class LongestSlice {
  /** True where Excel's process worked since the last look. */
  private far = false;

  /** From now on the Excel of this runtime answers as one in another process: its work is no slice of the pane. */
  apart(runtime: LoadedRuntime): void {
    const { HostBridge } = runtime.OfficeExtension as unknown as { HostBridge: { init(bridge: Bridge): void } };
    const init = HostBridge.init.bind(HostBridge);
    HostBridge.init = (excel) => {
      const pane: Bridge = {
        sendMessageToHost: (text) => {
          setImmediate(() => {
            this.far = true;
            excel.sendMessageToHost(text);
          });
        },
      };
      // Each message comes by itself, as those of a page do.
      const waiting: string[] = [];
      const next = (): void => {
        const text = waiting.shift();
        if (text === undefined) return;
        if (waiting.length > 0) setImmediate(next);
        pane.onMessageFromHost?.(text);
      };
      excel.onMessageFromHost = (text) => {
        if (waiting.push(text) === 1) setImmediate(next);
      };
      init(pane);
    };
  }

  async of(work: () => Promise<unknown>): Promise<number> {
    let longest = 0;
    let ended = false;
    let [clock, processor] = [performance.now(), process.cpuUsage()];
    const tick = (): void => {
      const { user, system } = process.cpuUsage(processor);
      const slice = Math.min(performance.now() - clock, (user + system) / 1000);
      if (!this.far && slice > longest) longest = slice;
      this.far = false;
      [clock, processor] = [performance.now(), process.cpuUsage()];
      if (!ended) setImmediate(tick);
    };
    setImmediate(tick);
    await work();
    await new Promise((resolve) => setImmediate(resolve));
    ended = true;
    return longest;
  }
}
