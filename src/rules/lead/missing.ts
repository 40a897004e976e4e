import type { Rule } from "../rule";
import { about, headings, isBlank, ownActions } from "../subjects";

export const leadMissing: Rule = {
  meta: {
    id: "lead/missing",
    severity: "error",
    summary: "The table has a place for a lead, and nobody is named.",
    why: "An action that nobody answers for is not done, and nobody at the meeting can speak for it.",
    remedy: "Name the post that answers for the action.",
    fixable: false,
    examples: [{ wrong: "Lead: (empty)", right: "Lead: Head of Service, Early Years" }],
  },
  *check(plan) {
    const heading = headings(plan, "leads", "lead");
    for (const action of ownActions(plan)) {
      const places = [action.cells.leads, action.cells.organisation].filter((cell) => cell !== undefined);
      if (places.length === 0 || action.leads.length > 0 || !places.every((cell) => isBlank(cell.text))) continue;
      yield about(action, action.cells.leads ? "leads" : "organisation", `Nobody is named as lead (the column "${heading(action)}" is empty here). Name the post that answers for this action.`);
    }
  },
};
