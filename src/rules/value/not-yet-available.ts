import type { Rule } from "../rule";
import { aboutFigures, figuresOf, titleOf, wordsOf } from "../figures";

export const valueNotYetAvailable: Rule = {
  meta: {
    id: "value/not-yet-available",
    severity: "info",
    summary: "A figure is not yet available, to be confirmed or awaited.",
    why: "The indicator is rated on an older period, or not at all, until the figure is in.",
    remedy: "Put the figure in when it is published, and say when that will be.",
    fixable: false,
    examples: [{ wrong: "nya: July 2010", right: "0.79" }],
  },
  *check(plan) {
    for (const indicator of plan.indicators) {
      const found = figuresOf(indicator).filter(({ figure }) => figure.why === "not-yet-available");
      if (found.length === 0) continue;
      yield aboutFigures(indicator, found, found.length === 1
          ? `${titleOf(indicator)}: the ${wordsOf(found)} is not available yet. Put the figure in when it is published.`
          : `${titleOf(indicator)}: not available yet are the ${wordsOf(found)}. Put the figures in when they are published.`);
    }
  },
};
