import type { Plan } from "../plan/model";
import { linked, type LeadRow } from "./leads";
import { labeller } from "./labels";
import { outcomeCountHeadings } from "./rag-counts";
import type { RegisterRow } from "./register";

export const recommendationHeadings = ["Recommendation", "Source", "Sheet", "Cell", "Priority", "Reference", "Action", "Outcome RAG", ...outcomeCountHeadings] as const;
export type RecommendationRow = Readonly<{ Recommendation: string; Source: string }> & Omit<LeadRow, "Lead">;

/** One row for every action that answers a recommendation; a recommendation that none answers has one without an action. */
export function recommendationRows(plan: Plan, rows: readonly RegisterRow[]): readonly RecommendationRow[] {
  const byRow = new Map(rows.map((row) => [`${row.Sheet}\u0000${row.row}`, row]));
  const labelOf = labeller();
  return plan.recommendations.flatMap((recommendation) => {
    const label = { Recommendation: labelOf(recommendation.text), Source: recommendation.source ?? "" };
    const answers = recommendation.answeredBy.flatMap(({ sheet, row }) => byRow.get(`${sheet}\u0000${row}`) ?? []);
    if (answers.length > 0) return answers.map((row): RecommendationRow => ({ ...label, ...linked(row) }));
    return [
      {
        ...label,
        Sheet: recommendation.sheet,
        Cell: recommendation.address,
        Priority: "",
        Reference: "",
        Action: "",
        "Outcome RAG": "No action",
        "Own Red": 0,
        "Own Amber": 0,
        "Own Green": 0,
        "Area Red": 0,
        "Area Amber": 0,
        "Area Green": 0,
        "Outcome complete": 0,
        "Outcome not rated": 0,
      } satisfies RecommendationRow,
    ];
  });
}
