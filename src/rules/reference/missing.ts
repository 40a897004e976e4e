import type { Action } from "../../plan/model";
import type { Rule } from "../rule";
import { FreeNumbers, numbered, type NumberedAction } from "../numbering";
import { about, byTable, isBlank, ownActions } from "../subjects";

/** Rows of a table that must have a number before the table counts as numbered. */
const enough = 3;
const most = 0.6;

/** Fields that a table fills once and leaves empty in the rows that belong to it. */
const carriedDown = ["priority", "area", "theme", "group", "recommendation"] as const;

/** The number above stands for this row too: what it numbers is filled in there and empty here. */
function continuesAbove(action: Action, above: Action): boolean {
  return carriedDown.some((field) => isBlank(action.cells[field]?.text) && !isBlank(above.cells[field]?.text));
}

export const referenceMissing: Rule = {
  meta: {
    id: "reference/missing",
    severity: "warning",
    summary: "The plan numbers its actions, and this one has no number.",
    why: "Minutes and other plans point at actions by number; one without cannot be followed up.",
    remedy: "Give the action the next free number of its section.",
    fixable: true,
    examples: [{ wrong: "BH1.3, (none), BH1.4", right: "BH1.3, BH1.5, BH1.4" }],
  },
  *check(plan) {
    // Made where the first row without a number is found: most tables have none.
    let numberOf: ReadonlyMap<Action, NumberedAction> | undefined;
    let free: FreeNumbers | undefined;
    for (const actions of byTable(ownActions(plan)).values()) {
      const withNumber = actions.filter((action) => action.ref !== null).length;
      if (withNumber === actions.length || withNumber < enough || withNumber / actions.length < most) continue;
      numberOf ??= new Map(numbered(plan).map((entry) => [entry.action, entry]));
      const others = withNumber === actions.length - 1 ? "The other actions here are numbered" : "Most actions here are numbered";
      let before = null;
      for (const action of actions) {
        const own = numberOf.get(action);
        if (own) before = own;
        if (action.ref !== null || !isBlank(action.cells.reference?.text) || (before && continuesAbove(action, before.action))) continue;
        free ??= new FreeNumbers(numbered(plan).map((entry) => entry.numbering));
        const next = before ? free.after(before.numbering) : null;
        const report = about(
          action,
          "reference",
          `${others}; this one is not.${next ? ` The next free number is ${next}.` : ""}`,
        );
        const cell = action.cells.reference;
        const ownCell = cell && cell.address !== action.cells.action?.address ? cell : undefined;
        const fix = next && ownCell ? { sheet: action.sheet, address: ownCell.address, before: ownCell.text, after: next } : undefined;
        yield fix ? { ...report, fix } : report;
      }
    }
  },
};
