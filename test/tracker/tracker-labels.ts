import type { FieldKey } from "../../src/tracker/fields";

/** What a person reads in one of the published workbooks beside the project. Rows are the sheet's own, from 1. */
export interface TrackerLabel {
  readonly file: string;
  readonly sheet: string;
  readonly headerRow: number;
  /** First and last column of the table. */
  readonly from: string;
  readonly to: string;
  /** By column: the field it holds, or the fields about which two people would disagree ("-" for none). */
  readonly columns: Readonly<Record<string, readonly (FieldKey | "-")[]>>;
}

const poam: TrackerLabel["columns"] = {
  A: ["ref"],
  C: ["concern", "-"],
  D: ["concern"],
  E: ["source"],
  H: ["owner"],
  I: ["contributors"],
  J: ["action"],
  K: ["raised"],
  L: ["due"],
  O: ["lastReview", "-"],
  S: ["risk"],
  T: ["riskReduced", "-"],
  Y: ["link", "evidence", "closure"],
  Z: ["progress"],
};

export const trackerLabels: readonly TrackerLabel[] = [
  {
    file: "BeginSolutionsLLC-SSPTemplates__POAM_Template.xlsx",
    sheet: "POAM Template",
    headerRow: 9,
    from: "A",
    to: "P",
    columns: {
      A: ["ref"],
      B: ["concern"],
      D: ["source"],
      E: ["raised"],
      F: ["action"],
      G: ["due"],
      J: ["owner"],
      K: ["contributors"],
      L: ["risk"],
      N: ["status"],
      O: ["lastReview", "-"],
      P: ["progress"],
    },
  },
  {
    file: "GSA-fedramp-gov__FedRAMP-POAM-Template.xlsx",
    sheet: "Open POA&M Items",
    headerRow: 5,
    from: "A",
    to: "AE",
    columns: { ...poam, AE: ["service"] },
  },
  {
    file: "GSA-fedramp-gov__REV_4_FedRAMP-POAM-Template.xlsm",
    sheet: "Open POA&M Items",
    headerRow: 5,
    from: "A",
    to: "AD",
    columns: poam,
  },
  {
    file: "Nchaulagai-AdvancedProjectManagement__Issue_Register.xlsx",
    sheet: "Issue Register",
    headerRow: 1,
    from: "A",
    to: "N",
    columns: {
      A: ["ref"],
      B: ["concern"],
      D: ["status"],
      E: ["risk"],
      G: ["raised"],
      H: ["lastReview"],
      J: ["closedDate"],
      K: ["source", "-"],
      L: ["link"],
      M: ["action", "-"],
    },
  },
  {
    file: "Nchaulagai-AdvancedProjectManagement__Risk_Register.xlsx",
    sheet: "Issue Register",
    headerRow: 1,
    from: "A",
    to: "T",
    columns: {
      A: ["ref"],
      D: ["status"],
      E: ["raised"],
      F: ["lastReview"],
      G: ["closedDate"],
      H: ["source", "-"],
      I: ["owner"],
      K: ["cause"],
      L: ["concern", "-"],
      M: ["who", "-"],
      R: ["risk", "-"],
      S: ["action"],
      T: ["concern", "-"],
    },
  },
  {
    file: "Tomchong404-Fake-ERM-Risk-Register__Risk_Register_Template.xlsx",
    sheet: "Sheet1",
    headerRow: 6,
    from: "B",
    to: "AC",
    columns: {
      G: ["concern"],
      H: ["ref"],
      K: ["owner"],
      P: ["risk"],
      V: ["riskReduced"],
      X: ["cause"],
      Y: ["interim", "action"],
      AA: ["who", "-"],
      AB: ["action"],
      AC: ["progress"],
    },
  },
  {
    file: "uwa-spgh-cits3200-tikasathi__Risk_Register.xlsx",
    sheet: "Risk Register",
    headerRow: 19,
    from: "B",
    to: "N",
    columns: {
      B: ["ref"],
      D: ["concern"],
      E: ["who", "-"],
      H: ["risk"],
      I: ["action", "interim"],
      J: ["status"],
      K: ["owner"],
      L: ["raised"],
      M: ["lastReview"],
      N: ["progress"],
    },
  },
];
