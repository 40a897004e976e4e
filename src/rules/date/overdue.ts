import type { Rule } from "../rule";
import { distinct, lastDay, startAfterEnd } from "../due-dates";
import { list, longDate, quote } from "../phrases";
import { isComplete, tracksProgress } from "../progress";
import { about, byTable, ownActions } from "../subjects";

export const dateOverdue: Rule = {
  meta: {
    id: "date/overdue",
    severity: "warning",
    summary: "The due date has passed and the row is not marked as complete; only where the plan tracks status. A row that is late and Green is reported by status/contradicts instead.",
    why: "It is late, or it is done and nobody has said so. Either way the board is being told less than the truth.",
    remedy: "Mark it as complete, or agree a new date and say why.",
    fixable: false,
    examples: [{ wrong: "Due June 2010 | In progress (as at 30 September 2010)", right: "Due June 2010 | Complete" }],
  },
  *check(plan, { asAt, period }) {
    for (const actions of byTable(ownActions(plan)).values()) {
      // One filled status in the table shows that the plan tracks it; an empty column shows that it does not yet.
      if (!actions.some(tracksProgress)) continue;
      for (const action of actions) {
        const last = lastDay(action.when);
        // A row that is Green and late contradicts itself: status/contradicts says both.
        if (last === null || last >= asAt || isComplete(action) || action.deliveryRag?.status === "green" || startAfterEnd(action, period) !== null) continue;
        const said = action.status ?? action.deliveryRag?.text ?? (action.percentComplete === null ? null : `${action.percentComplete}%`);
        const dates = distinct(action.when);
        yield about(
          action,
          "when",
          `Due ${list(dates)}, ${dates.length > 1 ? "all of which have passed" : "which has passed"} (as at ${longDate(asAt)}), and ${said ? `the row says ${quote(said)}` : "the row does not say that it is complete"}. Mark it as complete, or agree a new date.`,
        );
      }
    }
  },
};
