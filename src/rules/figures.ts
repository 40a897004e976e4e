import type { FieldName, Figure, Indicator } from "../plan/model";
import { readPeriod } from "../plan/periods";
import { singleSpaced } from "../plan/spaces";
import type { Report } from "./rule";
import { list } from "./phrases";
import { groupBy } from "./subjects";

/** The figures of an indicator list, row by row. */
export interface PlacedFigure {
  readonly kind: "actual" | "target";
  /** The sheet's own label: "2009/10". */
  readonly period: string;
  readonly figure: Figure;
}

/** Whole years alone: quarters and months may be counted up through the year, and then fall with each new one. */
export function isYear(label: string): boolean {
  const kind = readPeriod(label)?.kind;
  return kind === "financial" || kind === "academic" || kind === "calendar" || kind === "span";
}

/** Actuals, then targets, in the sheet's order. */
export function figuresOf(indicator: Indicator): PlacedFigure[] {
  return [
    ...Object.entries(indicator.actuals).map(([period, figure]) => ({ kind: "actual" as const, period, figure })),
    ...Object.entries(indicator.targets).map(([period, figure]) => ({ kind: "target" as const, period, figure })),
  ];
}

/** "2008/09 actual", or "actual" where the list has no periods. */
export function labelOf({ kind, period }: PlacedFigure): string {
  return period === "" ? kind : `${period} ${kind}`;
}

/** A report about some of an indicator's figures: at the first one's cell, on the row of the figures. */
export function aboutFigures(indicator: Indicator, figures: readonly PlacedFigure[], message: string): Report {
  const [first] = figures;
  const field: FieldName | null = first?.kind === "target" ? "target" : null;
  return {
    sheet: indicator.sheet,
    row: indicator.valuesRow ?? indicator.row,
    field,
    address: first?.figure.address ?? indicator.address,
    message,
  };
}

/** "NI 59", or the name where the list has no codes. */
export function titleOf(indicator: Indicator): string {
  return indicator.code.length <= 40 ? indicator.code : `${indicator.code.slice(0, 38).trimEnd()} ...`;
}

/** The words of several figures with their periods, those with the same words together: 2008/09 and 2009/10 target ("No target"), 2010/11 target (empty). */
export function wordsOf(figures: readonly PlacedFigure[]): string {
  const same = groupBy(figures, (placed) => `${placed.kind} ${wordsIn(placed)}`);
  return list([...same.values()].map((placed) => `${periodsOf(placed)}${placed[0]?.kind ?? ""} ${placed[0] ? wordsIn(placed[0]) : ""}`));
}

/** The periods of figures and their words, where all are of one kind: 2008/09 and 2009/10 ("No target"). */
export function periodsWithWords(figures: readonly PlacedFigure[]): string {
  const same = groupBy(figures, wordsIn);
  return list([...same.entries()].map(([words, placed]) => `${periodsOf(placed)}${words}`));
}

function wordsIn({ figure }: PlacedFigure): string {
  const words = singleSpaced(figure.text).trim();
  return words === "" ? "(empty)" : `("${words}")`;
}

/** "2008/09 and 2009/10 "; "" where the list has no periods. */
function periodsOf(figures: readonly PlacedFigure[]): string {
  const periods = figures.map(({ period }) => period).filter((period) => period !== "");
  return periods.length === 0 ? "" : `${list(periods)} `;
}
