import type { Figure, Plan, RagStatus } from "../plan/model";
import { indicatorsByCell } from "../rag/indicators-by-cell";
import type { IndicatorRating, Rating, Travel } from "../rag/rating";
import { ragWord } from "../rag/words";
import { indicatorInForce } from "./in-force";
import { statusCountHeadings, statusCounts, type StatusCounts } from "./rag-counts";

export const indicatorHeadings = ["Sheet", "Cell", "Code", "Indicator", "Period", "Actual", "Target", "Good is", "Status", "Travel", "Reason", ...statusCountHeadings] as const;
export type IndicatorRow = Readonly<Record<Exclude<(typeof indicatorHeadings)[number], keyof StatusCounts>, string>> & StatusCounts;

const travelWords: Record<Travel, string> = {
  improving: "Improving",
  steady: "Steady",
  worsening: "Worsening",
  unknown: "Not known",
};

const goodWords = { higher: "Higher", lower: "Lower", nearest: "Nearest to target", context: "Context only" } as const;

/**
 * Every rated or unrated indicator in the period it was rated for, one row each, in the sheets' order. A status that a
 * person typed counts before the computed one.
 */
export function indicatorRows(plan: Plan, ratings: Rating): readonly IndicatorRow[] {
  const indicatorOf = indicatorsByCell(plan);
  return ratings.indicators.map((rating) => {
    const indicator = indicatorOf(rating);
    const status = indicatorInForce(indicator, rating);
    return {
      Sheet: rating.sheet,
      Cell: rating.actualAddress ?? rating.address,
      Code: rating.code === rating.name ? "" : rating.code,
      Indicator: rating.name,
      Period: rating.period,
      Actual: shown(indicator?.actuals[rating.period]),
      Target: shown(indicator?.targets[rating.period]),
      "Good is": indicator?.polarity ? goodWords[indicator.polarity] : "Not known",
      Status: ragWord(status),
      Travel: travelWords[rating.travel],
      Reason: reasonOf(rating, status),
      ...statusCounts(ragWord(status)),
    };
  });
}

/** Why an indicator has the computed status, and, where a person typed another, that it is theirs which counts. */
function reasonOf(rating: IndicatorRating, status: RagStatus): string {
  return status === rating.status ? rating.reason : `${ragWord(status)} is a person's judgement. Computed: ${rating.reason}`;
}

function shown(figure: Figure | undefined): string {
  return figure?.text.replace(/\s+/g, " ").trim() ?? "";
}
