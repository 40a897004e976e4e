import type { DueDate, Milestone, Plan } from "../plan/model";
import { dateOfMilestone, nextDue, noDate, quarterOf } from "./due";
import { priorityNames } from "./priorities";

export const milestoneHeadings = ["Sheet", "Cell", "Priority", "Reference", "Action", "Milestone", "Due", "Quarter due", "Leads", "State"] as const;
export type MilestoneRow = Readonly<Record<(typeof milestoneHeadings)[number], string>>;

/** What a milestone's row says of it: open ones are late once their due date lies before the as-at date. */
export type MilestoneState = "Done" | "Late" | "Open" | "Not tracked";

/**
 * Every milestone of every action, one row each. A milestone without a date of its own takes its place in the
 * action's list of dates where there are as many dates as milestones, else the action's next due date.
 * @param asAt ISO date
 */
export function milestoneRows(plan: Plan, asAt: string): readonly MilestoneRow[] {
  const names = priorityNames(plan);
  return plan.actions.flatMap((action) =>
    action.milestones.map((milestone, index): MilestoneRow => {
      const due = dateOfMilestone(action, index) ?? nextDue(action, asAt);
      return {
        Sheet: action.sheet,
        Cell: action.cells.milestones?.address ?? action.cells.action?.address ?? `A${action.row}`,
        Priority: names.get(`${action.sheet}\u0000${action.row}`) ?? action.sheet,
        Reference: action.ref ?? "",
        Action: action.text,
        Milestone: milestone.text,
        Due: due?.text ?? "",
        "Quarter due": due?.end ? quarterOf(due.end) : noDate,
        Leads: action.leads.join("; "),
        State: stateOf(milestone, due, asAt),
      };
    }),
  );
}

function stateOf(milestone: Milestone, due: DueDate | null, asAt: string): MilestoneState {
  if (milestone.done === null) return "Not tracked";
  if (milestone.done) return "Done";
  return due?.end && due.end < asAt ? "Late" : "Open";
}
