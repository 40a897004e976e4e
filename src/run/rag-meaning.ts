import type { FieldName, Plan, PlanTable } from "../plan/model";

/** What a column that is only called "RAG" speaks of. */
export type RagMeaning = "outcome" | "delivery";

const telling = /\b(?:delivery|action|progress|task|milestone|confidence|brag|ragb|status|current|outcome|impact|kpi|performance)\b/i;
const tracking: readonly FieldName[] = ["status", "percentComplete", "progress", "commentary", "correctiveAction", "reviewedBy", "reviewedOn"];
const figures: readonly FieldName[] = ["indicators", "measure", "target", "baseline"];

/**
 * Tables whose RAG column may mean either: its heading says no more than "RAG", nothing beside it tracks how the action
 * goes, and the row has indicators or measures that it could be about. Their columns were read as delivery.
 */
export function unclearRagTables(plan: Plan): readonly PlanTable[] {
  return plan.tables.filter((table) => {
    if (table.kind !== "actions") return false;
    const has = (fields: readonly FieldName[]): boolean => table.columns.some(({ field }) => field !== null && fields.includes(field));
    const columns = table.columns.filter(({ field }) => field === "deliveryRag");
    const [column] = columns;
    return columns.length === 1 && column !== undefined && !telling.test(column.heading) && !column.evidence.startsWith("you said") && !has(["outcomeRag"]) && !has(tracking) && has(figures);
  });
}

/** The plan with the person's answer applied: the same column, now read as the outcome's. */
export function withRagMeaning(plan: Plan, meaning: RagMeaning | null): Plan {
  if (meaning !== "outcome") return plan;
  const unclear = new Set(unclearRagTables(plan).map(({ id }) => id));
  if (unclear.size === 0) return plan;
  return {
    ...plan,
    tables: plan.tables.map((table) =>
      unclear.has(table.id)
        ? { ...table, columns: table.columns.map((column) => (column.field === "deliveryRag" ? { ...column, field: "outcomeRag" as const, evidence: "you said that it speaks of the outcome" } : column)) }
        : table,
    ),
    actions: plan.actions.map((action) => {
      if (!unclear.has(action.table)) return action;
      const { deliveryRag: cell, ...cells } = action.cells;
      return { ...action, outcomeRag: action.deliveryRag, deliveryRag: null, cells: cell ? { ...cells, outcomeRag: cell } : cells };
    }),
  };
}
