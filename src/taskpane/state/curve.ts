import type { RagStatus } from "../../plan/model";
import { withUnit } from "../../plan/units";
import type { IndicatorPoint, IndicatorView } from "../../rag/indicator-view";
import { inWords } from "../../rag/numbers";
import { kindOf } from "../../rag/periods-of";

/** Where things stand on the chart of one indicator, in the units of its view box; y grows downwards. */
export interface Curve {
  readonly width: number;
  readonly height: number;
  /** The area between the axes. */
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly actuals: readonly (Spot & { readonly status: RagStatus })[];
  readonly actualLines: readonly (readonly Spot[])[];
  readonly targets: readonly Spot[];
  readonly targetLines: readonly (readonly Spot[])[];
  /** Targets that are a range. */
  readonly bands: readonly { readonly x: number; readonly top: number; readonly bottom: number }[];
  readonly forecast: { readonly from: Spot; readonly to: Spot; readonly text: string } | null;
  /** With a letter each, as lines close to each other look alike; the letters stand clear of each other. */
  readonly comparators: readonly { readonly y: number; readonly letter: string; readonly letterY: number; readonly label: string; readonly text: string }[];
}

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly period: string;
  readonly text: string;
}

const size = { width: 300, height: 180 };
const letter = 6;
const letterHeight = 10;
const daysOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

/**
 * The "turn the curve" chart: what was, what was aimed for, where the line leads, what others reach. Null where there is
 * no actual to draw. The scale is that of the figures, not from 0: a curve is read by its slope.
 */
export function curveOf(view: IndicatorView): Curve | null {
  const points = view.points.filter((point) => hasValue(point));
  if (!points.some((point) => point.actual !== null && point.actual.value !== null)) return null;
  const compared = new Set(view.comparisons.filter((one) => one.standing !== "not compared").map((one) => one.label));
  const others = view.comparators.flatMap(({ label, figure }) => (figure.value !== null && compared.has(label) ? [{ label, value: figure.value, text: figure.text }] : []));
  const line = view.forecast.kind === "none" ? null : view.forecast.line;
  const values = [
    ...points.flatMap(({ actual, target }) => [actual?.value, target?.value, target?.range?.low, target?.range?.high]),
    ...others.map((one) => one.value),
    ...(line?.map((end) => end.value) ?? []),
  ].filter((value): value is number => typeof value === "number");
  const ticks = ticksOf(Math.min(...values), Math.max(...values));
  const labels = ticks.map((value) => withUnit(inWords(value), shortUnit(view.unit)));
  const plot = { left: 8 + letter * Math.max(...labels.map((label) => label.length)), right: size.width - 14, top: 12, bottom: size.height - 22 };
  const low = ticks[0] ?? 0;
  const high = ticks[ticks.length - 1] ?? 1;
  const y = (value: number): number => round(plot.bottom - ((value - low) / (high - low)) * (plot.bottom - plot.top));
  const x = scaleX(points, plot.left + 10, plot.right - 4);

  const spots = (which: "actual" | "target"): readonly (Spot & { readonly point: IndicatorPoint })[] =>
    points.flatMap((point) => {
      const figure = point[which];
      return figure && figure.value !== null ? [{ point, x: x(point), y: y(figure.value), period: point.period, text: figure.text }] : [];
    });
  const actuals = spots("actual");
  const targets = spots("target");
  const dated = (end: { readonly period: string; readonly day: string; readonly value: number }): Spot => ({
    x: x({ period: end.period, end: end.day }),
    y: y(end.value),
    period: end.period,
    text: withUnit(inWords(end.value), shortUnit(view.unit)),
  });
  const to = line && dated(line[1]);
  return {
    ...size,
    plot,
    yTicks: ticks.map((value, index) => ({ y: y(value), label: labels[index] ?? "" })),
    xTicks: labelsThatFit(points.map((point) => ({ x: x(point), label: point.period })), size.width),
    actuals: actuals.map(({ point, ...spot }) => ({ ...spot, status: point.rating?.status ?? "none" })),
    actualLines: runs(actuals),
    targets,
    targetLines: runs(targets),
    bands: points.flatMap((point) => (point.target?.range ? [{ x: x(point), top: y(point.target.range.high), bottom: y(point.target.range.low) }] : [])),
    forecast: line && to ? { from: dated(line[0]), to, text: to.text } : null,
    comparators: lettered(others.map(({ label, value, text }) => ({ y: y(value), label, text }))),
  };
}

