import { byRow } from "../plan/by-row";
import type { Plan, RagStatus } from "../plan/model";
import { indicatorsByCell } from "../rag/indicators-by-cell";
import { compareLabels } from "../rag/periods-of";
import type { NotRated, Rating } from "../rag/rating";
import { indicatorInForce, statusesInForce, typedStatus, type InForce } from "../summary/in-force";
import type { Headline } from "./evaluation";

/** How a reason for having no status is counted in a headline: "41 not published, 6 no target". */
export const notRatedWords: Record<NotRated, string> = {
  "not-published": "not published",
  "no-actual": "no figure",
  "no-target": "no target",
  "no-target-by-design": "no target by design",
  "no-direction": "need a direction",
  unclear: "figure unclear",
  "not-due": "target not due yet",
  "lists-differ": "lists differ",
  "year-target": "target may be the year's",
};

/** How an indicator is counted that a person typed something else beside than a colour. */
const typedWithoutColour = "typed as not rated";

const noneYet = (): Record<RagStatus, number> => ({ red: 0, amber: 0, green: 0, complete: 0, none: 0 });

/** The counts a performance lead reads first, each with its denominator. A status that a person typed counts before the computed one. */
export function headline(plan: Plan, ratings: Rating, reportingPeriod: string | null): Headline {
  const indicatorOf = indicatorsByCell(plan);
  const byStatus = { red: 0, amber: 0, green: 0 };
  let ratedEarlier = 0;
  let typedIndicators = 0;
  const notRated = new Map<string, number>();
  for (const rating of ratings.indicators) {
    const indicator = indicatorOf(rating);
    const typed = indicator ? typedStatus(indicator, rating.period) : null;
    const status = indicatorInForce(indicator, rating);
    if (status !== "none") {
      byStatus[status === "complete" ? "green" : status] += 1;
      if (typed !== null) typedIndicators += 1;
      if (reportingPeriod !== null && rating.period !== reportingPeriod && compareLabels(rating.period, reportingPeriod) < 0) ratedEarlier += 1;
    } else {
      const why = typed !== null ? typedWithoutColour : notRatedWords[rating.notRated ?? "unclear"];
      notRated.set(why, (notRated.get(why) ?? 0) + 1);
    }
  }
  const actionsByStatus = noneYet();
  const statuses = statusesInForce(plan.actions, ratings);
  for (const { outcome } of statuses) actionsByStatus[outcome] += 1;
  const actionRatings = byRow(ratings.actions);
  const isRated = (index: number): boolean => statuses[index]?.outcome !== "none";
  return {
    sheets: plan.sheets.length,
    actions: plan.actions.length,
    indicators: ratings.indicators.length,
    ratedIndicators: byStatus.red + byStatus.amber + byStatus.green,
    byStatus,
    ratedEarlier,
    typedIndicators,
    notRated: [...notRated].map(([why, count]) => ({ why, count })).sort((a, b) => b.count - a.count),
    ratedActions: plan.actions.length - actionsByStatus.none,
    actionsByStatus,
    inherited: plan.actions.filter((action, index) => isRated(index) && action.outcomeRag === null && actionRatings.get(action)?.basis === "area").length,
    typedActions: plan.actions.filter((action, index) => isRated(index) && action.outcomeRag !== null).length,
    delivery: deliveryCounts(plan, statuses),
  };
}

function deliveryCounts(plan: Plan, statuses: readonly InForce[]): Headline["delivery"] {
  const byStatus = noneYet();
  let tracked = 0;
  for (const { delivery } of statuses) {
    if (delivery === null) continue;
    tracked += 1;
    byStatus[delivery] += 1;
  }
  return { tracked, typed: plan.actions.filter((action) => action.deliveryRag !== null).length, byStatus };
}
