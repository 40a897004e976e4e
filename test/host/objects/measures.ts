import type { Block } from "../../../src/workbook/address";
import type { Sheet } from "../grid/sheet";

/**
 * Sizes. Office.js counts column widths in points (a default column of 8.43 characters is 64 pixels and 48 points);
 * the file counts characters of seven pixels, padding included (ECMA-376 part 1, 18.3.1.13, for Calibri 11).
 */
const pixelsPerCharacter = 7;
const pointsPerPixel = 0.75;
const defaultWidth = 48;
const defaultHeight = 15;
/** More lines than this are counted as having the default size, so that whole columns cost nothing. */
const mostLines = 5000;

export const widthToPoints = (characters: number): number => characters * pixelsPerCharacter * pointsPerPixel;
export const pointsToWidth = (points: number): number => Math.round((points / pointsPerPixel / pixelsPerCharacter) * 1e4) / 1e4;

export function columnWidthOf(sheet: Sheet, column: number): number {
  const line = sheet.column(column);
  if (line?.hidden) return 0;
  return line?.width === undefined ? defaultColumnWidth(sheet) : widthToPoints(line.width);
}

export function defaultColumnWidth(sheet: Sheet): number {
  const width: unknown = sheet.excel.properties.defaultColWidth;
  return typeof width === "number" ? widthToPoints(width) : defaultWidth;
}

export function rowHeightOf(sheet: Sheet, row: number): number {
  const line = sheet.excel.findRow(row);
  if (line?.hidden) return 0;
  return line?.height || sheet.excel.properties.defaultRowHeight || defaultHeight;
}

/** Where a block stands on its sheet, in points. */
export function positionOf(sheet: Sheet, block: Block): { left: number; top: number; width: number; height: number } {
  return {
    left: sum(1, block.column - 1, (column) => columnWidthOf(sheet, column), defaultWidth),
    top: sum(1, block.row - 1, (row) => rowHeightOf(sheet, row), defaultHeight),
    width: sum(block.column, block.columnCount, (column) => columnWidthOf(sheet, column), defaultWidth),
    height: sum(block.row, block.rowCount, (row) => rowHeightOf(sheet, row), defaultHeight),
  };
}

/** The block of cells that a rectangle in points covers. */
export function blockAt(sheet: Sheet, place: { left: number; top: number; width: number; height: number }): Block {
  const column = lineAt(place.left, (n) => columnWidthOf(sheet, n));
  const row = lineAt(place.top, (n) => rowHeightOf(sheet, n));
  const lastColumn = Math.max(column, lineAt(place.left + place.width - 0.5, (n) => columnWidthOf(sheet, n)));
  const lastRow = Math.max(row, lineAt(place.top + place.height - 0.5, (n) => rowHeightOf(sheet, n)));
  return { row, column, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 };
}

function lineAt(distance: number, size: (line: number) => number): number {
  let at = 0;
  for (let line = 1; line < 20_000; line += 1) {
    at += size(line);
    if (at > distance) return line;
  }
  return 1;
}

function sum(first: number, count: number, size: (line: number) => number, usual: number): number {
  let total = 0;
  const counted = Math.min(count, mostLines);
  for (let line = first; line < first + counted; line += 1) total += size(line);
  return total + (count - counted) * usual;
}
