import type { PivotPlan } from "../../summary/pivots";
import type { CellContent, Change } from "../../workbook/changes";

/** Rows of the sheet: its own title, then every PivotTable's title and note, its filter, an empty row, the table. */
const headRow = 1;
export const titleRow = 4;
export const pivotRow = 7;
/** Rows that a filter and the empty row below it take. */
export const filterRows = 2;
const labelWidth = 46;
const valueWidth = 11;

/** Where each PivotTable begins: side by side, because they grow downwards; the one that grows sideways comes last. */
export function pivotColumns(plans: readonly PivotPlan[]): readonly number[] {
  let column = 1;
  return plans.map((plan) => {
    const at = column;
    column += plan.values.length + 2;
    return at;
  });
}

/** What stands on the sheet beside the PivotTables themselves: titles, notes, widths. */
export function pivotTitles(sheet: string, plans: readonly PivotPlan[], lines: readonly string[]): Change[] {
  const columns = pivotColumns(plans);
  const last = (columns.at(-1) ?? 1) + (plans.at(-1)?.values.length ?? 0);
  const titles: CellContent[] = Array.from({ length: last }, () => null);
  const notes: CellContent[] = Array.from({ length: last }, () => null);
  plans.forEach(({ title, note }, index) => {
    titles[(columns[index] ?? 1) - 1] = { text: title };
    notes[(columns[index] ?? 1) - 1] = { text: note };
  });
  return [
    { kind: "cells", sheet, row: headRow, column: 1, contents: lines.map((text) => [{ text }]) },
    { kind: "format", sheet, block: { row: headRow, column: 1, rowCount: 1, columnCount: 1 }, format: { bold: true, size: 16 } },
    { kind: "cells", sheet, row: titleRow, column: 1, contents: [titles, notes] },
    { kind: "format", sheet, block: { row: titleRow, column: 1, rowCount: 1, columnCount: last }, format: { bold: true, size: 12 } },
    { kind: "format", sheet, block: { row: titleRow + 1, column: 1, rowCount: 1, columnCount: last }, format: { italic: true, colour: "#595959" } },
    ...plans.flatMap((plan, index): Change[] => {
      const column = columns[index] ?? 1;
      const width = (from: number, columnCount: number, columnWidth: number): Change => ({ kind: "format", sheet, block: { row: titleRow, column: from, rowCount: 1, columnCount }, format: { columnWidth } });
      return [width(column, 1, labelWidth), width(column + 1, plan.values.length, valueWidth)];
    }),
  ];
}

/** The PivotTables themselves, each from a table of this name. */
export function pivotTables(sheet: string, plans: readonly PivotPlan[], tableOf: (plan: PivotPlan) => string): Change[] {
  const columns = pivotColumns(plans);
  return plans.map((plan, index) => ({
    kind: "pivotTable",
    sheet,
    row: pivotRow,
    column: columns[index] ?? 1,
    name: plan.name,
    sourceTable: tableOf(plan),
    rows: plan.rows.map((field) => ({ field })),
    columns: plan.column === null ? [] : [{ field: plan.column }],
    values: plan.values,
    filters: [{ field: plan.filter }],
  }));
}
