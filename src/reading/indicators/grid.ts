import type { FigureRole } from "../../plan/values";
import { readFigure } from "../../plan/values";
import type { Figure } from "../../plan/model";
import { cellAddress } from "../../workbook/address";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { numberFormatAt, textAt, valueAt } from "../../workbook/snapshot";

/** A sheet's cells as the indicator readers look at them: text by 1-based row and column, within the used range. */
export interface Grid {
  readonly sheet: SheetSnapshot;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  text(row: number, column: number): string;
  figure(row: number, column: number, role?: FigureRole): Figure;
  /** Columns with text in this row. */
  filled(row: number): number[];
}

export function gridOf(sheet: SheetSnapshot): Grid | null {
  const block = sheet.block;
  if (!block) return null;
  const lastColumn = block.column + block.columnCount - 1;
  const text = (row: number, column: number): string => textAt(sheet, row, column).trim();
  return {
    sheet,
    firstRow: block.row,
    lastRow: block.row + block.rowCount - 1,
    firstColumn: block.column,
    lastColumn,
    text,
    figure: (row, column, role) => ({
      ...readFigure(text(row, column), valueAt(sheet, row, column), numberFormatAt(sheet, row, column), role),
      address: cellAddress(row, column),
    }),
    filled: (row) => {
      const columns: number[] = [];
      const cells = sheet.values[row - block.row] ?? [];
      for (let i = 0; i < cells.length; i += 1) {
        const cell = cells[i];
        if (cell !== undefined && cell !== "" && (typeof cell !== "string" || cell.trim() !== "")) columns.push(block.column + i);
      }
      return columns;
    },
  };
}

/** True where a figure says anything that belongs in a column of figures: a number, a range, "nya", "No target". */
export function isFigureLike(figure: Figure): boolean {
  return figure.value !== null || (figure.range ?? null) !== null || figure.others !== undefined || (figure.why !== "unreadable" && figure.why !== undefined);
}
