import type { Action, RagStatus } from "../../plan/model";
import { saysComplete } from "../../plan/completion";
import type { Evaluation } from "../evaluation";
import { actionNames } from "../history/names";
import { statusesInForce } from "../../summary/in-force";
import { carryName } from "./carry-name";

export type CarryChoice = "carry" | "leave";

/** What becomes of one action at the year's end. */
export interface ToCarry {
  /** Names the action in choices, by its words and not by its row: rows move while somebody chooses. */
  readonly key: string;
  readonly action: Action;
  readonly delivery: RagStatus | null;
  /** "ask": nothing in the plan decides it, so a person does. Delivery decides, never outcome. */
  readonly becomes: CarryChoice | "ask";
}

/**
 * Every action with what the plan itself decides: complete ones leave, those to which a person gave a Red for delivery
 * are carried. A computed Red was agreed by nobody, so it is asked like all the rest. Actions on next year's sheets that are
 * there already are not among them.
 */
export function toCarry({ plan, ratings, carry }: Pick<Evaluation, "plan" | "ratings" | "carry">): readonly ToCarry[] {
  const next = new Set(carry.made.map(({ sheet }) => sheet));
  const statuses = statusesInForce(plan.actions, ratings);
  const names = actionNames(plan.actions);
  return plan.actions.flatMap((action, index): readonly ToCarry[] => {
    if (next.has(action.sheet)) return [];
    const delivery = statuses[index]?.delivery ?? null;
    const complete = delivery === "complete" || (action.deliveryRag === null && saysComplete(action.status));
    const becomes = complete ? "leave" : action.deliveryRag?.status === "red" ? "carry" : "ask";
    return [{ key: carryName(action.sheet, names[index] ?? ""), action, delivery, becomes }];
  });
}

/** The last day by which an action is due, where it lies before the as-at date (ISO); null where a date is still to come or there is none. */
export function pastDue(action: Action, asAt: string): string | null {
  const last = action.when.flatMap(({ end }) => end ?? []).sort().at(-1);
  return last !== undefined && last < asAt && !action.when.some(({ end }) => end === null) ? last : null;
}
