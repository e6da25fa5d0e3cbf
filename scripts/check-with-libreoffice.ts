import { checkHighlights } from "./libreoffice/highlights";
import { hasLibreOffice } from "./libreoffice/run";
import { checkSummaries } from "./libreoffice/summary";

async function main(): Promise<void> {
  if (!hasLibreOffice()) {
    console.error("LibreOffice is not installed here: install libreoffice-calc and try again.");
    process.exitCode = 1;
    return;
  }
  await checkHighlights();
  await checkSummaries();
}

void main();
