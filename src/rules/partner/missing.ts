import type { Rule } from "../rule";
import { about, headings, isBlank, ownActions } from "../subjects";

export const partnerMissing: Rule = {
  meta: {
    id: "partner/missing",
    severity: "info",
    summary: "The table has a column for partners, and the cell is empty.",
    why: "A partner who is not named does not know that the plan counts on them.",
    remedy: "Name the partners, or write None.",
    fixable: false,
    examples: [{ wrong: "Other partners: (empty)", right: "Other partners: PCT, schools" }],
  },
  *check(plan) {
    const heading = headings(plan, "partners", "partners");
    for (const action of ownActions(plan)) {
      const cell = action.cells.partners;
      if (!cell || action.partners.length > 0 || !isBlank(cell.text)) continue;
      yield about(action, "partners", `No partners are named (the column "${heading(action)}" is empty here). Name them, or write None.`);
    }
  },
};
