import type { Rule } from "../rule";
import { datedRowsWithin, distinct, isBefore } from "../due-dates";
import { list, longDate } from "../phrases";

export const dateBeforePeriod: Rule = {
  meta: {
    id: "date/before-period",
    severity: "warning",
    summary: "A due date is before the plan's period.",
    why: "Either the work was done before the plan began, or the year is a slip and the action is not due when it says.",
    remedy: "Correct the year, or take out what is already done.",
    fixable: false,
    examples: [{ wrong: "Due March 2010 in the plan for 2010/11", right: "Due March 2011" }],
  },
  *check(plan, { period }) {
    if (!period) return;
    for (const { sheet, row, address, field, dates } of datedRowsWithin(plan, period)) {
      const early = dates.filter((date) => isBefore(date, period));
      if (early.length === 0) continue;
      const names = distinct(early);
      yield { sheet, row, address, field, message: `${list(names)} ${names.length === 1 ? "is" : "are"} before the plan begins (${longDate(period.start)}). Check the year.` };
    }
  },
};
