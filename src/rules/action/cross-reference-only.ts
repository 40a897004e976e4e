import type { Rule } from "../rule";
import { quote } from "../phrases";
import { about, pointsElsewhere } from "../subjects";

export const actionCrossReferenceOnly: Rule = {
  meta: {
    id: "action/cross-reference-only",
    severity: "info",
    summary: "The row only points to another place in the plan.",
    why: "Such a row needs no lead or date of its own, but it is no action either: it is left out of every count of what is on track.",
    remedy: "Nothing needs doing. If work of its own is meant, say what it is.",
    fixable: false,
    examples: [{ wrong: "See A1.4 for actions", right: "Extend the mentoring scheme of A1.4 to care leavers" }],
  },
  *check(plan) {
    for (const action of plan.actions) {
      if (!action.crossReference || !pointsElsewhere(action)) continue;
      yield {
        ...about(action, "action", `This row only points elsewhere (${quote(action.crossReference.text)}), so it is not checked or counted as an action.`),
        address: action.crossReference.address,
      };
    }
  },
};
