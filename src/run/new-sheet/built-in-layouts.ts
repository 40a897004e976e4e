import type { FieldName } from "../../plan/model";

/** A layout for a new sheet: its headings in order. Every heading is one that is recognised as its field (a test reads it). */
export interface Layout {
  readonly id: string;
  readonly title: string;
  /** Proposed name of the sheet. */
  readonly sheet: string;
  readonly columns: readonly { readonly heading: string; readonly field: FieldName }[];
}

/** To add one: an entry here. */
export const builtInLayouts: readonly Layout[] = [
  {
    id: "action-plan",
    title: "Action plan",
    sheet: "Action plan",
    columns: [
      { heading: "Ref", field: "reference" },
      { heading: "Action", field: "action" },
      { heading: "Milestones", field: "milestones" },
      { heading: "Measure of success", field: "measure" },
      { heading: "By when", field: "when" },
      { heading: "Lead", field: "leads" },
      { heading: "Partners", field: "partners" },
      { heading: "Resources", field: "resources" },
      { heading: "Indicators", field: "indicators" },
      { heading: "Status", field: "status" },
      { heading: "Delivery RAG", field: "deliveryRag" },
      { heading: "Commentary", field: "commentary" },
    ],
  },
  {
    id: "service-plan",
    title: "Service plan",
    sheet: "Service plan",
    columns: [
      { heading: "Ref", field: "reference" },
      { heading: "Objective", field: "area" },
      { heading: "Action", field: "action" },
      { heading: "Success measure", field: "measure" },
      { heading: "Start date", field: "start" },
      { heading: "Due date", field: "when" },
      { heading: "Responsible officer", field: "leads" },
      { heading: "Resources", field: "resources" },
      { heading: "Linked KPI", field: "indicators" },
      { heading: "Status", field: "status" },
      { heading: "RAG", field: "deliveryRag" },
      { heading: "Latest position", field: "progress" },
    ],
  },
  {
    id: "improvement-plan",
    title: "Improvement plan after an inspection",
    sheet: "Improvement plan",
    columns: [
      { heading: "Recommendation", field: "recommendation" },
      { heading: "Ref", field: "reference" },
      { heading: "Action", field: "action" },
      { heading: "Success measure", field: "measure" },
      { heading: "Due date", field: "when" },
      { heading: "Lead", field: "leads" },
      { heading: "RAG", field: "deliveryRag" },
      { heading: "Latest position", field: "progress" },
      { heading: "Corrective action", field: "correctiveAction" },
      { heading: "Reviewed by", field: "reviewedBy" },
      { heading: "Reviewed on", field: "reviewedOn" },
    ],
  },
  {
    id: "action-log",
    title: "Partnership action log",
    sheet: "Action log",
    columns: [
      { heading: "ID", field: "reference" },
      { heading: "Action", field: "action" },
      { heading: "Owner", field: "leads" },
      { heading: "Deadline", field: "when" },
      { heading: "Milestones", field: "milestones" },
      { heading: "RAG", field: "deliveryRag" },
      { heading: "Update", field: "progress" },
    ],
  },
];
