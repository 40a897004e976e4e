import { ragWord } from "../../rag/words";
import { shown, type IndicatorFacts } from "./facts";
import { cell, columns, type PackTable } from "./model";

export const travelWords = { improving: "Improving", steady: "Steady", worsening: "Worsening", unknown: "Not known" } as const;
const typeWords = { designated: "designated", local: "local", statutory: "statutory" } as const;

/** Indicators with their latest figure, target and its type, comparators, travel and the period before. */
export function indicatorTable(prefix: string, heading: string, indicators: readonly IndicatorFacts[]): PackTable {
  return {
    kind: "table",
    heading,
    columns: columns(["Status", 1], ["Code", 1], ["Outcome measure", 1], ["Latest against target, and why", 1], ["Comparators", 1], ["Since the period before", 1], ["Target", 1], ["Travel", 1]),
    rows: indicators.map((facts) => {
      const { rating, indicator, before } = facts;
      const target = shown(indicator.targets[rating.period]);
      const type = indicator.targetType ? ` (${typeWords[indicator.targetType]})` : "";
      const actual = shown(indicator.actuals[rating.period]);
      const earlier = before ? `${before.period}: ${shown(indicator.actuals[before.period])}, ${ragWord(before.status)}. ` : "";
      return {
        key: `${prefix} | ${facts.key}`,
        cells: [
          cell(facts.status),
          cell(rating.code === rating.name ? "" : rating.code),
          cell(rating.name),
          cell(judged(facts) + (rating.reason || `${rating.period}: ${actual}`)),
          cell(facts.comparators),
          cell(`${earlier}${facts.moved}`),
          cell(target === "" ? "No target" : `${target}${type}`),
          cell(travelWords[rating.travel]),
        ],
      };
    }),
  };
}

/** Says of a status that it is a person's, where the figures give another. */
function judged({ status, rating }: IndicatorFacts): string {
  return status === ragWord(rating.status) ? "" : `${status} is a person's judgement. Computed: `;
}
