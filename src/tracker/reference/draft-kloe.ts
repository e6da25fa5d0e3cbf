import type { Framework } from "./framework";

/** The 24 key lines of enquiry of the draft adult social care framework of March 2026 (SPEC 2.5 B); titles may change. */
export const draftKloe: Framework = {
  list: "draft",
  label: "key lines of enquiry (draft)",
  draft: true,
  statements: {
    Safe: [
      "Safety culture",
      "Managing risks during care and treatment",
      "Safe systems, pathways and transitions",
      "Safeguarding",
      "Safe environments and infection prevention and control",
      "Safe staffing",
      "Safe medicines and treatments",
    ],
    Effective: [
      "Assessing needs",
      "Evidence-based care and equitable outcomes",
      "Supporting people to live healthier lives",
      "Consent to care and treatment",
    ],
    Caring: ["Kindness, compassion and dignity", "Person-centred care", "Independence, choice and control"],
    Responsive: [
      "Care provision, integration and continuity",
      "Listening to and responding to feedback",
      "Timely and equitable access",
      "Equity in experiences",
    ],
    "Well-led": [
      "Strategic direction",
      "Workforce equity and culture",
      "Capable and compassionate leaders",
      "Governance and management",
      "Partnerships and communities",
      "Improvement, innovation and learning",
    ],
  },
};
