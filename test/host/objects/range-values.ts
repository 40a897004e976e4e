import type { Block } from "../../../src/workbook/address";
import { formatChange } from "../grid/sheet";
import { asGrid, asText } from "../protocol/arguments";
import { refuse } from "../protocol/errors";
import { overlapsPivot } from "./pivot-layout";
import { wrongShape } from "./shape";
import { rowsWritten } from "./table-filters";
import type { Area } from "./session";

/**
 * Reading more than 5,000,000 cells gives null without an error (page "Resource limits and performance optimization
 * for Office Add-ins": a range is limited to five million cells).
 */
const mostCells = 5_000_000;

function grid<T>({ sheet, block }: Area, read: (row: number, column: number) => T, absent: T): T[][] | null {
  if (block.rowCount * block.columnCount > mostCells) return null;
  const used = sheet.usedPart(block);
  const rows: T[][] = [];
  for (let r = 0; r < block.rowCount; r += 1) {
    const row = block.row + r;
    const inside = used && row >= used.row && row < used.row + used.rowCount;
    const line: T[] = [];
    for (let c = 0; c < block.columnCount; c += 1) line.push(inside ? read(row, block.column + c) : absent);
    rows.push(line);
  }
  return rows;
}

export const readValues = (area: Area) => grid(area, (row, column) => area.sheet.read(row, column).value, "");
export const readText = (area: Area) => grid(area, (row, column) => area.sheet.text(row, column), "");

export const readFormulas = (area: Area) =>
  grid(
    area,
    (row, column) => {
      const { formula, value } = area.sheet.read(row, column);
      return formula ?? value;
    },
    "",
  );

/** Formats of cells that do not exist yet are their row's or column's, so the used part is not enough. */
export function readFormats(area: Area): string[][] | null {
  const { sheet, block } = area;
  if (block.rowCount * block.columnCount > mostCells) return null;
  const rows: string[][] = [];
  for (let row = block.row; row < block.row + block.rowCount; row += 1) {
    const line: string[] = [];
    for (let column = block.column; column < block.column + block.columnCount; column += 1) line.push(sheet.format(row, column));
    rows.push(line);
  }
  return rows;
}

/** Excel.RangeValueType. */
export const readTypes = (area: Area) =>
  grid(
    area,
    (row, column) => {
      const { value, isError } = area.sheet.read(row, column);
      if (isError) return "Error";
      if (value === "") return "Empty";
      if (typeof value === "number") return "Double";
      return typeof value === "boolean" ? "Boolean" : "String";
    },
    "Empty",
  );

/**
 * A value for each cell: one value for all, or an array of exactly the range's rows and columns. "Returned values will
 * be null where not to be changed": null leaves a cell as it is (page "Read and write values, text or formulas").
 */
function spread(block: Block, value: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) {
    if (typeof value === "object" && value !== null) throw refuse("InvalidArgument");
    return () => value;
  }
  const rows = asGrid(value, "values");
  if (rows.length !== block.rowCount || rows.some((row) => row.length !== block.columnCount)) throw refuse("InvalidArgument", wrongShape);
  return (row, column) => rows[row - block.row]?.[column - block.column];
}

function bounded({ block }: Area): void {
  if (block.rowCount * block.columnCount > mostCells) throw refuse("InvalidArgument", "The range is too large to be written at once.");
}

export function writeValues(area: Area, value: unknown): void {
  bounded(area);
  const { sheet, block } = area;
  // "The attempted operation causes a conflict with a PivotTable range": its cells are not written one by one.
  if (overlapsPivot(sheet.book, area)) throw refuse("PivotTableRangeConflict");
  const at = spread(block, value);
  const given = rowsWritten(area);
  const one = block.rowCount === 1 && block.columnCount === 1;
  const before = one ? sheet.read(block.row, block.column).value : "";
  // A protected sheet refuses the whole write before any cell is changed.
  for (let row = block.row; sheet.isProtected && row < block.row + block.rowCount; row += 1) {
    for (let column = block.column; column < block.column + block.columnCount; column += 1) {
      if (at(row, column) !== null) sheet.checkWritable(row, column);
    }
  }
  for (let row = block.row; row < block.row + block.rowCount; row += 1) {
    const from = given(row);
    for (let column = block.column; from > 0 && column < block.column + block.columnCount; column += 1) sheet.write(row, column, at(from, column));
  }
  if (one) sheet.changed(block, { before, after: sheet.read(block.row, block.column).value });
  else sheet.changed(block);
}

/** Formulas and values are written alike: what begins with "=" is a formula in both. */
export const writeFormulas = writeValues;

export function writeFormats(area: Area, value: unknown): void {
  const { sheet, block } = area;
  sheet.checkNotProtected();
  const at = spread(block, value);
  const wide = block.rowCount * block.columnCount > mostCells;
  if (wide) {
    if (Array.isArray(value)) throw refuse("InvalidArgument");
    sheet.restyleLines(block, formatChange(asText(value, "numberFormat")));
    return;
  }
  for (let row = block.row; row < block.row + block.rowCount; row += 1) {
    for (let column = block.column; column < block.column + block.columnCount; column += 1) {
      const format = at(row, column);
      if (format !== null && format !== undefined) sheet.restyle(row, column, formatChange(asText(format, "numberFormat")));
    }
  }
  sheet.book.calculator.shapeChanged();
}
