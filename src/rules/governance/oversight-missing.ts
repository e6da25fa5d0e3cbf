import { defineRule } from "../define";
import { isOverseen } from "../reading/overseen";
import { isTriggered } from "../reading/row-triggers";
import { quote } from "../reading/say";

const high = 3;

export default defineRule({
  id: "GOV-01",
  name: "oversight-missing",
  title: "No oversight above the owner",
  severity: "should",
  why: "A plan that nobody above the owner checks rests on one person's word.",
  source: ["S40", "S56", "S69"],
  rows: "all",
  needs: ["oversight"],
  uses: ["owner", "escalation", "progress", "risk"],
  *check({ owner, risk }, about) {
    if (about.fact(isOverseen)) return;
    const urgent = about.fact(isTriggered) || (about.live && risk.level === high);
    yield {
      at: "oversight",
      what: owner.blank
        ? "Nobody is shown as checking this."
        : `Nobody above '${quote(owner.text)}' is shown as checking this.`,
      fix: "Name who above the owner reviews it, and where it is minuted.",
      severity: urgent ? "must" : "should",
    };
  },
  examples: {
    flagged: [
      { row: { owner: "Deputy Manager" } },
      { row: { owner: "Registered Manager", oversight: "Registered Manager" }, says: "Registered Manager" },
      { row: { owner: "Deputy Manager", risk: "High" }, severity: "must" },
      { row: { owner: "Provider quality lead", oversight: "Provider quality lead" } },
    ],
    silent: [
      {
        row: { owner: "Deputy Manager", oversight: "Nominated individual, monthly" },
        because: "The nominated individual is above the owner.",
      },
      {
        row: { owner: "Housekeeper", oversight: "QA lead" },
        because: "QA is quality assurance, a level above the service.",
      },
      {
        row: { owner: "Deputy Manager", oversight: "Registered Manager" },
        because: "A registered manager is above another owner.",
      },
      {
        row: { owner: "Night Lead", progress: "Reviewed by the operations manager on 08/06." },
        because: "The update names a level above.",
      },
      {
        row: { owner: "Jo Bell", oversight: "Jo Bell" },
        settings: { topLevel: "Jo Bell" },
        because: "The owner of a single home is its top level.",
      },
    ],
    blank: "flagged",
  },
});
