import { checkHighlights } from "./libreoffice/highlights";
import { hasLibreOffice } from "./libreoffice/run";

async function main(): Promise<void> {
  if (!hasLibreOffice()) {
    console.error("LibreOffice is not installed here: install libreoffice-calc and try again.");
    process.exitCode = 1;
    return;
  }
  await checkHighlights();
}

void main();
