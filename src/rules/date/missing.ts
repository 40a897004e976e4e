import type { Rule } from "../rule";
import { about, headings, isBlank, ownActions } from "../subjects";

export const dateMissing: Rule = {
  meta: {
    id: "date/missing",
    severity: "error",
    summary: "The table has a place for a due date, and none is given.",
    why: "An action without a date is never late, so the board never hears of it.",
    remedy: "Give a date, a month, a quarter or a year; write Ongoing or Quarterly where that is what is meant.",
    fixable: false,
    examples: [{ wrong: "When: (empty)", right: "When: March 2011" }],
  },
  *check(plan) {
    const heading = headings(plan, "when", "due date");
    for (const action of ownActions(plan)) {
      if (!action.cells.when || !isBlank(action.cells.when.text)) continue;
      if (action.when.length > 0 || action.unreadableDates.length > 0) continue;
      yield about(action, "when", `No due date is given (the column "${heading(action)}" is empty here). Say by when, or write Ongoing.`);
    }
  },
};
