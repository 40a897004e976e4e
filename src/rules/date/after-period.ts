import type { Rule } from "../rule";
import { academicYearEnd, datedRowsWithin, distinct, isAfter } from "../due-dates";
import { list, longDate } from "../phrases";

export const dateAfterPeriod: Rule = {
  meta: {
    id: "date/after-period",
    severity: "warning",
    summary: "A due date is after the plan's period; only for information where it is in the academic year in which the period ends.",
    why: "The plan's last review comes before the date, so nobody will ask whether it was met unless it is carried forward.",
    remedy: "Correct the year, or carry the action into the next plan.",
    fixable: false,
    examples: [{ wrong: "Due December 2011 in the plan for 2010/11", right: "Due December 2010" }],
  },
  *check(plan, { period }) {
    if (!period) return;
    const schoolYearEnd = academicYearEnd(period.end);
    for (const { sheet, row, address, field, dates } of datedRowsWithin(plan, period)) {
      const late = dates.filter((date) => isAfter(date, period));
      if (late.length === 0) continue;
      const names = distinct(late);
      const sameSchoolYear = late.every((date) => date.end !== null && date.end <= schoolYearEnd);
      yield {
        sheet,
        row,
        address,
        field,
        message: `${list(names)} ${names.length === 1 ? "is" : "are"} after the plan ends (${longDate(period.end)}). Check the year, or carry it into the next plan.`,
        ...(sameSchoolYear ? { severity: "info" as const } : {}),
      };
    }
  },
};
