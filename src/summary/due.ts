import type { Action, DueDate } from "../plan/model";

/** Stands for a quarter where there is no date. */
export const noDate = "No date";

/**
 * The due date that comes next: the first that ends on or after the as-at date; where all have passed, the last
 * of them; where none has dates, the first recurrence; null where the action has no due date at all.
 */
export function nextDue(action: Action, asAt: string): DueDate | null {
  const dated = action.when.filter((when) => when.end !== null).sort((a, b) => (a.end ?? "").localeCompare(b.end ?? ""));
  return dated.find((when) => (when.end ?? "") >= asAt) ?? dated.at(-1) ?? action.when[0] ?? null;
}

/** The financial-year quarter of an ISO date: "2010-08-31" → "2010/11 Q2" (quarters from April; sorts as text). */
export function quarterOf(date: string): string {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const startYear = month >= 4 ? year : year - 1;
  const quarter = Math.floor(((month + 8) % 12) / 3) + 1;
  return `${startYear}/${String((startYear + 1) % 100).padStart(2, "0")} Q${quarter}`;
}
