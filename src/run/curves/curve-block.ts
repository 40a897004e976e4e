import { withUnit } from "../../plan/units";
import type { IndicatorView } from "../../rag/indicator-view";
import { whereFiguresStand } from "../../rag";
import type { CellContent } from "../../workbook/changes";

/** The three texts of a turning-the-curve session, in their order. */
export const curveTexts = ["The story behind the curve", "What works", "Who helps"] as const;

export const periodHeading = "Period";
const lineHeading = "Where the line leads";
const mostComparators = 3;

/** One indicator as it stands on the sheet of curves: a table for the chart, and what is said above it. */
export interface CurveBlock {
  /** "NI 59: Initial assessments within seven working days" */
  readonly title: string;
  /** Its status and why, how it moved, and where the line leads; one sentence a row. */
  readonly sentences: readonly [string, string, string];
  /** Headings first. */
  readonly table: readonly (readonly CellContent[])[];
  /** What the chart shows, for those who do not see it. */
  readonly altText: string;
}

/** The title by which a block is found again on its sheet. */
export function blockTitle({ code, name }: Pick<IndicatorView, "code" | "name">): string {
  return (code === name ? name : `${code}: ${name}`).slice(0, 250);
}

/** What the block of one indicator holds; null where there is no figure to draw. */
export function curveBlock(view: IndicatorView): CurveBlock | null {
  const points = view.points.filter(({ actual, target }) => (actual !== null && actual.value !== null) || (target !== null && target.value !== null));
  if (!points.some(({ actual }) => actual !== null && actual.value !== null)) return null;
  const compared = new Set(view.comparisons.filter((one) => one.standing !== "not compared").map((one) => one.label));
  const others = view.comparators.filter(({ label, figure }) => compared.has(label) && figure.value !== null).slice(0, mostComparators);
  const line = view.forecast.kind === "none" ? null : view.forecast.line;
  const inUnit = (heading: string): string => (view.unit === null ? heading : `${heading} (${view.unit})`);
  const headings = [periodHeading, inUnit("Actual"), inUnit("Target"), ...(line ? [lineHeading] : []), ...others.map(({ label }) => label)];
  const rows = points.map((point): CellContent[] => [
    { text: point.period },
    number(point.actual?.value ?? null),
    number(point.target?.value ?? null),
    ...(line ? [number(point.end === null ? null : lineAt(line, point.end))] : []),
    ...others.map(({ figure }) => number(figure.value)),
  ]);
  const moved = [view.movement?.sentence, view.movement?.exception].filter((sentence) => typeof sentence === "string");
  return {
    title: blockTitle(view),
    sentences: [`${view.latest.reason} ${whereFiguresStand(view.latest)}`.trim(), moved.join(" "), view.forecast.reason],
    table: [headings.map((text) => ({ text })), ...rows],
    altText: `${blockTitle(view)}. ${points.map((point) => spoken(point, view.unit)).join("; ")}. ${view.forecast.reason}`.slice(0, 1000),
  };
}

function spoken({ period, actual, target }: IndicatorView["points"][number], unit: string | null): string {
  const said = (value: number | null | undefined) => (typeof value === "number" ? withUnit(String(value), unit) : null);
  const parts = [said(actual?.value), said(target?.value) === null ? null : `target ${said(target?.value)}`];
  return `${period}: ${parts.filter((part) => part !== null).join(", ")}`;
}

/** A gap in a chart is an empty cell, never a 0. */
function number(value: number | null): CellContent {
  return value === null ? { clear: true } : { number: value };
}

/** Where a straight line stands on a day between its ends; null outside them. */
function lineAt([from, to]: readonly [{ readonly day: string; readonly value: number }, { readonly day: string; readonly value: number }], day: string): number | null {
  if (day < from.day || day > to.day) return null;
  const share = to.day === from.day ? 1 : (Date.parse(day) - Date.parse(from.day)) / (Date.parse(to.day) - Date.parse(from.day));
  return Math.round((from.value + (to.value - from.value) * share) * 100) / 100;
}
