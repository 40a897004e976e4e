import { saysComplete } from "../../plan/completion";
import type { Rule } from "../rule";
import { distinct, lastDay, startAfterEnd } from "../due-dates";
import { count, list, longDate, quote } from "../phrases";
import { isComplete } from "../progress";
import { about, isBlank, ownActions } from "../subjects";

/** The row's own word, where it is not the colour itself: "On track" counts as Green. */
function rowWord(text: string): string {
  return /^\W*(?:g|green)\W*$/i.test(text) || isBlank(text) ? "Green" : `${quote(text)} (Green)`;
}

export const statusContradicts: Rule = {
  meta: {
    id: "status/contradicts",
    severity: "warning",
    summary: "The status contradicts the row: Complete with open milestones, Green and overdue, 100% and not complete.",
    why: "One of the two is wrong, and the board cannot see which.",
    remedy: "Correct whichever is out of date.",
    fixable: false,
    examples: [{ wrong: "Status: In progress, 100%", right: "Status: Complete, 100%" }],
  },
  *check(plan, { asAt, period }) {
    for (const action of ownActions(plan)) {
      const said: string[] = [];
      const open = action.milestones.filter((milestone) => milestone.done === false);
      if (isComplete(action) && open.length > 0) {
        said.push(`The row is marked as complete, but ${count(open.length, "milestone is", "milestones are")} still open (${list(open.map((milestone) => quote(milestone.text, 40)), 2)}).`);
      }
      if (saysComplete(action.status) && action.percentComplete !== null && action.percentComplete < 100) {
        said.push(`The status is ${quote(action.status ?? "")}, but only ${action.percentComplete}% is done.`);
      }
      if (action.percentComplete === 100 && !isBlank(action.status ?? undefined) && !saysComplete(action.status)) {
        said.push(`100% is done, but the status is ${quote(action.status ?? "")}.`);
      }
      const last = lastDay(action.when);
      if (action.deliveryRag?.status === "green" && last !== null && last < asAt && !isComplete(action) && startAfterEnd(action, period) === null) {
        said.push(`The row is ${rowWord(action.deliveryRag.text)}, but it was due ${list(distinct(action.when))} and is not marked as complete (as at ${longDate(asAt)}).`);
      }
      if (said.length === 0) continue;
      const field = action.cells.status ? "status" : action.cells.deliveryRag ? "deliveryRag" : "percentComplete";
      yield about(action, field, `${said.join(" ")} Correct whichever is out of date.`);
    }
  },
};
