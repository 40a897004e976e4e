import type { Rule } from "../rule";
import { figuresOf, titleOf } from "../figures";
import { quote } from "../phrases";

export const polarityUnknown: Rule = {
  meta: {
    id: "polarity/unknown",
    severity: "warning",
    summary: "Nothing says which way is better, so no RAG can be given.",
    why: "The same figure is a success or a failure depending on the direction; Plan Check never guesses it from the targets.",
    remedy: "Say once whether higher or lower is better; the answer is kept in the workbook. A column \"Good is\" does it for the whole list.",
    fixable: false,
    examples: [{ wrong: "Fixed-term placements: 40, target 45", right: "Fixed-term placements: 40, target 45 (higher is better)" }],
  },
  *check(plan) {
    for (const indicator of plan.indicators) {
      if (indicator.polarity !== null) continue;
      const figures = figuresOf(indicator).filter(({ figure }) => figure.value !== null || figure.range);
      if (!figures.some(({ kind }) => kind === "actual") || !figures.some(({ kind }) => kind === "target")) continue;
      yield {
        sheet: indicator.sheet,
        row: indicator.row,
        field: "indicators",
        address: indicator.address,
        message: `Nothing says whether higher or lower is better for ${titleOf(indicator)}${indicator.name && indicator.name !== indicator.code ? `, ${quote(indicator.name)}` : ""}, so it gets no RAG. Say which.`,
      };
    }
  },
};
