import { daysInMonth, longDate, partsOfDay } from "../plan/calendar";
import { paceOf, saysComplete } from "../plan/completion";
import type { Action, RagStatus } from "../plan/model";
import { singleSpaced } from "../plan/spaces";
import type { Policy } from "./policy";

/** Whether an action is being done: proposed only where the plan tracks status, progress or completion. */
export interface DeliveryRating {
  readonly sheet: string;
  readonly row: number;
  readonly status: RagStatus;
  readonly reason: string;
}

/**
 * Delivery status by the policy's rule; null where the plan does not track the action.
 * The built-in limits of slippage are as Rotherham published them for 2025/26: late by less than 3 months is Amber, by
 * 3 months or more Red; of progress against time as CAMMS computes it: % complete ÷ % of time elapsed, 90 or more Green,
 * 70 to 90 Amber.
 * @param asAt ISO date
 */
export function rateDelivery(action: Action, policy: DeliveryPolicy, asAt: string): DeliveryRating | null {
  const ticked = action.milestones.filter((milestone) => milestone.done === true).length;
  const hasPlace = action.cells.status !== undefined || action.cells.percentComplete !== undefined;
  const says = action.status !== null || action.percentComplete !== null || ticked > 0;
  if (!says && !hasPlace) return null;
  const judged = says ? judge(action, policy, asAt, ticked) : { status: "none" as const, reason: "Not rated: its status is not filled in." };
  return { sheet: action.sheet, row: action.row, ...judged };
}

type DeliveryPolicy = Pick<Policy, "delivery" | "deliveryLimits">;
type Limits = Policy["deliveryLimits"];
type Judged = Pick<DeliveryRating, "status" | "reason">;

function judge(action: Action, policy: DeliveryPolicy, asAt: string, ticked: number): Judged {
  const status = action.status ?? "";
  const said = status === "" ? "" : `The row says "${oneLine(status)}". `;
  if (saysComplete(action.status)) return { status: "complete", reason: `The row says "${oneLine(status)}".` };
  if (action.percentComplete === 100) return { status: "complete", reason: "100% complete." };
  if (status === "" && action.percentComplete === null && ticked === action.milestones.length) return { status: "complete", reason: `All ${ticked} milestones are marked as done.`.replace("All 1 milestones are", "Its milestone is") };
  const pace = paceOf(status);
  if (pace === "stopped") return { status: "none", reason: `Not rated: the row says "${oneLine(status)}".` };
  if (policy.delivery === "progress") {
    const progress = progressAgainstTime(action, policy.deliveryLimits, asAt);
    if (progress) return progress;
  }
  const slip = slippage(action, policy.deliveryLimits, asAt, ticked);
  if (pace === "behind" && (slip === null || slip.status === "green")) return { status: "amber", reason: slip ? `${said}Amber, though it is not due until ${longDate(slip.due)}.` : `${said}Amber; it has no due date to judge by.` };
  if (slip) return { status: slip.status, reason: `${said}${slip.reason}` };
  if (pace === "on-track") return { status: "green", reason: `${said}It has no due date to judge by.` };
  const recurs = action.when.some((when) => when.recurring);
  return { status: "none", reason: recurs ? "Not rated: its due date recurs, so nothing says when it is late." : "Not rated: no due date to judge by." };
}

/** The first milestone that is overdue, where the row ticks its milestones; else the row's last due date. */
function slippage(action: Action, limits: Limits, asAt: string, ticked: number): (Judged & { readonly due: string }) | null {
  const open = ticked > 0 ? action.milestones.filter((milestone) => milestone.done !== true) : [];
  const lateMilestone = open
    .flatMap((milestone) => (milestone.when?.end && milestone.when.end < asAt ? [{ text: milestone.text, end: milestone.when.end }] : []))
    .sort((a, b) => a.end.localeCompare(b.end))[0];
  if (lateMilestone) return lateBy(`Milestone "${shorten(oneLine(lateMilestone.text))}" was due`, lateMilestone.end, limits, asAt);
  const due = action.when.flatMap((when) => (when.end === null ? [] : [when.end])).sort().at(-1);
  if (due === undefined) return null;
  return asAt <= due ? { due, status: "green", reason: `Green because it is not due until ${longDate(due)}.` } : lateBy("It was due", due, limits, asAt);
}

function lateBy(what: string, due: string, { redFromMonths: limit }: Limits, asAt: string): Judged & { readonly due: string } {
  const late = monthsBetween(due, asAt);
  const head = `${what} ${longDate(due)} and is not complete`;
  return late < limit
    ? { due, status: "amber", reason: `${head}: late by less than ${months(limit)}, Amber.` }
    : { due, status: "red", reason: `${head}: late by ${months(late)}, Red from ${months(limit)} on.` };
}

function months(count: number): string {
  return count === 1 ? "1 month" : `${count} months`;
}

function progressAgainstTime(action: Action, limits: Limits, asAt: string): Judged | null {
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
  const first = partsOfDay(from);
  const last = partsOfDay(to);
  const count = (last.year - first.year) * 12 + last.month - first.month;
  return last.day >= Math.min(first.day, daysInMonth(last.year, last.month)) ? count : count - 1;
}

function oneLine(text: string): string {
  return singleSpaced(text).trim();
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
