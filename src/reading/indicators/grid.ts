import type { FigureRole } from "../../plan/values";
import { readFigure } from "../../plan/values";
import type { Figure } from "../../plan/model";
import { cellAddress, type Block } from "../../workbook/address";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { numberFormatAt, textAt, valueAt } from "../../workbook/snapshot";
import { lookOf, lookOfText, type CellLook } from "./cell-look";

/** A sheet's cells as the indicator readers look at them: text by 1-based row and column, within the used range. */
export interface Grid {
  readonly sheet: SheetSnapshot;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  text(row: number, column: number): string;
  figure(row: number, column: number, role?: FigureRole): Figure;
  /** What the cell looks like, whatever its column: worked out once a cell, for many headers are tried over the same rows. */
  look(row: number, column: number): CellLook;
  /** Columns with text in this row. */
  filled(row: number): number[];
}

export function gridOf(sheet: SheetSnapshot): Grid | null {
  const block = sheet.block;
  if (!block) return null;
  const lastColumn = block.column + block.columnCount - 1;
  const { text, once } = cellsOnce(sheet, block);
  const figure: Grid["figure"] = (row, column, role) => ({
    ...readFigure(text(row, column), valueAt(sheet, row, column), numberFormatAt(sheet, row, column), role),
    address: cellAddress(row, column),
  });
  return {
    sheet,
    firstRow: block.row,
    lastRow: block.row + block.rowCount - 1,
    firstColumn: block.column,
    lastColumn,
    text,
    figure,
    look: once((row, column) => (typeof valueAt(sheet, row, column) === "string" ? lookOfText(text(row, column)) : lookOf(text(row, column), figure(row, column)))),
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

type ByCell<T> = (row: number, column: number) => T;

/** The sheet's trimmed words, and a keeper of whatever is worked out of one cell: each asks a cell once. */
function cellsOnce(sheet: SheetSnapshot, block: Block): { readonly text: ByCell<string>; readonly once: <T>(work: ByCell<T>) => ByCell<T> } {
  const once = <T>(work: ByCell<T>): ByCell<T> => {
    const kept: (T | undefined)[][] = [];
    return (row, column) => {
      const c = column - block.column;
      const cells = (kept[row - block.row] ??= []);
      return (cells[c] ??= work(row, column));
    };
  };
  return { text: once((row, column) => textAt(sheet, row, column).trim()), once };
}
