import type { Plan, PlanTable } from "./model";

/** Headings of the columns that say where a carried action comes from; next year's carry reads the count from the second. */
export const carriedHeadings = { from: "Carried from", times: "Times carried", toSettle: "To settle" } as const;

/**
 * Which year's plan a table is, among those that stand in one workbook after carry forward: "" for a table that nothing
 * was carried into, else the year at the end of its sheet's name, or "carried" where the sheet was renamed.
 */
function yearOf({ sheet, columns }: PlanTable): string {
  const isCarried = columns.some(({ heading }) => heading.trim().toLowerCase() === carriedHeadings.from.toLowerCase());
  return isCarried ? (/(\d{4}(?:-\d\d)?|next year)(?: ?\(?\d\)?)?$/.exec(sheet)?.[1] ?? "carried") : "";
}

/** The year's plan of each table, by its id: what is unique, or told once, is so within one year. */
export function carriedYears({ tables }: Pick<Plan, "tables">): (table: string) => string {
  const years = new Map(tables.map((table) => [table.id, yearOf(table)]));
  return (table) => years.get(table) ?? "";
}
