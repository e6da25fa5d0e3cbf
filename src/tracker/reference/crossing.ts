/**
 * From a quality statement to the draft's key lines of enquiry (SPEC 2.5 C): our comparison of names and scope, not
 * published by the regulator, so always shown as a suggestion. Statements not listed keep their name; an empty list
 * means that the draft leaves the subject out for now.
 */
const crossing: Readonly<Record<string, readonly string[]>> = {
  "Learning culture": ["Safety culture", "Improvement, innovation and learning"],
  "Involving people to manage risks": ["Managing risks during care and treatment"],
  "Safe environments": ["Safe environments and infection prevention and control"],
  "Infection prevention and control": ["Safe environments and infection prevention and control"],
  "Safe and effective staffing": ["Safe staffing"],
  "Medicines optimisation": ["Safe medicines and treatments"],
  "Delivering evidence-based care and treatment": ["Evidence-based care and equitable outcomes"],
  "Monitoring and improving outcomes": ["Evidence-based care and equitable outcomes"],
  "How staff, teams and services work together": ["Care provision, integration and continuity"],
  "Treating people as individuals": ["Person-centred care"],
  "Responding to people's immediate needs": ["Kindness, compassion and dignity"],
  "Workforce wellbeing and enablement": ["Workforce equity and culture"],
  "Freedom to speak up": ["Workforce equity and culture"],
  "Workforce equality, diversity and inclusion": ["Workforce equity and culture"],
  "Providing information": ["Equity in experiences"],
  "Listening to and involving people": ["Listening to and responding to feedback"],
  "Equity in access": ["Timely and equitable access"],
  "Equity in experiences and outcomes": ["Equity in experiences"],
  "Planning for the future": ["Independence, choice and control"],
  "Shared direction and culture": ["Strategic direction"],
  "Capable, compassionate and inclusive leaders": ["Capable and compassionate leaders"],
  "Governance, management and sustainability": ["Governance and management"],
  "Learning, improvement and innovation": ["Improvement, innovation and learning"],
  "Environmental sustainability – sustainable development": [],
};

/** The draft's lines of enquiry that a quality statement may go to; empty where it keeps its name or has none there. */
export function crossedTo(statement: string): readonly string[] {
  return crossing[statement] ?? [];
}
