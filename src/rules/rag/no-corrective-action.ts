import type { Action } from "../../plan/model";
import { outcomesByRow } from "../../rag/by-row";
import type { Rule } from "../rule";
import { about, byTable, isBlank, ownActions } from "../subjects";

/** Columns in which a person says how things stand and what is being done. */
const places = ["correctiveAction", "commentary", "progress"] as const;

/** Where this share of a table's Red and Amber rows fill the column for corrective action, a commentary does not stand in for it. */
const usual = 0.6;
/** So many rows show a habit. */
const fewest = 3;

export const ragNoCorrectiveAction: Rule = {
  meta: {
    id: "rag/no-corrective-action",
    severity: "warning",
    summary: "A row is Red or Amber, the plan has a place for a commentary, and nothing says what is being done.",
    why: "A board that sees Red asks one question first: what is being done about it?",
    remedy: "Say what is being done, by whom and by when it will be back on course.",
    fixable: false,
    examples: [{ wrong: "Red | Commentary: (empty)", right: "Red | Commentary: Second provider starts in May; back on course by July." }],
  },
  *check(plan, { ratings }) {
    const computed = outcomesByRow(ratings);
    const wordOf = (action: Action): "Red" | "Amber" | null => {
      const typed = [action.deliveryRag?.status, action.outcomeRag?.status].filter((status) => status !== undefined && status !== "none");
      const rating = computed.get(action);
      const statuses = typed.length > 0 ? typed : [rating?.basis === "row" ? rating.status : undefined];
      return statuses.includes("red") ? "Red" : statuses.includes("amber") ? "Amber" : null;
    };
    for (const actions of byTable(ownActions(plan)).values()) {
      const behind = actions.flatMap((action) => {
        const word = wordOf(action);
        return word ? [{ action, word }] : [];
      });
      const own = behind.filter(({ action }) => action.cells.correctiveAction);
      const answered = own.filter(({ action }) => !isBlank(action.cells.correctiveAction?.text));
      const expectsOwn = answered.length >= fewest && answered.length / own.length >= usual;
      for (const { action, word } of behind) {
        const there = places.filter((field) => action.cells[field]);
        const needed = expectsOwn && action.cells.correctiveAction ? (["correctiveAction"] as const) : there;
        const [first] = needed;
        if (first === undefined || !needed.every((field) => isBlank(action.cells[field]?.text))) continue;
        yield about(action, first, `The row is ${word}, and nothing says what is being done about it. Say what, by whom and by when.`);
      }
    }
  },
};
