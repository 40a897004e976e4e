import type { Plan, RagStatus } from "../plan/model";
import type { Rating } from "../rag/rating";

/** What a row's status comes to now, and why. */
export interface StatusNow {
  readonly status: RagStatus;
  readonly reason: string;
}

/** The computed status of every row that gets one, by `placeOf`: of actions, and of indicators where their figures stand. */
export function statusByRow(plan: Plan, ratings: Rating): ReadonlyMap<string, StatusNow> {
  const statuses = new Map<string, StatusNow>();
  for (const rating of ratings.actions) statuses.set(placeOf(rating.sheet, rating.row), rating);
  const listed = new Map(plan.indicators.filter(({ ofAction }) => !ofAction).map((indicator) => [placeOf(indicator.sheet, indicator.row), indicator]));
  for (const rating of ratings.indicators) {
    // The measure in an action's own row speaks through the action's status.
    const indicator = listed.get(placeOf(rating.sheet, rating.row));
    if (indicator) statuses.set(placeOf(rating.sheet, indicator.valuesRow ?? rating.row), rating);
  }
  return statuses;
}

/** A row of a sheet as a key. */
export function placeOf(sheet: string, row: number): string {
  return `${sheet}\u0000${row}`;
}
