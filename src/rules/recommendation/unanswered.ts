import type { Rule } from "../rule";
import { quote } from "../phrases";

export const recommendationUnanswered: Rule = {
  meta: {
    id: "recommendation/unanswered",
    severity: "error",
    summary: "An inspection's finding or recommendation has no action beside it.",
    why: "The inspectors will come back to it first.",
    remedy: "Say what will be done about it, by whom and by when, or name the action that covers it.",
    fixable: false,
    examples: [{ wrong: "Assessments are not timely (report page 4). | (empty)", right: "Assessments are not timely (report page 4). | Two more assessors from June" }],
  },
  *check(plan) {
    for (const { sheet, row, address, text, source, answeredBy } of plan.recommendations) {
      if (answeredBy.length > 0) continue;
      yield { sheet, row, field: "recommendation", address, message: `${quote(text, 90)}${source ? ` (${source})` : ""} has no action beside it. Say what will be done about it, or name the action that covers it.` };
    }
  },
};
