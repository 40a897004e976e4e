import type { Rule } from "../rule";
import { aboutFigures, figuresOf, titleOf, wordsOf } from "../figures";

export const valueUnreadable: Rule = {
  meta: {
    id: "value/unreadable",
    severity: "warning",
    summary: "An actual or target cannot be compared as one number, range or limit.",
    why: "The indicator cannot be rated, however good or bad the result is.",
    remedy: "Put one figure in the cell, and what explains it in the notes.",
    fixable: false,
    examples: [{ wrong: "2 hrs for 95% 5-16s by 2011", right: "95%" }],
  },
  *check(plan) {
    for (const indicator of plan.indicators) {
      const found = figuresOf(indicator).filter(({ figure }) => figure.why === "unreadable");
      if (found.length === 0) continue;
      yield aboutFigures(indicator, found, `${titleOf(indicator)}: the ${wordsOf(found)} cannot be read as one figure. Put one figure in the cell, and the rest in the notes.`);
    }
  },
};
