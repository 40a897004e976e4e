import type { Block } from "../../src/workbook/address";
import { parseBlock } from "../../src/workbook/address";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { cellKey } from "../../src/workbook/snapshot";

/** A cell of a test sheet; null is an empty cell, a Date is a real Excel date. */
export type TestCell = CellValue | Date | null;

export interface SheetOptions {
  /** Where the rows start: "D7". */
  readonly at?: string;
  /** Merged areas, in sheet addresses: ["A1:F1"]. */
  readonly merges?: readonly string[];
  readonly visibility?: SheetSnapshot["visibility"];
  readonly isProtected?: boolean;
}

export interface SnapshotOptions {
  readonly fileName?: string;
  readonly documents?: Readonly<Record<string, string>>;
  readonly sheets?: Readonly<Record<string, SheetOptions>>;
}

const dayMs = 86_400_000;

/** Excel's serial number of a day (UTC). */
export function serialOf(date: Date): number {
  return Math.round(date.getTime() / dayMs) + 25_569;
}

function shownDate(date: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}

/** One sheet as the add-in would have read it. */
export function sheetOf(name: string, rows: readonly (readonly TestCell[])[], position = 0, options: SheetOptions = {}): SheetSnapshot {
  const start: Block = parseBlock(options.at ?? "A1");
  const width = Math.max(0, ...rows.map((row) => row.length));
  const numberFormats = new Map<number, string>();
  const texts = new Map<number, string>();
  const values = rows.map((row, r) =>
    Array.from({ length: width }, (_, c): CellValue => {
      const cell = row[c] ?? "";
      if (!(cell instanceof Date)) return cell;
      const key = cellKey(start.row + r, start.column + c);
      numberFormats.set(key, "dd/mm/yyyy");
      texts.set(key, shownDate(cell));
      return serialOf(cell);
    }),
  );
  const isEmpty = values.length === 0 || width === 0;
  return {
    id: `sheet-${position + 1}`,
    name,
    position,
    visibility: options.visibility ?? "visible",
    isProtected: options.isProtected ?? false,
    block: isEmpty ? null : { row: start.row, column: start.column, rowCount: values.length, columnCount: width },
    values: isEmpty ? [] : values,
    formulas: new Map(),
    numberFormats,
    texts,
    merges: (options.merges ?? []).map(parseBlock),
    mergesKnown: "read",
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    tables: [],
  };
}

/** A workbook for a test: rows of cells by sheet name. */
export function snapshotOf(
  sheets: Readonly<Record<string, readonly (readonly TestCell[])[]>>,
  options: SnapshotOptions = {},
): WorkbookSnapshot {
  return {
    fileName: options.fileName ?? null,
    sheets: Object.entries(sheets).map(([name, rows], position) => sheetOf(name, rows, position, options.sheets?.[name])),
    names: [],
    documents: options.documents ?? {},
    notRead: [],
  };
}
