import type { Block } from "../workbook/address";
import { displayText } from "../workbook/display";
import { cellKey, type CellValue } from "../workbook/snapshot";
import { ExcelProblem } from "./problem";

/** The cells of one sheet while they come in, block by block. */
export interface SheetCells {
  readonly block: Block | null;
  readonly values: CellValue[][];
  readonly formulas: Map<number, string>;
  readonly numberFormats: Map<number, string>;
  readonly texts: Map<number, string>;
  /** Columns (sheet coordinates) with numbers whose format has not been asked for. */
  readonly formatsOwed: Set<number>;
  /** Cells whose displayed text only Excel knows. */
  readonly textsOwed: { readonly row: number; readonly column: number }[];
}

export function noCells(block: Block | null): SheetCells {
  return { block, values: [], formulas: new Map(), numberFormats: new Map(), texts: new Map(), formatsOwed: new Set(), textsOwed: [] };
}

/** What Excel handed over for one block; formulas and formats are null where they were not asked for. */
export interface Payload {
  readonly block: Block;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[] | null;
  readonly numberFormats: readonly (readonly unknown[])[] | null;
}

/**
 * Takes in the next block of a sheet; blocks come from top to bottom, as wide as the sheet.
 * @throws ExcelProblem "no-values" where Excel left the values out, as it may beyond 5 million cells
 */
export function takeIn(cells: SheetCells, payload: Payload): void {
  if (!Array.isArray(payload.values) || payload.values.length !== payload.block.rowCount) throw new ExcelProblem("no-values");
  payload.values.forEach((row, r) => {
    if (!Array.isArray(row)) throw new ExcelProblem("no-values");
    const sheetRow = payload.block.row + r;
    const formulaRow = payload.formulas?.[r];
    const formatRow = payload.numberFormats?.[r];
    const taken: CellValue[] = new Array<CellValue>(row.length);
    for (let c = 0; c < row.length; c += 1) {
      const value = cellValue(row[c]);
      taken[c] = value;
      const column = payload.block.column + c;
      const formula = formulaRow?.[c];
      if (typeof formula === "string" && formula.startsWith("=") && formula !== value) cells.formulas.set(cellKey(sheetRow, column), formula);
      if (formatRow) takeFormat(cells, sheetRow, column, value, formatRow[c]);
      else if (typeof value === "number") cells.formatsOwed.add(column);
    }
    cells.values.push(taken);
  });
}

/** Takes in a number format, and works out what a formatted number looks like. */
export function takeFormat(cells: SheetCells, row: number, column: number, value: CellValue, format: unknown): void {
  if (typeof format !== "string" || format === "General" || format === "") return;
  const key = cellKey(row, column);
  cells.numberFormats.set(key, format);
  if (typeof value !== "number") return;
  const text = displayText(value, format);
  if (text === null) cells.textsOwed.push({ row, column });
  else cells.texts.set(key, text);
}

/** A value as Excel hands it over; newer data types (entities, images) come with their text in `basicValue`. */
function cellValue(value: unknown): CellValue {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return "";
}

/** Columns of a sheet's first block in which something is asked for further down, too. */
export function columnsWith(entries: Iterable<number>, block: Block, columnOf: (entry: number) => number): Set<number> {
  const columns = new Set<number>();
  for (const entry of entries) {
    columns.add(columnOf(entry));
    if (columns.size === block.columnCount) break;
  }
  return columns;
}

/** Bounding block of cells that stand anywhere; null of none. */
export function blockAround(cells: readonly { readonly row: number; readonly column: number }[]): Block | null {
  const [first] = cells;
  if (!first) return null;
  let { row: top, column: left } = first;
  let bottom = top;
  let right = left;
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

/** One column of a block. */
export function columnOf(block: Block, column: number): Block {
  return { ...block, column, columnCount: 1 };
}

