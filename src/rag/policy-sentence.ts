import { inWords } from "./numbers";
import type { Policy } from "./policy";

/**
 * What a policy makes of an indicator, in one sentence made from its data: "Green meets the target; Amber is within 5%
 * of it, and for percentages also within 3 points; Red is worse."
 */
export function policySentence({ green, amber }: Policy): string {
  const met = green.withinPercent === 0 ? "Green meets the target" : `Green meets the target or is within ${percent(green.withinPercent)} of it`;
  if (amber.by === "year-before") {
    const off = green.withinPercent === 0 ? "misses it" : "is further off";
    return `${met}; Amber ${off}, but is no worse than in the same period a year before; Red is worse than a year before.`;
  }
  if (amber.by === "agreed") return `${met}; Amber is within the tolerance agreed for the indicator; Red is worse.`;
  const zero = amber.absolute === null ? "" : `; where the target is 0, Amber is a miss of up to ${inWords(amber.absolute)}`;
  return `${met}; ${toleranceWords(amber)}${zero}; Red is worse${amber.percent === null ? ", and any miss of a figure that is not a percentage" : ""}.`;
}

function toleranceWords(amber: Extract<Policy["amber"], { by: "tolerance" }>): string {
  const { points } = amber;
  if (amber.percent === null) return points === null ? "nothing else is Amber" : `Amber is within ${pointsOf(points)} of it, where it is a percentage`;
  const share = `Amber is within ${percent(amber.percent)} of it`;
  if (points === null) return share;
  return amber.percentages === "both" ? `${share}, and for percentages also within ${pointsOf(points)}` : `${share}, or for percentages within ${pointsOf(points)}`;
}

/** How an action's outcome status comes about: "An action is as its worst indicator; Green needs at least half of them rated." */
export function rollUpSentence({ actions }: Policy): string {
  const how = { worst: "is as its worst indicator", "most-common": "is as most of its indicators", weighted: "is the average of its indicators" }[actions.rollUp];
  return `An action ${how}; Green needs ${actions.greenNeedsAll ? "all" : "at least half"} of them rated.`;
}

/** How an action's delivery status comes about, where the plan tracks it. */
export function deliverySentence({ delivery, deliveryLimits }: Policy): string {
  const { redFromMonths: months, greenFromPercent, amberFromPercent } = deliveryLimits;
  if (delivery === "slippage") return `Delivery is Amber when late by less than ${months === 1 ? "1 month" : `${months} months`}, and Red from then on.`;
  return `Delivery is Green from ${percent(greenFromPercent)} of what is due by now, Amber from ${percent(amberFromPercent)}, and Red below.`;
}

const percent = (value: number): string => `${inWords(value)}%`;
const pointsOf = (value: number): string => (value === 1 ? "1 point" : `${inWords(value)} points`);
