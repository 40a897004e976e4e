import type { Figure, Indicator, Polarity } from "../plan/model";
import { conversion } from "../plan/units";
import { asShown, difference } from "./numbers";
import { previousFigure } from "./periods-of";
import type { Travel } from "./rating";

/** Direction of travel: the actual of `label` against the one before it, by polarity. */
export function travelOf(indicator: Indicator, label: string): Travel {
  const now = indicator.actuals[label];
  const before = previousFigure(indicator, label);
  if (!now || !before || !indicator.polarity) return "unknown";
  return travelBetween(before.figure, now, indicator.polarity);
}

/** Direction from one figure to the next; "steady" where both look the same. */
export function travelBetween(before: Figure, now: Figure, polarity: Polarity): Travel {
  const first = asShown(before);
  const second = asShown(now);
  const factor = conversion(now.unit, before.unit);
  if (first === null || second === null || factor === null || polarity === "context" || polarity === "nearest") return "unknown";
  const change = difference(second * factor, first);
  if (change === 0) return "steady";
  return change > 0 === (polarity === "higher") ? "improving" : "worsening";
}
