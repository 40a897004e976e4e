import type { Rule } from "../rule";
import { quote } from "../phrases";

export const groupEmpty: Rule = {
  meta: {
    id: "group/empty",
    severity: "info",
    summary: "A heading such as \"Action to support families\" has nothing under it.",
    why: "Either nothing is planned for these people, which the board should know, or the actions are under the wrong heading.",
    remedy: "Add an action under the heading, or take the heading out.",
    fixable: false,
    examples: [{ wrong: "Action to support families / Action to improve access / A1.4 ...", right: "Action to support families / A1.3 ... / Action to improve access / A1.4 ..." }],
  },
  *check(plan) {
    for (const group of plan.groups) {
      if (group.actionCount > 0) continue;
      yield { sheet: group.sheet, row: group.row, field: "group", address: group.address, message: `There is nothing under the heading ${quote(group.name)}. Add an action, or take the heading out.` };
    }
  },
};
