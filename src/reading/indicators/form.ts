import type { Indicator } from "../../plan/model";
import type { ListColumn } from "./columns";
import type { Grid } from "./grid";
import type { Header } from "./header";
import type { LabelledColumn } from "./labels";
import type { IndicatorContext } from "./list";
import { readList } from "./list";

/** A small table that names indicators without any figure, above the one with the figures. */
export interface NamedRows {
  readonly header: Header;
  readonly columns: readonly ListColumn[];
}

export interface FormReading {
  readonly indicators: readonly Indicator[];
  readonly lastRow: number;
  readonly claimedRows: readonly number[];
}

/** How far above the figures their names may stand. */
const reach = 10;

/**
 * Reads a form: figures in one small table, code and name in another above it. The first row of figures belongs to the
 * first row of names, and so on; null where there are no names above, or not as many.
 */
export function readForm(grid: Grid, header: Header, columns: readonly LabelledColumn[], names: NamedRows | null, context: IndicatorContext): FormReading | null {
  if (!names || header.firstRow - names.header.lastRow > reach) return null;
  const figureColumns = columns.filter((column) => column.role !== null && column.role !== "name");
  const nameRows = dataRows(grid, names.header.lastRow + 1, header.firstRow - 1);
  const figureRows = dataRows(grid, header.lastRow + 1, grid.lastRow);
  if (nameRows.length === 0 || figureRows.length === 0) return null;
  const indicators: Indicator[] = [];
  const claimedRows: number[] = [];
  let lastRow = header.lastRow;
  nameRows.forEach((nameRow, index) => {
    const figureRow = figureRows[index];
    if (figureRow === undefined) return;
    const joined = joinedGrid(grid, nameRow, figureRow, names.columns, figureColumns);
    const reading = readList(joined, { firstRow: figureRow - 1, lastRow: figureRow - 1, columns: [] }, [...nameColumns(names), ...figureColumns], context);
    const indicator = reading.indicators[0];
    if (!indicator) return;
    indicators.push({ ...indicator, row: nameRow, valuesRow: figureRow });
    claimedRows.push(nameRow, figureRow);
    lastRow = Math.max(lastRow, figureRow);
  });
  if (indicators.length === 0) return null;
  for (let row = names.header.firstRow; row <= names.header.lastRow; row += 1) claimedRows.push(row);
  for (let row = header.firstRow; row <= header.lastRow; row += 1) claimedRows.push(row);
  return { indicators, lastRow, claimedRows };
}

/** The names keep out of the figures' way: their columns are counted on the far side of the sheet. */
const shift = 10_000;

function nameColumns(names: NamedRows): LabelledColumn[] {
  return names.columns.filter((column) => column.role !== null).map((column) => ({ ...column, column: column.column + shift, label: null }));
}

/** One row that has the names of one row and the figures of another. */
function joinedGrid(grid: Grid, nameRow: number, figureRow: number, nameCells: readonly ListColumn[], figureCells: readonly LabelledColumn[]): Grid {
  const at = (row: number, column: number): [number, number] => (column > shift ? [nameRow, column - shift] : [row, column]);
  return {
    ...grid,
    lastRow: figureRow,
    text: (row, column) => grid.text(...at(row, column)),
    figure: (row, column, role) => grid.figure(...at(row, column), role),
    look: (row, column) => grid.look(...at(row, column)),
    filled: (row) => [
      ...figureCells.map((cell) => cell.column).filter((column) => grid.text(row, column) !== ""),
      ...nameCells.map((cell) => cell.column).filter((column) => grid.text(nameRow, column) !== "").map((column) => column + shift),
    ],
  };
}

function dataRows(grid: Grid, from: number, to: number): number[] {
  const rows: number[] = [];
  for (let row = from; row <= to; row += 1) {
    const filled = grid.filled(row).length;
    if (filled === 0) {
      if (rows.length > 0) break;
      continue;
    }
    if (filled < 2) break;
    rows.push(row);
  }
  return rows;
}
