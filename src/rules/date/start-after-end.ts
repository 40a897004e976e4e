import { readDueDates } from "../../plan/due-dates";
import { lastDay, distinct } from "../due-dates";
import { list } from "../phrases";
import type { Rule } from "../rule";
import { about, isBlank, ownActions } from "../subjects";

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
      const start = action.cells.start;
      const end = lastDay(action.when);
      if (!start || isBlank(start.text) || end === null) continue;
      const dates = readDueDates(start.text, { planPeriod: period }).dates;
      // Several starts, or one that is a whole year, say nothing that must come first.
      const [only, ...more] = dates;
      if (!only || only.start === null || more.length > 0 || only.start <= end) continue;
      yield about(action, "start", `It starts ${list(distinct(dates))}, but is due ${list(distinct(action.when))}, which is earlier. Correct whichever is wrong.`);
    }
  },
};
