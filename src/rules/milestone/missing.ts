import type { Rule } from "../rule";
import { count, list } from "../phrases";
import { about, isBlank, ownActions } from "../subjects";

export const milestoneMissing: Rule = {
  meta: {
    id: "milestone/missing",
    severity: "error",
    summary: "No milestone or measure is given, or a label such as Q3 has nothing after it.",
    why: "Without a milestone nobody can tell, half way through the year, whether the action is on course.",
    remedy: "Write what will have been done by when; delete a label that is not needed.",
    fixable: false,
    examples: [{ wrong: "Q1 Survey sent out. Q2", right: "Q1 Survey sent out. Q2 Results reported to the board." }],
  },
  *check(plan) {
    for (const action of ownActions(plan)) {
      const empty = action.emptyMilestones ?? [];
      if (empty.length > 0) {
        yield about(action, "milestones", `${list(empty)} ${empty.length === 1 ? "has" : "have"} nothing after ${empty.length === 1 ? "it" : "them"}. Write the ${count(empty.length, "milestone").replace(/^\d+ /, "")}, or delete the ${empty.length === 1 ? "label" : "labels"}.`);
        continue;
      }
      const places = (["milestones", "measure"] as const).filter((field) => action.cells[field] !== undefined);
      const [first] = places;
      if (first === undefined || action.milestones.length > 0) continue;
      if (places.every((field) => isBlank(action.cells[field]?.text))) {
        yield about(action, first, "No milestone or measure is given. Say what will show that the action is being done.");
      }
    }
  },
};
