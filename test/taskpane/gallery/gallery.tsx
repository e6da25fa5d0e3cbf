import { createRoot } from "react-dom/client";
import { App } from "../../../src/taskpane/App";
import { acceptanceWorkbook } from "../../tracker/acceptance";
import { sessionOn } from "../opened";
import { galleryStates } from "./states";

/** Draws one state of the pane, named by the address: `?state=row&theme=dark`. */
async function draw(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const state = galleryStates[asked.get("state") ?? "fix"];
  const element = document.getElementById("pane");
  if (!state || !element) throw new Error(`No state is called ${asked.get("state") ?? ""}.`);
  const { session, host } = sessionOn((state.workbook ?? acceptanceWorkbook)());
  Object.assign(window, { gallery: { host, session } });
  state.before?.(host);
  createRoot(element).render(
    <App session={session} officeBackground={asked.get("theme") === "dark" ? "#1f1f1f" : "#ffffff"} />,
  );
  const started = session.start();
  if (!state.before) await started;
  if (state.act) await state.act(session, host);
  else await session.check();
  await drawn();
  state.onScreen?.();
  // Progress is shown after half a second.
  while (session.store.read().work && !document.querySelector("[role=progressbar]")) await frame();
  await drawn();
  document.body.dataset["drawn"] = "true";
}

function frame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Until the browser has nothing better to do and the page stays as it is, which a slow machine reaches later. */
async function drawn(): Promise<void> {
  let before: string;
  do {
    before = document.body.innerHTML;
    await frame();
    await frame();
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
  } while (document.body.innerHTML !== before);
}

void draw();
