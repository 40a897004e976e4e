import type { Expectation } from "../workbook/changes";
import { cellKey, valueAt, type SheetSnapshot } from "../workbook/snapshot";

/** A cell that a press is about; row and column are 1-based. */
export interface CellInRow {
  readonly sheet: SheetSnapshot;
  readonly row: number;
  readonly column: number;
}

/**
 * What must still stand before anything is written to these cells: the cells themselves as they were read, and beside
 * each the words that name its row. A word such as "Green" stands in many rows; the two together tell that the row is the same.
 */
export function cellsInTheirRows(cells: readonly CellInRow[]): Expectation[] {
  const written = new Set(cells.map(({ sheet, row, column }) => `${cellKey(row, column)} ${sheet.name}`));
  const expectations = new Map<string, Expectation>();
  for (const { sheet, row, column } of cells) {
    const expect = (at: number): void => {
      expectations.set(`${cellKey(row, at)} ${sheet.name}`, { sheet: sheet.name, row, column: at, value: valueAt(sheet, row, at) });
    };
    expect(column);
    const name = namingColumn(sheet, row, (at) => written.has(`${cellKey(row, at)} ${sheet.name}`));
    if (name !== null) expect(name);
  }
  return [...expectations.values()];
}

/** Column of the row's longest text among those that stay; null where the row has no other. */
function namingColumn(sheet: SheetSnapshot, row: number, isWritten: (column: number) => boolean): number | null {
  const { block } = sheet;
  if (!block) return null;
  let best: { column: number; length: number } | null = null;
  for (let column = block.column; column < block.column + block.columnCount; column += 1) {
    const value = valueAt(sheet, row, column);
    if (typeof value !== "string" || value === "" || isWritten(column) || sheet.formulas.has(cellKey(row, column))) continue;
    if (!best || value.length > best.length) best = { column, length: value.length };
  }
  return best?.column ?? null;
}
