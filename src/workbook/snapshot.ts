import type { Block } from "./address";

/** What Excel hands over as a cell's value: "" is an empty cell, an error is its text ("#REF!"). */
export type CellValue = string | number | boolean;

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

export interface TableSnapshot {
  readonly name: string;
  /** Header row included. */
  readonly block: Block;
  readonly hasHeaders: boolean;
}

/**
 * One sheet as it was read. `values` covers the used range only; its first cell is `block.row`, `block.column`.
 * The sparse maps are keyed by `cellKey(row, column)` with 1-based sheet coordinates.
 */
export interface SheetSnapshot {
  /** Excel's own id of the sheet: stays the same when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  /** Null where the sheet holds nothing. */
  readonly block: Block | null;
  readonly values: readonly (readonly CellValue[])[];
  /** Formulas ("=A1+1"), only of cells that hold one. */
  readonly formulas: ReadonlyMap<number, string>;
  /** Number formats, only of cells whose format is not General. */
  readonly numberFormats: ReadonlyMap<number, string>;
  /** Displayed text, only of cells whose number format is not General and whose value is a number. */
  readonly texts: ReadonlyMap<number, string>;
  /** Fill colours ("#FFC000") of the empty cells that the reader was asked to look at; cells without a fill are left out. */
  readonly fills?: ReadonlyMap<number, string>;
  readonly merges: readonly Block[];
  /** "read" where Excel told the merged areas; "unknown" where this version of Excel cannot tell. */
  readonly mergesKnown: "read" | "unknown";
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly tables: readonly TableSnapshot[];
}

export interface NameSnapshot {
  readonly name: string;
  /** As Excel gives it: "='P1 Obesity'!$A$8:$F$19". */
  readonly formula: string;
}

/** A whole workbook as it was read: plain data, so it can go to a worker, to Node or into a test. */
export interface WorkbookSnapshot {
  /** File name without folder, where known. */
  readonly fileName: string | null;
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly NameSnapshot[];
  /** Plan Check's own documents that live in the workbook (settings, mapping, journal), by key, as JSON text. */
  readonly documents: Readonly<Record<string, string>>;
  /** What this version of Excel could not tell, in plain words. */
  readonly notRead: readonly string[];
}

const columnsPerSheet = 16384;

/** The key of a cell in a snapshot's sparse maps; row and column are 1-based. */
export function cellKey(row: number, column: number): number {
  return row * columnsPerSheet + column;
}

/** The cell of a key, 1-based. */
export function cellOfKey(key: number): { readonly row: number; readonly column: number } {
  const column = key % columnsPerSheet || columnsPerSheet;
  return { row: (key - column) / columnsPerSheet, column };
}

/** Value of a cell by 1-based sheet coordinates; "" outside the used range. */
export function valueAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  if (!sheet.block) return "";
  return sheet.values[row - sheet.block.row]?.[column - sheet.block.column] ?? "";
}

/** What a person sees in the cell: the displayed text of a formatted number, else the value as text. */
export function textAt(sheet: SheetSnapshot, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  if (typeof value === "string") return value;
  const shown = sheet.texts.get(cellKey(row, column));
  if (shown !== undefined) return shown;
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

/** Number format of a cell; "General" where none is set. */
export function numberFormatAt(sheet: SheetSnapshot, row: number, column: number): string {
  return sheet.numberFormats.get(cellKey(row, column)) ?? "General";
}
