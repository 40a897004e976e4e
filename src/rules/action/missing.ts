import type { FieldName } from "../../plan/model";
import type { Rule } from "../rule";
import { isBlank } from "../subjects";
import { list } from "../phrases";

/** Fields that only somebody who means an action fills in; a number or a heading carried down is no sign of one. */
const telling: readonly [FieldName, string][] = [
  ["milestones", "milestones"],
  ["measure", "a measure"],
  ["when", "a date"],
  ["leads", "a lead"],
  ["partners", "partners"],
  ["resources", "resources"],
  ["indicators", "indicators"],
  ["target", "a target"],
  ["progress", "progress"],
  ["commentary", "a commentary"],
];

export const actionMissing: Rule = {
  meta: {
    id: "action/missing",
    severity: "error",
    summary: "The row has a lead, a date or milestones, but no action.",
    why: "A board cannot hold anyone to a row that does not say what will be done.",
    remedy: "Write the action in the row, or clear what was left over from a deleted one.",
    fixable: false,
    examples: [{ wrong: "(empty) | March 2011 | Head of Service", right: "Train two mentors in every school | March 2011 | Head of Service" }],
  },
  *check(plan) {
    // Of a recommendation that nobody answers yet, recommendation/unanswered speaks.
    const unanswered = new Set(plan.recommendations.filter(({ answeredBy }) => answeredBy.length === 0).map(({ sheet, row }) => `${sheet} ${row}`));
    for (const action of plan.actions) {
      if (!isBlank(action.text) || unanswered.has(`${action.sheet} ${action.row}`)) continue;
      const filled = telling.filter(([field]) => !isBlank(action.cells[field]?.text)).map(([, words]) => words);
      if (filled.length === 0) continue;
      const address = action.cells.action?.address ?? `A${action.row}`;
      yield {
        sheet: action.sheet,
        row: action.row,
        field: "action",
        address,
        message: `The row gives ${list(filled)}, but no action. Say what will be done, or clear the row.`,
      };
    }
  },
};
