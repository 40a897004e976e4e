import { distinct, startAfterEnd } from "../due-dates";
import { list } from "../phrases";
import type { Rule } from "../rule";
import { about, ownActions } from "../subjects";

export const dateStartAfterEnd: Rule = {
  meta: {
    id: "date/start-after-end",
    severity: "error",
    summary: "The row starts after it is due, where the table has a column for each.",
    why: "One of the two dates is a slip, often of the year; until it is put right nobody can say whether the row is late.",
    remedy: "Look at the year of both dates, and correct the one that is wrong.",
    fixable: false,
    examples: [{ wrong: "Start: 01/09/2026 | Finish: 30/04/2026", right: "Start: 01/09/2026 | Finish: 30/04/2027" }],
  },
  *check(plan, { period }) {
    for (const action of ownActions(plan)) {
      const start = startAfterEnd(action, period);
      if (start === null) continue;
      yield about(action, "start", `It starts ${list(distinct([start]))}, but is due ${list(distinct(action.when))}, which is earlier. Correct whichever is wrong.`);
    }
  },
};
