import type { Figure, Indicator } from "../plan/model";
import { conversion, isPercentage } from "../plan/units";
import { asShown, clean, inWords, roundTo } from "./numbers";
import { dueEnd, endOf, kindOf, periodOf, sortLabels } from "./periods-of";

/** One end of the forecast line. */
export interface LinePoint {
  readonly period: string;
  /** Last day of the period, an ISO date. */
  readonly day: string;
  /** In the target's unit. */
  readonly value: number;
}

export type Forecast =
  | {
      readonly kind: "on-course" | "off-course";
      readonly period: string;
      /** Where the line stands in that period, in the target's unit. */
      readonly value: number;
      readonly reason: string;
      /** The straight line, from the first figure that it rests on to the target's date. */
      readonly line: readonly [LinePoint, LinePoint];
    }
  | { readonly kind: "none"; readonly reason: string };

const fewest = 3;
const msPerDay = 86_400_000;

/** The straight line through the actuals, carried to the next date with a target after the latest actual. */
export function forecastOf(indicator: Indicator): Forecast {
  const { polarity } = indicator;
  if (polarity !== "higher" && polarity !== "lower") return { kind: "none", reason: "No forecast: nothing says which way is better." };
  const actuals = comparableActuals(indicator);
  const last = actuals.at(-1);
  if (!last || actuals.length < fewest) return tooFew(actuals.length);
  const next = nextTarget(indicator, last, polarity);
  if (!next) return { kind: "none", reason: "No forecast: no later target." };
  const points = actuals.flatMap(({ day, figure }) => {
    const factor = conversion(figure.unit, next.figure.unit);
    const value = asShown(figure);
    return factor === null || value === null ? [] : [{ day, value: value * factor }];
  });
  if (points.length < fewest) return tooFew(points.length);

  const meanDay = points.reduce((sum, point) => sum + point.day, 0) / points.length;
  const meanValue = points.reduce((sum, point) => sum + point.value, 0) / points.length;
  const spread = points.reduce((sum, point) => sum + (point.day - meanDay) ** 2, 0);
  if (spread === 0) return { kind: "none", reason: "No forecast: all figures fall on one day." };
  const slope = points.reduce((sum, point) => sum + (point.day - meanDay) * (point.value - meanValue), 0) / spread;
  const at = (day: number): number => clean(meanValue + slope * (day - meanDay));
  const value = roundTo(at(next.day), Math.max(next.figure.decimals ?? 0, 1));
  const unit = next.figure.unit === "%" ? "%" : "";
  const met = isMet(value, next.aim, polarity, next.figure.bound ?? null);
  const first = actuals[0] ?? last;
  return {
    kind: met ? "on-course" : "off-course",
    period: next.label,
    value,
    reason: `${met ? "On course" : "Off course"}: the line through ${points.length} figures gives ${inWords(value)}${unit} for ${next.label}, against ${next.figure.text.replace(/\s+/g, " ").trim()}.`,
    line: [
      { period: first.label, day: isoOf(first.day), value: at(first.day) },
      { period: next.label, day: isoOf(next.day), value: at(next.day) },
    ],
  };
}

interface Dated {
  readonly label: string;
  /** Days since 1970. */
  readonly day: number;
  readonly figure: Figure;
}

/** The published actuals of the kind of period that the latest one has: quarters with quarters, years with years. */
function comparableActuals(indicator: Indicator): Dated[] {
  const dated = sortLabels(Object.keys(indicator.actuals)).flatMap((label): Dated[] => {
    const figure = indicator.actuals[label];
    const day = dayOf(endOf(label, indicator));
    // Years to date overlap the quarters they are made of; "<5" and two figures in one cell are no points.
    const isPoint = figure !== undefined && asShown(figure) !== null && !figure.bound && !figure.others && periodOf(label)?.kind !== "to-date";
    return isPoint && day !== null ? [{ label, day, figure }] : [];
  });
  const kind = kindOf(dated.at(-1)?.label ?? "");
  return dated.filter(({ label }) => kindOf(label) === kind);
}

/** The first target that counts after the latest actual; a dated one ("0 by 2012") counts at its own date. */
function nextTarget(indicator: Indicator, last: Dated, polarity: "higher" | "lower"): (Dated & { readonly aim: number }) | null {
  const later = Object.entries(indicator.targets).flatMap(([label, figure]) => {
    const aim = figure.range ? (polarity === "lower" ? figure.range.high : figure.range.low) : asShown(figure);
    const day = dayOf((figure.due ? dueEnd(figure.due) : null) ?? endOf(label, indicator));
    // A year's target beside quarters' figures counts only where adding up does not matter.
    const sameKind = kindOf(label) === kindOf(last.label) || isPercentage(figure.unit);
    if (aim === null || figure.others || figure.shared || day === null || day <= last.day || !sameKind) return [];
    return [{ label: figure.due ?? label, day, figure, aim }];
  });
  return later.sort((a, b) => a.day - b.day)[0] ?? null;
}

function isMet(value: number, aim: number, polarity: "higher" | "lower", bound: Figure["bound"]): boolean {
  if (value === aim) return bound !== "<" && bound !== ">";
  return polarity === "higher" ? value > aim : value < aim;
}

function tooFew(count: number): Forecast {
  return { kind: "none", reason: `No forecast: too few points (${count} of at least ${fewest}).` };
}

function dayOf(iso: string | null): number | null {
  return iso === null ? null : Date.parse(`${iso}T00:00:00Z`) / msPerDay;
}

function isoOf(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}
