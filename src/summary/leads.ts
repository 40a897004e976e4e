import type { Plan } from "../plan/model";
import { labeller } from "./labels";
import { outcomeCountHeadings, type OutcomeCounts } from "./rag-counts";
import type { RegisterRow } from "./register";

export const leadHeadings = ["Lead", "Sheet", "Cell", "Priority", "Reference", "Action", "Outcome RAG", ...outcomeCountHeadings] as const;
export type LeadRow = Readonly<Record<Exclude<(typeof leadHeadings)[number], keyof OutcomeCounts>, string>> & OutcomeCounts;

export const noLead = "No lead named";

/**
 * One row for every lead of every action, so that each of two leads is counted with the action; an action without a
 * lead stands under "No lead named".
 * @param rows the register of the same plan
 */
export function leadRows(plan: Plan, rows: readonly RegisterRow[]): readonly LeadRow[] {
  const labelOf = labeller();
  return plan.actions.flatMap((action, index) => {
    const row = rows[index];
    if (!row) return [];
    const leads = [...new Set(action.leads.map((lead) => labelOf(lead)))];
    return (leads.length > 0 ? leads : [noLead]).map((lead): LeadRow => ({ Lead: lead, ...linked(row) }));
  });
}

/** What a table that is made from the register repeats of it. */
export function linked(row: RegisterRow): Omit<LeadRow, "Lead"> {
  const text = (heading: "Sheet" | "Cell" | "Priority" | "Reference" | "Action" | "Outcome RAG") => String(row[heading]);
  const count = (heading: keyof OutcomeCounts): 0 | 1 => (row[heading] === 1 ? 1 : 0);
  return {
    Sheet: text("Sheet"),
    Cell: text("Cell"),
    Priority: text("Priority"),
    Reference: text("Reference"),
    Action: text("Action"),
    "Outcome RAG": text("Outcome RAG"),
    "Own Red": count("Own Red"),
    "Own Amber": count("Own Amber"),
    "Own Green": count("Own Green"),
    "Area Red": count("Area Red"),
    "Area Amber": count("Area Amber"),
    "Area Green": count("Area Green"),
    "Outcome complete": count("Outcome complete"),
    "Outcome not rated": count("Outcome not rated"),
  };
}
