import { byRow, ByRow } from "../plan/by-row";
import type { Plan, RagStatus } from "../plan/model";
import type { Rating } from "../rag/rating";

/** What a row's status comes to now, and why. */
export interface StatusNow {
  readonly status: RagStatus;
  readonly reason: string;
}

/** The computed status of every row that gets one, of actions, and of indicators where their figures stand. */
export function statusByRow(plan: Plan, ratings: Rating): ByRow<StatusNow> {
  const statuses = new ByRow<StatusNow>();
  for (const rating of ratings.actions) statuses.set(rating, rating);
  const listed = byRow(plan.indicators.filter(({ ofAction }) => !ofAction));
  for (const rating of ratings.indicators) {
    // The measure in an action's own row speaks through the action's status.
    const indicator = listed.get(rating);
    if (indicator) statuses.set({ sheet: rating.sheet, row: indicator.valuesRow ?? rating.row }, rating);
  }
  return statuses;
}
