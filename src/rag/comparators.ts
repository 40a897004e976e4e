import type { Indicator } from "../plan/model";
import { findPeriod } from "../plan/periods";
import { conversion } from "../plan/units";
import { asShown } from "./numbers";
import { travelBetween } from "./travel";

/** How an actual stands beside one comparator. */
export interface Comparison {
  /** The list's own heading: "SNs", "England 2008/09". */
  readonly label: string;
  readonly year: string | null;
  readonly standing: "better" | "worse" | "same" | "not compared";
  /** "Better than England (72.9%)." */
  readonly sentence: string;
}

/** A figure this many times another is another kind of figure: a count beside a rate. */
const tooFarApart = 3;

/** The comparators of one period's actual, only where they are in the same unit and of the same order. */
export function comparisonsOf(indicator: Indicator, label: string): Comparison[] {
  const actual = indicator.actuals[label];
  const value = actual ? asShown(actual) : null;
  if (!actual || value === null) return [];
  return Object.entries(indicator.comparators).flatMap(([name, figure]) => {
    const other = asShown(figure);
    if (other === null) return [];
    const year = figure.asAt ?? findPeriod(name)?.period.label ?? null;
    const shown = `${figure.text.replace(/\s+/g, " ").trim()}${year && !name.includes(year) ? `, ${year}` : ""}`;
    const not = (why: string): Comparison => ({ label: name, year, standing: "not compared", sentence: `${name} (${shown}): not compared, ${why}.` });
    const factor = conversion(figure.unit, actual.unit);
    if (factor === null) return [not("another unit")];
    const theirs = other * factor;
    const ratio = theirs === 0 || value === 0 ? 1 : Math.abs(value / theirs);
    if (ratio >= tooFarApart || ratio <= 1 / tooFarApart) return [not("the figures are too far apart to be of one kind")];
    if (indicator.polarity !== "higher" && indicator.polarity !== "lower") return [not("nothing says which way is better")];
    const travel = travelBetween({ ...figure, unit: actual.unit, value: theirs }, actual, indicator.polarity);
    const standing = travel === "improving" ? "better" : travel === "worsening" ? "worse" : "same";
    const words = standing === "same" ? `The same as ${name}` : `${standing === "better" ? "Better" : "Worse"} than ${name}`;
    return [{ label: name, year, standing, sentence: `${words} (${shown}).` }];
  });
}