function hasValue({ actual, target }: IndicatorPoint): boolean {
  return (actual !== null && actual.value !== null) || (target !== null && (target.value !== null || target.range !== null));
}

/** By the calendar where dates are known; what has none ("Baseline") stands to the left of everything. */
function scaleX(points: readonly IndicatorPoint[], left: number, right: number): (point: Pick<IndicatorPoint, "period" | "end">) => number {
  const days = points.flatMap((point) => (point.end === null ? [] : [daysOf(point.end)]));
  const undated = points.filter((point) => point.end === null).map((point) => point.period);
  const slots = undated.length + new Set(days).size;
  const step = slots > 1 ? (right - left) / (slots - 1) : 0;
  const first = Math.min(...days);
  const last = Math.max(...days);
  const from = left + undated.length * step;
  return ({ period, end }) => {
    const at = undated.indexOf(period);
    if (at >= 0) return round(slots > 1 ? left + at * step : (left + right) / 2);
    if (end === null) return left;
    return round(last === first ? (undated.length > 0 ? right : (left + right) / 2) : from + ((daysOf(end) - first) / (last - first)) * (right - from));
  };
}

/** Points that a line may join: neighbours of one kind of period, as a year is no step after a quarter. */
function runs<One extends Spot>(spots: readonly One[]): readonly (readonly One[])[] {
  const kinds = new Map<string, One[]>();
  for (const spot of spots) {
    const kind = kindOf(spot.period);
    kinds.set(kind, [...(kinds.get(kind) ?? []), spot]);
  }
  return [...kinds.values()].filter((run) => run.length > 1);
}

/** Round numbers that enclose the figures: at most six of them. */
function ticksOf(low: number, high: number): readonly number[] {
  const span = high - low || Math.abs(high) * 0.2 || 1;
  const raw = span / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= raw) ?? 10) * power;
  const first = Math.floor((low - (high === low ? span / 2 : 0)) / step);
  const last = Math.ceil((high + (high === low ? span / 2 : 0)) / step);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** The newest label always stands; older ones where there is room for them. */
function labelsThatFit(labels: readonly { readonly x: number; readonly label: string }[], width: number): readonly { readonly x: number; readonly label: string }[] {
  const kept: { x: number; label: string }[] = [];
  let free = width;
  for (const { x, label } of [...labels].sort((a, b) => b.x - a.x)) {
    const half = (label.length * letter) / 2;
    const middle = Math.max(half, Math.min(x, width - half));
    if (middle + half > free) continue;
    kept.unshift({ x: round(middle), label });
    free = middle - half - 6;
  }
  return kept;
}

function lettered<One extends { readonly y: number }>(lines: readonly One[]): readonly (One & { readonly letter: string; readonly letterY: number })[] {
  let above = -Infinity;
  const places = new Map<One, number>();
  for (const line of [...lines].sort((a, b) => a.y - b.y)) {
    above = Math.max(line.y, above + letterHeight);
    places.set(line, above);
  }
  return lines.map((line, index) => ({ ...line, letter: String.fromCharCode(65 + (index % 26)), letterY: places.get(line) ?? line.y }));
}

/** A long unit ("per 100,000 population") is said beside the chart, not at every tick. */
function shortUnit(unit: string | null): string | null {
  return unit === "%" || unit?.startsWith("£") ? unit : null;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
