import { blockAddress, columnLetters, columnNumber, type Block } from "../../../src/workbook/address";

/** "Specifications and limits": 1,048,576 rows by 16,384 columns. */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/**
 * Block of an address as Excel takes it: "B2", "$A$1:C3", "A:C" (whole columns), "2:5" (whole rows), in any order of
 * its corners; null where it is none. A sheet name is cut off before.
 */
export function parseAddress(address: string): Block | null {
  const text = address.replace(/\$/g, "").trim();
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(text);
  if (cells) return between(Number(cells[2]), columnNumber(cells[1] ?? ""), Number(cells[4] ?? cells[2]), columnNumber(cells[3] ?? cells[1] ?? ""));
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(text);
  if (columns) return between(1, columnNumber(columns[1] ?? ""), lastRow, columnNumber(columns[2] ?? ""));
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  return rows ? between(Number(rows[1]), 1, Number(rows[2]), lastColumn) : null;
}

function between(row1: number, column1: number, row2: number, column2: number): Block | null {
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  const bottom = Math.max(row1, row2);
  const right = Math.max(column1, column2);
  if (row < 1 || column < 1 || bottom > lastRow || right > lastColumn) return null;
  return { row, column, rowCount: bottom - row + 1, columnCount: right - column + 1 };
}

/** "'P1 Obesity'!$A$1" → its sheet and the rest; sheet is null where none is named. */
export function splitSheet(address: string): { sheet: string | null; rest: string } {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(address.trim());
  if (!match) return { sheet: null, rest: address.trim() };
  return { sheet: (match[1] ?? match[2] ?? "").replace(/''/g, "'"), rest: match[3] ?? "" };
}

/** A sheet's name as it stands before "!": in quotes where it needs them. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

/** "A1:C3", "A:C" for whole columns, "2:5" for whole rows. */
export function localAddress(block: Block): string {
  if (block.rowCount === lastRow) return `${columnLetters(block.column)}:${columnLetters(block.column + block.columnCount - 1)}`;
  if (block.columnCount === lastColumn) return `${block.row}:${block.row + block.rowCount - 1}`;
  return blockAddress(block);
}

export function absoluteAddress(block: Block): string {
  return localAddress(block)
    .split(":")
    .map((corner) => corner.replace(/^([A-Z]+)?(\d+)?$/, (_, letters?: string, digits?: string) => (letters ? `$${letters}` : "") + (digits ? `$${digits}` : "")))
    .join(":");
}

export function intersection(a: Block, b: Block): Block | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const bottom = Math.min(a.row + a.rowCount, b.row + b.rowCount);
  const right = Math.min(a.column + a.columnCount, b.column + b.columnCount);
  return bottom > row && right > column ? { row, column, rowCount: bottom - row, columnCount: right - column } : null;
}

export function covering(a: Block, b: Block): Block {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const bottom = Math.max(a.row + a.rowCount, b.row + b.rowCount);
  const right = Math.max(a.column + a.columnCount, b.column + b.columnCount);
  return { row, column, rowCount: bottom - row, columnCount: right - column };
}

export const sameBlock = (a: Block, b: Block): boolean =>
  a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;
