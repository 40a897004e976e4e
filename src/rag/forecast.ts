import type { Indicator } from "../plan/model";
import { asShown, clean, inWords, roundTo } from "./numbers";
import { endOf, periodOf, sortLabels } from "./periods-of";

export type Forecast =
  | { readonly kind: "on-course" | "off-course"; readonly period: string; readonly value: number; readonly reason: string }
  | { readonly kind: "none"; readonly reason: string };

const fewest = 3;

/** The straight line through the actuals, carried to the next period with a target after the latest actual. */
export function forecastOf(indicator: Indicator): Forecast {
  const { polarity } = indicator;
  if (polarity !== "higher" && polarity !== "lower") return { kind: "none", reason: "No forecast: nothing says which way is better." };
  const points = sortLabels(Object.keys(indicator.actuals)).flatMap((label) => {
    const figure = indicator.actuals[label];
    const value = figure ? asShown(figure) : null;
    const day = dayOf(label, indicator);
    // Years to date overlap the quarters they are made of.
    return value === null || day === null || periodOf(label)?.kind === "to-date" ? [] : [{ label, value, day }];
  });
  if (points.length < fewest) return { kind: "none", reason: `No forecast: ${points.length} of at least ${fewest} points.` };
  const last = points[points.length - 1];
  const next = sortLabels(Object.keys(indicator.targets)).find((label) => {
    const day = dayOf(label, indicator);
    const target = indicator.targets[label];
    return day !== null && last !== undefined && day > last.day && target !== undefined && asShown(target) !== null;
  });
  const target = next === undefined ? undefined : indicator.targets[next];
  const aim = target ? asShown(target) : null;
  const day = next === undefined ? null : dayOf(next, indicator);
  if (next === undefined || !target || aim === null || day === null) return { kind: "none", reason: "No forecast: no later target." };

  const meanDay = points.reduce((sum, point) => sum + point.day, 0) / points.length;
  const meanValue = points.reduce((sum, point) => sum + point.value, 0) / points.length;
  const spread = points.reduce((sum, point) => sum + (point.day - meanDay) ** 2, 0);
  if (spread === 0) return { kind: "none", reason: "No forecast: all points fall on one day." };
  const slope = points.reduce((sum, point) => sum + (point.day - meanDay) * (point.value - meanValue), 0) / spread;
  const value = roundTo(clean(meanValue + slope * (day - meanDay)), Math.max(target.decimals ?? 0, 1));
  const met = polarity === "higher" ? value >= aim : value <= aim;
  const unit = target.unit === "%" ? "%" : "";
  return {
    kind: met ? "on-course" : "off-course",
    period: next,
    value,
    reason: `${met ? "On course" : "Off course"}: the line through ${points.length} figures gives ${inWords(value)}${unit} for ${next}, against ${target.text.replace(/\s+/g, " ").trim()}.`,
  };
}

function dayOf(label: string, indicator: Indicator): number | null {
  const end = endOf(label, indicator);
  return end === null ? null : Date.parse(`${end}T00:00:00Z`) / 86_400_000;
}
