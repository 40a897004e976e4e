import type { Figure, Indicator, Polarity, RagStatus } from "../plan/model";
import { conversion } from "../plan/units";
import { isComparable } from "../plan/values";
import { comparisonsOf, type Comparison } from "./comparators";
import { forecastOf, type Forecast } from "./forecast";
import { movementOf, type Movement } from "./movement";
import { asShown, clean } from "./numbers";
import { compareLabels, endOf, periodOf, previousFigure, sortLabels } from "./periods-of";
import type { Policy } from "./policy";
import { rateIndicator, ratePeriod } from "./rate-indicator";
import type { IndicatorRating, Travel } from "./rating";
import { travelOf } from "./travel";

/** A figure as a chart or a table of one indicator shows it. */
export interface ViewFigure {
  /** As it stands in the cell, on one line. */
  readonly text: string;
  /** In the unit of the whole view; null where it is no single number of that unit. */
  readonly value: number | null;
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly bound: NonNullable<Figure["bound"]> | null;
  readonly provisional: boolean;
  /** The date or period that the figure itself carries, as written: "(07/08)". */
  readonly asAt: string | null;
  /** Why it has no value: "not-yet-available", "no-target", ... */
  readonly why: NonNullable<Figure["why"]> | null;
  readonly address: string | null;
}

/** One period of one indicator. */
export interface IndicatorPoint {
  /** The sheet's own label: "2009/10"; "Baseline" where it is no period. */
  readonly period: string;
  /** Last day of the period, an ISO date; null where the label does not tell. */
  readonly end: string | null;
  readonly actual: ViewFigure | null;
  readonly target: ViewFigure | null;
  /** Its status and reason; null where it has no actual, or lies after the reporting period. */
  readonly rating: IndicatorRating | null;
  /** The status that somebody typed for this period. */
  readonly typed: { readonly text: string; readonly status: RagStatus; readonly address: string } | null;
  /** Against the figure of the same kind of period just before. */
  readonly travel: Travel;
}

/** Everything that stands beside one indicator: what a chart and a "turn the curve" page show. Plain data. */
export interface IndicatorView {
  readonly sheet: string;
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly unit: string | null;
  readonly polarity: Polarity | null;
  readonly polaritySource: Indicator["polaritySource"];
  /** The status in force; the same as in the evaluation's ratings. */
  readonly latest: IndicatorRating;
  /** Every period with an actual or a target, oldest first. */
  readonly points: readonly IndicatorPoint[];
  /** From the figure before to the latest; null where there are no two figures. */
  readonly movement: Movement | null;
  /** The movement to each period that has a figure and one before it, oldest first. */
  readonly movements: readonly Movement[];
  readonly forecast: Forecast;
  /** The comparators beside the latest actual, with their year or why they are not compared. */
  readonly comparisons: readonly Comparison[];
  /** The comparators as figures, by the list's own heading, in the unit of the view. */
  readonly comparators: readonly { readonly label: string; readonly figure: ViewFigure }[];
}

export interface ViewOptions {
  readonly policy: Policy;
  /** Label of the latest period to look at; null: no limit. */
  readonly reportingPeriod: string | null;
}

/** One indicator in all its periods. Pure; made for one indicator at a time, when somebody looks at it. */
export function indicatorView(indicator: Indicator, { policy, reportingPeriod }: ViewOptions): IndicatorView {
  const { latest } = rateIndicator(indicator, policy, reportingPeriod);
  const known = upTo(indicator, reportingPeriod);
  const unit = unitOf(indicator);
  const labels = sortLabels([...new Set([...Object.keys(indicator.actuals), ...Object.keys(indicator.targets)])]);
  const points = labels.map((label): IndicatorPoint => {
    const actual = indicator.actuals[label];
    return {
      period: label,
      end: endOf(label, indicator),
      actual: shown(actual, unit),
      target: shown(indicator.targets[label], unit),
      rating: label === latest.period ? latest : label in known.actuals && actual?.why !== "blank" ? ratePeriod(indicator, label, policy) : null,
      typed: indicator.typedRag[label] ?? (label === latest.period ? (indicator.typedRag[""] ?? null) : null),
      travel: travelOf(indicator, label),
    };
  });
  const movements = points.flatMap((point) => {
    const movement = point.rating && isComparable(indicator.actuals[point.period]) ? movementTo(indicator, point.rating, policy) : null;
    return movement ? [movement] : [];
  });
  const lastActual = sortLabels(Object.keys(known.actuals)).reverse().find((label) => isComparable(known.actuals[label]));
  return {
    sheet: indicator.sheet,
    row: indicator.row,
    code: indicator.code,
    name: indicator.name,
    unit,
    polarity: indicator.polarity,
    polaritySource: indicator.polaritySource,
    latest,
    points,
    movement: movements.at(-1) ?? null,
    movements,
    forecast: forecastOf(known),
    comparisons: lastActual === undefined ? [] : comparisonsOf(known, lastActual),
    comparators: Object.entries(indicator.comparators).flatMap(([label, figure]) => {
      const one = shown(figure, unit);
      return one ? [{ label, figure: one }] : [];
    }),
  };
}

/** The movement from the figure before to the period of a rating; null where no figure stands before it. */
export function movementTo(indicator: Indicator, rating: IndicatorRating, policy: Policy): Movement | null {
  const before = previousFigure(indicator, rating.period);
  return before ? movementOf(indicator, ratePeriod(indicator, before.label, policy), rating) : null;
}

/** The indicator as it was known in the reporting period: later actuals left out, targets kept. */
function upTo(indicator: Indicator, reportingPeriod: string | null): Indicator {
  if (reportingPeriod === null) return indicator;
  const actuals = Object.entries(indicator.actuals).filter(([label]) => periodOf(label) === null || compareLabels(label, reportingPeriod) <= 0);
  return { ...indicator, actuals: Object.fromEntries(actuals) };
}

/** The unit in which most of its figures stand. */
function unitOf(indicator: Indicator): string | null {
  const counts = new Map<string, number>();
  for (const figure of [...Object.values(indicator.actuals), ...Object.values(indicator.targets)]) {
    if (isComparable(figure) && figure.unit !== null) counts.set(figure.unit, (counts.get(figure.unit) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1])[0];
  return most?.[0] ?? indicator.unit;
}

function shown(figure: Figure | undefined, unit: string | null): ViewFigure | null {
  if (!figure || figure.why === "blank") return null;
  const factor = conversion(figure.unit, unit);
  const value = asShown(figure);
  const range = figure.range ?? null;
  return {
    text: figure.text.replace(/\s+/g, " ").trim(),
    value: value === null || factor === null || figure.others ? null : clean(value * factor),
    range: range === null || factor === null ? null : { low: clean(range.low * factor), high: clean(range.high * factor) },
    bound: figure.bound ?? null,
    provisional: figure.provisional ?? false,
    asAt: figure.asAt ?? null,
    why: figure.why ?? null,
    address: figure.address ?? null,
  };
}
