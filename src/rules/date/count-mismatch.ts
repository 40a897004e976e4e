import type { Rule } from "../rule";
import { count } from "../phrases";
import { about, ownActions } from "../subjects";

export const dateCountMismatch: Rule = {
  meta: {
    id: "date/count-mismatch",
    severity: "info",
    summary: "A row has two or more dates, and a different number of milestones.",
    why: "Nobody can tell which date belongs to which milestone, so none of them can be late.",
    remedy: "Give each milestone one date, in the same order, or give one date for the whole row.",
    fixable: false,
    examples: [{ wrong: "3 milestones | April 2010, March 2011", right: "3 milestones | April 2010, March 2011, March 2011" }],
  },
  *check(plan) {
    for (const action of ownActions(plan)) {
      const when = action.cells.when;
      if (!when || when.address === action.cells.milestones?.address) continue;
      const dates = action.when.length + action.unreadableDates.length;
      const milestones = action.milestones.length;
      // "Sept 2010, then ongoing" is one date and what follows it.
      if (dates === 2 && action.when.some((date) => date.recurring)) continue;
      // Several dates for a single milestone are its stages or reviews.
      if (dates < 2 || milestones < 2 || dates === milestones) continue;
      yield about(action, "when", `${count(dates, "date")} for ${count(milestones, "milestone")}, so it is not clear which belongs to which. Give one date for each, or one for all.`);
    }
  },
};
