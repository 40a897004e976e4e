import type { Plan } from "../plan/model";
import { compareLabels } from "../rag/periods-of";
import type { NotRated, Rating } from "../rag/rating";
import type { Headline } from "./evaluation";
import { statusesInForce } from "./in-force";

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

/** The counts a performance lead reads first, each with its denominator. */
export function headline(plan: Plan, ratings: Rating, reportingPeriod: string | null): Headline {
  const byStatus = { red: 0, amber: 0, green: 0 };
  let ratedEarlier = 0;
  const notRated = new Map<string, number>();
  for (const rating of ratings.indicators) {
    if (rating.status === "red" || rating.status === "amber" || rating.status === "green") {
      byStatus[rating.status] += 1;
      if (reportingPeriod !== null && rating.period !== reportingPeriod && compareLabels(rating.period, reportingPeriod) < 0) ratedEarlier += 1;
    } else {
      const why = notRatedWords[rating.notRated ?? "unclear"];
      notRated.set(why, (notRated.get(why) ?? 0) + 1);
    }
  }
  const actionsByStatus = { red: 0, amber: 0, green: 0, none: 0 };
  let inherited = 0;
  for (const rating of ratings.actions) {
    if (rating.status !== "complete") actionsByStatus[rating.status] += 1;
    if (rating.basis === "area" && rating.status !== "none") inherited += 1;
  }
  return {
    sheets: plan.sheets.length,
    actions: plan.actions.length,
    indicators: ratings.indicators.length,
    ratedIndicators: byStatus.red + byStatus.amber + byStatus.green,
    byStatus,
    ratedEarlier,
    notRated: [...notRated].map(([why, count]) => ({ why, count })).sort((a, b) => b.count - a.count),
    ratedActions: actionsByStatus.red + actionsByStatus.amber + actionsByStatus.green,
    actionsByStatus,
    inherited,
    delivery: deliveryCounts(plan, ratings),
  };
}

function deliveryCounts(plan: Plan, ratings: Rating): Headline["delivery"] {
  const byStatus = { red: 0, amber: 0, green: 0, complete: 0, none: 0 };
  let tracked = 0;
  for (const { delivery } of statusesInForce(plan.actions, ratings)) {
    if (delivery === null) continue;
    tracked += 1;
    byStatus[delivery] += 1;
  }
  return { tracked, typed: plan.actions.filter((action) => action.deliveryRag !== null).length, byStatus };
}
