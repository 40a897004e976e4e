import { pointsOf, type PointStyle } from "./bullets";
import type { DueDateContext } from "./due-dates";
import type { Measure } from "./model";

export type MeasureReading = Omit<Measure, "sheet" | "row" | "address">;

/** The measures that a cell's sentences state. */
export function readMeasures(text: string, style: PointStyle, context: DueDateContext): MeasureReading[] {
  return pointsOf(text, style).flatMap((point) => readMeasure(point, context));
}

/** The measures of one sentence; none where it states no direction, figure or target. */
export function readMeasure(_sentence: string, _context: DueDateContext): MeasureReading[] {
  return [];
}
