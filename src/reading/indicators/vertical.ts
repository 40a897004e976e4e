import type { Indicator } from "../../plan/model";
import { cellAddress } from "../../workbook/address";
import type { ListColumn } from "./columns";
import { decideColumns } from "./columns";
import type { Grid } from "./grid";
import type { Header } from "./header";
import { readHeading } from "./headings";
import { labelColumns, periodAround } from "./labels";
import type { IndicatorContext } from "./list";
import { readList } from "./list";

export interface VerticalReading {
  readonly indicators: readonly Indicator[];
  /** The labels as they stand on the sheet: one column, several rows. */
  readonly header: Header;
  readonly columns: readonly ListColumn[];
  readonly lastRow: number;
}

/** More labels than this below one another are a list of something else. */
const longestForm = 20;

/**
 * Reads a form whose labels stand below one another ("Indicator", "Baseline 2007/08", "2008/09 target", ...), with one
 * indicator a column beside them; null where no such form starts in `row`.
 */
export function readVertical(grid: Grid, row: number, context: IndicatorContext): VerticalReading | null {
  const labelColumn = grid.filled(row)[0];
  if (labelColumn === undefined || labelColumn === grid.lastColumn) return null;
  const first = readHeading(grid.text(row, labelColumn));
  if (first.role !== "name" && first.role !== "code") return null;
  const rows: number[] = [];
  for (let next = row; next <= Math.min(grid.lastRow, row + longestForm); next += 1) {
    const text = grid.text(next, labelColumn);
    const heading = readHeading(text);
    if (text === "" || grid.filled(next).length < 2 || (heading.role === null && heading.period === null)) break;
    rows.push(next);
  }
  const headings = rows.map((r) => readHeading(grid.text(r, labelColumn)));
  const figures = headings.filter((heading) => heading.role === "actual" || heading.role === "target" || heading.role === "baseline" || (heading.role === null && heading.period !== null));
  if (figures.length < 2 || rows.length < 3) return null;
  // The first row of a list across the sheet is no label with its value.
  if (grid.filled(row).filter((column) => column !== labelColumn).every((column) => readHeading(grid.text(row, column)).role !== null)) return null;

  const turned = turn(grid, rows, labelColumn);
  const header: Header = {
    firstRow: labelColumn,
    lastRow: labelColumn,
    columns: rows.map((r, index) => {
      const text = grid.text(r, labelColumn);
      const heading = headings[index] ?? { role: null, period: null };
      return { column: r, heading: text, own: text, ...heading };
    }),
  };
  const values: number[] = [];
  for (let column = labelColumn + 1; column <= grid.lastColumn; column += 1) if (turned.filled(column).length > 0) values.push(column);
  const columns = labelColumns(decideColumns(turned, header, values), periodAround(grid, row));
  if (!columns.some((column) => column.role === "actual" || column.role === "target" || column.role === "baseline")) return null;
  const reading = readList(turned, header, columns, context);
  if (reading.indicators.length === 0) return null;
  const nameRow = columns.find((column) => column.role === "code")?.column ?? columns.find((column) => column.role === "name")?.column ?? row;
  const valuesRow = columns.find((column) => column.role === "actual" || column.role === "target" || column.role === "baseline")?.column ?? row;
  return {
    indicators: reading.indicators.map((indicator) => ({ ...indicator, row: nameRow, valuesRow, address: cellAddress(nameRow, indicator.row) })),
    header: { firstRow: row, lastRow: row, columns: [] },
    columns: columns.map((column) => ({ ...column, column: labelColumn })),
    lastRow: rows[rows.length - 1] ?? row,
  };
}

/** The form turned on its side: its label column is the header row, each column of values a row. */
function turn(grid: Grid, rows: readonly number[], labelColumn: number): Grid {
  return {
    ...grid,
    firstRow: labelColumn,
    firstColumn: rows[0] ?? 1,
    lastRow: grid.lastColumn,
    lastColumn: rows[rows.length - 1] ?? 1,
    text: (row, column) => grid.text(column, row),
    figure: (row, column, role) => grid.figure(column, row, role),
    look: (row, column) => grid.look(column, row),
    filled: (row) => rows.filter((r) => grid.text(r, row) !== ""),
  };
}
