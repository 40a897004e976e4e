import { financialYearOf, partsOfDay } from "../plan/calendar";
import type { Action, DueDate, Milestone } from "../plan/model";

/** Stands for a quarter where there is no date. */
export const noDate = "No date";

/** One thing that an action is due to have done by a date: a milestone, or (null) the action itself. */
export interface DueItem {
  readonly milestone: Milestone | null;
  readonly when: DueDate;
}

/** The date that stands with a milestone: its own, or its place in a list of as many dates as milestones; else null. */
export function dateOfMilestone(action: Action, index: number): DueDate | null {
  const own = action.milestones[index]?.when;
  if (own) return own;
  return action.when.length === action.milestones.length ? (action.when[index] ?? null) : null;
}

/**
 * What is to be done by when: every milestone that is not marked as done and has a date, and the action's own dates,
 * where these are not its milestones'.
 */
export function dueItems(action: Action): readonly DueItem[] {
  const milestones = action.milestones.flatMap((milestone, index): DueItem[] => {
    const when = dateOfMilestone(action, index);
    return when && milestone.done !== true ? [{ milestone, when }] : [];
  });
  const inOrder = action.when.length === action.milestones.length && action.milestones.every(({ when }) => !when);
  return inOrder ? milestones : [...milestones, ...action.when.map((when) => ({ milestone: null, when }))];
}

/**
 * The due date that comes next, of the action or of a milestone that is still open: the first that ends on or after the
 * as-at date; where all have passed, the last of them; where none has dates, the first recurrence; null where there is
 * no due date at all. Where every milestone is done, the action's own dates count.
 */
export function nextDue(action: Action, asAt: string): DueDate | null {
  const items = dueItems(action).map(({ when }) => when);
  const all = items.length > 0 ? items : action.when;
  const dated = all.filter((when) => when.end !== null).sort((a, b) => (a.end ?? "").localeCompare(b.end ?? ""));
  return dated.find((when) => (when.end ?? "") >= asAt) ?? dated.at(-1) ?? all[0] ?? null;
}

/** The financial-year quarter of an ISO date: "2010-08-31" → "2010/11 Q2" (quarters from April; sorts as text). */
export function quarterOf(date: string): string {
  const startYear = financialYearOf(date);
  const quarter = Math.floor(((partsOfDay(date).month + 8) % 12) / 3) + 1;
  return `${startYear}/${String((startYear + 1) % 100).padStart(2, "0")} Q${quarter}`;
}
