import type { Action, RagStatus } from "../plan/model";
import type { Rating } from "../rag/rating";

/** The two statuses of an action that count: a person's where one was typed, else the computed one. */
export interface InForce {
  readonly outcome: RagStatus;
  /** Null where the plan does not track whether the action is being done. */
  readonly delivery: RagStatus | null;
}

/** The statuses in force of every action, in the plan's order; outcome and delivery are never merged. */
export function statusesInForce(actions: readonly Action[], ratings: Pick<Rating, "actions" | "delivery">): readonly InForce[] {
  const outcomes = new Map(ratings.actions.map((rating) => [keyOf(rating), rating.status]));
  const deliveries = new Map(ratings.delivery.map((rating) => [keyOf(rating), rating.status]));
  return actions.map((action) => ({
    outcome: action.outcomeRag?.status ?? outcomes.get(keyOf(action)) ?? "none",
    delivery: action.deliveryRag?.status ?? deliveries.get(keyOf(action)) ?? null,
  }));
}

function keyOf(at: { readonly sheet: string; readonly row: number }): string {
  return `${at.sheet}\u0000${at.row}`;
}
