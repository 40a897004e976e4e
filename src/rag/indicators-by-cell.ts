import type { Indicator, Plan } from "../plan/model";
import type { IndicatorRating } from "./rating";

/** What names one indicator of a workbook: the sheet, row and cell of its name. A row of a form, or of months down, holds several indicators. */
export function indicatorKey({ sheet, row, address }: { readonly sheet: string; readonly row: number; readonly address: string }): string {
  return `${sheet}\u0000${row}\u0000${address}`;
}

/** Finds the indicator that a rating is of; undefined where the plan has it no more. */
export function indicatorsByCell({ indicators }: Pick<Plan, "indicators">): (of: Pick<IndicatorRating, "sheet" | "row" | "address">) => Indicator | undefined {
  const cells = new Map(indicators.map((indicator) => [indicatorKey(indicator), indicator]));
  return (of) => cells.get(indicatorKey(of));
}
