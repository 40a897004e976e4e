import { carriedYears } from "../../plan/carried";
import { foldedMark } from "../../plan/folded";
import type { Action } from "../../plan/model";
import type { Rule } from "../rule";
import { list, place, quote } from "../phrases";
import { about, groupBy, ownActions } from "../subjects";

/** All that is no word but a single space: what has not to change is not written again. */
const betweenWords = /(?! [a-z0-9%£])[^a-z0-9%£]+/g;

/** Text with case, spaces and punctuation folded, and without the reference in front of it. */
function fold(action: Action): string {
  return action.text.slice(referenceLength(action)).toLowerCase().replace(betweenWords, " ").trim();
}

function referenceLength({ ref, text }: Action): number {
  return ref !== null && text.startsWith(ref) ? ref.length : 0;
}

/** Actions whose words may be the same: nearly all are alone, and only the others are compared word by word. */
function alike(actions: readonly Action[]): Action[] {
  const marks = actions.map((action) => foldedMark(action.text, referenceLength(action)));
  const seen = new Set<number>();
  const twice = new Set<number>();
  for (const mark of marks) {
    if (seen.has(mark)) twice.add(mark);
    else seen.add(mark);
  }
  return twice.size === 0 ? [] : actions.filter((_, index) => twice.has(marks[index] ?? 0));
}

/** What the rows say besides the action: rows that differ here may be one action told over several rows. */
function rest(action: Action): string {
  return [...action.milestones.map((m) => m.text), ...action.when.map((w) => w.text), ...action.leads].join("|").toLowerCase();
}

/**
 * Flat tables repeat the action beside each of its milestones. Rows that follow one another and differ in what stands
 * beside the action are such a list, not a double entry.
 */
function toldOverRows(rows: readonly Action[], place: ReadonlyMap<Action, number>): boolean {
  const sorted = [...rows].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  const together = sorted.every((row, i) => i === 0 || (place.get(row) ?? 0) - (place.get(sorted[i - 1] ?? row) ?? 0) === 1);
  return together && new Set(rows.map(rest)).size === rows.length;
}

export const actionDuplicate: Rule = {
  meta: {
    id: "action/duplicate",
    severity: "warning",
    summary: "The same action is in two or more rows.",
    why: "An action that is counted twice distorts every count of what is on track, and two versions of it drift apart.",
    remedy: "Keep one row and delete the others, or say in each what is different about it.",
    fixable: false,
    examples: [
      {
        wrong: "Row 4: Review the panel's terms of reference. Row 9: Review the panel's terms of reference.",
        right: "Row 4: Review the panel's terms of reference.",
      },
    ],
  },
  *check(plan) {
    const actions = ownActions(plan);
    let order: ReadonlyMap<Action, number> | undefined;
    const yearOf = carriedYears(plan);
    // An action that was carried into next year's sheet stands there and in this year's, and is meant to.
    for (const rows of groupBy(alike(actions), (action) => `${yearOf(action.table)}\u0000${fold(action)}`).values()) {
      const text = rows[0] ? fold(rows[0]) : "";
      // A word or two ("Ongoing", "As above", "Annual review") says too little to be the same action.
      if (rows.length < 2 || text.split(" ").length < 4) continue;
      order ??= new Map(actions.map((action, index) => [action, index]));
      if (toldOverRows(rows, order)) continue;
      for (const action of rows) {
        const others = rows.filter((other) => other !== action).map((other) => place(other.sheet, other.row, action.sheet));
        yield about(
          action,
          "action",
          `The same action, ${quote(action.text)}, is also in ${list(others)}. Keep one of them, or say how they differ.`,
        );
      }
    }
  },
};
