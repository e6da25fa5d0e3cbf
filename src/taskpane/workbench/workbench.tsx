import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { dayOfClock, dayOfIso } from "../../tracker/day";
import { WorkbenchPage } from "./WorkbenchPage";

/** `?today=2026-06-15` sets the product's date, `?file=name.xlsx` opens one of the bundled samples. */
const parameters = new URLSearchParams(window.location.search);
const given = dayOfIso(parameters.get("today") ?? "");
const today = () => given ?? dayOfClock(new Date());
const sample = /^[\w.-]+\.xls[xm]?$/.exec(parameters.get("file") ?? "")?.[0] ?? "recovery-tracker.xlsx";

const element = document.getElementById("workbench");
if (element)
  createRoot(element).render(
    <StrictMode>
      <WorkbenchPage today={today} sample={sample} />
    </StrictMode>,
  );
