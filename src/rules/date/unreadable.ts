import type { Rule } from "../rule";
import { list, quote } from "../phrases";
import { about, ownActions } from "../subjects";

export const dateUnreadable: Rule = {
  meta: {
    id: "date/unreadable",
    severity: "error",
    summary: "The due date cannot be read as a date, a period or how often.",
    why: "The action cannot be put on a list of what is due, and nobody can say whether it is late.",
    remedy: "Write a date with its year, such as 31/03/2011, March 2011, Q3 2010/11 or 2010/11; or Ongoing, Quarterly, Termly.",
    fixable: false,
    examples: [{ wrong: "April", right: "April 2011" }],
  },
  *check(plan) {
    for (const action of ownActions(plan)) {
      if (action.unreadableDates.length === 0) continue;
      const words = action.unreadableDates.map((text) => quote(text));
      const yearless = action.unreadableDates.every((text) => /^[A-Za-z]{3,9}\.?$/.test(text.trim()) && /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(text.trim()));
      yield about(
        action,
        "when",
        yearless
          ? `${list(words)} has no year, so it is not clear which is meant. Add the year.`
          : `${list(words)} cannot be read as a due date. Write it like March 2011, Q3 2010/11, Quarterly or Ongoing.`,
      );
    }
  },
};
