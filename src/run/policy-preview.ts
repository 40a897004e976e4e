import type { Plan, RagStatus } from "../plan/model";
import type { Policy } from "../rag";
import { cellAddress } from "../workbook/address";
import type { Evaluation } from "./evaluation";
import { rateUnder } from "./rate-under";

/** One status that another policy would change. */
export interface StatusChange {
  readonly kind: "indicator" | "action";
  /** An indicator's code, an action's reference or first words. */
  readonly label: string;
  readonly from: RagStatus;
  readonly to: RagStatus;
  /** Why it would be so, in one sentence. */
  readonly reason: string;
  readonly sheet: string;
  readonly address: string;
}

/** What a policy would change, before anybody chooses it. */
export interface PolicyPreview {
  /** Indicators first, then actions, each in the workbook's order. */
  readonly changes: readonly StatusChange[];
  /** How many statuses there are in all. */
  readonly statuses: number;
}

/** The statuses that would change if this policy were in force. Pure; nothing is written. */
export function policyPreview(evaluation: Evaluation, policy: Policy): PolicyPreview {
  const { plan, options, ratings: now } = evaluation;
  const { ratings: then } = rateUnder(plan, options, policy);
  const changes: StatusChange[] = [];
  // Both are made from the same plan, so they stand in the same order.
  then.indicators.forEach((to, index) => {
    const from = now.indicators[index];
    if (from && from.status !== to.status) {
      const { sheet, reason, address } = to;
      changes.push({ kind: "indicator", label: shortened(to.code), from: from.status, to: to.status, reason, sheet, address });
    }
  });
  const actions = actionsByRow(plan);
  then.actions.forEach((to, index) => {
    const from = now.actions[index];
    if (from && from.status !== to.status) {
      const action = actions.get(rowKey(to));
      const { sheet, reason } = to;
      changes.push({ kind: "action", label: action?.ref ?? shortened(action?.text ?? ""), from: from.status, to: to.status, reason, sheet, address: action?.cells.action?.address ?? cellAddress(to.row, 1) });
    }
  });
  return { changes, statuses: then.indicators.length + then.actions.length };
}

function actionsByRow(plan: Plan): ReadonlyMap<string, Plan["actions"][number]> {
  return new Map(plan.actions.map((action) => [rowKey(action), action]));
}

function rowKey({ sheet, row }: { readonly sheet: string; readonly row: number }): string {
  return `${sheet}\u0000${row}`;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
