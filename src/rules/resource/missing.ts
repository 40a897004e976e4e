import type { Rule } from "../rule";
import { about, headings, isBlank, ownActions } from "../subjects";

export const resourceMissing: Rule = {
  meta: {
    id: "resource/missing",
    severity: "info",
    summary: "The table has a column for resources, and the cell is empty.",
    why: "An action that nobody pays for is a hope; the board should see which ones have no money behind them.",
    remedy: "Name the budget or grant, or write that existing resources cover it.",
    fixable: false,
    examples: [{ wrong: "Financial resource: (empty)", right: "Financial resource: Base budget" }],
  },
  *check(plan) {
    const heading = headings(plan, "resources", "resources");
    for (const action of ownActions(plan)) {
      const cell = action.cells.resources;
      if (!cell || action.resources.length > 0 || !isBlank(cell.text)) continue;
      yield about(action, "resources", `No resource is given (the column "${heading(action)}" is empty here). Name the budget, or say that existing resources cover it.`);
    }
  },
};
