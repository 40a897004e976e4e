import type { Block } from "../workbook/address";
import { dayOfSerial } from "../plan/calendar";
import { cellKey, textAt, numberFormatAt, type CellValue, type SheetSnapshot } from "../workbook/snapshot";

/** A sheet as a reader sees it: trimmed words by 1-based row and column, and which columns of a row hold any. */
export interface Grid {
  readonly sheet: SheetSnapshot;
  readonly name: string;
  readonly firstRow: number;
  /** Last row that holds anything; `firstRow - 1` on an empty sheet. */
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Trimmed words of a cell; "" where there are none or the cell is covered by a merged area. */
  readonly text: (row: number, column: number) => string;
  /** Columns of a row that hold words, left to right. */
  readonly filled: (row: number) => readonly number[];
  /** The merged area that a cell belongs to. */
  readonly merge: (row: number, column: number) => Block | null;
}

const noColumns: readonly number[] = [];

function trimmedText(sheet: SheetSnapshot, row: number, column: number, value: CellValue): string {
  const text = typeof value === "string" ? value : typeof value === "number" ? (dateText(sheet, row, column, value) ?? textAt(sheet, row, column)) : textAt(sheet, row, column);
  return (unusual.test(text) ? plain(text) : text).trim();
}

/** Spaces of other kinds, marks without width, spaces before a line's end: few cells have any. */
const unusual = /[\u00a0\u2007\u202f\t\u200b-\u200d\ufeff\u00ad]| \n/;

function plain(text: string): string {
  return text.replace(/[\u00a0\u2007\u202f\t]/g, " ").replace(/[\u200b-\u200d\ufeff\u00ad]/g, "").replace(/ +\n/g, "\n");
}

/**
 * A real Excel date as words that the readers of dates understand: the day, or the month or year alone where the
 * number format shows no more ("mmm yyyy"). Null where the cell's number is no date.
 */
function dateText(sheet: SheetSnapshot, row: number, column: number, serial: number): string | null {
  const format = numberFormatAt(sheet, row, column).replace(/\[[^\]]*\]|"[^"]*"|\\./g, "").split(";")[0] ?? "";
  if (!/[dmy]/i.test(format) || /^general$/i.test(format) || /[#0]/.test(format.replace(/\.0+/g, ""))) return null;
  const day = dayOfSerial(serial);
  if (day === null || !/[ymd]/i.test(format)) return null;
  if (!/y/i.test(format) && !/d/i.test(format)) return null;
  if (/d/i.test(format)) return day;
  const shown = textAt(sheet, row, column);
  const [year, month] = day.split("-");
  if (!/m/i.test(format)) return year ?? shown;
  return `${monthNames[Number(month) - 1] ?? ""} ${year ?? ""}`;
}

const monthNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** Reads a sheet's cells once; linear in the cells of its used range. */
export function gridOf(sheet: SheetSnapshot): Grid {
  const block = sheet.block;
  const texts: (readonly string[] | undefined)[] = [];
  const filled: (readonly number[])[] = [];
  let lastRow = (block?.row ?? 1) - 1;
  let lastColumn = (block?.column ?? 1) - 1;
  const covered = coveredCells(sheet);
  if (block) {
    for (const [r, values] of sheet.values.entries()) {
      let any = false;
      for (const value of values) {
        if (value !== "") {
          any = true;
          break;
        }
      }
      // A million formatted but empty rows cost one look each.
      if (!any) continue;
      const row = block.row + r;
      const words: string[] = new Array<string>(values.length).fill("");
      const columns: number[] = [];
      for (let c = 0; c < values.length; c++) {
        const column = block.column + c;
        const value = values[c] ?? "";
        if (value === "" || (covered.size > 0 && covered.has(cellKey(row, column)))) continue;
        const text = trimmedText(sheet, row, column, value);
        words[c] = text;
        if (text !== "") columns.push(column);
      }
      texts[r] = words;
      filled[r] = columns;
      if (columns.length > 0) {
        lastRow = row;
        lastColumn = Math.max(lastColumn, columns.at(-1) ?? 0);
      }
    }
  }
  const firstRow = block?.row ?? 1;
  const firstColumn = block?.column ?? 1;
  const merges = mergeIndex(sheet, lastRow);
  return {
    sheet,
    name: sheet.name,
    firstRow,
    lastRow,
    firstColumn,
    lastColumn,
    text: (row, column) => texts[row - firstRow]?.[column - firstColumn] ?? "",
    filled: (row) => filled[row - firstRow] ?? noColumns,
    // Most sheets have no merged areas, and every cell is asked.
    merge: merges.size === 0 ? () => null : (row, column) => merges.get(cellKey(row, column)) ?? null,
  };
}

/** Every cell of the merged areas that hold anything to read; an area that runs to the sheet's end is cut at the last row. */
function mergeIndex(sheet: SheetSnapshot, lastRow: number): Map<number, Block> {
  const index = new Map<number, Block>();
  for (const merge of sheet.merges) {
    const bottom = Math.min(merge.row + merge.rowCount - 1, lastRow);
    const right = merge.column + Math.min(merge.columnCount, 256) - 1;
    for (let row = merge.row; row <= bottom; row++) {
      for (let column = merge.column; column <= right; column++) index.set(cellKey(row, column), merge);
    }
  }
  return index;
}

/** Cells under a merged area other than its first: Excel keeps old words there at times, nobody sees them. */
function coveredCells(sheet: SheetSnapshot): Set<number> {
  const covered = new Set<number>();
  const lastRow = sheet.block ? sheet.block.row + sheet.block.rowCount - 1 : 0;
  for (const merge of sheet.merges) {
    if (merge.rowCount * Math.min(merge.columnCount, 256) > 100_000) continue;
    for (let row = merge.row; row <= Math.min(lastRow, merge.row + merge.rowCount - 1); row++) {
      for (let column = merge.column; column < merge.column + Math.min(merge.columnCount, 256); column++) {
        if (row !== merge.row || column !== merge.column) covered.add(cellKey(row, column));
      }
    }
  }
  return covered;
}

/** Words of a cell or, inside a merged area, of that area. */
export function shownText(grid: Grid, row: number, column: number): string {
  const merge = grid.merge(row, column);
  return merge ? grid.text(merge.row, merge.column) : grid.text(row, column);
}

/** Whether the one filled cell of a row is merged across several columns. */
export function isMergedAcross(grid: Grid, row: number, column: number): boolean {
  return (grid.merge(row, column)?.columnCount ?? 1) > 1;
}
