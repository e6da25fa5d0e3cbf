import { createOfficeHost } from "../excel";
import { dayOfClock } from "../tracker/day";
import { mountPane } from "./mount";

/** Office's types promise a theme; Excel on the web may have none (office-js #6134). */
function officeBackground(): string | undefined {
  const context: Partial<Office.Context> = Office.context;
  return context.officeTheme?.bodyBackgroundColor;
}

void Office.onReady(() => {
  mountPane({
    host: createOfficeHost(),
    today: () => dayOfClock(new Date()),
    officeBackground: officeBackground(),
  });
});
