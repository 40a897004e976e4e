import type { FieldName } from "./model";

/** How much a plan is expected to have something: what is said where it is empty. */
export type Need =
  /** An error where the table has a place for it and a row leaves it empty. */
  | "required"
  /** A warning where it is empty. */
  | "expected"
  /** Only a note where it is empty. */
  | "wanted"
  /** Read where a plan has it, missed nowhere. */
  | "optional";

/** One field of an action, for people. */
export interface ExpectedField {
  readonly field: FieldName;
  readonly name: string;
  readonly need: Need;
  /** Id of the rule that speaks where it is empty; null where none does. */
  readonly rule: string | null;
  readonly what: string;
  /** A few headings that are understood; there are many more. */
  readonly headings: readonly string[];
}

/**
 * What a table of actions is expected to have. Needs are those of the rules (a test compares), and every heading is
 * one that is recognised (a test reads it).
 */
export const expectedFields: readonly ExpectedField[] = [
  { field: "action", name: "Action", need: "required", rule: "action/missing", what: "What is to be done. A reference may stand in front of it.", headings: ["Action", "What we will do", "Task"] },
  { field: "milestones", name: "Milestones or measure of success", need: "required", rule: "milestone/missing", what: "Steps on the way, or how people will know that it worked. One of the two is enough.", headings: ["Milestones", "Key steps", "Deliverables"] },
  { field: "when", name: "Due date", need: "required", rule: "date/missing", what: "A day, month, quarter, year, span or recurrence.", headings: ["By when", "Deadline", "Timescale"] },
  { field: "leads", name: "Lead", need: "required", rule: "lead/missing", what: "Who answers for it: a name, post or body; several are told apart.", headings: ["Lead", "Owner", "Responsible officer"] },
  { field: "recommendation", name: "Recommendation", need: "optional", rule: null, what: "What an inspection or audit said, with the action that answers it beside it.", headings: ["Recommendation", "Finding", "Must do"] },
  { field: "reference", name: "Reference", need: "expected", rule: "reference/missing", what: "Its number in the plan, used once. Expected where the plan numbers its actions.", headings: ["Ref", "No", "Action ID"] },
  { field: "measure", name: "Measure of success", need: "optional", rule: null, what: "Best with a direction, a baseline, a target and dates: from 31.9% in March 2010 to 28% by March 2011.", headings: ["Success measure", "How we will know", "Outcome measure"] },
  { field: "correctiveAction", name: "Corrective action", need: "expected", rule: "rag/no-corrective-action", what: "What is being done about a row that is Red or Amber. Expected where the plan has such a column.", headings: ["Corrective action", "Recovery plan", "Next steps"] },
  { field: "partners", name: "Partners", need: "wanted", rule: "partner/missing", what: "Who else takes part.", headings: ["Partners", "Supported by", "Stakeholders"] },
  { field: "resources", name: "Resources", need: "wanted", rule: "resource/missing", what: "Money, people or “within existing resources”.", headings: ["Resources", "Budget", "Funding"] },
  { field: "indicators", name: "Indicators", need: "optional", rule: null, what: "Codes of the indicators that the action is to move. They may stand in any of the row's cells.", headings: ["Indicators", "Linked KPI", "NI"] },
  { field: "priority", name: "Priority", need: "optional", rule: null, what: "The priority the row belongs to; a title or heading above the table says it as well.", headings: ["Priority", "Strategic priority"] },
  { field: "area", name: "Area for improvement, objective or outcome", need: "optional", rule: null, what: "What its actions shall achieve; a heading above them says it as well.", headings: ["Objective", "Outcome", "Area for improvement"] },
  { field: "theme", name: "Theme", need: "optional", rule: null, what: "The theme above the priorities.", headings: ["Theme", "Pillar"] },
  { field: "group", name: "Group of actions", need: "optional", rule: null, what: "A workstream or kind of action.", headings: ["Workstream", "Project", "Category"] },
  { field: "organisation", name: "Lead organisation", need: "optional", rule: null, what: "The body or directorate; the lead where no other column names one.", headings: ["Lead organisation", "Directorate"] },
  { field: "start", name: "Start date", need: "optional", rule: null, what: "When work begins.", headings: ["Start date", "From"] },
  { field: "baseline", name: "Baseline", need: "optional", rule: null, what: "Where things stand before the work.", headings: ["Baseline", "Where are we now"] },
  { field: "target", name: "Target", need: "optional", rule: null, what: "The figure to reach. With a column of actuals beside it the row\u2019s own measure gets a status.", headings: ["Target", "Annual target", "Target 2025/26"] },
  { field: "actual", name: "Actual", need: "optional", rule: null, what: "The figure that was reached, beside the row\u2019s own target.", headings: ["Actual", "Latest actual", "Actual 2025/26"] },
  { field: "status", name: "Status", need: "optional", rule: null, what: "How far it is: Not started, In progress, Complete.", headings: ["Status", "Progress status"] },
  { field: "percentComplete", name: "Per cent complete", need: "optional", rule: null, what: "How far it is, as a percentage.", headings: ["% complete", "Percentage complete"] },
  { field: "deliveryRag", name: "Delivery RAG", need: "optional", rule: null, what: "Red, Amber, Green or Blue (complete), as a word or letter: whether the work is on time.", headings: ["RAG", "Delivery RAG", "BRAG rating"] },
  { field: "outcomeRag", name: "Outcome RAG", need: "optional", rule: null, what: "Whether the indicators reach their targets. Plan Check fills it; what a person types stays.", headings: ["Outcome RAG"] },
  { field: "progress", name: "Latest position", need: "optional", rule: null, what: "What has been done so far.", headings: ["Latest position", "Progress", "Update"] },
  { field: "commentary", name: "Commentary", need: "optional", rule: null, what: "The story behind the status.", headings: ["Commentary", "Comments"] },
  { field: "reviewedBy", name: "Reviewed by", need: "optional", rule: null, what: "Who looked at the row last.", headings: ["Reviewed by", "Updated by"] },
  { field: "reviewedOn", name: "Reviewed on", need: "optional", rule: null, what: "When the row was looked at last.", headings: ["Reviewed on", "Last updated"] },
  { field: "completedOn", name: "Completed on", need: "optional", rule: null, what: "When the work was done.", headings: ["Date completed", "Actual completion date"] },
  { field: "rationale", name: "Rationale", need: "optional", rule: null, what: "Why the action is needed.", headings: ["Rationale", "Why is this important"] },
  { field: "policy", name: "Policy or strategy", need: "optional", rule: null, what: "What the action follows from.", headings: ["Policy", "Strategic links"] },
  { field: "dependency", name: "Dependency", need: "optional", rule: null, what: "What the action waits for.", headings: ["Dependencies", "Depends on"] },
  { field: "risk", name: "Risk", need: "optional", rule: null, what: "What could go wrong; a table of risks of its own has impact, likelihood and management beside it.", headings: ["Risk", "Barriers"] },
  { field: "impact", name: "Impact of the risk", need: "optional", rule: null, what: "How bad it would be.", headings: ["Impact"] },
  { field: "likelihood", name: "Likelihood of the risk", need: "optional", rule: null, what: "How likely it is.", headings: ["Likelihood", "Probability"] },
  { field: "managed", name: "Management of the risk", need: "optional", rule: null, what: "What is done about it.", headings: ["Mitigation", "Controls"] },
  { field: "ragReason", name: "Reason for the RAG", need: "optional", rule: null, what: "Why the status is what it is. Plan Check writes it.", headings: ["RAG reason"] },
  { field: "notes", name: "Notes", need: "optional", rule: null, what: "Anything else.", headings: ["Notes"] },
];

