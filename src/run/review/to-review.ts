import { noPlanPeriod, readDueDates } from "../../plan/due-dates";
import type { Action, Plan } from "../../plan/model";
import { isComplete } from "../../rules/progress";

/** An action that nobody has reviewed in the quarter. */
export interface ToReview {
  readonly sheet: string;
  readonly address: string;
  readonly reference: string | null;
  readonly text: string;
}

/** What a lead has still to review; `lead` is null for actions that nobody answers for. */
export interface LeadToReview {
  readonly lead: string | null;
  readonly actions: readonly ToReview[];
}

/**
 * The actions still to be reviewed, by lead, the longest list first: not complete, and not reviewed since the quarter of
 * the as-at date began. Null where the plan has no column that says when a row was reviewed.
 * @param asAt ISO date
 */
export function toReview(plan: Plan, asAt: string): readonly LeadToReview[] | null {
  const tracked = plan.actions.filter((action) => action.cells.reviewedOn);
  if (tracked.length === 0) return null;
  const since = quarterStart(asAt);
  const byLead = new Map<string | null, ToReview[]>();
  for (const action of tracked) {
    if (isComplete(action) || reviewedSince(action, since)) continue;
    const leads = action.leads.length > 0 ? action.leads : [null];
    const entry = { sheet: action.sheet, address: action.cells.reviewedOn?.address ?? `A${action.row}`, reference: action.ref, text: action.text };
    for (const lead of leads) byLead.set(lead, [...(byLead.get(lead) ?? []), entry]);
  }
  return [...byLead].map(([lead, actions]) => ({ lead, actions })).sort((a, b) => b.actions.length - a.actions.length || (a.lead ?? "\uffff").localeCompare(b.lead ?? "\uffff", "en-GB"));
}

/** First day of the financial quarter that holds a day: April, July, October, January. */
export function quarterStart(asAt: string): string {
  const first = Math.floor((Number(asAt.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${asAt.slice(0, 4)}-${String(first).padStart(2, "0")}-01`;
}

function reviewedSince(action: Action, since: string): boolean {
  const { dates } = readDueDates(action.cells.reviewedOn?.text ?? "", noPlanPeriod);
  return dates.some(({ end, start }) => (end ?? start ?? "") >= since);
}
