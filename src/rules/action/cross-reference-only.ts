import type { Rule } from "../rule";
import { quote } from "../phrases";
import { about, pointsElsewhere } from "../subjects";

export const actionCrossReferenceOnly: Rule = {
  meta: {
    id: "action/cross-reference-only",
    severity: "info",
    summary: "The row only refers to another place in the plan.",
    why: "Such a row needs no lead, date or milestones of its own, so no other rule speaks of it. It is still counted as one of the actions.",
    remedy: "Nothing needs doing. If work of its own is meant, say what it is.",
    fixable: false,
    examples: [{ wrong: "See A1.4 for actions", right: "Extend the mentoring scheme of A1.4 to care leavers" }],
  },
  *check(plan) {
    for (const action of plan.actions) {
      if (!action.crossReference || !pointsElsewhere(action)) continue;
      yield {
        ...about(action, "action", `This row only refers to another place in the plan (${quote(action.crossReference.text)}). Nothing else in it is checked. If work of its own is meant, say what it is.`),
        address: action.crossReference.address,
      };
    }
  },
};
