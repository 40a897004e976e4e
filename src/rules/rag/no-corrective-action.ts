import { byRow } from "../../plan/by-row";
import type { Rule } from "../rule";
import { about, isBlank, ownActions } from "../subjects";

/** Columns in which a person says how things stand and what is being done. */
const places = ["correctiveAction", "commentary", "progress"] as const;

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
    const computed = byRow(ratings.actions.filter((rating) => rating.basis === "row"));
    for (const action of ownActions(plan)) {
      const first = places.find((field) => action.cells[field]);
      if (first === undefined || !places.every((field) => isBlank(action.cells[field]?.text))) continue;
      const typed = [action.deliveryRag?.status, action.outcomeRag?.status].filter((status) => status !== undefined && status !== "none");
      const statuses = typed.length > 0 ? typed : [computed.get(action)?.status];
      const word = statuses.includes("red") ? "Red" : statuses.includes("amber") ? "Amber" : null;
      if (word) yield about(action, first, `The row is ${word}, and nothing says what is being done about it. Say what, by whom and by when.`);
    }
  },
};
