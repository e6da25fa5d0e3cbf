import { runtimeOf } from "../../embedded";
import { createOfficeHost } from "../../excel";
import { mountPane } from "../mount";
import { workbenchAround } from "./connection";

const workbench = workbenchAround();
if (workbench) {
  const { today, officeBackground } = workbench.open(runtimeOf(window));
  void Office.onReady(() => mountPane({ host: createOfficeHost(), today, officeBackground }));
} else document.body.textContent = "This is the pane of the workbench. Open the workbench page to use it.";