/** Needs from the strongest, in words. */
export const needWords: readonly { readonly need: Need; readonly title: string; readonly says: string }[] = [
  { need: "required", title: "Required", says: "An error where the table has the column and a row leaves it empty." },
  { need: "expected", title: "Expected", says: "A warning where it is empty." },
  { need: "wanted", title: "Good to have", says: "A note where the table has the column and a row leaves it empty." },
  { need: "optional", title: "Read where you have it", says: "Never missed." },
];

/** One column of an indicator list, for people. */
export interface ExpectedIndicatorColumn {
  readonly name: string;
  readonly what: string;
  readonly headings: readonly string[];
}

/** What an indicator list needs so that a RAG can be given. Every heading is one that is recognised (a test reads it). */
export const expectedIndicatorColumns: readonly ExpectedIndicatorColumn[] = [
  { name: "Code", what: "What actions cite it by. A list without codes is known by its names.", headings: ["Code", "Ref", "KPI no"] },
  { name: "Indicator", what: "Its name.", headings: ["Indicator", "Measure", "Description"] },
  { name: "Good is", what: "Which way is better. Known for national indicators; else asked once.", headings: ["Good is", "Polarity", "Aim"] },
  { name: "Actual", what: "The figure, one column a year, quarter or month, with the period in the heading.", headings: ["Actual 2025/26", "2025/26 outturn", "Q1 actual"] },
  { name: "Target", what: "The target, for the same periods.", headings: ["Target 2025/26", "2025/26 target", "Q1 target"] },
  { name: "Comparators", what: "National, regional or neighbours' figures; only shown.", headings: ["England", "Statistical neighbours"] },
  { name: "Tolerance", what: "How far a figure may miss its target and be Amber.", headings: ["Tolerance"] },
  { name: "Notes", what: "What stands behind the figures.", headings: ["Comments", "Notes"] },
];
