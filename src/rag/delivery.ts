import type { Action, RagStatus } from "../plan/model";
import type { Policy } from "./policy";

/** Whether an action is being done: proposed only where the plan tracks status, progress or completion. */
export interface DeliveryRating {
  readonly sheet: string;
  readonly row: number;
  readonly status: RagStatus;
  readonly reason: string;
}

const done = /^(?:complete[d]?|closed|done|achieved|delivered|implemented|finished|blue|b)\b/i;
const notDone = /\b(?:not|part(?:ially|ly)?|nearly|to be)\b/i;

/**
 * Delivery status by the policy's rule; null where the plan does not track the action.
 * The built-in limits of slippage are as Rotherham published them for 2025/26: late by less than 3 months is Amber, by
 * 3 months or more Red; of progress against time as CAMMS computes it: % complete ÷ % of time elapsed, 90 or more Green,
 * 70 to 90 Amber.
 * @param asAt ISO date
 */
export function rateDelivery(action: Action, policy: Pick<Policy, "delivery" | "deliveryLimits">, asAt: string): DeliveryRating | null {
  if (action.status === null && action.percentComplete === null) return null;
  const at = { sheet: action.sheet, row: action.row };
  const status = action.status ?? "";
  if ((done.test(status) && !notDone.test(status)) || action.percentComplete === 100) return { ...at, status: "complete", reason: status === "" ? "100% complete." : `"${status}".` };
  if (policy.delivery === "progress") {
    const progress = progressAgainstTime(action, policy.deliveryLimits, asAt);
    if (progress) return { ...at, ...progress };
  }
  const ends = action.when.flatMap((when) => (when.end === null ? [] : [when.end])).sort();
  const due = ends[ends.length - 1];
  if (due === undefined) return { ...at, status: "none", reason: "Not rated: no due date to judge by." };
  if (asAt <= due) return { ...at, status: "green", reason: `Not due until ${due}.` };
  const late = monthsBetween(due, asAt);
  const limit = policy.deliveryLimits.redFromMonths;
  return late < limit
    ? { ...at, status: "amber", reason: `Due ${due} and not complete: late by less than ${months(limit)}.` }
    : { ...at, status: "red", reason: `Due ${due} and not complete: late by ${months(late)}, Red from ${months(limit)} on.` };
}

function months(count: number): string {
  return count === 1 ? "1 month" : `${count} months`;
}

function progressAgainstTime(action: Action, limits: Policy["deliveryLimits"], asAt: string): { status: RagStatus; reason: string } | null {
  const start = action.when.map((when) => when.start).filter((day): day is string => day !== null).sort()[0];
  const end = action.when.map((when) => when.end).filter((day): day is string => day !== null).sort().pop();
  if (action.percentComplete === null || start === undefined || end === undefined || asAt <= start || end <= start) return null;
  const elapsed = Math.min(100, (daysBetween(start, asAt) / daysBetween(start, end)) * 100);
  const ratio = Math.round((action.percentComplete / elapsed) * 1000) / 10;
  const { greenFromPercent: green, amberFromPercent: amber } = limits;
  const status = ratio >= green ? "green" : ratio >= amber ? "amber" : "red";
  const limit = status === "green" ? `${green} or more is Green` : status === "amber" ? `${amber} to ${green} is Amber` : `below ${amber} is Red`;
  return { status, reason: `${action.percentComplete}% complete with ${Math.round(elapsed)}% of the time gone: ${ratio}% of what is due by now, ${limit}.` };
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/** Whole months: from 31 March to 30 June is 3, as June has no 31st. */
function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split("-").map(Number);
  const [year = 0, month = 0, day = 0] = to.split("-").map(Number);
  const months = (year - fromYear) * 12 + month - fromMonth;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= Math.min(fromDay, lastDay) ? months : months - 1;
}
