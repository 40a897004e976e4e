import type { Action, Indicator, RagStatus } from "../plan/model";
import { deliveriesByRow, outcomesByRow } from "../rag/by-row";
import type { IndicatorRating, Rating } from "../rag/rating";

/** The two statuses of an action that count: a person's where one was typed, else the computed one. */
export interface InForce {
  readonly outcome: RagStatus;
  /** Null where the plan does not track whether the action is being done. */
  readonly delivery: RagStatus | null;
}

/** The statuses in force of every action, in the plan's order; outcome and delivery are never merged. */
export function statusesInForce(actions: readonly Action[], ratings: Pick<Rating, "actions" | "delivery">): readonly InForce[] {
  const outcomes = outcomesByRow(ratings);
  const deliveries = deliveriesByRow(ratings);
  return actions.map((action) => ({
    outcome: action.outcomeRag?.status ?? outcomes.get(action)?.status ?? "none",
    delivery: action.deliveryRag?.status ?? deliveries.get(action)?.status ?? null,
  }));
}

/** The status that somebody typed for an indicator in a period, where there is one: it counts. */
export function typedStatus(indicator: Indicator, period: string): RagStatus | null {
  return (indicator.typedRag[period] ?? indicator.typedRag[""])?.status ?? null;
}

/** The status of an indicator that counts: a person's where one was typed, else the computed one. */
export function indicatorInForce(indicator: Indicator | undefined, { period, status }: IndicatorRating): RagStatus {
  return (indicator && typedStatus(indicator, period)) ?? status;
}
